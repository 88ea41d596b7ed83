"""Capture days are given up when they have lived long enough."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-27T08:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Capture days are given up when they have lived long enough"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "purges.sql")
