"""More days for an entry; where the crime is that it was made for."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T08:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Extensions and jurisdiction of entries"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "entries.sql")
