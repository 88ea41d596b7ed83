"""How far each topic of training reaches, and which warnings were given."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from backend.store.database import Database, Row


async def active(db: Database) -> list[UUID]:
    """Whoever has not left."""
    rows = await db.rows("SELECT id FROM person WHERE ended_at IS NULL ORDER BY name, username")
    return [row["id"] for row in rows]


async def until(
    db: Database, person_ids: Sequence[UUID], today: date, topics: Sequence[str]
) -> list[Row]:
    """The last day of each topic of each person; a pair with no record has no row."""
    return await db.rows(
        """
        SELECT who AS person_id, topic, trained_until(who, $2, ARRAY[topic]) AS until
        FROM unnest($1::uuid[]) AS who CROSS JOIN unnest($3::text[]) AS topic
        WHERE trained_until(who, $2, ARRAY[topic]) IS NOT NULL
        """,
        list(person_ids),
        today,
        list(topics),
    )


async def warned(
    db: Database, person_id: UUID, topic: str, expires_on: date, days: int, now: datetime
) -> bool:
    """Whether this warning had not been given."""
    return bool(
        await db.run(
            "INSERT INTO training_warning (person_id, topic, expires_on, days, at)"
            " VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            person_id,
            topic,
            expires_on,
            days,
            now,
        )
    )
