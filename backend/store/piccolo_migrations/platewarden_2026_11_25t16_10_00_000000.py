"""Which profile is in force, who proposed another, and what the Chief signed."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T16:10:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Which profile is in force, who proposed another, and what the Chief signed"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "profiles.sql")
