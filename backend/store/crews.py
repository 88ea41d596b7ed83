"""Who is in which car; a car is the gateway that runs in it (R-CAP-08)."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class NewCrew:
    id: UUID
    gateway_id: UUID
    person_id: UUID
    trained_until: date
    entered_at: datetime
    ends_at: datetime


async def enter(db: Database, _: Permit, new: NewCrew) -> None:
    await db.run(
        "INSERT INTO crew (id, gateway_id, person_id, trained_until, entered_at, ends_at)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        new.id,
        new.gateway_id,
        new.person_id,
        new.trained_until,
        new.entered_at,
        new.ends_at,
    )


async def leave(db: Database, person_id: UUID, now: datetime) -> UUID | None:
    """The car that the person was in until now."""
    found: UUID | None = await db.value(
        "UPDATE crew SET ends_at = $2 WHERE person_id = $1 AND ends_at > $2 RETURNING gateway_id",
        person_id,
        now,
    )
    return found


async def cars(db: Database, _: Permit, now: datetime) -> list[Row]:
    """Gateways with a camera in a car, and who is in each at this moment."""
    return await db.rows(
        """
        SELECT g.id, g.name, array_agg(DISTINCT c.name ORDER BY c.name) AS cameras,
               (SELECT coalesce(array_agg(p.name ORDER BY p.name), '{}') FROM crew w
                JOIN person p ON p.id = w.person_id
                WHERE w.gateway_id = g.id AND w.ends_at > $1) AS crew,
               (SELECT coalesce(array_agg(w.person_id), '{}') FROM crew w
                WHERE w.gateway_id = g.id AND w.ends_at > $1) AS people
        FROM gateway g JOIN camera c ON c.gateway_id = g.id
        WHERE c.kind = 'car' AND c.retired_at IS NULL AND g.revoked_at IS NULL
        GROUP BY g.id ORDER BY g.name
        """,
        now,
    )


async def unmanned(db: Database, _: Permit, since: datetime, now: datetime, zone: str) -> list[Row]:
    """By car how many reads were made while nobody who is trained had said to be in it."""
    return await db.rows(
        """
        SELECT g.id, g.name, count(*) AS reads, min(r.captured_at) AS first_at,
               max(r.captured_at) AS last_at
        FROM read r JOIN camera c ON c.id = r.camera_id JOIN gateway g ON g.id = c.gateway_id
        WHERE c.kind = 'car' AND r.captured_at > $1 AND r.captured_at <= $2
          AND NOT EXISTS (SELECT FROM crew w WHERE w.gateway_id = g.id
              AND w.entered_at <= r.captured_at AND w.ends_at > r.captured_at
              AND w.trained_until >= (r.captured_at AT TIME ZONE $3)::date)
        GROUP BY g.id ORDER BY g.name
        """,
        since,
        now,
        zone,
    )
