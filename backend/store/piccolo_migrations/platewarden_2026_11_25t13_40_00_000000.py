"""A lasting key that is lost is missed."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T13:40:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "A lasting key that is lost is missed"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "lasting_keys.sql")
