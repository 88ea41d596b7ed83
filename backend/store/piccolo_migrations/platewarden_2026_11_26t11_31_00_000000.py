"""What was answered to another agency that asks for a search."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-26T11:31:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What was answered to another agency that asks for a search"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "outside_answers.sql")
