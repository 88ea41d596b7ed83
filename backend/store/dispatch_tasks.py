"""Hits passed to dispatch, and what is known of the answer."""

from datetime import datetime
from uuid import UUID

from backend.domain.passing_on import Filled
from backend.store.database import Database, Row
from policies.decision import Permit


async def add(
    db: Database, _: Permit, ids: tuple[UUID, UUID], by: UUID, reason: str, now: datetime
) -> bool:
    """Whether the alert had not been passed on before. `ids`: the task's and the alert's."""
    return bool(
        await db.run(
            """
            INSERT INTO dispatch_task (id, alert_id, hit_id, made_by, reason, made_at)
            SELECT $1, a.id, a.hit_id, $3, $4, $5 FROM alert a WHERE a.id = $2
            ON CONFLICT (alert_id) DO NOTHING
            """,
            *ids,
            by,
            reason,
            now,
        )
    )


async def fill(
    db: Database, _: Permit, id: UUID, told: Filled, by: UUID, closed_at: datetime | None
) -> bool:
    """Whether it was still open."""
    return bool(
        await db.run(
            """
            UPDATE dispatch_task SET answered_by = $2, answered_at = $3, cad_number = $4,
                   no_number = $5, taken_by = $6, closed_at = $7
            WHERE id = $1 AND closed_at IS NULL
            """,
            id,
            told.answered_by,
            told.answered_at,
            told.cad_number,
            told.no_number,
            by,
            closed_at,
        )
    )


async def one(db: Database, id: UUID) -> Row | None:
    """With whose alert it came from; no plate among it."""
    return await db.row(
        "SELECT t.*, a.person_id, a.made_at AS alert_made_at FROM dispatch_task t"
        " JOIN alert a ON a.id = t.alert_id WHERE t.id = $1",
        id,
    )


async def of_alert(db: Database, alert_id: UUID) -> Row | None:
    return await db.row("SELECT * FROM dispatch_task WHERE alert_id = $1", alert_id)


async def waiting(db: Database, _: Permit, oldest: datetime) -> list[Row]:
    """What is open, the oldest first, with what a decision about showing it looks at.

    A read is nothing to show after `oldest`; the task is open all the same.
    """
    return await db.rows(
        """
        SELECT t.id, t.alert_id, t.reason, t.made_at, t.made_by, t.answered_by, t.answered_at,
               t.cad_number, p.name AS passed_by, h.captured_at, h.captured_at > $1 AS kept,
               e.plate, e.state_code, e.reason_class, e.vehicle, e.audience, e.source,
               l.kind AS list_kind, l.name AS list_name, c.name AS camera, c.place
        FROM dispatch_task t JOIN person p ON p.id = t.made_by JOIN hit h ON h.id = t.hit_id
        JOIN entry e ON e.id = h.entry_id JOIN hot_list l ON l.id = h.list_id
        JOIN camera c ON c.id = h.camera_id
        WHERE t.closed_at IS NULL ORDER BY t.made_at LIMIT 200
        """,
        oldest,
    )


async def unfilled(db: Database, _: Permit) -> list[Row]:
    """For the shift page: what is open, without what it is about."""
    return await db.rows(
        "SELECT t.id, t.reason, t.made_at, t.answered_by, p.name AS passed_by"
        " FROM dispatch_task t JOIN person p ON p.id = t.made_by"
        " WHERE t.closed_at IS NULL ORDER BY t.made_at LIMIT 200"
    )
