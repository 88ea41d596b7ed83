"""Stored reads as a search finds them, the newest first and a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit

LAST_ID = UUID(int=2**128 - 1)
FOUND = """
    SELECT r.captured_at, r.id, r.camera_id, r.owner_agency, r.last_at, r.text, r.folded,
    r.confidence, r.state_code, r.state_probability, r.settled, r.looks, r.best_look_id
    FROM read r
"""
WHERE = """
    r.captured_at > $1 AND (r.captured_at, r.id) < ($2, $3)
    AND ($4::uuid[] IS NULL OR r.camera_id = ANY($4))
    AND ($5::text IS NULL OR r.state_code = $5)
    AND ($6::text[] IS NULL OR r.owner_agency = ANY($6))
"""
ORDER = "ORDER BY r.captured_at DESC, r.id DESC LIMIT $7"


@dataclass(frozen=True, slots=True)
class Where:
    """What a search is limited to; None: not limited in it. `first` is never before the limit."""

    first: datetime
    last: datetime
    cameras: Sequence[UUID] | None = None
    state: str | None = None
    agencies: Sequence[str] | None = None
    after: tuple[datetime, UUID] | None = None
    """The last read of the page before: only what comes after it."""

    def arguments(self, most: int) -> tuple[object, ...]:
        at, id_ = self.after or (self.last, LAST_ID)
        cameras = None if self.cameras is None else list(self.cameras)
        agencies = None if self.agencies is None else list(self.agencies)
        return self.first, at, id_, cameras, self.state, agencies, most


async def exact(db: Database, _: Permit, folded: str, where: Where, most: int) -> list[Row]:
    return await db.rows(
        f"{FOUND} WHERE r.folded = $8 AND {WHERE} {ORDER}",
        *where.arguments(most),
        folded,
    )


async def like(db: Database, _: Permit, expression: str, where: Where, most: int) -> list[Row]:
    return await db.rows(
        f"{FOUND} WHERE r.folded ~ $8 AND {WHERE} {ORDER}",
        *where.arguments(most),
        expression,
    )


async def any_plate(db: Database, _: Permit, where: Where, most: int) -> list[Row]:
    """All that passed: only for the place and time of an incident."""
    return await db.rows(f"{FOUND} WHERE {WHERE} {ORDER}", *where.arguments(most))


async def one(db: Database, _: Permit, captured_at: datetime, read_id: UUID) -> Row | None:
    return await db.row(f"{FOUND} WHERE r.captured_at = $1 AND r.id = $2", captured_at, read_id)


async def looks_of(db: Database, _: Permit, rows: Sequence[Row]) -> dict[UUID, Row]:
    """The look to show of each read, by the read's id; its time may be any of the read's."""
    found = await db.rows(
        """
        SELECT k.captured_at, k.id, k.frame_id, k.read_id, k.recognised, c.name AS camera, f.place,
               f.latitude, f.longitude
        FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS w (id, first, last)
        JOIN look k ON k.id = w.id AND k.captured_at BETWEEN w.first - interval '10 s' AND w.last
        JOIN frame f ON f.captured_at = k.captured_at AND f.id = k.frame_id
        JOIN camera c ON c.id = k.camera_id
        """,
        [row["best_look_id"] for row in rows],
        [row["captured_at"] for row in rows],
        [row["last_at"] for row in rows],
    )
    return {row["read_id"]: row for row in found}
