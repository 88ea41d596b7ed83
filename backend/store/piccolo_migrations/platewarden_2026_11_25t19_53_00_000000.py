"""Who is in which car."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:53:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Who is in which car"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "crews.sql")
