"""Vehicles that are known not to be the wanted ones."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:43:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Vehicles that are known not to be the wanted ones"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "known_false.sql")
