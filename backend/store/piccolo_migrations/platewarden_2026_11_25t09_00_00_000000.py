"""What is still to be read has a table of its own."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T09:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What is still to be read has a table of its own"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "unread.sql")
