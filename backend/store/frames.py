"""Frames: what arrived, and, in a table of its own, what is still to be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Any
from uuid import UUID

import asyncpg

from backend.store.database import Database, Row
from backend.store.images import DiskFullError

PAUSES = timedelta(seconds=1), timedelta(seconds=30)
"""After the first attempt that came to nothing, and after each further one."""


@dataclass(frozen=True, slots=True)
class NewFrame:
    """One row before it is written; `statement` is what another maker's reader said."""

    captured_at: datetime
    id: UUID
    camera_id: UUID
    digest: bytes
    received_at: datetime
    latitude: float
    longitude: float
    place: str
    media_type: str
    size: int
    live: bool
    blob: str
    person_id: UUID | None
    statement: dict[str, Any] | None


async def at(db: Database, camera_id: UUID, captured_at: datetime) -> Row | None:
    """The frame that this camera took at this instant, if it is here."""
    return await db.row(
        "SELECT id, digest FROM frame WHERE camera_id = $1 AND captured_at = $2",
        camera_id,
        captured_at,
    )


@dataclass(frozen=True, slots=True)
class Before:
    """How things stand when a frame comes: its camera, is it here already, how much waits."""

    camera: Row | None
    known: Row | None
    unread: int
    live: int
    """Unread frames of this camera that a newer one may push out."""


async def before(db: Database, camera_id: UUID, captured_at: datetime) -> Before:
    """One question, for it is asked of every frame.

    The camera is told as it stood when the frame was taken (R-CAM-02).
    """
    found = await db.row(
        """
        SELECT c.*, f.id AS known_id, f.digest, was.place AS was_place,
               was.latitude AS was_latitude, was.longitude AS was_longitude,
               (SELECT count(*) FROM unread) AS unread,
               (SELECT count(*) FROM unread WHERE camera_id = $1 AND live) AS waiting
        FROM camera c LEFT JOIN frame f ON f.camera_id = $1 AND f.captured_at = $2
        LEFT JOIN LATERAL (SELECT * FROM former_place p WHERE p.camera_id = c.id
                           AND p.until_at > $2 ORDER BY p.until_at LIMIT 1) was ON true
        WHERE c.id = $1
        """,
        camera_id,
        captured_at,
    )
    if found is None:
        return Before(None, None, 0, 0)
    known = {"id": found["known_id"], "digest": found["digest"]} if found["known_id"] else None
    if found["was_place"] is not None:
        found |= {name: found[f"was_{name}"] for name in ("place", "latitude", "longitude")}
    return Before(found, known, found["unread"], found["waiting"])


async def beside(
    db: Database, camera_id: UUID, captured_at: datetime, within: timedelta
) -> list[Row]:
    """The camera's nearest frames before and after a moment, with their places."""
    return await db.rows(
        """
        (SELECT captured_at, latitude, longitude FROM frame
         WHERE camera_id = $1 AND captured_at < $2 AND captured_at > $2 - $3::interval
         ORDER BY captured_at DESC LIMIT 1)
        UNION ALL
        (SELECT captured_at, latitude, longitude FROM frame
         WHERE camera_id = $1 AND captured_at > $2 AND captured_at < $2 + $3::interval
         ORDER BY captured_at LIMIT 1)
        """,
        camera_id,
        captured_at,
        within,
    )


async def add(db: Database, frame: NewFrame) -> bool:
    """Whether it was written; false when the same camera and instant came in between.

    One statement, so one commit to wait for, also says that the camera is alive and that all it had
    is here, unless its gateway said that more waits there. Raises
    `DiskFullError` when PostgreSQL has no room for it.
    """
    try:
        return bool(await _insert(db, frame))
    except asyncpg.DiskFullError as error:
        raise DiskFullError from error


async def _insert(db: Database, frame: NewFrame) -> int:
    """How many rows came in: one, or none."""
    return int(
        await db.value(
            """
            WITH added AS (
                INSERT INTO frame (captured_at, id, camera_id, digest, received_at, latitude,
                                   longitude, place, media_type, size, live, blob, person_id,
                                   statement)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                ON CONFLICT (camera_id, captured_at) DO NOTHING
                RETURNING camera_id, captured_at, id, received_at, live, blob
            ), waits AS (
                INSERT INTO unread (camera_id, captured_at, id, received_at, live, blob)
                SELECT camera_id, captured_at, id, received_at, live, blob FROM added
            ), alive AS (
                UPDATE camera c SET transferred_at = CASE WHEN coalesce(c.waiting, 0) = 0
                           THEN added.received_at ELSE c.transferred_at END,
                       last_frame_at = greatest(c.last_frame_at, added.captured_at)
                FROM added WHERE c.id = added.camera_id
            )
            SELECT count(*) FROM added
            """,
            frame.captured_at,
            frame.id,
            frame.camera_id,
            frame.digest,
            frame.received_at,
            frame.latitude,
            frame.longitude,
            frame.place,
            frame.media_type,
            frame.size,
            frame.live,
            frame.blob,
            frame.person_id,
            frame.statement,
        )
    )


async def drop_behind(db: Database, camera_id: UUID, keep: int) -> int:
    """Of a live camera's unread frames keep the newest; the others are counted as dropped."""
    dropped = await db.run(
        """
        WITH old AS (
            SELECT captured_at FROM unread WHERE camera_id = $1 AND live
            ORDER BY captured_at DESC OFFSET $2 FOR UPDATE SKIP LOCKED
        ), gone AS (
            DELETE FROM unread WHERE camera_id = $1 AND captured_at IN (SELECT * FROM old)
            RETURNING captured_at, id
        )
        UPDATE frame SET state = 'dropped' WHERE (captured_at, id) IN (SELECT * FROM gone)
        """,
        camera_id,
        keep,
    )
    if dropped:
        await db.run("UPDATE camera SET dropped = dropped + $2 WHERE id = $1", camera_id, dropped)
    return dropped


async def begin(db: Database, most: int, now: datetime) -> list[Row]:
    """The oldest unread frames are begun, each attempt counted: committed before anything is read.

    One that was begun before and is still here brought its reader down, or was in the claim of one
    that did: it is read alone, and after a pause, so that it takes no other along. The commit is
    not waited for: what a crash of the server takes back was not tried.
    """
    async with db.transaction():
        rows = await db.rows(
            """
            SELECT camera_id, captured_at, tries, set_config('synchronous_commit', 'off', true)
            FROM unread
            WHERE tried_at IS NULL
               OR tried_at + CASE WHEN tries < 2 THEN $3::interval ELSE $4::interval END <= $2
            ORDER BY received_at LIMIT $1 FOR UPDATE SKIP LOCKED
            """,
            most,
            now,
            *PAUSES,
        )
        begun = rows[:1] if rows and rows[0]["tries"] else [*takewhile(_new, rows)]
        await db.run(
            "UPDATE unread u SET tries = u.tries + 1, tried_at = $3"
            " FROM unnest($1::uuid[], $2::timestamptz[]) AS b (camera_id, captured_at)"
            " WHERE u.camera_id = b.camera_id AND u.captured_at = b.captured_at",
            *_keys(begun),
            now,
        )
    return begun


def _new(row: Row) -> bool:
    return not row["tries"]


def _keys(rows: Sequence[Row]) -> tuple[list[UUID], list[datetime]]:
    return [row["camera_id"] for row in rows], [row["captured_at"] for row in rows]


async def claim(db: Database, begun: Sequence[Row], now: datetime) -> list[Row]:
    """Frames that were begun, locked until the transaction ends and skipped by all others.

    `watched`: somebody's partial plate is to be tried on them. Asked here, so that a frame costs no
    question more while there is none.
    """
    return await db.rows(
        """
        SELECT u.captured_at, u.id, u.camera_id, u.blob, u.tries, c.owner_agency,
               EXISTS (SELECT FROM standing WHERE closed_at IS NULL AND ends_at > $3) AS watched
        FROM unnest($1::uuid[], $2::timestamptz[]) AS b (camera_id, captured_at)
        JOIN unread u ON u.camera_id = b.camera_id AND u.captured_at = b.captured_at
        JOIN camera c ON c.id = u.camera_id
        ORDER BY u.received_at FOR UPDATE OF u SKIP LOCKED
        """,
        *_keys(begun),
        now,
    )


async def close(db: Database, frame: Row, state: str, now: datetime) -> dict[str, Any] | None:
    """A claimed frame is read, or cannot be; what another maker's reader said with it.

    Until the transaction ends no other worker does this with a frame of the same camera. What that
    worker has recorded, the statements after this one see.
    """
    statement: dict[str, Any] | None = await db.value(
        """
        WITH locked AS MATERIALIZED (
            SELECT pg_advisory_xact_lock(hashtextextended($5::uuid::text, 0))
        ), gone AS (
            DELETE FROM unread WHERE camera_id = $5 AND captured_at = $1
        )
        UPDATE frame SET state = $3, read_at = $4 FROM locked
        WHERE captured_at = $1 AND id = $2 RETURNING statement
        """,
        frame["captured_at"],
        frame["id"],
        state,
        now,
        frame["camera_id"],
    )
    return statement


async def one(db: Database, captured_at: datetime, id: UUID) -> Row | None:
    return await db.row("SELECT * FROM frame WHERE captured_at = $1 AND id = $2", captured_at, id)


async def alerts_on(
    db: Database, captured_at: datetime, id: UUID, person_id: UUID, session_id: UUID | None
) -> list[Row]:
    """The alerts through which this person may see the frame, with what a decision looks at.

    Their own first, then those of others that this session was shown whole.
    """
    return await db.rows(
        """
        SELECT a.id, a.person_id, a.review, h.test, e.audience, e.reason_class, l.kind AS list_kind,
               EXISTS (SELECT FROM custody c WHERE c.list_id = l.id AND c.holder_id = $3) AS holds,
               EXISTS (SELECT FROM dispatch_task t WHERE t.alert_id = a.id) AS passed_on
        FROM look k JOIN sighting s ON s.read_id = k.read_id JOIN hit h ON h.id = s.hit_id
        JOIN alert a ON a.hit_id = h.id
        JOIN entry e ON e.id = h.entry_id JOIN hot_list l ON l.id = e.list_id
        WHERE k.captured_at = $1 AND k.frame_id = $2
          AND (a.person_id = $3 OR EXISTS (SELECT FROM shown w WHERE w.session_id = $4
                                           AND w.kind = 'alert' AND w.id = a.id))
        ORDER BY a.person_id <> $3, a.id
        """,
        captured_at,
        id,
        person_id,
        session_id,
    )
