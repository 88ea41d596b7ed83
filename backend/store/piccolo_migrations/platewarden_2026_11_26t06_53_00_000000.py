"""Cameras are retired, with who did it and why."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-26T06:53:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Cameras are retired, with who did it and why"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "retired_cameras.sql")
