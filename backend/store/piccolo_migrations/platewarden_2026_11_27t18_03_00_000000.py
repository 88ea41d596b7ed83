"""One hash over each day's audit events."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-27T18:03:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "One hash over each day's audit events"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "day_roots.sql")
