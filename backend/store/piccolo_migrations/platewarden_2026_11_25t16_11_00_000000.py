"""What the policy was asked, without names."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T16:11:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What the policy was asked, without names"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "asked.sql")
