"""Places that are sensitive."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:12:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Places that are sensitive"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "places.sql")
