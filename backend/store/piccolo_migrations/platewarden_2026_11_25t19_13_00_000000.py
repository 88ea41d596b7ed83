"""Numbers that were issued."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:13:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Numbers that were issued"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "numbers.sql")
