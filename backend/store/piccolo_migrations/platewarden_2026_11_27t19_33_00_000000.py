"""A published report is looked at again each quarter."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-27T19:33:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "A published report is looked at again each quarter"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "report_checks.sql")
