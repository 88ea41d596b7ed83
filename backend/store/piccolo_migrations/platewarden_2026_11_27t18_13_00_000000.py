"""Audits of how the system is used."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-27T18:13:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Audits of how the system is used"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "program_audits.sql")
