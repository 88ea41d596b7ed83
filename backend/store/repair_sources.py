"""Sources of repairs that the Chief approved (R-CAP-06)."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class NewSource:
    """`work`: what it may do. `ground`: where the Chief said so."""

    id: UUID
    name: str
    work: str
    ground: str
    approved_by: UUID
    approved_at: datetime


async def add(db: Database, _: Permit, source: NewSource) -> bool:
    """Whether no source of this name is approved already."""
    return bool(
        await db.run(
            """
            INSERT INTO repair_source (id, name, work, ground, approved_by, approved_at)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (lower(name)) WHERE ended_at IS NULL
            DO NOTHING
            """,
            source.id,
            source.name,
            source.work,
            source.ground,
            source.approved_by,
            source.approved_at,
        )
    )


async def end(db: Database, _: Permit, source_id: UUID, by: UUID, now: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE repair_source SET ended_by = $2, ended_at = $3"
            " WHERE id = $1 AND ended_at IS NULL",
            source_id,
            by,
            now,
        )
    )


async def everything(db: Database, _: Permit) -> list[Row]:
    """Those in force first."""
    return await db.rows(
        """
        SELECT s.*, p.name AS approved_by_name FROM repair_source s
        JOIN person p ON p.id = s.approved_by
        ORDER BY s.ended_at DESC NULLS FIRST, s.name
        """
    )


async def in_force(db: Database, source_id: UUID) -> Row | None:
    return await db.row("SELECT * FROM repair_source WHERE id = $1 AND ended_at IS NULL", source_id)
