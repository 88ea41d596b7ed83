"""Reads moved out of what is purged, as evidence."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-27T14:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Reads moved out of what is purged, as evidence"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "evidence.sql")
