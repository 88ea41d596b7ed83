"""Words to the phones of one person, handed over like alerts: claimed by compare-and-set."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from backend.store.deliveries import HOLD


async def count_devices(db: Database, people: Sequence[UUID]) -> int:
    """How many phones of theirs take pushes now."""
    return int(await db.value(f"SELECT count(*) {_LISTENING}", list(people)))


_LISTENING = """
    FROM push_subscription s JOIN device d ON d.id = s.device_id AND d.revoked_at IS NULL
    WHERE s.person_id = ANY($1) AND s.dead_at IS NULL
"""


async def add(
    db: Database, people: Sequence[UUID], word: tuple[str, UUID], now: datetime, ids: Sequence[UUID]
) -> None:
    """One for each of their phones; `word` is its kind and what it is about."""
    kind, about = word
    await db.run(
        f"""
        INSERT INTO word (id, person_id, device_id, kind, about, state, next_at, made_at)
        SELECT ($5::uuid[])[row_number() OVER ()], s.person_id, s.device_id, $2, $3, 'pending',
               $4, $4
        {_LISTENING}
        """,
        list(people),
        kind,
        about,
        now,
        list(ids),
    )


async def claim(db: Database, now: datetime, most: int) -> list[Row]:
    """What is due, and what a killed worker left; marked as being sent before it is."""
    return await db.rows(
        """
        WITH due AS (
            SELECT id FROM word
            WHERE state IN ('pending', 'sending') AND next_at <= $1
              AND (state = 'pending' OR claimed_until < $1)
            ORDER BY next_at LIMIT $2 FOR UPDATE SKIP LOCKED
        )
        UPDATE word w SET state = 'sending', claimed_until = $3, attempts = attempts + 1
        FROM due, push_subscription s
        WHERE w.id = due.id AND s.device_id = w.device_id
        RETURNING w.*, s.endpoint, s.p256dh, s.auth, s.dead_at IS NOT NULL AS deaf
        """,
        now,
        most,
        now + HOLD,
    )
