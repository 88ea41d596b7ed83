"""Inquiries by their number."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-26T06:46:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Inquiries by their number"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "bounds.sql")
