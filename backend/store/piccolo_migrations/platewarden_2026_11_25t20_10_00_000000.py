"""Plates of a day by what they begin and end with."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T20:10:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Plates by their ends"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "plate_ends.sql")
