"""Who answers requests when, who is away, and who was asked."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class NewTurn:
    id: UUID
    weekday: int
    begins: time
    ends: time
    person_id: UUID
    deputy_id: UUID | None


@dataclass(frozen=True, slots=True)
class NewAbsence:
    id: UUID
    person_id: UUID
    from_at: datetime
    until: datetime
    noted_by: UUID
    noted_at: datetime


async def turns(db: Database) -> list[Row]:
    return await db.rows(
        """
        SELECT t.*, p.name AS person_name, d.name AS deputy_name
        FROM rota_turn t JOIN person p ON p.id = t.person_id
        LEFT JOIN person d ON d.id = t.deputy_id ORDER BY t.weekday, t.begins
        """
    )


async def replace(db: Database, _: Permit, new: Sequence[NewTurn]) -> None:
    """The week as a whole; two who write it at once come one after the other."""
    await db.run("LOCK TABLE rota_turn IN SHARE ROW EXCLUSIVE MODE")
    await db.run("DELETE FROM rota_turn")
    for turn in new:
        await db.run(
            "INSERT INTO rota_turn (id, weekday, begins, ends, person_id, deputy_id)"
            " VALUES ($1, $2, $3, $4, $5, $6)",
            turn.id,
            turn.weekday,
            turn.begins,
            turn.ends,
            turn.person_id,
            turn.deputy_id,
        )


async def absences(db: Database, now: datetime) -> list[Row]:
    """Those that run or will."""
    return await db.rows(
        """
        SELECT a.*, p.name AS person_name FROM absence a JOIN person p ON p.id = a.person_id
        WHERE a.ended_at IS NULL AND a.until > $1 ORDER BY a.from_at, a.id
        """,
        now,
    )


async def note_absence(db: Database, _: Permit, new: NewAbsence) -> None:
    await db.run(
        "INSERT INTO absence (id, person_id, from_at, until, noted_by, noted_at)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        new.id,
        new.person_id,
        new.from_at,
        new.until,
        new.noted_by,
        new.noted_at,
    )


async def end_absence(db: Database, _: Permit, absence_id: UUID, now: datetime) -> UUID | None:
    """Whose it was; None: it is over already."""
    found: UUID | None = await db.value(
        "UPDATE absence SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL AND until > $2"
        " RETURNING person_id",
        absence_id,
        now,
    )
    return found


async def asked(
    db: Database, request_id: UUID, people: Collection[UUID], now: datetime
) -> set[UUID]:
    """Which of them had not been asked to answer this request before."""
    rows = await db.rows(
        """
        INSERT INTO called (request_id, person_id, called_at)
        SELECT $1, asked.id, $3 FROM unnest($2::uuid[]) AS asked (id)
        ON CONFLICT (request_id, person_id) DO NOTHING RETURNING person_id
        """,
        request_id,
        sorted(people),
        now,
    )
    return {row["person_id"] for row in rows}


async def waiting(db: Database, now: datetime) -> list[Row]:
    """Every request that nobody has answered and that is not over, the oldest first.

    `asked_by` and `author_id` may not answer it.
    """
    return await db.rows(
        """
        SELECT e.id AS request_id, e.id AS entry_id, 'entry' AS kind, e.made_at AS asked_at,
               e.author_id AS asked_by, e.author_id
        FROM entry e JOIN hot_list l ON l.id = e.list_id AND l.kind = 'detective'
        WHERE e.approved_at IS NULL AND e.refused_at IS NULL AND e.removed_at IS NULL
          AND e.expires_at > $1
        UNION ALL
        SELECT e.id, e.id, 'afterwards', e.made_at, e.author_id, e.author_id
        FROM entry e
        WHERE e.ends_if_approved IS NOT NULL AND e.approver_id IS NULL AND e.refused_at IS NULL
          AND e.removed_at IS NULL AND e.expires_at > $1
        UNION ALL
        SELECT w.id, e.id, 'widening', w.asked_at, w.asked_by, e.author_id
        FROM widening w JOIN entry e ON e.id = w.entry_id
        WHERE w.answered_at IS NULL AND e.removed_at IS NULL AND e.refused_at IS NULL
          AND e.expires_at > $1
        UNION ALL
        SELECT x.id, e.id, 'extension', x.asked_at, x.asked_by, e.author_id
        FROM extension x JOIN entry e ON e.id = x.entry_id
        WHERE x.answered_at IS NULL AND e.removed_at IS NULL AND e.expires_at > $1
        ORDER BY 4, 1
        """,
        now,
    )
