"""What an entry's owner was told of its end and each morning."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:32:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What an entry's owner was told of its end and each morning"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "reminders.sql")
