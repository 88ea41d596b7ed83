"""Earlier entries of a plate are found."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-26T11:19:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Earlier entries of a plate are found"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "earlier_entries.sql")
