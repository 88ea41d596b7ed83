"""Who could be told of a hit, with what the policy asks about them."""

from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row

PEOPLE = """
    SELECT p.id, p.role, p.units, p.sworn, p.suspended_at, p.ended_at,
           s.id IS NOT NULL AS on_shift,
           (SELECT max(t.expires_on) FROM training t WHERE t.person_id = p.id) AS training_until,
           (SELECT d.device_class FROM device d
            WHERE d.person_id = p.id AND d.revoked_at IS NULL
            ORDER BY d.device_class = 'phone' DESC, d.enrolled_at DESC LIMIT 1) AS device_class
    FROM person p
    LEFT JOIN shift s ON s.person_id = p.id AND s.ended_at IS NULL AND is_running(s, $1)
"""


async def on_shift(db: Database, now: datetime) -> list[Row]:
    """People whose shift is running, whatever a background job has closed or not closed."""
    return await db.rows(f"{PEOPLE} WHERE s.id IS NOT NULL ORDER BY p.id", now)


async def person(db: Database, person_id: UUID, now: datetime) -> Row | None:
    return await db.row(f"{PEOPLE} WHERE p.id = $2", now, person_id)
