"""Hits, the alerts raised for them, and what each person did with theirs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row


@dataclass(frozen=True, slots=True)
class NewHit:
    id: UUID
    captured_at: datetime
    read_id: UUID
    camera_id: UUID
    entry_id: UUID
    list_id: UUID
    kind: str
    probability: float
    state_match: str
    looks: int
    test: bool
    now: datetime


async def of_read(db: Database, read_id: UUID) -> list[Row]:
    """The hits that this read is a sighting of, and how it stood as one."""
    return await db.rows(
        """
        SELECT h.*, s.kind AS seen_kind, s.fell_at
        FROM sighting s JOIN hit h ON h.id = s.hit_id WHERE s.read_id = $1 FOR UPDATE OF h
        """,
        read_id,
    )


async def open_of_entry(db: Database, entry_id: UUID, since: datetime) -> Row | None:
    """The entry's hit within the repeat window that nobody has settled, and its last sighting.

    Until the transaction ends no other finds or makes a hit of this entry: two cameras that see the
    vehicle at once make one hit.
    """
    await db.run("SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, 1))", entry_id)
    return await db.row(
        """
        SELECT h.*, (SELECT max(s.captured_at) FROM sighting s
                     WHERE s.hit_id = h.id AND s.fell_at IS NULL) AS seen_at
        FROM hit h
        WHERE h.entry_id = $1 AND h.updated_at >= $2 AND h.withdrawn_at IS NULL
          AND h.settled_at IS NULL AND NOT h.test
        ORDER BY h.updated_at DESC LIMIT 1 FOR UPDATE
        """,
        entry_id,
        since,
    )


async def add(db: Database, hit: NewHit) -> None:
    """With its first sighting."""
    await db.run(
        """
        WITH added AS (
            INSERT INTO hit (id, captured_at, read_id, camera_id, entry_id, list_id, kind,
                             probability, state_match, looks, test, opened_at, made_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $12) RETURNING *
        )
        INSERT INTO sighting (hit_id, read_id, captured_at, camera_id, kind, probability,
                              state_match, looks, made_at)
        SELECT id, read_id, captured_at, camera_id, kind, probability, state_match, looks, made_at
        FROM added
        """,
        hit.id,
        hit.captured_at,
        hit.read_id,
        hit.camera_id,
        hit.entry_id,
        hit.list_id,
        hit.kind,
        hit.probability,
        hit.state_match,
        hit.looks,
        hit.test,
        hit.now,
    )


async def sight(db: Database, hit_id: UUID, seen: NewHit, *, passed: bool) -> None:
    """The same vehicle again, or a further look at one passing of it.

    `passed`: it is a passing after the last, which the repeat window counts from.
    """
    await db.run(
        """
        WITH seen AS (
            INSERT INTO sighting (hit_id, read_id, captured_at, camera_id, kind, probability,
                                  state_match, looks, made_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (hit_id, read_id) DO UPDATE SET captured_at = excluded.captured_at,
                kind = excluded.kind, probability = excluded.probability,
                state_match = excluded.state_match, looks = excluded.looks
        )
        UPDATE hit SET updated_at = $9 WHERE id = $1 AND $10
        """,
        hit_id,
        seen.read_id,
        seen.captured_at,
        seen.camera_id,
        seen.kind,
        seen.probability,
        seen.state_match,
        seen.looks,
        seen.now,
        passed,
    )


async def show(db: Database, hit_id: UUID, read_id: UUID) -> None:
    """The hit tells of this sighting."""
    await db.run(
        """
        UPDATE hit h SET captured_at = s.captured_at, read_id = s.read_id, camera_id = s.camera_id,
               kind = s.kind, probability = s.probability, state_match = s.state_match,
               looks = s.looks
        FROM sighting s WHERE h.id = $1 AND s.hit_id = h.id AND s.read_id = $2
        """,
        hit_id,
        read_id,
    )


async def fall(db: Database, hit_id: UUID, read_id: UUID, now: datetime) -> list[Row]:
    """This passing was another vehicle; the sightings that stand, the oldest first.

    Who was verifying it and has not decided goes on with what the hit shows.
    """
    await db.run(
        "UPDATE sighting SET fell_at = $3 WHERE hit_id = $1 AND read_id = $2", hit_id, read_id, now
    )
    await db.run(
        "UPDATE alert SET read_id = NULL WHERE hit_id = $1 AND read_id = $2"
        " AND decision IS NULL AND disposed_at IS NULL",
        hit_id,
        read_id,
    )
    return await db.rows(
        "SELECT * FROM sighting WHERE hit_id = $1 AND fell_at IS NULL"
        " ORDER BY captured_at, read_id",
        hit_id,
    )


async def sightings(db: Database, hit_id: UUID) -> list[Row]:
    """Where and when it was seen, the newest first."""
    return await db.rows(
        """
        SELECT s.read_id, s.captured_at, s.kind, s.probability, c.name AS camera, c.place
        FROM sighting s JOIN camera c ON c.id = s.camera_id
        WHERE s.hit_id = $1 AND s.fell_at IS NULL ORDER BY s.captured_at DESC LIMIT 20
        """,
        hit_id,
    )


async def told(db: Database, id: UUID, now: datetime) -> Row:
    """It is told from now on; returns what a decision about its alerts looks at."""
    found = await db.row(
        """
        UPDATE hit h SET told_at = coalesce(told_at, $2)
        FROM entry e JOIN hot_list l ON l.id = e.list_id
        LEFT JOIN shift_list held ON held.list_id = l.id
        WHERE h.id = $1 AND e.id = h.entry_id
        RETURNING h.id AS hit_id, h.test, e.audience, e.reason_class, e.author_id,
                  l.kind AS list_kind, held.holder_id
        """,
        id,
        now,
    )
    if found is None:
        raise LookupError(f"hit {id}")
    return found


async def withdraw(db: Database, id: UUID, reason: str, now: datetime) -> None:
    await db.run(
        "UPDATE hit SET withdrawn_at = $2, withdrawn_reason = $3 WHERE id = $1", id, now, reason
    )


async def settle(db: Database, id: UUID, outcome: str, by: Sequence[UUID], now: datetime) -> bool:
    """Whether it was not settled before."""
    return bool(
        await db.run(
            "UPDATE hit SET settled_at = $2, outcome = $3, settled_by = $4"
            " WHERE id = $1 AND settled_at IS NULL",
            id,
            now,
            outcome,
            list(by),
        )
    )


async def waiting(db: Database, opened_before: datetime, most: int = 20) -> list[Row]:
    """Possible matches whose second look has not come; locked, skipped by other workers."""
    return await db.rows(
        """
        SELECT * FROM hit WHERE told_at IS NULL AND withdrawn_at IS NULL AND opened_at <= $1
        ORDER BY opened_at LIMIT $2 FOR UPDATE SKIP LOCKED
        """,
        opened_before,
        most,
    )


async def add_alerts(
    db: Database, hit_id: UUID, people: Sequence[tuple[UUID, UUID]], now: datetime
) -> set[UUID]:
    """Which of these (alert, person) are new: there is exactly one a person and hit."""
    rows = await db.rows(
        """
        INSERT INTO alert (id, hit_id, person_id, made_at, news)
        SELECT wanted.id, h.id, wanted.person_id, $4, CASE WHEN h.test THEN 'test' ELSE 'hit' END
        FROM unnest($2::uuid[], $3::uuid[]) AS wanted (id, person_id), hit h WHERE h.id = $1
        ON CONFLICT (hit_id, person_id) DO NOTHING RETURNING id
        """,
        hit_id,
        [alert for alert, _ in people],
        [person for _, person in people],
        now,
    )
    return {row["id"] for row in rows}


async def alerts_of(db: Database, hit_id: UUID) -> list[Row]:
    return await db.rows("SELECT * FROM alert WHERE hit_id = $1 ORDER BY id FOR UPDATE", hit_id)


async def news(db: Database, alert_ids: Sequence[UUID], news: str, *, ring: bool) -> None:
    """The alerts say something new; each device is told once a revision."""
    await db.run(
        """
        UPDATE alert SET revision = revision + 1, news = $2, ring = $3 WHERE id = ANY($1)
        """,
        list(alert_ids),
        news,
        ring,
    )
