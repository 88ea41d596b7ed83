"""The name of a lasting key that was given up stays."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T14:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "The name of a lasting key that was given up stays"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "keys_given_up.sql")
