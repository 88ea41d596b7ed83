"""What a session has been shown is told to the audit once."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T13:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What a session has been shown is told to the audit once"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "shown.sql")
