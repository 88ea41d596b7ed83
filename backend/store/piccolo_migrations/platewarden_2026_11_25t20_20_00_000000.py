"""A list ends with its shift as planned, and what came of an alert closes it."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T20:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "A list ends with its shift as planned"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "shift_ends.sql")
