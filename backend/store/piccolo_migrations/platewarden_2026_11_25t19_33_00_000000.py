"""Approval afterwards, and a wider audience of an entry."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:33:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Approval afterwards, and a wider audience of an entry"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "widenings.sql")
