"""Who could be told of a hit, with what the policy asks about them."""

from uuid import UUID

from backend.store.database import Database, Row
from backend.store.people import STANDS, Standing

PEOPLE = f"""
    SELECT p.id, p.name, p.role, p.units, p.sworn, p.suspended_at, p.ended_at, {STANDS},
           s.id IS NOT NULL AS on_shift,
           (SELECT d.device_class FROM device d
            WHERE d.person_id = p.id AND d.revoked_at IS NULL
            ORDER BY d.device_class = 'phone' DESC, d.enrolled_at DESC LIMIT 1) AS device_class
    FROM person p
    LEFT JOIN shift s ON s.person_id = p.id AND s.ended_at IS NULL AND is_running(s, $3)
"""  # noqa: S608 - constants of ours


async def on_shift(db: Database, asked: Standing) -> list[Row]:
    """People whose shift is running, whatever a background job has closed or not closed."""
    return await db.rows(f"{PEOPLE} WHERE s.id IS NOT NULL ORDER BY p.id", *asked.values())


async def person(db: Database, person_id: UUID, asked: Standing) -> Row | None:
    return await db.row(f"{PEOPLE} WHERE p.id = $5", *asked.values(), person_id)
