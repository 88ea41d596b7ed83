"""Who put a camera or its place on file."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:52:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Who put a camera or its place on file"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "placed_by.sql")
