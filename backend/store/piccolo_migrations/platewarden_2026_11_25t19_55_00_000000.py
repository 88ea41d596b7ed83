"""Where cameras stood before, and what their gateways say of their place."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:55:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Where cameras stood before, and what their gateways say of their place"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "former_places.sql")
