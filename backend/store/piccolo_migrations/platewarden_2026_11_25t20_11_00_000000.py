"""The times of reads know their texts."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T20:11:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Times of reads with their texts"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "read_times.sql")
