"""How alerts were acted on, for somebody else to look at; and the numbers that are still owed."""

from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit

ABOUT = """
    SELECT a.id, a.person_id, p.name AS person, a.made_at, a.decision, a.decided_at, a.disposition,
           a.disposed_at, a.not_done, h.captured_at, e.reason_class, e.audience,
           l.kind AS list_kind, c.name AS camera, c.place,
           (SELECT coalesce(jsonb_object_agg(v.step, v.answer ->> 'excuse'), '{}')
            FROM verification v WHERE v.alert_id = a.id AND v.answer ->> 'excuse' <> '')
           AS excused
    FROM alert a JOIN person p ON p.id = a.person_id JOIN hit h ON h.id = a.hit_id
    JOIN entry e ON e.id = h.entry_id JOIN hot_list l ON l.id = h.list_id
    JOIN camera c ON c.id = h.camera_id
"""


async def waiting(db: Database, _: Permit) -> list[Row]:
    """Nobody has looked at them yet; the oldest first, and no plate among it."""
    return await db.rows(
        f"{ABOUT} WHERE a.review AND a.reviewed_at IS NULL ORDER BY a.made_at LIMIT 200"
    )


async def any_waiting(db: Database) -> bool:
    """Whether somebody is to be reminded; nothing of what it is."""
    return bool(
        await db.value("SELECT EXISTS (SELECT FROM alert WHERE review AND reviewed_at IS NULL)")
    )


async def one(db: Database, alert_id: UUID) -> Row | None:
    return await db.row(
        "SELECT id, person_id, review, reviewed_at FROM alert WHERE id = $1", alert_id
    )


async def note(
    db: Database, _: Permit, alert_id: UUID, by: UUID, remark: str, now: datetime
) -> bool:
    """Whether nobody had looked at it before."""
    return bool(
        await db.run(
            "UPDATE alert SET reviewed_by = $2, reviewed_at = $3, review_note = $4"
            " WHERE id = $1 AND review AND reviewed_at IS NULL",
            alert_id,
            by,
            now,
            remark,
        )
    )


async def owed(db: Database, _: Permit, actions: frozenset[str]) -> list[Row]:
    """Enforcement without the number of an event or report, the oldest first."""
    return await db.rows(
        """
        SELECT a.id, p.name AS person, a.disposed_at, a.disposition ->> 'action' AS action
        FROM alert a JOIN person p ON p.id = a.person_id JOIN hit h ON h.id = a.hit_id
        WHERE a.disposition IS NOT NULL AND NOT a.disposition ? 'event_number' AND NOT h.test
          AND a.disposition ->> 'action' = ANY($1)
        ORDER BY a.disposed_at LIMIT 200
        """,
        sorted(actions),
    )


async def counts(db: Database, _: Permit, actions: frozenset[str]) -> Row:
    """For the shift page: how many wait for a look, and how many numbers are owed."""
    row = await db.row(
        """
        SELECT count(*) FILTER (WHERE a.review AND a.reviewed_at IS NULL) AS reviews,
               count(*) FILTER (WHERE a.disposition IS NOT NULL AND NOT h.test
                                AND NOT a.disposition ? 'event_number'
                                AND a.disposition ->> 'action' = ANY($1)) AS owed
        FROM alert a JOIN hit h ON h.id = a.hit_id
        WHERE (a.review AND a.reviewed_at IS NULL)
           OR (a.disposition IS NOT NULL AND NOT a.disposition ? 'event_number')
        """,
        sorted(actions),
    )
    return row or {"reviews": 0, "owed": 0}


async def number(
    db: Database, _: Permit, alert_id: UUID, event_number: str, stop_number: str
) -> bool:
    """Whether the number of the event was missing; one that stands there is not written over."""
    told = {"event_number": event_number} | ({"stop_number": stop_number} if stop_number else {})
    return bool(
        await db.run(
            "UPDATE alert SET disposition = disposition || $2"
            " WHERE id = $1 AND disposition IS NOT NULL AND NOT disposition ? 'event_number'",
            alert_id,
            told,
        )
    )
