"""Words to the phones of those who answer and of those who own an entry."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Words to the phones of those who answer and of those who own an entry"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "words.sql")
