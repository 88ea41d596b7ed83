"""A day's tables are dropped last."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-27T19:39:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "A day's tables are dropped last"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "drop_last.sql")
