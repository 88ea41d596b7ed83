"""Everything the main job needs."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-24T00:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Everything the main job needs"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "first.sql")
