"""The register of issued devices."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:21:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "The register of issued devices"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "issued.sql")
