"""What is said about an entry, and the report that documents it."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T16:43:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What is said about an entry, and the report that documents it"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "remarks.sql")
