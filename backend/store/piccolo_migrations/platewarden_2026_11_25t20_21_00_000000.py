"""How often somebody has begun to read a frame."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T20:21:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Attempts to read a frame are counted"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "tried.sql")
