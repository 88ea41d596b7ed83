"""Queries of an inquiry, and what each has shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from backend.store.database import Database, Row
from backend.store.inquiries import LIFE, LIVES
from policies.decision import Permit

ONE = """
    SELECT q.*, s.ends_at AS stands_until, s.closed_at AS stood_down, n.found, n.fresh
    FROM query q LEFT JOIN standing s ON s.query_id = q.id
    LEFT JOIN LATERAL (
        SELECT count(*) AS found, count(*) FILTER (WHERE NOT EXISTS (
            SELECT FROM query_result f WHERE f.query_id = q.id AND f.read_id = t.read_id)) AS fresh
        FROM standing_read t WHERE t.query_id = s.query_id AND t.captured_at > $2
    ) n ON true
"""


@dataclass(frozen=True, slots=True)
class NewQuery:
    """One row before it is written; the plate is sealed, and counted by a keyed hash."""

    id: UUID
    inquiry_id: UUID
    at: datetime
    kind: str
    sealed: bytes | None
    counted: str | None
    terms: dict[str, Any]
    look_for: str


async def add(db: Database, _: Permit, new: NewQuery) -> None:
    await db.run(
        "INSERT INTO query (id, inquiry_id, at, kind, sealed, counted, terms, look_for)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        new.id,
        new.inquiry_id,
        new.at,
        new.kind,
        new.sealed,
        new.counted,
        new.terms,
        new.look_for,
    )


async def one(db: Database, query_id: UUID, since: datetime) -> Row | None:
    """Also one from before `since`, which no read of it is: whoever shows it looks at `at`."""
    return await db.row(f"{ONE} WHERE q.id = $1", query_id, since)


async def of_inquiries(
    db: Database, _: Permit, inquiry_ids: Sequence[UUID], since: datetime
) -> list[Row]:
    """The newest first; none that is older than a read may be."""
    return await db.rows(
        f"{ONE} WHERE q.inquiry_id = ANY($1) AND q.at > $2 ORDER BY q.at DESC",
        list(inquiry_ids),
        since,
    )


async def show(
    db: Database, _: Permit, query_id: UUID, reads: Sequence[tuple[UUID, datetime]], now: datetime
) -> None:
    """From now on the pictures of these reads may be seen on this ground."""
    await db.run(
        """
        INSERT INTO query_result (query_id, read_id, captured_at, shown_at)
        SELECT $1, read_id, captured_at, $4
        FROM unnest($2::uuid[], $3::timestamptz[]) AS shown (read_id, captured_at)
        ON CONFLICT (query_id, read_id) DO NOTHING
        """,
        query_id,
        [id_ for id_, _ in reads],
        [at for _, at in reads],
        now,
    )


async def one_at_a_time(db: Database, person_id: UUID) -> None:
    """Within this transaction no other one of this person is counted."""
    await db.run("SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, 2))", person_id)


async def asked_since(db: Database, person_id: UUID, since: datetime) -> list[datetime]:
    """When this person asked, after `since`."""
    rows = await db.rows(
        """
        SELECT q.at FROM inquiry i JOIN query q ON q.inquiry_id = i.id
        WHERE i.person_id = $1 AND q.at > $2
        """,
        person_id,
        since,
    )
    return [row["at"] for row in rows]


async def shown_since(db: Database, person_id: UUID, since: datetime) -> list[datetime]:
    """When this person saw a read in a query, or a picture of a camera, first, after `since`."""
    rows = await db.rows(
        """
        SELECT r.shown_at FROM inquiry i JOIN query q ON q.inquiry_id = i.id
        JOIN query_result r ON r.query_id = q.id
        WHERE i.person_id = $1 AND r.shown_at > $2
        UNION ALL
        SELECT l.shown_at FROM inquiry i JOIN camera_look l ON l.inquiry_id = i.id
        WHERE i.person_id = $1 AND l.shown_at > $2
        """,
        person_id,
        since,
    )
    return [row["shown_at"] for row in rows]


async def shown_for(db: Database, inquiry_id: UUID, number: str | None) -> int:
    """Reads and cameras' pictures shown for a case; without a number the inquiry is the case."""
    count: int = await db.value(
        """
        WITH case_inquiry AS (SELECT id FROM inquiry WHERE id = $1 OR number = $2)
        SELECT (SELECT count(*) FROM case_inquiry i JOIN query q ON q.inquiry_id = i.id
                JOIN query_result r ON r.query_id = q.id)
             + (SELECT count(*) FROM case_inquiry i JOIN camera_look l ON l.inquiry_id = i.id)
        """,
        inquiry_id,
        number,
    )
    return count


async def fresh(db: Database, query_id: UUID, reads: Sequence[UUID]) -> bool:
    """Whether this query has not shown all of them before."""
    new: bool = await db.value(
        """
        SELECT EXISTS (SELECT FROM unnest($2::uuid[]) AS wanted (id) WHERE NOT EXISTS (
            SELECT FROM query_result r WHERE r.query_id = $1 AND r.read_id = wanted.id))
        """,
        query_id,
        list(reads),
    )
    return new


async def has_shown(db: Database, query_id: UUID, read_id: UUID) -> datetime | None:
    """When the read was captured, if this query has shown it."""
    at: datetime | None = await db.value(
        "SELECT captured_at FROM query_result WHERE query_id = $1 AND read_id = $2",
        query_id,
        read_id,
    )
    return at


async def grounds(
    db: Database, captured_at: datetime, frame_id: UUID, person_id: UUID
) -> list[Row]:
    """Queries of this person that have shown a read with a look in this frame."""
    return await db.rows(
        f"""
        SELECT DISTINCT i.id, i.person_id, i.number, i.phrase, i.exigent, i.duty, i.closed_at,
               i.shift_id, i.outside IS NOT NULL AS on_behalf, {LIFE}, q.kind,
               t.closed_at AS stood_down,
               CASE WHEN q.terms -> 'agencies' = 'null' THEN 'all' ELSE 'home' END AS scope
        FROM look k JOIN query_result f ON f.read_id = k.read_id
        JOIN query q ON q.id = f.query_id
        JOIN inquiry i ON i.id = q.inquiry_id AND i.person_id = $3
        {LIVES}
        LEFT JOIN standing t ON t.query_id = q.id
        WHERE k.captured_at = $1 AND k.frame_id = $2
        """,  # noqa: S608 - constants of ours
        captured_at,
        frame_id,
        person_id,
    )


async def searches_for(db: Database, person_id: UUID, counted: str, since: datetime) -> list[Row]:
    """Inquiries in which this person searched for the same, with what their number is."""
    return await db.rows(
        """
        SELECT i.id, i.number, min(q.at) AS at FROM query q JOIN inquiry i ON i.id = q.inquiry_id
        WHERE q.counted = $2 AND q.at > $3 AND i.person_id = $1 GROUP BY i.id
        """,
        person_id,
        counted,
        since,
    )
