"""Capture days that are given up: what is counted of one before, and what stands of it after."""

import asyncio
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import asyncpg

from backend.domain.retention import Watch
from backend.store.database import Database, Row

TRIES, PAUSE_S = 100, 0.2
"""Of dropping a day's tables: each waits 50 ms for their locks, so that nobody waits longer."""
BANDS_S = (15, 30, 60, 120, 300)
"""Seconds that part the bands of how long a decision took."""
PLANTED = 3
"""Records of a day whose content is known, and looked for when the day is gone."""


class NotDroppedError(Exception):
    """Others held the tables all the while; the day is tried again."""


async def days(db: Database) -> set[date]:
    """Capture days that have tables."""
    rows = await db.rows(
        "SELECT DISTINCT to_date(right(relname, 8), 'YYYYMMDD') AS day FROM pg_class"
        " WHERE relkind = 'r' AND relispartition"
        " AND relname ~ '^(frame|look|read|day_plate)_[0-9]{8}$'"
    )
    return {row["day"] for row in rows}


async def all_of_them(db: Database, since: date) -> list[Row]:
    """The newest first."""
    return await db.rows("SELECT * FROM purge WHERE day >= $1 ORDER BY day DESC", since)


async def certified(db: Database, day: date) -> Row | None:
    """A day that went; None while it is kept."""
    return await db.row("SELECT * FROM purge WHERE day = $1 AND ended_at IS NOT NULL", day)


async def unended(db: Database) -> set[date]:
    """Days whose giving up was cut short."""
    return {row["day"] for row in await db.rows("SELECT day FROM purge WHERE ended_at IS NULL")}


async def one(db: Database, day: date) -> Row:
    row = await db.row("SELECT * FROM purge WHERE day = $1", day)
    if row is None:
        raise LookupError(f"purge of {day}")
    return row


async def begin(db: Database, day: Row) -> Row:
    """The day's own row, made unless it is there: `day`, `first_at`, `past_at`, `due_at`, `now`."""
    await db.run(
        "INSERT INTO purge (day, first_at, past_at, due_at, begun_at) VALUES ($1, $2, $3, $4, $5)"
        " ON CONFLICT DO NOTHING",
        *(day[name] for name in ("day", "first_at", "past_at", "due_at", "now")),
    )
    return await one(db, day["day"])


async def tally(db: Database, first: datetime, past: datetime) -> dict[str, Any]:
    """Counts of what was captured between two instants, and of what came of it; no plate."""
    cameras = await db.rows(
        """
        WITH frames AS (
            SELECT camera_id, count(*) AS frames,
                   count(*) FILTER (WHERE state = 'unreadable') AS unreadable,
                   count(*) FILTER (WHERE state = 'dropped') AS dropped
            FROM frame WHERE captured_at >= $1 AND captured_at < $2 GROUP BY camera_id
        ), looks AS (
            SELECT camera_id, count(*) AS looks FROM look
            WHERE captured_at >= $1 AND captured_at < $2 GROUP BY camera_id
        ), reads AS (
            SELECT camera_id, count(*) AS reads FROM read
            WHERE captured_at >= $1 AND captured_at < $2 GROUP BY camera_id
        )
        SELECT camera_id::text AS camera, frames, unreadable, dropped,
               coalesce(looks, 0) AS looks, coalesce(reads, 0) AS reads
        FROM frames LEFT JOIN looks USING (camera_id) LEFT JOIN reads USING (camera_id)
        ORDER BY camera_id
        """,
        first,
        past,
    )
    hits = await db.rows(
        """
        SELECT h.camera_id::text AS camera, l.kind AS list, h.kind, h.test,
               h.withdrawn_at IS NOT NULL AS withdrawn, coalesce(h.outcome, '') AS outcome,
               count(DISTINCT h.id) AS hits, count(a.id) AS alerts,
               count(a.id) FILTER (WHERE a.decision = 'accepted') AS accepted,
               count(a.id) FILTER (WHERE a.decision = 'rejected') AS rejected
        FROM hit h JOIN hot_list l ON l.id = h.list_id LEFT JOIN alert a ON a.hit_id = h.id
        WHERE h.captured_at >= $1 AND h.captured_at < $2 AND NOT h.counted
        GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
        """,
        first,
        past,
    )
    return {"cameras": cameras, "hits": hits, **await _acted(db, first, past)}


async def _acted(db: Database, first: datetime, past: datetime) -> dict[str, Any]:
    """What was done on alerts, and within how many seconds they were decided, by bands."""
    of_day = """
        FROM alert a JOIN hit h ON h.id = a.hit_id
        WHERE h.captured_at >= $1 AND h.captured_at < $2 AND NOT h.counted AND NOT h.test
    """
    acts = await db.rows(
        f"SELECT a.disposition ->> 'action' AS action, count(*) AS times {of_day}"
        " AND a.disposition IS NOT NULL GROUP BY 1 ORDER BY 1",
        first,
        past,
    )
    decided = await db.rows(
        f"""
        SELECT band, count(*) AS times FROM (
            SELECT width_bucket(extract(epoch FROM a.decided_at - a.made_at), $3::numeric[]) AS band
            {of_day} AND a.decided_at IS NOT NULL
        ) AS told GROUP BY 1 ORDER BY 1
        """,  # noqa: S608 - ours
        first,
        past,
        list(BANDS_S),
    )
    return {"acts": acts, "decided": decided}


async def planted(db: Database, first: datetime, past: datetime) -> list[Row]:
    """Records of the day that are looked for when it is gone: frame, path of its picture, read."""
    return await db.rows(
        """
        SELECT f.id::text AS frame, f.blob,
               (SELECT l.read_id::text FROM look l WHERE l.frame_id = f.id
                AND l.captured_at >= $1 AND l.captured_at < $2 LIMIT 1) AS read
        FROM frame f WHERE f.captured_at >= $1 AND f.captured_at < $2 ORDER BY f.id LIMIT $3
        """,
        first,
        past,
        PLANTED,
    )


async def found(db: Database, frames: list[str], reads: list[str]) -> int:
    """How many rows there are anywhere of these frames and reads, and of hits of these reads."""
    return int(
        await db.value(
            """
            SELECT (SELECT count(*) FROM frame WHERE id::text = ANY($1))
                 + (SELECT count(*) FROM look WHERE frame_id::text = ANY($1))
                 + (SELECT count(*) FROM unread WHERE id::text = ANY($1))
                 + (SELECT count(*) FROM read WHERE id::text = ANY($2))
                 + (SELECT count(*) FROM sighting WHERE read_id::text = ANY($2))
                 + (SELECT count(*) FROM hit WHERE read_id::text = ANY($2))
            """,
            frames,
            reads,
        )
    )


async def keep_tally(db: Database, day: date, told: Mapping[str, Any], gone: Row) -> None:
    await db.run(
        "UPDATE purge SET tally = $2, gone = gone || $3 WHERE day = $1 AND tally IS NULL",
        *(day, told, gone),
    )


async def step(db: Database, day: date, what: str, now: datetime, gone: Row) -> None:
    """That one of the stores is empty of the day: `rows`, `key` or `files`."""
    await db.run(
        f"UPDATE purge SET {what}_gone_at = $2, gone = gone || $3 WHERE day = $1",  # noqa: S608 - one of three words
        *(day, now, gone),
    )


async def end(db: Database, day: date, certificate: Mapping[str, Any], now: datetime) -> None:
    await db.run(
        "UPDATE purge SET certificate = $2, ended_at = $3 WHERE day = $1", day, certificate, now
    )


async def drop_rows(dsn: str, day: date) -> None:
    """As pw_purge, who may do nothing else.

    Raises `NotDroppedError` where others hold the tables all the while.
    """
    connection = await asyncpg.connect(dsn)
    try:
        for _ in range(TRIES):
            try:
                await connection.execute("SELECT purge_capture_day($1)", day)
            except asyncpg.LockNotAvailableError:
                await asyncio.sleep(PAUSE_S)
            else:
                return
    finally:
        await connection.close()
    raise NotDroppedError(day)


async def watch(db: Database) -> Watch | None:
    row = await db.row("SELECT looked_at, leapt_at FROM purge_watch")
    return None if row is None else Watch(row["looked_at"], row["leapt_at"])


async def keep_watch(db: Database, seen: Watch) -> None:
    await db.run(
        "INSERT INTO purge_watch (looked_at, leapt_at) VALUES ($1, $2)"
        " ON CONFLICT (id) DO UPDATE SET looked_at = $1, leapt_at = $2",
        *(seen.looked_at, seen.leapt_at),
    )
