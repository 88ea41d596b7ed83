"""The plates of a capture day, each once: what a partial plate is looked for in."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T16:21:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "The plates of a capture day"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "day_plates.sql")
