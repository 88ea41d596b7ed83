"""Requests for a wider audience of an entry; every one is kept, with its answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class NewWidening:
    """Asked for, not answered."""

    id: UUID
    entry_id: UUID
    asked_by: UUID
    asked_at: datetime
    units: Sequence[str]
    """Those that are to be added."""
    reason: str


async def add(db: Database, _: Permit, new: NewWidening) -> bool:
    """False: another one of this entry still waits."""
    return bool(
        await db.run(
            """
            INSERT INTO widening (id, entry_id, asked_by, asked_at, units, reason)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (entry_id) WHERE answered_at IS NULL DO NOTHING
            """,
            new.id,
            new.entry_id,
            new.asked_by,
            new.asked_at,
            list(new.units),
            new.reason,
        )
    )


async def one(db: Database, widening_id: UUID) -> Row | None:
    return await db.row("SELECT * FROM widening WHERE id = $1", widening_id)


async def of_entries(db: Database, entry_ids: Sequence[UUID]) -> list[Row]:
    """The oldest first, each with the names of who asked and who answered."""
    return await db.rows(
        """
        SELECT w.*, asker.name AS asked_by_name, answerer.name AS answered_by_name
        FROM widening w JOIN person asker ON asker.id = w.asked_by
        LEFT JOIN person answerer ON answerer.id = w.answered_by
        WHERE w.entry_id = ANY($1) ORDER BY w.asked_at, w.id
        """,
        list(entry_ids),
    )


async def answer(
    db: Database, _: Permit, widening_id: UUID, by: UUID, said: tuple[bool, str], now: datetime
) -> bool:
    """Yes or no, with a note; whether it was still waiting."""
    approved, note = said
    return bool(
        await db.run(
            "UPDATE widening SET answered_by = $2, answered_at = $3, approved = $4, note = $5"
            " WHERE id = $1 AND answered_at IS NULL",
            widening_id,
            by,
            now,
            approved,
            note,
        )
    )


async def widen(
    db: Database, _: Permit, entry_id: UUID, units: Sequence[str], now: datetime
) -> bool:
    """Whether it was still active, which is asked once more where it is written."""
    return bool(
        await db.run(
            """
            UPDATE entry SET audience = ARRAY(
                SELECT DISTINCT unit FROM unnest(audience || $2::text[]) AS unit ORDER BY unit)
            WHERE id = $1 AND approved_at IS NOT NULL AND removed_at IS NULL
              AND refused_at IS NULL AND expires_at > $3
            """,
            entry_id,
            list(units),
            now,
        )
    )


async def drop(db: Database, person_id: UUID, by: UUID | None, now: datetime) -> list[UUID]:
    """What this person asked for and nobody answered: no unit is added; returns the entries."""
    rows = await db.rows(
        """
        UPDATE widening SET answered_by = nullif($2, $1), answered_at = $3, approved = false,
               note = 'Who asked lost access before it was answered.'
        WHERE asked_by = $1 AND answered_at IS NULL RETURNING entry_id
        """,
        person_id,
        by,
        now,
    )
    return [row["entry_id"] for row in rows]
