"""Who supplies a list, and why its last file was refused."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T16:42:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Who supplies a list, and why its last file was refused"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "sources.sql")
