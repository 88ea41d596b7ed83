"""Acts that were told under an id are done once."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T08:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Acts that were told under an id are done once"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "told_acts.sql")
