"""Who answers requests when, and who was asked."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:31:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Who answers requests when, and who was asked"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "rota.sql")
