"""Approved sources of repairs, and the software that reads."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:51:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Approved sources of repairs, and the software that reads"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "software.sql")
