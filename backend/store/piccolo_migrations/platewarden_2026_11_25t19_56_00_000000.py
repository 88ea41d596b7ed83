"""Pictures that maintenance looked at, with the inquiry."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:56:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Pictures that maintenance looked at, with the inquiry"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "camera_looks.sql")
