"""The sightings of a hit, and which of them a person verifies."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T20:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "The sightings of a hit, and which of them a person verifies"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "sightings.sql")
