"""Duties, deployments, protocols and violations: rows that are written once and looked at."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit

Table = Literal["delegation", "deployment", "protocol_filed", "violation"]


async def add(db: Database, _: Permit, table: Table, row: Mapping[str, Any]) -> bool:
    """Whether there was none like it; the names of the columns are ours, never anybody's words."""
    names = ", ".join(row)
    places = ", ".join(f"${place}" for place in range(1, len(row) + 1))
    sql = f"INSERT INTO {table} ({names}) VALUES ({places}) ON CONFLICT DO NOTHING"  # noqa: S608 - ours
    return bool(await db.run(sql, *row.values()))


async def all_of(db: Database, _: Permit, table: Table) -> list[Row]:
    """The newest first, each with the names of its people."""
    name, subject = "subject.name", "LEFT JOIN person subject ON subject.id = r.person_id"
    if table == "protocol_filed":
        name, subject = "NULL::text", ""
    if table == "violation":
        name += " AS person_name, noticer.name AS noticed_by_name"
        subject += " LEFT JOIN person noticer ON noticer.id = r.noticed_by"
    else:
        name += " AS person_name"
    return await db.rows(
        f"SELECT r.*, doer.name AS by_name, {name} FROM {table} r"  # noqa: S608 - ours
        f" JOIN person doer ON doer.id = r.by_id {subject} ORDER BY r.at DESC, r.id DESC"
    )


async def end_delegation(db: Database, _: Permit, delegation_id: UUID, now: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE delegation SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL",
            delegation_id,
            now,
        )
    )


async def violation(db: Database, violation_id: UUID) -> Row | None:
    return await db.row("SELECT * FROM violation WHERE id = $1", violation_id)


Told = tuple[str, str, date, str, UUID]
"""Outcome, who decided, when, referred to whom, and who records it."""


async def close_violation(
    db: Database, _: Permit, violation_id: UUID, told: Told, now: datetime
) -> bool:
    """Whether nothing had come of it yet."""
    return bool(
        await db.run(
            """
            UPDATE violation SET outcome = $2, decided_by = $3, decided_on = $4, referred_to = $5,
                   closed_by = $6, closed_at = $7
            WHERE id = $1 AND closed_at IS NULL
            """,
            violation_id,
            *told,
            now,
        )
    )


async def known_events(db: Database, numbers: Sequence[int]) -> set[int]:
    rows = await db.rows("SELECT seq FROM audit_event WHERE seq = ANY($1)", list(numbers))
    return {row["seq"] for row in rows}
