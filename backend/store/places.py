"""Places that the department marks as sensitive."""

from dataclasses import dataclass
from datetime import datetime
from math import cos, radians
from uuid import UUID

from backend.store.database import Database, Row
from backend.store.reads import METERS
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class NewPlace:
    """A row before it is written."""

    id: UUID
    name: str
    kind: str
    latitude: float
    longitude: float
    meters: int
    made_by: UUID
    made_at: datetime


async def add(db: Database, _: Permit, new: NewPlace) -> None:
    await db.run(
        "INSERT INTO sensitive_place (id, name, kind, latitude, longitude, meters, made_by,"
        " made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        new.id,
        new.name,
        new.kind,
        new.latitude,
        new.longitude,
        new.meters,
        new.made_by,
        new.made_at,
    )


async def marked(db: Database, _: Permit) -> list[Row]:
    return await db.rows(
        "SELECT s.*, p.name AS marked_by FROM sensitive_place s JOIN person p ON p.id = s.made_by"
        " WHERE s.unmarked_at IS NULL ORDER BY s.name, s.id"
    )


async def unmark(db: Database, _: Permit, place_id: UUID, now: datetime) -> bool:
    """Whether it was marked until now."""
    return bool(
        await db.run(
            "UPDATE sensitive_place SET unmarked_at = $2 WHERE id = $1 AND unmarked_at IS NULL",
            place_id,
            now,
        )
    )


async def near(db: Database, latitude: float, longitude: float, meters: int) -> list[str]:
    """The names of those whose surroundings a circle touches: its facts, before it is decided."""
    rows = await db.rows(
        """
        SELECT name FROM sensitive_place WHERE unmarked_at IS NULL
           AND (latitude - $1) ^ 2 + ((longitude - $2) * $4) ^ 2
               <= ((meters + $3::float8) / $5::float8) ^ 2
        ORDER BY name
        """,
        latitude,
        longitude,
        meters,
        max(0.01, cos(radians(latitude))),
        METERS,
    )
    return [row["name"] for row in rows]
