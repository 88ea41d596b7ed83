"""A month in figures, frozen when it is over."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-27T08:55:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "A month in figures, frozen when it is over"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "reports.sql")
