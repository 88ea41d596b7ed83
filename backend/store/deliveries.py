"""Handing alerts over: claimed by compare-and-set, so that any number of workers may try."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from backend.domain.delivering import Next
from backend.store.database import Database, Row

HOLD = timedelta(seconds=20)
"""How long a claim lasts: longer than any send, short enough after a kill."""


async def open_for(
    db: Database, alerts: Collection[UUID], now: datetime, ids: Sequence[UUID]
) -> None:
    """One pending delivery for each live subscription of each alert's person, at its revision.

    `ids` must have at least as many ids as these people have devices.
    """
    if not alerts:
        return
    await db.run(
        """
        INSERT INTO delivery (id, alert_id, revision, device_id, state, next_at, made_at)
        SELECT ($3::uuid[])[row_number() OVER ()], a.id, a.revision, s.device_id, 'pending', $2, $2
        FROM alert a
        JOIN push_subscription s ON s.person_id = a.person_id AND s.dead_at IS NULL
        JOIN device d ON d.id = s.device_id AND d.revoked_at IS NULL
        WHERE a.id = ANY($1)
        ON CONFLICT (alert_id, revision, device_id) DO NOTHING
        """,
        list(alerts),
        now,
        list(ids),
    )


async def claim(db: Database, now: datetime, most: int) -> list[Row]:
    """What is due, and what a killed worker left; marked as being sent before it is.

    With what a decision about the alert looks at, as it is now.
    """
    return await db.rows(
        """
        WITH due AS (
            SELECT id FROM delivery
            WHERE state IN ('pending', 'sending') AND next_at <= $1
              AND (state = 'pending' OR claimed_until < $1)
            ORDER BY next_at LIMIT $2 FOR UPDATE SKIP LOCKED
        )
        UPDATE delivery d SET state = 'sending', claimed_until = $3, attempts = attempts + 1
        FROM due, alert a, hit h, entry e, push_subscription s,
             hot_list l LEFT JOIN shift_list held ON held.list_id = l.id
        WHERE d.id = due.id AND a.id = d.alert_id AND h.id = a.hit_id AND e.id = h.entry_id
          AND l.id = e.list_id AND s.device_id = d.device_id
        RETURNING d.id, d.alert_id, d.revision, d.device_id, d.attempts, d.made_at, a.person_id,
                  a.news, a.ring, a.revision AS alert_revision,
                  NOT EXISTS (SELECT FROM delivery o WHERE o.alert_id = d.alert_id
                              AND o.device_id = d.device_id AND o.state = 'handed') AS unheard,
                  h.id AS hit_id, h.test,
                  h.entry_id, e.audience, e.reason_class, e.author_id, l.kind AS list_kind,
                  held.holder_id, s.endpoint, s.p256dh, s.auth
        """,
        now,
        most,
        now + HOLD,
    )


async def finish(
    db: Database, table: Literal["delivery", "word"], claimed: Row, then: Next, now: datetime
) -> bool:
    """Whether it was still ours: a claim that ran out may be somebody else's by now.

    Each claim is an attempt, and its number says whose it is.
    """
    return bool(
        await db.run(
            f"""
            UPDATE {table} SET state = $2, outcome = $3,
                   next_at = coalesce($4::timestamptz, next_at), claimed_until = NULL,
                   finished_at = CASE WHEN $2::text = 'pending' THEN NULL ELSE $5::timestamptz END
            WHERE id = $1 AND state = 'sending' AND attempts = $6
            """,  # noqa: S608 - a table of ours
            claimed["id"],
            then.state.value,
            then.why,
            then.at,
            now,
            claimed["attempts"],
        )
    )


async def forget_subscription(db: Database, device_id: UUID, now: datetime) -> None:
    """The push service says that nobody is there any more."""
    await db.run(
        "UPDATE push_subscription SET dead_at = $2 WHERE device_id = $1 AND dead_at IS NULL",
        device_id,
        now,
    )


async def tell_live(
    db: Database, news: Sequence[tuple[UUID, str, Mapping[str, str]]], now: datetime
) -> None:
    """Kind and body for the open apps of each person, in this order; replayed after a gap."""
    if not news:
        return
    people, kinds, bodies = zip(*news, strict=True)
    await db.run(
        """
        INSERT INTO live_event (person_id, kind, body, made_at)
        SELECT person_id, kind, body, $4
        FROM unnest($1::uuid[], $2::text[], $3::jsonb[]) AS news (person_id, kind, body)
        """,
        list(people),
        list(kinds),
        list(bodies),
        now,
    )


async def live_after(db: Database, person_id: UUID, last_id: int, most: int = 100) -> list[Row]:
    return await db.rows(
        "SELECT id, kind, body, made_at FROM live_event WHERE person_id = $1 AND id > $2"
        " ORDER BY id LIMIT $3",
        person_id,
        last_id,
        most,
    )


async def live_head(db: Database, person_id: UUID) -> int:
    return int(
        await db.value(
            "SELECT coalesce(max(id), 0) FROM live_event WHERE person_id = $1", person_id
        )
    )
