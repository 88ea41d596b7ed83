"""Duties, deployments, protocols, violations and the yearly review of access."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T16:32:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Duties, deployments, protocols, violations and the yearly review of access"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "registers.sql")
