"""What other agencies ask for, and what was answered: a row is written once and kept for good."""

from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from backend.store.inquiries import ONE
from policies.decision import Permit


async def answer(
    db: Database, _: Permit, inquiry_id: UUID, by: UUID, said: tuple[bool, str], now: datetime
) -> bool:
    """Yes or no, with a note; whether it still waited, its inquiry not ended by hand."""
    approved, note = said
    return bool(
        await db.run(
            """
            INSERT INTO outside_answer (inquiry_id, answered_by, answered_at, approved, note)
            SELECT id, $2, $3, $4, $5 FROM inquiry
            WHERE id = $1 AND outside IS NOT NULL AND closed_at IS NULL
            ON CONFLICT (inquiry_id) DO NOTHING
            """,
            inquiry_id,
            by,
            now,
            approved,
            note,
        )
    )


async def waiting(db: Database, _: Permit, most: int = 200) -> list[Row]:
    """Neither answered nor ended by hand, the oldest first."""
    return await db.rows(
        f"{ONE} WHERE i.outside IS NOT NULL AND o.inquiry_id IS NULL AND i.closed_at IS NULL"
        " ORDER BY i.opened_at, i.id LIMIT $1",
        most,
    )


async def on_file(
    db: Database, _: Permit, before: tuple[datetime, UUID] | None, most: int
) -> list[Row]:
    """Every request, the newest first, from behind the one that was shown last."""
    at, id_ = before or (None, None)
    return await db.rows(
        f"{ONE} WHERE i.outside IS NOT NULL AND ($1::timestamptz IS NULL OR"
        " (i.opened_at, i.id) < ($1, $2::uuid)) ORDER BY i.opened_at DESC, i.id DESC LIMIT $3",
        at,
        id_,
        most,
    )
