"""What is said of a report after it was published."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-27T18:37:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What is said of a report after it was published"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "report_notes.sql")
