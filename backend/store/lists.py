"""Hot lists and their entries."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from backend.store import candidates
from backend.store.database import Database, Row
from policies.decision import Permit

MOST = 500
"""Custom entries that are shown at once."""
TEST_LIST = "Test plates"
DEPARTMENT = "Department"
"""The source of what its own people write down."""


@dataclass(frozen=True, slots=True)
class TestEntry:
    """A test plate of one person."""

    id: UUID
    list_id: UUID
    person_id: UUID
    plate: str
    keys: Sequence[str]
    now: datetime
    expires_at: datetime


async def renew_test_entry(db: Database, entry: TestEntry) -> None:
    """One a person: the last one is taken off the list first."""
    list_id = await list_named(db, TEST_LIST, "test", entry.list_id, entry.now)
    await db.run(
        "UPDATE entry SET removed_at = $3 WHERE list_id = $1 AND author_id = $2"
        " AND removed_at IS NULL",
        list_id,
        entry.person_id,
        entry.now,
    )
    await db.run(
        """
        INSERT INTO entry (id, list_id, plate, reason_class, reason, author_id, made_at,
                           approved_at, expires_at)
        VALUES ($1, $2, $3, 'test', 'A test of the whole path.', $4, $5, $5, $6)
        """,
        entry.id,
        list_id,
        entry.plate,
        entry.person_id,
        entry.now,
        entry.expires_at,
    )
    await candidates.add_keys(db, [(key, list_id, 0, entry.id) for key in entry.keys])


async def list_named(db: Database, name: str, kind: str, id: UUID, now: datetime) -> UUID:
    """The list of that name; made with this id when there is none."""
    await db.run(
        "INSERT INTO hot_list (id, name, kind, source, made_at) VALUES ($1, $2, $3, $4, $5)"
        " ON CONFLICT (name) WHERE kind <> 'commander' DO NOTHING",
        id,
        name,
        kind,
        name if kind == "general" else DEPARTMENT,
        now,
    )
    found: UUID = await db.value(
        "SELECT id FROM hot_list WHERE name = $1 AND kind <> 'commander'", name
    )
    return found


async def all_lists(db: Database, _: Permit, now: datetime) -> list[Row]:
    """Of everybody; a commander's list is shown to those whom it concerns.

    `entries`: what may match now. Of a list that is replaced whole it is counted once.
    """
    return await db.rows(
        f"""
        SELECT l.*, CASE WHEN l.kind = 'general' THEN l.entries
                    ELSE (SELECT count(*) FROM entry e WHERE e.list_id = l.id
                          AND {candidates.MAY_MATCH}) END AS entries
        FROM hot_list l WHERE l.kind IN ('general', 'detective') ORDER BY l.kind, l.name
        """,  # noqa: S608 - a constant of ours
        now,
    )


async def lock_list(db: Database, list_id: UUID) -> Row:
    """Two imports of one list come one after the other."""
    found = await db.row("SELECT * FROM hot_list WHERE id = $1 FOR UPDATE", list_id)
    if found is None:
        raise LookupError(f"list {list_id}")
    return found


@dataclass(frozen=True, slots=True)
class CustomEntry:
    """A custom entry as it is asked for."""

    id: UUID
    list_id: UUID
    plate: str
    state_code: str | None
    reason_class: str
    reason: str
    vehicle: dict[str, Any]
    case_number: str
    basis: str
    audience: Sequence[str]
    author_id: UUID
    made_at: datetime
    expires_at: datetime | None
    """None: it ends with its list."""
    jurisdiction: str
    joint_agency: str
    joint_contact: str
    keys: Sequence[str]
    approved_at: datetime | None = None
    """None: somebody has to approve it first."""
    ends_if_approved: datetime | None = None
    """It is active at once and ends at `expires_at`, unless it is approved by then."""


async def add_custom(db: Database, _: Permit, entry: CustomEntry) -> None:
    """Without an approval it matches nothing."""
    await db.run(
        """
        INSERT INTO entry (id, list_id, plate, state_code, reason_class, reason, vehicle,
                           case_number, basis, audience, author_id, made_at, expires_at,
                           jurisdiction, joint_agency, joint_contact, source, approved_at,
                           ends_if_approved)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                $19)
        """,
        entry.id,
        entry.list_id,
        entry.plate,
        entry.state_code,
        entry.reason_class,
        entry.reason,
        entry.vehicle,
        entry.case_number,
        entry.basis,
        list(entry.audience),
        entry.author_id,
        entry.made_at,
        entry.expires_at,
        entry.jurisdiction,
        entry.joint_agency,
        entry.joint_contact,
        DEPARTMENT,
        entry.approved_at,
        entry.ends_if_approved,
    )
    await candidates.add_keys(db, [(key, entry.list_id, 0, entry.id) for key in entry.keys])


CUSTOM = """
    SELECT e.*, l.kind AS list_kind, l.name AS list_name,
           least(e.expires_at, held.ends_at) AS ends_at, held.holder_id, o.offered_to,
           coalesce(e.owner_id, e.author_id) AS owned_by, owner.name AS owner_name,
           author.name AS author_name, approver.name AS approver_name,
           (SELECT count(*) FROM extension x WHERE x.entry_id = e.id AND x.approved) AS extensions,
           (SELECT count(*) FROM hit h WHERE h.entry_id = e.id) AS hits,
           (SELECT count(*) FROM hit h JOIN alert a ON a.hit_id = h.id
            WHERE h.entry_id = e.id AND a.decision = 'rejected') AS rejected
    FROM entry e JOIN hot_list l ON l.id = e.list_id
    LEFT JOIN shift_list held ON held.list_id = l.id
    LEFT JOIN handover o ON o.list_id = l.id AND o.answered_at IS NULL
    LEFT JOIN person author ON author.id = e.author_id
    LEFT JOIN person owner ON owner.id = coalesce(e.owner_id, e.author_id)
    LEFT JOIN person approver ON approver.id = e.approver_id
    WHERE l.kind IN ('detective', 'commander')
"""


async def custom(
    db: Database,
    _: Permit,
    *,
    concerns: UUID | None = None,
    among: Collection[UUID] | None = None,
) -> list[Row]:
    """Custom entries, the newest first: all, whom they concern, or of those with these ids.

    What is asked for is chosen before it is cut off: an old one that waits is not lost behind new.
    """
    return await db.rows(
        f"""
        {CUSTOM}
          AND ($1::uuid IS NULL
               OR $1 IN (coalesce(e.owner_id, e.author_id), held.holder_id, o.offered_to))
          AND ($2::uuid[] IS NULL OR e.id = ANY ($2))
        ORDER BY e.made_at DESC LIMIT {MOST}
        """,
        concerns,
        None if among is None else list(among),
    )


async def of_plates(db: Database, _: Permit, plates: Collection[str]) -> list[Row]:
    """Every custom entry that these plates ever had, the newest first."""
    return await db.rows(
        f"{CUSTOM} AND e.author_id IS NOT NULL AND e.plate = ANY ($1) ORDER BY e.made_at DESC",
        list(plates),
    )


async def one_custom(db: Database, entry_id: UUID) -> Row | None:
    return await db.row(f"{CUSTOM} AND e.id = $1", entry_id)


async def approve(
    db: Database, _: Permit, entry_id: UUID, approver_id: UUID, note: str, now: datetime
) -> bool:
    """Whether it was still waiting."""
    return bool(
        await db.run(
            """
            UPDATE entry SET approver_id = $2, decision_note = $3,
                   approved_at = coalesce(approved_at, $4),
                   expires_at = coalesce(ends_if_approved, expires_at)
            WHERE id = $1 AND approver_id IS NULL AND refused_at IS NULL AND removed_at IS NULL
              AND (approved_at IS NULL OR ends_if_approved IS NOT NULL) AND expires_at > $4
            """,
            entry_id,
            approver_id,
            note,
            now,
        )
    )


async def refuse(
    db: Database, _: Permit, entry_id: UUID, approver_id: UUID, note: str, now: datetime
) -> bool:
    """Whether it was still waiting."""
    return bool(
        await db.run(
            """
            UPDATE entry SET approver_id = $2, decision_note = $3, refused_at = $4
            WHERE id = $1 AND approver_id IS NULL AND refused_at IS NULL AND removed_at IS NULL
              AND (approved_at IS NULL OR ends_if_approved IS NOT NULL)
            """,
            entry_id,
            approver_id,
            note,
            now,
        )
    )


async def remove(db: Database, _: Permit, entry_id: UUID, by: UUID, now: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE entry SET removed_at = $3, removed_by = $2"
            " WHERE id = $1 AND removed_at IS NULL",
            entry_id,
            by,
            now,
        )
    )
