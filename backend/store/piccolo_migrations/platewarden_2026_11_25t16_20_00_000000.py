"""Searches of stored reads: inquiries with their reasons, their queries, what these have shown."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T16:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Searches of stored reads"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "inquiries.sql")
