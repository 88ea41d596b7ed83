"""A commander's list lives with the shift of whoever holds it."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T16:40:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "A commander's list lives with the shift of whoever holds it"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "shift_lists.sql")
