"""Looks and the reads they settle into."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import msgspec

from backend.domain.settling import Settled
from backend.domain.vehicles import Description, described
from backend.store.database import Database, Row
from models.look import Look
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class StoredLook:
    """A look with the read it belongs to."""

    id: UUID
    captured_at: datetime
    read_at: datetime
    read_id: UUID
    look: Look


async def between(
    db: Database, camera_id: UUID, first: datetime, last: datetime
) -> list[StoredLook]:
    """A camera's looks by capture time, the earliest first."""
    rows = await db.rows(
        """
        SELECT id, captured_at, read_at, read_id, recognised FROM look
        WHERE camera_id = $1 AND captured_at BETWEEN $2 AND $3 ORDER BY captured_at, id
        """,
        camera_id,
        first,
        last,
    )
    return [_stored(row) for row in rows]


async def one(db: Database, captured_at: datetime, id: UUID) -> Row | None:
    return await db.row(
        """
        SELECT l.*, f.blob FROM look l
        JOIN frame f ON f.captured_at = l.captured_at AND f.id = l.frame_id
        WHERE l.captured_at = $1 AND l.id = $2
        """,
        captured_at,
        id,
    )


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A read as it is written; `captured_at` is that of its first look and never changes."""

    captured_at: datetime
    id: UUID
    camera_id: UUID
    owner_agency: str
    last_at: datetime
    settled: Settled
    folded: str
    best_look_id: UUID
    models: str
    day_at: datetime
    """The first instant of its capture day: under it the plate is found by a part of it."""
    said: Mapping[str, str] | None = None
    """What another maker's reader says of the vehicle with this look."""


async def write(db: Database, stored: StoredLook, frame_id: UUID, read: ReadRow) -> Description:
    """A look and its read, new or settled anew with it: one statement, for it is every frame's.

    How the vehicle looks, as it was said first: what else was said with later looks is added.
    """
    state, folded = read.settled.state, described(read.said or {})
    row = await db.row(
        """
        WITH added AS (
            INSERT INTO look (captured_at, id, frame_id, camera_id, read_at, read_id, text,
                              confidence, recognised)
            VALUES ($15, $16, $17, $3, $1, $2, $18, $19, $20)
        ), plate AS (
            INSERT INTO day_plate (day_at, folded) VALUES ($21, $7) ON CONFLICT DO NOTHING
        )
        INSERT INTO read (captured_at, id, camera_id, owner_agency, last_at, text, folded,
                          confidence, state_code, state_probability, settled, looks, best_look_id,
                          models, described, color, body, make, model)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $22, $23, $24, $25,
                $26)
        ON CONFLICT (captured_at, id) DO UPDATE SET
            last_at = excluded.last_at, text = excluded.text, folded = excluded.folded,
            confidence = excluded.confidence, state_code = excluded.state_code,
            state_probability = excluded.state_probability, settled = excluded.settled,
            looks = excluded.looks, best_look_id = excluded.best_look_id,
            described = coalesce(excluded.described || read.described, read.described,
                                 excluded.described),
            color = coalesce(read.color, excluded.color),
            body = coalesce(read.body, excluded.body),
            make = coalesce(read.make, excluded.make),
            model = coalesce(read.model, excluded.model)
        RETURNING color, body, make, model
        """,
        read.captured_at,
        read.id,
        read.camera_id,
        read.owner_agency,
        read.last_at,
        read.settled.text,
        read.folded,
        read.settled.confidence,
        state.code if state else None,
        state.probability if state else None,
        read.settled,
        read.settled.looks,
        read.best_look_id,
        read.models,
        stored.captured_at,
        stored.id,
        frame_id,
        stored.look.text,
        stored.look.confidence,
        stored.look,
        read.day_at,
        read.said,
        folded.color,
        folded.body,
        folded.make,
        folded.model,
    )
    return folded if row is None else Description(**row)


async def read(db: Database, captured_at: datetime, id: UUID) -> tuple[Row, Settled] | None:
    row = await db.row("SELECT * FROM read WHERE captured_at = $1 AND id = $2", captured_at, id)
    return (row, msgspec.convert(row["settled"], Settled)) if row else None


def _stored(row: Row) -> StoredLook:
    return StoredLook(
        row["id"],
        row["captured_at"],
        row["read_at"],
        row["read_id"],
        msgspec.convert(row["recognised"], Look),
    )


async def of_frame(db: Database, captured_at: datetime, frame_id: UUID) -> list[Row]:
    return await db.rows(
        "SELECT id, recognised FROM look WHERE captured_at = $1 AND frame_id = $2 ORDER BY id",
        captured_at,
        frame_id,
    )


async def keep(db: Database, _: Permit, read_at: datetime, read_id: UUID, said: str) -> None:
    """A person's reading, beside the machine's."""
    await db.run(
        "UPDATE read SET kept = true, said = $3 WHERE captured_at = $1 AND id = $2",
        read_at,
        read_id,
        said,
    )
