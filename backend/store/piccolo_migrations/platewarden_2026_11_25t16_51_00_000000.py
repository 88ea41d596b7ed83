"""What people do about a hit, tasks of dispatch, errors of the data."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T16:51:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What people do about a hit, tasks of dispatch, errors of the data"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "responding.sql")
