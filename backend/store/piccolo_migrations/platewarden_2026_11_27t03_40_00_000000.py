"""How a vehicle looks in the word of another maker's reader, with the read of it."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-27T03:40:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "How a vehicle looks in the word of another maker's reader, with the read of it"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "described.sql")
