"""Which cars hold data that is to be moved to the department, and of which somebody was told."""

from uuid import UUID

from backend.domain.transfers import Transfer
from backend.store.database import Database, Row


async def of_cars(db: Database) -> list[Row]:
    """Cameras in cars that may record."""
    return await db.rows(
        "SELECT id, kind, transferred_at, made_at FROM camera"
        " WHERE retired_at IS NULL AND approved_at IS NOT NULL AND kind = 'car' ORDER BY id"
    )


async def note_told(db: Database, camera_id: UUID, due: Transfer) -> bool:
    """Whether it was not told before that this one is near, or past."""
    return bool(
        await db.run(
            """
            UPDATE camera SET transfer_told_due = $2, transfer_told = $3
            WHERE id = $1 AND (transfer_told_due, transfer_told) IS DISTINCT FROM ($2, $3)
            """,
            camera_id,
            due.due_at,
            due.state,
        )
    )
