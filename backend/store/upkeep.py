"""Questions and chores of the clock."""

from collections.abc import Sequence
from datetime import date, datetime

from backend.store.database import Database


async def make_missing(db: Database, days: Sequence[date]) -> None:
    """The partitions of these capture days, unless they are there; one transaction."""
    await db.rows("SELECT make_capture_day(day) FROM unnest($1::date[]) AS day", list(days))


async def deliveries_due(db: Database, now: datetime) -> bool:
    return bool(
        await db.value(
            """
            SELECT EXISTS (SELECT FROM delivery WHERE state IN ('pending', 'sending')
                           AND next_at <= $1 AND (state = 'pending' OR claimed_until < $1))
            """,
            now,
        )
    )
