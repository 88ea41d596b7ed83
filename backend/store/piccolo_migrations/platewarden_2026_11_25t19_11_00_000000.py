"""Plates of members' own households, as digests."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:11:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Plates of members' own households, as digests"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "households.sql")
