"""Shifts: at most one open a person."""

from datetime import datetime
from uuid import UUID

from backend.domain.shifts import Shift
from backend.store.database import Database, Row


async def current(db: Database, person_id: UUID, now: datetime) -> Shift | None:
    """The shift that runs at this moment."""
    row = await db.row(
        "SELECT * FROM shift WHERE person_id = $1 AND ended_at IS NULL AND ends_at > $2",
        person_id,
        now,
    )
    return None if row is None else _shift(row)


async def add(db: Database, shift: Shift) -> bool:
    """Whether no other ran; one whose time is over is closed first."""
    person_id = UUID(shift.person)
    await db.run(
        "UPDATE shift SET ended_at = ends_at"
        " WHERE person_id = $1 AND ended_at IS NULL AND ends_at <= $2",
        person_id,
        shift.started_at,
    )
    return bool(
        await db.run(
            """
            INSERT INTO shift (id, person_id, started_at, ends_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (person_id) WHERE ended_at IS NULL DO NOTHING
            """,
            UUID(shift.id),
            person_id,
            shift.started_at,
            shift.ends_at,
        )
    )


async def close(db: Database, shift_id: UUID, at: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE shift SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", shift_id, at
        )
    )


async def ended_since(db: Database, person_id: UUID, since: datetime, now: datetime) -> bool:
    """Whether a shift of this person ended after that moment, by hand or by the clock."""
    return bool(
        await db.value(
            """
            SELECT EXISTS (SELECT FROM shift WHERE person_id = $1
                           AND coalesce(ended_at, ends_at) > $2
                           AND coalesce(ended_at, ends_at) <= $3)
            """,
            person_id,
            since,
            now,
        )
    )


def _shift(row: Row) -> Shift:
    return Shift(
        str(row["id"]), str(row["person_id"]), row["started_at"], row["ends_at"], row["ended_at"]
    )
