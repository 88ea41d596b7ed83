"""Suspensions with their reason, and entries that are to be taken over."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T16:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Suspensions with their reason, and entries that are to be taken over"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "suspensions.sql")
