"""Access that was taken from somebody: by whom, why, what went with it, and who lifted it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class NewSuspension:
    id: UUID
    person_id: UUID
    by_id: UUID | None
    at: datetime
    why: str


async def begin(db: Database, new: NewSuspension) -> bool:
    """Whether they had access until now."""
    begun = await db.run(
        "UPDATE person SET suspended_at = $2 WHERE id = $1 AND suspended_at IS NULL",
        new.person_id,
        new.at,
    )
    if begun:
        await db.run(
            "INSERT INTO suspension (id, person_id, by_id, at, why) VALUES ($1, $2, $3, $4, $5)",
            new.id,
            new.person_id,
            new.by_id,
            new.at,
            new.why,
        )
    return bool(begun)


async def running(db: Database, person_id: UUID) -> Row | None:
    """The one that is not lifted."""
    return await db.row(
        "SELECT * FROM suspension WHERE person_id = $1 AND lifted_at IS NULL", person_id
    )


async def all_of_them(db: Database, _: Permit) -> list[Row]:
    """The newest first, with the names of who did it and who lifted it."""
    return await db.rows(
        """
        SELECT s.*, doer.name AS by_name, lifter.name AS lifted_by_name
        FROM suspension s LEFT JOIN person doer ON doer.id = s.by_id
        LEFT JOIN person lifter ON lifter.id = s.lifted_by ORDER BY s.at DESC, s.id DESC
        """
    )


async def lift(db: Database, _: Permit, person_id: UUID, by: UUID, why: str, now: datetime) -> bool:
    """Whether they were suspended until now."""
    lifted = await db.run(
        "UPDATE suspension SET lifted_by = $2, lifted_why = $3, lifted_at = $4"
        " WHERE person_id = $1 AND lifted_at IS NULL",
        person_id,
        by,
        why,
        now,
    )
    await db.run("UPDATE person SET suspended_at = NULL WHERE id = $1", person_id)
    return bool(lifted)


# What a person has under way --------------------------------------------------------------------
async def drop_requests(
    db: Database, person_id: UUID, by: UUID | None, now: datetime
) -> list[UUID]:
    """Entries that this person asked for and nobody has answered: they end, unanswered."""
    rows = await db.rows(
        """
        UPDATE entry SET removed_at = $3, removed_by = $2,
               decision_note = 'Its author lost access before it was answered.'
        WHERE coalesce(owner_id, author_id) = $1 AND approved_at IS NULL AND refused_at IS NULL
          AND removed_at IS NULL AND snapshot = 0 RETURNING id
        """,
        person_id,
        by,
        now,
    )
    return [row["id"] for row in rows]


async def drop_extensions(
    db: Database, person_id: UUID, by: UUID | None, now: datetime
) -> list[UUID]:
    """Days that this person asked for: nobody gets them; returns the entries."""
    rows = await db.rows(
        """
        UPDATE extension SET answered_by = nullif($2, $1), answered_at = $3, approved = false,
               note = 'Who asked lost access before it was answered.'
        WHERE asked_by = $1 AND answered_at IS NULL RETURNING entry_id
        """,
        person_id,
        by,
        now,
    )
    return [row["entry_id"] for row in rows]


async def leave_entries(db: Database, person_id: UUID, now: datetime) -> list[UUID]:
    """Their active entries go on matching, and are nobody's until somebody takes them over."""
    rows = await db.rows(
        """
        UPDATE entry e SET ownerless_at = $2 FROM hot_list l
        WHERE l.id = e.list_id AND l.kind IN ('detective', 'commander')
          AND coalesce(e.owner_id, e.author_id) = $1 AND e.approved_at IS NOT NULL
          AND e.removed_at IS NULL AND e.expires_at > $2 AND e.ownerless_at IS NULL
        RETURNING e.id
        """,
        person_id,
        now,
    )
    return [row["id"] for row in rows]


async def give_back_entries(db: Database, person_id: UUID) -> list[UUID]:
    """What nobody took over meanwhile is theirs again."""
    rows = await db.rows(
        "UPDATE entry SET ownerless_at = NULL WHERE coalesce(owner_id, author_id) = $1"
        " AND ownerless_at IS NOT NULL RETURNING id",
        person_id,
    )
    return [row["id"] for row in rows]


async def take_over(db: Database, _: Permit, entry_id: UUID, person_id: UUID) -> bool:
    """Whether it was still nobody's."""
    return bool(
        await db.run(
            "UPDATE entry SET owner_id = $2, ownerless_at = NULL"
            " WHERE id = $1 AND ownerless_at IS NOT NULL AND removed_at IS NULL",
            entry_id,
            person_id,
        )
    )
