"""What looked odd about sign-ins and devices, and who has looked at it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from backend.domain.oddities import Kind, Network
from backend.store.database import Database, Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class NewOddity:
    id: UUID
    kind: Kind
    day: date
    person_id: UUID | None
    device_id: UUID | None
    network: Network
    what: str
    at: datetime


async def note(db: Database, new: NewOddity) -> UUID | None:
    """The id of a new one; None where it stands already and was counted once more."""
    row = await db.row(
        """
        INSERT INTO oddity (id, kind, day, person_id, device_id, network, what, first_at, last_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
        ON CONFLICT (kind, day, person_id, device_id, network, what) WHERE seen_at IS NULL
        DO UPDATE SET times = oddity.times + 1, last_at = greatest(oddity.last_at, $8)
        RETURNING id, times
        """,
        new.id,
        new.kind,
        new.day,
        new.person_id,
        new.device_id,
        new.network,
        new.what,
        new.at,
    )
    return row["id"] if row and row["times"] == 1 else None


async def newest(db: Database, _: Permit, since: date) -> list[Row]:
    """First those that nobody has looked at, whatever their age; then the newest."""
    return await db.rows(
        """
        SELECT o.*, p.name AS person_name, d.label AS device_label, d.asset_number,
               owner.name AS owner_name, looker.name AS seen_by_name
        FROM oddity o LEFT JOIN person p ON p.id = o.person_id
        LEFT JOIN device d ON d.id = o.device_id LEFT JOIN person owner ON owner.id = d.person_id
        LEFT JOIN person looker ON looker.id = o.seen_by
        WHERE o.seen_at IS NULL OR o.day >= $1
        ORDER BY o.seen_at IS NOT NULL, o.last_at DESC, o.id DESC LIMIT 500
        """,
        since,
    )


async def attempts(db: Database, _: Permit, since: date) -> int:
    """How often devices that are not enrolled asked to sign in."""
    return int(
        await db.value(
            "SELECT coalesce(sum(times), 0) FROM oddity"
            " WHERE kind = 'unknown_device' AND day >= $1",
            since,
        )
    )


async def one(db: Database, oddity_id: UUID) -> Row | None:
    return await db.row("SELECT * FROM oddity WHERE id = $1", oddity_id)


async def seen(
    db: Database, _: Permit, oddity_id: UUID, by: UUID, told: tuple[str, UUID | None, datetime]
) -> bool:
    """Whether nobody had looked at it; `told`: the note, the finding made of it, and when."""
    return bool(
        await db.run(
            "UPDATE oddity SET seen_by = $2, note = $3, violation_id = $4, seen_at = $5"
            " WHERE id = $1 AND seen_at IS NULL",
            oddity_id,
            by,
            *told,
        )
    )


async def events(db: Database, oddity: Row) -> list[int]:
    """The numbers of the audit events about it, and of the refusals on its device meanwhile."""
    rows = await db.rows(
        """
        SELECT seq FROM audit_event WHERE subject = $1
        UNION SELECT seq FROM audit_event
        WHERE subject = $2 AND tag = 'person:session:refused' AND at BETWEEN $3 AND $4
        ORDER BY seq LIMIT 200
        """,
        f"oddity:{oddity['id']}",
        f"device:{oddity['device_id']}",
        oddity["first_at"],
        oddity["last_at"],
    )
    return [row["seq"] for row in rows]
