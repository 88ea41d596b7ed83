"""Partial plates that are tried on what is still to come, and what they have found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from backend.store.reads import FOUND, ORDER, WHERE, Where
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class Pair:
    """A query and a read; `captured_at` is the read's."""

    query_id: UUID
    read_id: UUID
    captured_at: datetime


async def add(
    db: Database, _: Permit, query_id: UUID, person_id: UUID, life: tuple[datetime, datetime]
) -> None:
    """From when until when it is tried."""
    await db.run(
        "INSERT INTO standing (query_id, person_id, made_at, ends_at) VALUES ($1, $2, $3, $4)",
        query_id,
        person_id,
        *life,
    )


async def of_person(db: Database, person_id: UUID, now: datetime) -> int:
    """How many of theirs are tried at this moment."""
    return int(
        await db.value(
            "SELECT count(*) FROM standing"
            " WHERE person_id = $1 AND closed_at IS NULL AND ends_at > $2",
            person_id,
            now,
        )
    )


async def open_ones(db: Database, now: datetime, since: datetime) -> list[Row]:
    """What is to be tried now: not ended, not too old, its owner still a member with access."""
    return await db.rows(
        """
        SELECT q.id, q.inquiry_id, q.sealed, q.terms -> 'agencies' AS agencies,
               q.terms -> 'vehicle' AS vehicle
        FROM standing s JOIN query q ON q.id = s.query_id JOIN person p ON p.id = s.person_id
        WHERE s.closed_at IS NULL AND s.ends_at > $1 AND s.made_at > $2
          AND p.suspended_at IS NULL AND p.ended_at IS NULL
        """,
        now,
        since,
    )


async def keep(db: Database, pairs: Sequence[Pair], now: datetime) -> set[tuple[UUID, UUID]]:
    """What was found; (query, read) of those that are new."""
    rows = await db.rows(
        """
        INSERT INTO standing_read (query_id, read_id, captured_at, found_at)
        SELECT query_id, read_id, captured_at, $4
        FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[])
            AS told (query_id, read_id, captured_at)
        ON CONFLICT (query_id, read_id) DO NOTHING RETURNING query_id, read_id
        """,
        [pair.query_id for pair in pairs],
        [pair.read_id for pair in pairs],
        [pair.captured_at for pair in pairs],
        now,
    )
    return {(row["query_id"], row["read_id"]) for row in rows}


async def drop(db: Database, pairs: Sequence[Pair]) -> set[tuple[UUID, UUID]]:
    """Later looks say another plate; (query, read) of those that had been found."""
    rows = await db.rows(
        """
        DELETE FROM standing_read r USING unnest($1::uuid[], $2::uuid[]) AS told (query_id, read_id)
        WHERE r.query_id = told.query_id AND r.read_id = told.read_id
        RETURNING r.query_id, r.read_id
        """,
        [pair.query_id for pair in pairs],
        [pair.read_id for pair in pairs],
    )
    return {(row["query_id"], row["read_id"]) for row in rows}


async def found(db: Database, _: Permit, query_id: UUID, where: Where, most: int) -> list[Row]:
    """The reads of its list that are still there, the newest first."""
    return await db.rows(
        f"""
        {FOUND} JOIN standing_read t
            ON t.query_id = $13 AND t.read_id = r.id AND t.captured_at = r.captured_at
        WHERE {WHERE} {ORDER}
        """,
        *where.arguments(most),
        query_id,
    )


async def end(db: Database, _: Permit, query_id: UUID, now: datetime) -> bool:
    """Whether it was not ended before."""
    return bool(
        await db.run(
            "UPDATE standing SET closed_at = $2 WHERE query_id = $1 AND closed_at IS NULL",
            query_id,
            now,
        )
    )


async def end_of_inquiry(db: Database, _: Permit, inquiry_id: UUID, now: datetime) -> list[UUID]:
    """Those that end with their inquiry."""
    rows = await db.rows(
        """
        UPDATE standing s SET closed_at = $2 FROM query q
        WHERE q.id = s.query_id AND q.inquiry_id = $1 AND s.closed_at IS NULL RETURNING s.query_id
        """,
        inquiry_id,
        now,
    )
    return [row["query_id"] for row in rows]
