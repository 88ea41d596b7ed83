"""Shifts that run on with unfinished work, and their hand-over."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T16:50:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Shifts that run on with unfinished work, and their hand-over"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "on_duty.sql")
