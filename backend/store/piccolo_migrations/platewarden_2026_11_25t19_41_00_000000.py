"""The source of wrong data is told; numbers that are still owed."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:41:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "The source of wrong data is told; numbers that are still owed"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "told_source.sql")
