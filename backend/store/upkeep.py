"""Questions and chores of the clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from backend.store.database import Database


async def make_missing(db: Database, days: Sequence[date]) -> None:
    """The partitions of these capture days, unless they are there; one transaction."""
    await db.rows("SELECT make_capture_day(day) FROM unnest($1::date[]) AS day", list(days))


@dataclass(frozen=True, slots=True)
class Due:
    """What nobody has taken up."""

    frames: bool
    hits: bool
    deliveries: bool


async def due(db: Database, now: datetime, received: datetime, opened: datetime) -> Due:
    """One question, for it is asked every second.

    Frames received before `received` wait longer than a nudge takes, and possible matches opened
    before `opened` longer than a second look.
    """
    found = await db.row(
        """
        SELECT EXISTS (SELECT FROM unread WHERE received_at < $2) AS frames,
               EXISTS (SELECT FROM hit WHERE told_at IS NULL AND withdrawn_at IS NULL
                       AND opened_at <= $3) AS hits,
               EXISTS (SELECT FROM delivery WHERE state IN ('pending', 'sending')
                       AND next_at <= $1 AND (state = 'pending' OR claimed_until < $1))
               OR EXISTS (SELECT FROM word WHERE state IN ('pending', 'sending')
                          AND next_at <= $1 AND (state = 'pending' OR claimed_until < $1))
               AS deliveries
        """,
        now,
        received,
        opened,
    )
    if found is None:
        raise LookupError("the database did not answer")
    return Due(**found)
