"""Words to the phones of whoever is on duty."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from backend.store.scripts import script

ID = "2026-11-25T19:42:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Words to the phones of whoever is on duty"


async def forwards() -> MigrationManager:
    return script(ID, DESCRIPTION, "duty_words.sql")
