"""Requests for more days of an entry; every one is kept, with its answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class NewExtension:
    """Asked for, not answered."""

    id: UUID
    entry_id: UUID
    asked_by: UUID
    asked_at: datetime
    days: int
    reason: str
    expired_at: datetime
    """When the entry was to end, at the time of asking."""


async def add(db: Database, _: Permit, new: NewExtension) -> bool:
    """False: another one of this entry still waits."""
    return bool(
        await db.run(
            """
            INSERT INTO extension (id, entry_id, asked_by, asked_at, days, reason, expired_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (entry_id) WHERE answered_at IS NULL DO NOTHING
            """,
            new.id,
            new.entry_id,
            new.asked_by,
            new.asked_at,
            new.days,
            new.reason,
            new.expired_at,
        )
    )


async def one(db: Database, extension_id: UUID) -> Row | None:
    return await db.row("SELECT * FROM extension WHERE id = $1", extension_id)


async def of_entries(db: Database, entry_ids: Sequence[UUID]) -> list[Row]:
    """The oldest first, each with the names of who asked and who answered."""
    return await db.rows(
        """
        SELECT x.*, asker.name AS asked_by_name, answerer.name AS answered_by_name
        FROM extension x JOIN person asker ON asker.id = x.asked_by
        LEFT JOIN person answerer ON answerer.id = x.answered_by
        WHERE x.entry_id = ANY($1) ORDER BY x.asked_at, x.id
        """,
        list(entry_ids),
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """Yes or no, by whom, and until when the entry lives now."""

    extension_id: UUID
    by: UUID
    at: datetime
    note: str
    expires_at: datetime | None
    """None: the answer is no."""


async def answer(db: Database, _: Permit, given: Answer) -> bool:
    """Whether it was still waiting."""
    return bool(
        await db.run(
            """
            UPDATE extension SET answered_by = $2, answered_at = $3, approved = $5::timestamptz
                   IS NOT NULL, note = $4, expires_at = $5
            WHERE id = $1 AND answered_at IS NULL
            """,
            given.extension_id,
            given.by,
            given.at,
            given.note,
            given.expires_at,
        )
    )


async def lengthen(db: Database, _: Permit, entry_id: UUID, until: datetime, now: datetime) -> bool:
    """Whether it was still active, which is asked once more where it is written."""
    return bool(
        await db.run(
            """
            UPDATE entry SET expires_at = $2
            WHERE id = $1 AND approved_at IS NOT NULL AND removed_at IS NULL AND expires_at > $3
            """,
            entry_id,
            until,
            now,
        )
    )
