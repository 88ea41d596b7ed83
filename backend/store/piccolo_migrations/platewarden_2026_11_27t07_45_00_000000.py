"""Whoever may sign the weekly review hears that one is overdue."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-27T07:45:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Whoever may sign the weekly review hears that one is overdue"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "overdue.sql")
