"""What is said about a custom entry; every word of it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class NewRemark:
    """A notice that it is no longer valid, or a question of the approver."""

    id: UUID
    entry_id: UUID
    kind: str
    said_by: UUID
    said_at: datetime
    words: str


async def add(db: Database, _: Permit, new: NewRemark) -> None:
    await db.run(
        "INSERT INTO remark (id, entry_id, kind, said_by, said_at, words)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        new.id,
        new.entry_id,
        new.kind,
        new.said_by,
        new.said_at,
        new.words,
    )


async def one(db: Database, remark_id: UUID) -> Row | None:
    return await db.row("SELECT * FROM remark WHERE id = $1", remark_id)


async def answer(
    db: Database, _: Permit, remark_id: UUID, by: UUID, words: str, now: datetime
) -> bool:
    """Whether nobody had answered yet."""
    return bool(
        await db.run(
            "UPDATE remark SET answered_by = $2, answered_at = $4, answer = $3"
            " WHERE id = $1 AND answered_at IS NULL",
            remark_id,
            by,
            words,
            now,
        )
    )


async def of_entries(db: Database, entry_ids: Sequence[UUID]) -> list[Row]:
    """The oldest first, each with the names of who said and who answered it."""
    return await db.rows(
        """
        SELECT r.*, p.name AS said_by_name, a.name AS answered_by_name
        FROM remark r JOIN person p ON p.id = r.said_by
        LEFT JOIN person a ON a.id = r.answered_by
        WHERE r.entry_id = ANY($1) ORDER BY r.said_at, r.id
        """,
        list(entry_ids),
    )


async def first_notice(db: Database, entry_id: UUID) -> datetime | None:
    """When somebody first said that it is no longer valid."""
    found: datetime | None = await db.value(
        "SELECT min(said_at) FROM remark WHERE entry_id = $1 AND kind = 'notice'", entry_id
    )
    return found


async def document(db: Database, _: Permit, entry_id: UUID, number: str) -> None:
    await db.run("UPDATE entry SET report_number = $2 WHERE id = $1", entry_id, number)


async def entry_of_alert(db: Database, alert_id: UUID) -> UUID | None:
    """The custom entry that an alert told of; None where its list is not one of these."""
    found: UUID | None = await db.value(
        """
        SELECT e.id FROM alert a JOIN hit h ON h.id = a.hit_id JOIN entry e ON e.id = h.entry_id
        JOIN hot_list l ON l.id = e.list_id AND l.kind IN ('detective', 'commander')
        WHERE a.id = $1
        """,
        alert_id,
    )
    return found
