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
    return await db.rows("SELECT * FROM hit WHERE read_id = $1 FOR UPDATE", read_id)


async def last_of_entry(db: Database, entry_id: UUID, since: datetime) -> Row | None:
    """The entry's last hit within the repeat window."""
    return await db.row(
        """
        SELECT * FROM hit WHERE entry_id = $1 AND updated_at >= $2 AND withdrawn_at IS NULL
        ORDER BY updated_at DESC LIMIT 1 FOR UPDATE
        """,
        entry_id,
        since,
    )


async def add(db: Database, hit: NewHit) -> None:
    await db.run(
        """
        INSERT INTO hit (id, captured_at, read_id, camera_id, entry_id, list_id, kind, probability,
                         state_match, looks, test, opened_at, made_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $12)
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


async def change(db: Database, id: UUID, hit: NewHit, *, passed_again: bool) -> None:
    """Later looks, or the same vehicle again: the hit now tells of this read."""
    await db.run(
        """
        UPDATE hit SET captured_at = $2, read_id = $3, camera_id = $4, kind = $5, probability = $6,
               state_match = $7, looks = $8, updated_at = $9, passings = passings + $10
        WHERE id = $1
        """,
        id,
        hit.captured_at,
        hit.read_id,
        hit.camera_id,
        hit.kind,
        hit.probability,
        hit.state_match,
        hit.looks,
        hit.now,
        int(passed_again),
    )


async def told(db: Database, id: UUID, now: datetime) -> Row:
    """It is told from now on; returns what a decision about its alerts looks at."""
    found = await db.row(
        """
        UPDATE hit h SET told_at = $2
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
