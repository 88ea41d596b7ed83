"""The shift page handed from one commander to the next."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit

WITH_NAMES = """
    SELECT h.*, giver.name AS offered_by_name, taker.name AS answered_by_name
    FROM relief h
    LEFT JOIN person giver ON giver.id = h.offered_by
    LEFT JOIN person taker ON taker.id = h.answered_by
"""


async def offer(db: Database, _: Permit, id: UUID, by: UUID, note: str, now: datetime) -> bool:
    """Whether they had no other offer waiting."""
    return bool(
        await db.run(
            "INSERT INTO relief (id, offered_by, offered_at, note) VALUES ($1, $2, $4, $3)"
            " ON CONFLICT (offered_by) WHERE answered_at IS NULL DO NOTHING",
            id,
            by,
            note,
            now,
        )
    )


async def answer(
    db: Database, _: Permit, id: UUID, answer: str, by: UUID, note: str, now: datetime
) -> bool:
    """Whether it was still waiting."""
    return bool(
        await db.run(
            "UPDATE relief SET answer = $2, answered_by = $3, answer_note = $4, answered_at = $5"
            " WHERE id = $1 AND answered_at IS NULL",
            id,
            answer,
            by,
            note,
            now,
        )
    )


async def taken_over(db: Database, _: Permit, id: UUID, by: UUID, note: str, now: datetime) -> None:
    """Accepted where nobody had offered: the commander before has gone already."""
    await db.run(
        "INSERT INTO relief (id, answer, answered_by, answer_note, answered_at)"
        " VALUES ($1, 'accepted', $2, $3, $4)",
        id,
        by,
        note,
        now,
    )


async def keep_shown(db: Database, id: UUID, figures: Mapping[str, Any]) -> None:
    """What the page said when it was accepted."""
    await db.run("UPDATE relief SET shown = $2 WHERE id = $1", id, dict(figures))


async def one(db: Database, id: UUID) -> Row | None:
    return await db.row(f"{WITH_NAMES} WHERE h.id = $1", id)


async def waiting(db: Database, _: Permit) -> list[Row]:
    return await db.rows(f"{WITH_NAMES} WHERE h.answered_at IS NULL ORDER BY h.offered_at")


async def last(db: Database, _: Permit) -> Row | None:
    """The hand-over that was accepted last."""
    return await db.row(
        f"{WITH_NAMES} WHERE h.answer = 'accepted' ORDER BY h.answered_at DESC LIMIT 1"
    )
