"""The audit is looked through by kind, by day and by what was refused."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-26T10:49:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "The audit is looked through by kind, by day and by what was refused"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "audit_pages.sql")
