"""Training by topic, accounts that end by themselves, and what people acknowledged."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T16:31:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Training by topic, accounts that end by themselves, what people acknowledged"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "schooling.sql")
