"""Months in figures: what they are made from, and what was made."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit

DETAILS = "(convert_from(canonical, 'UTF8')::jsonb -> 'details')"


async def made(db: Database) -> set[date]:
    return {row["month"] for row in await db.rows("SELECT month FROM report")}


async def all_of_them(db: Database) -> list[Row]:
    """The newest first, without what they hold."""
    return await db.rows(
        """
        SELECT r.month, r.made_at, r.inspected_at, r.inspection, r.released_at,
               i.name AS inspected_by, p.name AS released_by,
               greatest(r.released_at, (SELECT max(n.at) FROM report_note n
                        WHERE n.month = r.month AND n.kind = 'checked')) AS looked_at
        FROM report r LEFT JOIN person i ON i.id = r.inspected_by
        LEFT JOIN person p ON p.id = r.released_by ORDER BY r.month DESC
        """
    )


async def one(db: Database, month: date) -> Row | None:
    return await db.row("SELECT * FROM report WHERE month = $1", month)


async def released(db: Database) -> list[Row]:
    """What everybody may read, the newest first."""
    return await db.rows(
        "SELECT r.month, r.public, r.least, r.released_at, p.name AS released_by FROM report r"
        " JOIN person p ON p.id = r.released_by WHERE r.released_at IS NOT NULL"
        " ORDER BY r.month DESC"
    )


async def freeze(db: Database, report: Row) -> bool:
    """Whether nobody had frozen it: `month`, `made_at`, `internal`, `public`, `least`."""
    return bool(
        await db.run(
            "INSERT INTO report (month, made_at, internal, public, least)"
            " VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            *(report[name] for name in ("month", "made_at", "internal", "public", "least")),
        )
    )


async def inspect(
    db: Database, _: Permit, month: date, by: tuple[UUID, datetime], note: str
) -> bool:
    """Whether nobody had."""
    return bool(
        await db.run(
            "UPDATE report SET inspected_by = $2, inspected_at = $3, inspection = $4"
            " WHERE month = $1 AND inspected_at IS NULL",
            *(month, *by, note),
        )
    )


async def release(db: Database, _: Permit, month: date, by: tuple[UUID, datetime]) -> bool:
    """Whether it was inspected and nobody had."""
    return bool(
        await db.run(
            "UPDATE report SET released_by = $2, released_at = $3"
            " WHERE month = $1 AND inspected_at IS NOT NULL AND released_at IS NULL",
            *(month, *by),
        )
    )


# What a month is made from ------------------------------------------------------------------------
async def tallies(db: Database, first: date, past: date) -> list[Row]:
    """Of the days that went: what was counted before, and the proof that they did."""
    return await db.rows(
        "SELECT day, tally, certificate, due_at, ended_at FROM purge"
        " WHERE day >= $1 AND day < $2 AND tally IS NOT NULL ORDER BY day",
        first,
        past,
    )


async def went(db: Database, first: datetime, past: datetime) -> list[Row]:
    """Certificates of the days that went in a month, whichever days they were."""
    return await db.rows(
        "SELECT certificate, due_at, ended_at FROM purge WHERE ended_at >= $1 AND ended_at < $2",
        first,
        past,
    )


async def events(db: Database, first: datetime, past: datetime) -> dict[str, int]:
    """How many there are of each kind."""
    rows = await db.rows(
        "SELECT tag, count(*) AS times FROM audit_event WHERE at >= $1 AND at < $2 GROUP BY tag",
        first,
        past,
    )
    return {row["tag"]: row["times"] for row in rows}


async def by_person(db: Database, first: datetime, past: datetime) -> dict[str, dict[str, int]]:
    """The same for each person who did any, by user name."""
    rows = await db.rows(
        """
        SELECT p.username, e.tag, count(*) AS times FROM audit_event e
        JOIN person p ON e.actor = 'person:' || p.id
        WHERE e.at >= $1 AND e.at < $2 GROUP BY p.username, e.tag
        """,
        first,
        past,
    )
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        found.setdefault(row["username"], {})[row["tag"]] = row["times"]
    return found


async def by_purpose(db: Database, first: datetime, past: datetime) -> dict[str, int]:
    """Inquiries by the purpose that they were given."""
    rows = await db.rows(
        f"SELECT {DETAILS} ->> 'purpose' AS purpose, count(*) AS times FROM audit_event"  # noqa: S608 - our words
        " WHERE tag = 'person:inquiry:opened' AND at >= $1 AND at < $2 GROUP BY 1",
        first,
        past,
    )
    return {row["purpose"] or "": row["times"] for row in rows}


async def by_clause(db: Database, first: datetime, past: datetime) -> dict[str, int]:
    """Refused acts of people by the clauses that refused them."""
    rows = await db.rows(
        f"SELECT clause, count(*) AS times FROM audit_event,"  # noqa: S608 - our words
        f" jsonb_array_elements_text({DETAILS} -> 'clauses') AS clause"
        " WHERE tag = 'person:act:refused' AND at >= $1 AND at < $2 GROUP BY 1",
        first,
        past,
    )
    return {row["clause"]: row["times"] for row in rows}


async def partners(db: Database, first: date, past: date) -> dict[str, int]:
    """By partner: days of a month on which an approved agreement was in force."""
    rows = await db.rows(
        """
        SELECT partner, count(DISTINCT day) AS days FROM agreement
        CROSS JOIN generate_series($1::date, $2::date - 1, interval '1 day') AS day
        WHERE approved_at::date <= day AND from_on <= day AND until_on >= day
          AND (ended_at IS NULL OR ended_at::date > day) GROUP BY partner
        """,
        first,
        past,
    )
    return {row["partner"]: row["days"] for row in rows}


async def declarations(db: Database, first: date, past: date) -> dict[str, int]:
    """By agency and state: days of a month on which its declaration was on file and in date."""
    rows = await db.rows(
        """
        SELECT agency || ', ' || state AS agency, count(DISTINCT day) AS days FROM declaration
        CROSS JOIN generate_series($1::date, $2::date - 1, interval '1 day') AS day
        WHERE made_at::date <= day AND signed_on <= day AND until_on >= day
          AND (ended_at IS NULL OR ended_at::date > day) GROUP BY 1
        """,
        first,
        past,
    )
    return {row["agency"]: row["days"] for row in rows}


async def late(db: Database, first: datetime, past: datetime, frozen: datetime) -> dict[str, int]:
    """What came to a month after it was frozen: pictures, decisions."""
    row = await db.row(
        """
        SELECT (SELECT count(*) FROM frame WHERE captured_at >= $1 AND captured_at < $2
                AND received_at > $3) AS pictures,
               (SELECT count(*) FROM alert a JOIN hit h ON h.id = a.hit_id
                WHERE h.captured_at >= $1 AND h.captured_at < $2
                AND greatest(a.decided_at, a.disposed_at) > $3) AS decisions
        """,
        first,
        past,
        frozen,
    )
    return row or {}


async def notes(db: Database, month: date | None = None) -> list[Row]:
    """What was said of reports that are published, the oldest first."""
    return await db.rows(
        "SELECT n.month, n.kind, n.on_day, n.said, n.answer, p.name AS by_name, n.at"
        " FROM report_note n JOIN person p ON p.id = n.by_id"
        " WHERE $1::date IS NULL OR n.month = $1 ORDER BY n.at, n.id",
        month,
    )


async def note(db: Database, _: Permit, told: Row) -> None:
    await db.run(
        "INSERT INTO report_note (id, month, kind, on_day, said, answer, by_id, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        *(told[name] for name in ("id", "month", "kind", "on_day", "said", "answer")),
        *(told["by_id"], told["at"]),
    )


async def camera_names(db: Database) -> dict[str, str]:
    rows: list[dict[str, Any]] = await db.rows("SELECT id::text AS id, name FROM camera")
    return {row["id"]: row["name"] for row in rows}
