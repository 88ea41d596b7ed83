"""Where a device takes its pushes."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database


@dataclass(frozen=True, slots=True)
class NewSubscription:
    id: UUID
    person_id: UUID
    device_id: UUID
    endpoint: str
    p256dh: str
    auth: str
    made_at: datetime


async def keep(db: Database, new: NewSubscription) -> None:
    """One a device: a new one takes the place of the old."""
    await db.run(
        """
        INSERT INTO push_subscription (id, person_id, device_id, endpoint, p256dh, auth, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (device_id) DO UPDATE SET
            person_id = excluded.person_id, endpoint = excluded.endpoint,
            p256dh = excluded.p256dh, auth = excluded.auth, made_at = excluded.made_at,
            dead_at = NULL
        """,
        new.id,
        new.person_id,
        new.device_id,
        new.endpoint,
        new.p256dh,
        new.auth,
        new.made_at,
    )


async def end_of_device(db: Database, device_id: UUID, now: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE push_subscription SET dead_at = $2 WHERE device_id = $1 AND dead_at IS NULL",
            device_id,
            now,
        )
    )


async def end_of_person(db: Database, person_id: UUID, now: datetime) -> int:
    return await db.run(
        "UPDATE push_subscription SET dead_at = $2 WHERE person_id = $1 AND dead_at IS NULL",
        person_id,
        now,
    )
