"""A list that was replaced stays as its digest and counts."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T16:41:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "A list that was replaced stays as its digest and counts"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "imports.sql")
