"""What cars hold is moved to the department."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:50:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What cars hold is moved to the department"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "transfers.sql")
