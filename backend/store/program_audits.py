"""Audits of how the system is used: what was drawn, how it was judged, and their memoranda."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit

AUDITS = """
    SELECT a.*, w.name AS written_by_name, r.name AS reviewed_by_name,
           count(i.id) AS items, count(i.judged_at) AS judged
    FROM program_audit a
    LEFT JOIN program_audit_item i ON i.audit_id = a.id
    LEFT JOIN person w ON w.id = a.written_by
    LEFT JOIN person r ON r.id = a.reviewed_by
"""
NEWEST = " GROUP BY a.id, w.name, r.name ORDER BY a.past_on DESC, a.kind"
ITEMS = """
    SELECT t.*, j.name AS judged_by_name, j.role AS judged_by_role,
           i.person_id, p.name AS person_name, p.role AS person_role, i.opened_at, i.mode,
           i.purpose, i.number, i.number_kind, i.no_number, i.phrase, i.suspicion, i.exigent,
           i.sensitive, i.review_note, i.finding, i.outside IS NOT NULL AS outside,
           (SELECT count(*) FROM query q WHERE q.inquiry_id = i.id) AS queries,
           (SELECT count(*) FROM query q JOIN query_result s ON s.query_id = q.id
            WHERE q.inquiry_id = i.id) AS shown,
           ARRAY(SELECT g.why FROM signal g WHERE g.inquiry_id = i.id ORDER BY g.made_at, g.kind)
           AS signals
    FROM program_audit_item t
    LEFT JOIN inquiry i ON i.id = t.inquiry_id
    LEFT JOIN person p ON p.id = i.person_id
    LEFT JOIN person j ON j.id = t.judged_by
"""


async def every(db: Database) -> list[Row]:
    """The newest period first."""
    return await db.rows(AUDITS + NEWEST)


async def one(db: Database, audit_id: UUID) -> Row | None:
    return await db.row(f"{AUDITS} WHERE a.id = $1 {NEWEST}", audit_id)


async def made(db: Database) -> set[tuple[str, date]]:
    rows = await db.rows("SELECT kind, first_on FROM program_audit")
    return {(row["kind"], row["first_on"]) for row in rows}


async def add(db: Database, audit: Row, items: Sequence[tuple[UUID, UUID | None]]) -> bool:
    """Whether nobody had drawn it. `items`: their ids, and the inquiries."""
    names = ", ".join(audit)
    places = ", ".join(f"${place}" for place in range(1, len(audit) + 1))
    sql = f"INSERT INTO program_audit ({names}) VALUES ({places}) ON CONFLICT DO NOTHING"  # noqa: S608 - ours
    if not await db.run(sql, *audit.values()):
        return False
    await add_items(db, audit["id"], items, first=1, round_=(1, ""))
    return True


async def add_items(
    db: Database,
    audit_id: UUID,
    items: Sequence[tuple[UUID, UUID | None]],
    first: int,
    round_: tuple[int, str],
) -> None:
    """`first`: the place of the first of them. `round_`: its number, and why there is another."""
    for place, (id_, inquiry_id) in enumerate(items, first):
        await db.run(
            "INSERT INTO program_audit_item (id, audit_id, place, inquiry_id, round, reason)"
            " VALUES ($1, $2, $3, $4, $5, $6)",
            *(id_, audit_id, place, inquiry_id, *round_),
        )


async def population(db: Database, first: datetime, past: datetime) -> list[UUID]:
    """Every inquiry that members opened in a period."""
    asked = "SELECT id FROM inquiry WHERE opened_at >= $1 AND opened_at < $2 ORDER BY id"
    return [row["id"] for row in await db.rows(asked, first, past)]


async def items(db: Database, audit_id: UUID) -> list[Row]:
    return await db.rows(f"{ITEMS} WHERE t.audit_id = $1 ORDER BY t.place", audit_id)


async def item(db: Database, item_id: UUID) -> Row | None:
    return await db.row(f"{ITEMS} WHERE t.id = $1", item_id)


async def judge(
    db: Database, _: Permit, item_id: UUID, told: tuple[Any, ...], by: tuple[UUID, datetime]
) -> bool:
    """Whether it may still be judged. `told`: answers, note, data errors, the finding."""
    return bool(
        await db.run(
            """
            UPDATE program_audit_item t SET answers = $2, note = $3, data_errors = $4,
                   violation_id = coalesce($5, t.violation_id), judged_by = $6, judged_at = $7
            FROM program_audit a WHERE t.id = $1 AND a.id = t.audit_id AND a.memo IS NULL
            """,
            item_id,
            *told,
            *by,
        )
    )


async def write(
    db: Database,
    _: Permit,
    audit_id: UUID,
    memo: tuple[dict[str, Any], str],
    by: tuple[UUID, datetime],
) -> bool:
    """Whether there was none. `memo`: what it says, and its digest."""
    return bool(
        await db.run(
            "UPDATE program_audit SET memo = $2, memo_digest = $3, written_by = $4,"
            " written_at = $5 WHERE id = $1 AND memo IS NULL",
            audit_id,
            *memo,
            *by,
        )
    )


async def review(
    db: Database, _: Permit, audit_id: UUID, note: str, by: tuple[UUID, datetime]
) -> bool:
    """Whether there was a memorandum that nobody had reviewed."""
    return bool(
        await db.run(
            "UPDATE program_audit SET review_note = $2, reviewed_by = $3, reviewed_at = $4"
            " WHERE id = $1 AND memo IS NOT NULL AND reviewed_at IS NULL",
            audit_id,
            note,
            *by,
        )
    )


async def overdue(db: Database, today: date) -> list[Row]:
    """Those that ought to be written and are not."""
    return await db.rows(
        "SELECT * FROM program_audit WHERE memo IS NULL AND due_on <= $1 ORDER BY due_on", today
    )


async def reminded(db: Database, audit_id: UUID, now: datetime) -> bool:
    """Whether nobody had been told that it is overdue."""
    return bool(
        await db.run(
            "UPDATE program_audit SET overdue_at = $2 WHERE id = $1 AND overdue_at IS NULL",
            audit_id,
            now,
        )
    )


async def unnoticed(db: Database) -> int:
    """Findings of which nobody who is to be told has taken notice."""
    return int(await db.value("SELECT count(*) FROM violation WHERE noticed_at IS NULL"))


async def notice(db: Database, _: Permit, violation_id: UUID, by: tuple[UUID, datetime]) -> bool:
    """Whether nobody had."""
    return bool(
        await db.run(
            "UPDATE violation SET noticed_by = $2, noticed_at = $3"
            " WHERE id = $1 AND noticed_at IS NULL",
            violation_id,
            *by,
        )
    )
