"""What looked odd about sign-ins and devices."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What looked odd about sign-ins and devices"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "oddities.sql")
