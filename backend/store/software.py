"""What reads: versions of the application and models that workers have had, and their approvals."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class Software:
    """One version of something that reads; `kind` is application or model."""

    kind: str
    name: str
    version: str


async def seen(db: Database, id: UUID, what: Software, now: datetime) -> bool:
    """A worker has begun with it; whether nobody had before."""
    return bool(
        await db.value(
            """
            INSERT INTO software (id, kind, name, version, first_at, seen_at)
            VALUES ($1, $2, $3, $4, $5, $5)
            ON CONFLICT (kind, name, version) DO UPDATE SET seen_at = excluded.seen_at
            RETURNING first_at = seen_at
            """,
            id,
            what.kind,
            what.name,
            what.version,
            now,
        )
    )


async def all_approved(db: Database, whats: tuple[Software, ...]) -> set[Software]:
    """Those of them that are approved."""
    rows = await db.rows(
        """
        SELECT s.kind, s.name, s.version FROM software s
        JOIN unnest($1::text[], $2::text[], $3::text[]) AS w (kind, name, version)
          ON (s.kind, s.name, s.version) = (w.kind, w.name, w.version)
        WHERE s.approved_at IS NOT NULL
        """,
        [what.kind for what in whats],
        [what.name for what in whats],
        [what.version for what in whats],
    )
    return {Software(**row) for row in rows}


async def newest(db: Database) -> list[Row]:
    """Of each thing that reads the version with which a worker began last."""
    return await db.rows(
        """
        SELECT DISTINCT ON (kind, name) * FROM software
        ORDER BY kind, name, seen_at DESC, first_at DESC
        """
    )


async def everything(db: Database, _: Permit) -> list[Row]:
    """Newest first, each with who approved it."""
    return await db.rows(
        """
        SELECT s.*, p.name AS approved_by_name FROM software s
        LEFT JOIN person p ON p.id = s.approved_by ORDER BY s.seen_at DESC, s.kind, s.name LIMIT 200
        """
    )


async def one(db: Database, software_id: UUID) -> Row | None:
    return await db.row("SELECT * FROM software WHERE id = $1", software_id)


async def approve(
    db: Database, _: Permit, software_id: UUID, by: UUID, ground: str, now: datetime
) -> bool:
    return bool(
        await db.run(
            "UPDATE software SET approved_by = $2, approved_at = $3, ground = $4"
            " WHERE id = $1 AND approved_at IS NULL",
            software_id,
            by,
            now,
            ground,
        )
    )


async def waiting(db: Database) -> int:
    """Frames that nobody has read yet."""
    return int(await db.value("SELECT count(*) FROM unread"))
