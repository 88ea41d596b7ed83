"""What other agencies ask for, and what is released."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-27T14:45:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What other agencies ask for, and what is released"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "releases.sql")
