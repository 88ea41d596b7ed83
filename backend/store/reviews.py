"""The yearly look at every account: one open at a time, signed by somebody else."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class Decided:
    """About one account: keep, alter or remove."""

    person_id: UUID
    decision: str
    note: str
    by_id: UUID
    at: datetime


async def begin(db: Database, _: Permit, id_: UUID, by: UUID, now: datetime) -> bool:
    """Whether none was open; everybody who has an account stands in it as they are now."""
    begun = await db.run(
        "INSERT INTO access_review (id, begun_by, begun_at) VALUES ($1, $2, $3)"
        " ON CONFLICT DO NOTHING",
        id_,
        by,
        now,
    )
    if begun:
        await db.run(
            "INSERT INTO access_review_item (review_id, person_id, role, units)"
            " SELECT $1, id, role, units FROM person WHERE ended_at IS NULL",
            id_,
        )
    return bool(begun)


async def newest(db: Database, _: Permit) -> Row | None:
    return await db.row(
        """
        SELECT r.*, b.name AS begun_by_name, s.name AS signed_by_name FROM access_review r
        JOIN person b ON b.id = r.begun_by LEFT JOIN person s ON s.id = r.signed_by
        ORDER BY r.begun_at DESC LIMIT 1
        """
    )


async def one(db: Database, review_id: UUID) -> Row | None:
    return await db.row("SELECT * FROM access_review WHERE id = $1", review_id)


async def items(db: Database, _: Permit, review_id: UUID) -> list[Row]:
    """Every account as it was, with what was decided and what it is now."""
    return await db.rows(
        """
        SELECT i.*, p.name, p.username, p.role AS role_now, p.units AS units_now, p.ended_at,
               p.used_at
        FROM access_review_item i JOIN person p ON p.id = i.person_id
        WHERE i.review_id = $1 ORDER BY p.name, p.username
        """,
        review_id,
    )


async def decide(db: Database, _: Permit, review_id: UUID, told: Decided) -> bool:
    """Whether the review is still open and names this account."""
    return bool(
        await db.run(
            """
            UPDATE access_review_item i SET decision = $3, note = $4, decided_by = $5,
                   decided_at = $6
            FROM access_review r
            WHERE r.id = i.review_id AND r.signed_at IS NULL AND i.review_id = $1
              AND i.person_id = $2
            """,
            review_id,
            told.person_id,
            told.decision,
            told.note,
            told.by_id,
            told.at,
        )
    )


async def sign(db: Database, _: Permit, review_id: UUID, by: UUID, now: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE access_review SET signed_by = $2, signed_at = $3"
            " WHERE id = $1 AND signed_at IS NULL",
            review_id,
            by,
            now,
        )
    )
