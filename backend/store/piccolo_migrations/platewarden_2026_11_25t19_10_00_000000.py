"""Partial plates tried on vehicles still to come."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:10:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Partial plates tried on vehicles still to come"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "standing.sql")
