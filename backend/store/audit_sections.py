"""What a yearly audit counts: passwords, passkeys and locks, and who was trained."""

from collections.abc import Sequence
from datetime import date, datetime

from backend.store.database import Database, Row


async def accounts(db: Database, first: datetime, past: datetime) -> Row:
    """Accounts as they stand, and what happened to sign-ins in the period."""
    row = await db.row(
        """
        WITH told AS (
            SELECT p.*, EXISTS (SELECT FROM passkey k WHERE k.person_id = p.id) AS keyed
            FROM person p WHERE p.ended_at IS NULL
        ), happened AS (
            SELECT tag, convert_from(canonical, 'UTF8')::jsonb -> 'details' AS said
            FROM audit_event WHERE at >= $1 AND at < $2
              AND tag IN ('person:session:refused', 'person:person:released')
        )
        SELECT count(*) AS accounts, count(*) FILTER (WHERE keyed) AS passkeys,
               count(*) FILTER (WHERE password_hash IS NOT NULL AND totp_secret IS NOT NULL)
               AS two_factor,
               count(*) FILTER (WHERE password_hash IS NOT NULL AND totp_secret IS NULL)
               AS password_alone,
               count(*) FILTER (WHERE NOT keyed AND password_hash IS NULL) AS without,
               count(*) FILTER (WHERE locked_at IS NOT NULL) AS locked,
               count(*) FILTER (WHERE suspended_at IS NOT NULL) AS suspended,
               (SELECT count(*) FROM happened WHERE tag = 'person:session:refused') AS refused,
               (SELECT count(*) FROM happened WHERE said ->> 'locked' = 'true') AS lockouts,
               (SELECT count(*) FROM happened WHERE tag = 'person:person:released') AS released
        FROM told
        """,
        first,
        past,
    )
    return row or {}


async def trainings(db: Database, topics: Sequence[str], last: date) -> list[Row]:
    """By topic: people, trained on the last day, their training over, never trained."""
    return await db.rows(
        """
        SELECT topic, count(*) AS people, count(*) FILTER (WHERE until >= $2) AS trained,
               count(*) FILTER (WHERE until < $2) AS over,
               count(*) FILTER (WHERE until IS NULL) AS never
        FROM unnest($1::text[]) AS topic
        CROSS JOIN LATERAL (
            SELECT trained_until(p.id, $2, ARRAY[topic]) AS until FROM person p
            WHERE p.ended_at IS NULL
        ) AS each GROUP BY topic
        """,
        list(topics),
        last,
    )
