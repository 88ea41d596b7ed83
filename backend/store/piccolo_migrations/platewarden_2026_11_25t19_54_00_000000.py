"""Agreements with partners whose gateways feed us."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:54:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Agreements with partners whose gateways feed us"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "agreements.sql")
