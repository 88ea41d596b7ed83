"""The days of the audit chain, each with one hash over its events."""

from collections.abc import AsyncIterator
from datetime import date, datetime

from backend.store.audit import PAGE
from backend.store.database import Database, Row


async def last(db: Database) -> Row | None:
    return await db.row("SELECT * FROM day_root ORDER BY day DESC LIMIT 1")


async def one(db: Database, day: date) -> Row | None:
    return await db.row("SELECT * FROM day_root WHERE day = $1", day)


async def every(db: Database) -> list[Row]:
    """All days, the oldest first."""
    return await db.rows("SELECT * FROM day_root ORDER BY day")


async def newest(db: Database, most: int) -> list[Row]:
    return await db.rows("SELECT * FROM day_root ORDER BY day DESC LIMIT $1", most)


async def of_event(db: Database, seq: int) -> Row | None:
    """The day that an event was closed with."""
    return await db.row("SELECT * FROM day_root WHERE first_seq <= $1 AND past_seq > $1", seq)


async def past_of(db: Database, first_seq: int, end: datetime) -> int:
    """The number after the last event from `first_seq` on that was told before `end`."""
    told = "SELECT max(seq) + 1 FROM audit_event WHERE seq >= $1 AND at < $2"
    return int(await db.value(told, first_seq, end) or first_seq)


async def hashes(db: Database, first_seq: int, past_seq: int) -> AsyncIterator[bytes]:
    """Of the events in their order; as many at once as are read at once."""
    at = first_seq
    while at < past_seq:
        rows = await db.rows(
            "SELECT seq, hash FROM audit_event WHERE seq >= $1 AND seq < $2 ORDER BY seq LIMIT $3",
            at,
            past_seq,
            PAGE,
        )
        if not rows:
            return
        for row in rows:
            yield row["hash"]
        at = rows[-1]["seq"] + 1


async def add(db: Database, row: Row) -> bool:
    """Whether nobody had closed the day."""
    return bool(
        await db.run(
            "INSERT INTO day_root (day, first_seq, past_seq, root, before, head, made_at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
            *(row[name] for name in ("day", "first_seq", "past_seq", "root", "before", "head")),
            row["made_at"],
        )
    )
