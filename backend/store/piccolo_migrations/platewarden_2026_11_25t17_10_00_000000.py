"""Where a fixed camera's gateway says that it stands."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T17:10:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Where a fixed camera's gateway says that it stands"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "said_places.sql")
