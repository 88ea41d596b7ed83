"""The maintenance log: what was done to a camera, by whom; lines are only added."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class NewUpkeep:
    """A line before it is written; `source_approved` names the Chief's approval of `done_by`."""

    id: UUID
    camera_id: UUID
    kind: str
    done_on: date
    done_by: str
    source_id: UUID | None
    source_approved: str
    note: str
    made_by: UUID
    made_at: datetime


async def add(db: Database, _: Permit, line: NewUpkeep) -> None:
    await db.run(
        """
        INSERT INTO upkeep (id, camera_id, kind, done_on, done_by, source_approved, note, made_by,
                            made_at, source_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        line.id,
        line.camera_id,
        line.kind,
        line.done_on,
        line.done_by,
        line.source_approved,
        line.note,
        line.made_by,
        line.made_at,
        line.source_id,
    )


async def of_camera(db: Database, _: Permit, camera_id: UUID) -> list[Row]:
    """Newest first, each with the name of whoever entered it."""
    return await db.rows(
        """
        SELECT u.*, p.name AS entered_by FROM upkeep u JOIN person p ON p.id = u.made_by
        WHERE u.camera_id = $1 ORDER BY u.done_on DESC, u.made_at DESC LIMIT 500
        """,
        camera_id,
    )
