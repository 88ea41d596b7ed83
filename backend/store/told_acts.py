"""Acts that a device told under an id of its own, and what became of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from backend.store.database import Database, Row

MOST_RETURNED = 100


@dataclass(frozen=True, slots=True)
class NewAct:
    """`said` is one word of it (a step, a decision, an action); `sealed`: it waited on a phone."""

    device_id: UUID
    id: UUID
    person_id: UUID
    sealed: bool
    recorded_at: datetime
    alert_id: UUID | None = None
    kind: str | None = None
    said: str | None = None
    digest: bytes | None = None
    taken_at: datetime | None = None
    problem: Mapping[str, Any] | None = None


async def add(db: Database, act: NewAct) -> bool:
    """Whether the id was new. Whoever tells the same at the same time waits for this one."""
    return bool(
        await db.run(
            """
            INSERT INTO told_act (device_id, id, person_id, sealed, recorded_at, alert_id, kind,
                                  said, digest, taken_at, problem)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (device_id, id) DO NOTHING
            """,
            act.device_id,
            act.id,
            act.person_id,
            act.sealed,
            act.recorded_at,
            act.alert_id,
            act.kind,
            act.said,
            act.digest,
            act.taken_at,
            None if act.problem is None else dict(act.problem),
        )
    )


async def find(db: Database, device_id: UUID, id: UUID) -> Row | None:
    return await db.row("SELECT * FROM told_act WHERE device_id = $1 AND id = $2", device_id, id)


async def returned(db: Database, person_id: UUID) -> list[Row]:
    """What was not accepted and the person has not seen yet, on whichever device."""
    return await db.rows(
        "SELECT * FROM told_act WHERE person_id = $1 AND problem IS NOT NULL AND seen_at IS NULL"
        " ORDER BY recorded_at, id LIMIT $2",
        person_id,
        MOST_RETURNED,
    )


async def seen(db: Database, person_id: UUID, ids: list[UUID], now: datetime) -> int:
    return await db.run(
        "UPDATE told_act SET seen_at = $3 WHERE person_id = $1 AND id = ANY($2)"
        " AND problem IS NOT NULL AND seen_at IS NULL",
        person_id,
        ids,
        now,
    )
