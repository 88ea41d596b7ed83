"""The maintenance log of cameras."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T17:11:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "The maintenance log of cameras"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "upkeep.sql")
