"""What is passed to dispatch, open until it is filled in."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:40:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What is passed to dispatch, open until it is filled in"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "passed_on.sql")
