"""A migration that is a script of SQL."""

from pathlib import Path

from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.engine.finder import engine_finder
from piccolo.engine.postgres import PostgresEngine

FOLDER = Path(__file__).parent / "piccolo_migrations"


def script(id_: str, description: str, name: str) -> MigrationManager:
    """The migration with this id: the script of that name, in the migration's transaction."""
    manager = MigrationManager(migration_id=id_, app_name="platewarden", description=description)

    async def apply() -> None:
        engine = engine_finder()
        if not isinstance(engine, PostgresEngine):
            raise TypeError("migrations need PostgreSQL")
        transaction = engine.current_transaction.get()
        if transaction is None:
            raise RuntimeError("a migration runs inside a transaction")
        # Many statements at once: Piccolo's own calls prepare each, and take one.
        await transaction.connection.execute((FOLDER / name).read_text())

    manager.add_raw(apply)
    return manager
