"""Digests of the plates of members' own households: counted and compared, never read."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class NewPlate:
    """A row before it is written; `digest` is keyed."""

    id: UUID
    person_id: UUID
    digest: str
    given_at: datetime
    given_by: UUID


async def add(db: Database, _: Permit, new: NewPlate) -> None:
    """The same one again is one more: an answer would say whether it was there."""
    await db.run(
        "INSERT INTO household_plate (id, person_id, digest, given_at, given_by)"
        " VALUES ($1, $2, $3, $4, $5)",
        new.id,
        new.person_id,
        new.digest,
        new.given_at,
        new.given_by,
    )


async def of_person(db: Database, _: Permit, person_id: UUID) -> list[Row]:
    """When each was given and by whom, the oldest first."""
    return await db.rows(
        "SELECT h.id, h.given_at, h.given_by, p.name AS giver FROM household_plate h"
        " JOIN person p ON p.id = h.given_by WHERE h.person_id = $1 ORDER BY h.given_at, h.id",
        person_id,
    )


async def remove(db: Database, _: Permit, person_id: UUID, plate_id: UUID) -> bool:
    """Whether it was there."""
    return bool(
        await db.run(
            "DELETE FROM household_plate WHERE id = $1 AND person_id = $2", plate_id, person_id
        )
    )


async def whose(db: Database, digest: str) -> set[UUID]:
    """The members, those who have left excepted, to whose households a plate belongs."""
    rows = await db.rows(
        "SELECT DISTINCT h.person_id FROM household_plate h JOIN person p ON p.id = h.person_id"
        " WHERE h.digest = $1 AND p.ended_at IS NULL",
        digest,
    )
    return {row["person_id"] for row in rows}
