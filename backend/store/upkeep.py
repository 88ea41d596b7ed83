"""Questions and chores of the clock."""

from datetime import date, datetime

from backend.store.database import Database


async def make_day(db: Database, day: date) -> None:
    """The partitions of one capture day, unless they are there."""
    await db.run("SELECT make_capture_day($1)", day)


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
