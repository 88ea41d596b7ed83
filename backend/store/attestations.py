"""What people acknowledged, in which words."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row


@dataclass(frozen=True, slots=True)
class Attestation:
    person_id: UUID
    statement: str
    version: str
    at: datetime
    session_id: UUID | None


async def keep(db: Database, new: Attestation) -> bool:
    """Whether it was the first time."""
    return bool(
        await db.run(
            "INSERT INTO attestation (person_id, statement, version, at, session_id)"
            " VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            new.person_id,
            new.statement,
            new.version,
            new.at,
            new.session_id,
        )
    )


async def all_of_them(db: Database) -> list[Row]:
    return await db.rows("SELECT * FROM attestation ORDER BY at")
