"""The weekly review is signed as a whole."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-26T11:27:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "The weekly review is signed as a whole"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "weekly.sql")
