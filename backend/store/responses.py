"""What people did about a hit beside verifying it."""

from datetime import datetime
from uuid import UUID

from backend.domain.responding import Said
from backend.store.database import Database, Row
from policies.decision import Permit


async def add(
    db: Database, _: Permit, id: UUID, alert_id: UUID, said: Said, done_at: datetime, now: datetime
) -> None:
    await db.run(
        "INSERT INTO response (id, alert_id, kind, said, done_at, recorded_at)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        id,
        alert_id,
        said.kind.value,
        dict(said.values),
        done_at,
        now,
    )


async def of_alert(db: Database, alert_id: UUID) -> list[Row]:
    """One's own, in the order in which they were done."""
    return await db.rows(
        "SELECT kind, said, done_at, recorded_at FROM response WHERE alert_id = $1"
        " ORDER BY done_at, recorded_at",
        alert_id,
    )
