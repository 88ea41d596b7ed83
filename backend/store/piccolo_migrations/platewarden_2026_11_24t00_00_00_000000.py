"""Everything the main job needs."""

from pathlib import Path

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine.finder import engine_finder
from piccolo.engine.postgres import PostgresEngine

ID = "2026-11-24T00:00:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Everything the main job needs"


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="platewarden", description=DESCRIPTION)
    manager.add_raw(_apply)
    return manager


async def _apply() -> None:
    engine = engine_finder()
    if not isinstance(engine, PostgresEngine):
        raise TypeError("migrations need PostgreSQL")
    transaction = engine.current_transaction.get()
    if transaction is None:
        raise RuntimeError("a migration runs inside a transaction")
    # Many statements at once: Piccolo's own calls prepare each, and take one.
    await transaction.connection.execute(Path(__file__).with_name("first.sql").read_text())
