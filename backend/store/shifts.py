"""Shifts: at most one open a person. Whether one runs is asked of the database, `is_running`."""

from datetime import datetime
from uuid import UUID

from backend.domain.shifts import Shift, Unfinished
from backend.store.database import Database, Row


async def current(db: Database, person_id: UUID, now: datetime) -> Shift | None:
    """The shift that runs at this moment, within its time or held."""
    row = await db.row(
        "SELECT s.* FROM shift s WHERE s.person_id = $1 AND s.ended_at IS NULL"
        " AND is_running(s, $2)",
        person_id,
        now,
    )
    return None if row is None else _shift(row, now)


async def add(db: Database, shift: Shift) -> bool:
    """Whether no other ran; one whose time is over is closed first."""
    person_id = UUID(shift.person)
    await db.run(
        "UPDATE shift s SET ended_at = s.ends_at WHERE s.person_id = $1 AND s.ended_at IS NULL"
        " AND s.ends_at <= $2 AND NOT is_running(s, $2)",
        person_id,
        shift.started_at,
    )
    return bool(
        await db.run(
            """
            INSERT INTO shift (id, person_id, started_at, ends_at, latest_at, decide_first)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (person_id) WHERE ended_at IS NULL DO NOTHING
            """,
            UUID(shift.id),
            person_id,
            shift.started_at,
            shift.ends_at,
            shift.latest_at,
            shift.decide_first,
        )
    )


async def close(db: Database, shift_id: UUID, at: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE shift SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", shift_id, at
        )
    )


async def extend(
    db: Database, extension_id: UUID, longer: Shift, reason: str, now: datetime
) -> bool:
    """Whether it still ran; it reminds of its new end anew."""
    return bool(
        await db.run(
            """
            WITH before AS (SELECT id, ends_at FROM shift WHERE id = $1 AND ended_at IS NULL
                            FOR UPDATE),
                 changed AS (UPDATE shift s SET ends_at = $2, latest_at = $3, reminded_min = NULL,
                                    asked_at = NULL
                             FROM before WHERE s.id = before.id)
            INSERT INTO shift_extension (id, shift_id, reason, ended_at, ends_at, made_at)
            SELECT $4, id, $5, ends_at, $2, $6 FROM before
            """,
            UUID(longer.id),
            longer.ends_at,
            longer.latest_at,
            extension_id,
            reason,
            now,
        )
    )


async def unfinished(db: Database, person_id: UUID, since: datetime) -> Unfinished:
    """What of this person's work since then is not done."""
    row = await db.row(
        "SELECT ladders_begun($1, $2) AS ladders, handovers_waiting($1) AS handovers,"
        " hits_undecided($1, $2) AS undecided",
        person_id,
        since,
    )
    if row is None:
        raise LookupError("the database did not answer")
    return Unfinished(**row)


async def ended_since(db: Database, person_id: UUID, since: datetime, now: datetime) -> bool:
    """Whether a shift of this person ended after that moment, by hand or by the clock."""
    return bool(
        await db.value(
            """
            SELECT EXISTS (SELECT FROM shift s WHERE s.person_id = $1
                           AND coalesce(s.ended_at, s.ends_at) > $2
                           AND coalesce(s.ended_at, s.ends_at) <= $3 AND NOT is_running(s, $3))
            """,
            person_id,
            since,
            now,
        )
    )


async def near_their_end(db: Database, now: datetime, until: datetime) -> list[Row]:
    """Open shifts that end before `until` or should have; locked, skipped by other workers."""
    return await db.rows(
        """
        SELECT s.*, is_running(s, $1) AS runs FROM shift s
        WHERE s.ended_at IS NULL AND s.ends_at <= $2
        ORDER BY s.ends_at LIMIT 50 FOR UPDATE SKIP LOCKED
        """,
        now,
        until,
    )


async def note_reminder(db: Database, shift_id: UUID, minutes: int) -> None:
    await db.run("UPDATE shift SET reminded_min = $2 WHERE id = $1", shift_id, minutes)


async def note_asked(db: Database, shift_id: UUID, now: datetime) -> None:
    await db.run("UPDATE shift SET asked_at = $2 WHERE id = $1", shift_id, now)


async def commanders(db: Database, now: datetime, roles: frozenset[str]) -> list[UUID]:
    """Whoever commands at this moment."""
    rows = await db.rows(
        """
        SELECT p.id FROM person p JOIN shift s ON s.person_id = p.id AND s.ended_at IS NULL
        WHERE p.role = ANY($2) AND is_running(s, $1) ORDER BY p.id
        """,
        now,
        sorted(roles),
    )
    return [row["id"] for row in rows]


def _shift(row: Row, now: datetime) -> Shift:
    return Shift(
        str(row["id"]),
        str(row["person_id"]),
        row["started_at"],
        row["ends_at"],
        row["ended_at"],
        row["latest_at"],
        row["decide_first"],
        held=row["ends_at"] <= now,
    )
