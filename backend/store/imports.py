"""Bringing in a general list: staged aside, put in force in one step, the old rows swept later.

Reads match the old snapshot until the transaction that points to the new one commits, and the new
one from then on. Nothing of the old one is deleted before reads that have just matched it are done.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit

COLUMNS = (
    "line", "id", "plate", "keys", "state_code", "reason_class", "reason", "vehicle", "source",
    "case_number",
)  # fmt: skip
SWEEP_AT_ONCE = 5_000
"""Rows that one statement of the sweep touches: short, so that it stands in nobody's way."""


async def stage(db: Database, _: Permit, chunks: AsyncIterator[bytes]) -> None:
    """Rows as CSV, in `COLUMNS`; an import that runs meanwhile is waited for."""
    await db.run("TRUNCATE staged")
    await db.run("SET LOCAL work_mem = '64MB'")
    await db.copy_csv("staged", COLUMNS, chunks)


async def repeated(db: Database) -> list[int]:
    """Lines that say what one above them says; they are taken out."""
    rows = await db.rows(
        """
        WITH same AS (
            SELECT min(line) AS first, plate, state_code, reason_class, case_number FROM staged
            GROUP BY plate, state_code, reason_class, case_number HAVING count(*) > 1
        )
        DELETE FROM staged s USING same d
        WHERE s.plate = d.plate AND s.state_code = d.state_code AND s.line > d.first
          AND s.reason_class = d.reason_class AND s.case_number IS NOT DISTINCT FROM d.case_number
        RETURNING s.line
        """
    )
    return sorted(row["line"] for row in rows)


@dataclass(frozen=True, slots=True)
class Twins:
    """Entries that differ in O and 0 or I and 1 only: one of them is probably a slip."""

    count: int
    rows: list[list[int]]
    """The lines of the first of them."""


async def twins(db: Database, letters: str, digits: str, most: int) -> Twins:
    """`letters` are taken for the `digits` below them."""
    rows = await db.rows(
        """
        SELECT array_agg(line ORDER BY line) AS lines, count(*) OVER () AS count FROM staged
        GROUP BY state_code, translate(plate, $1, $2) HAVING min(plate) <> max(plate)
        ORDER BY min(line) LIMIT $3
        """,
        letters,
        digits,
        most,
    )
    return Twins(rows[0]["count"] if rows else 0, [row["lines"] for row in rows])


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is put in force."""

    list_id: UUID
    number: int
    digest: bytes
    entries: int
    at: datetime


async def put_in_force(db: Database, _: Permit, new: Snapshot) -> None:
    """R-HOT-02: the whole list is replaced in one step, at the commit.

    Of the old snapshot its digest and counts stay.
    """
    await db.run(
        """
        INSERT INTO entry (id, list_id, snapshot, plate, state_code, reason_class, reason, vehicle,
                           source, case_number, made_at, approved_at)
        SELECT id, $1, $2, plate, state_code, reason_class, coalesce(reason, ''), vehicle,
               coalesce(source, ''), case_number, $3, $3 FROM staged
        """,
        new.list_id,
        new.number,
        new.at,
    )
    await db.run(
        "INSERT INTO entry_key (key, list_id, snapshot, entry_id)"
        " SELECT key, $1, $2, id FROM staged, unnest(keys) AS key ORDER BY key",
        new.list_id,
        new.number,
    )
    await db.run(
        """
        INSERT INTO past_snapshot (list_id, snapshot, digest, entries, imported_at, replaced_at)
        SELECT id, snapshot, digest, entries, imported_at, $2 FROM hot_list
        WHERE id = $1 AND imported_at IS NOT NULL
        """,
        new.list_id,
        new.at,
    )
    await db.run(
        "UPDATE hot_list SET snapshot = $2, digest = $3, entries = $4, imported_at = $5,"
        " refused_at = NULL, refused_why = NULL, refused_rows = '[]'"
        " WHERE id = $1",
        new.list_id,
        new.number,
        new.digest,
        new.entries,
        new.at,
    )
    await db.run("TRUNCATE staged")


@dataclass(frozen=True, slots=True)
class Registered:
    """What the register of sources says of a list."""

    list_id: UUID
    supplier: str
    reasons: list[str]
    due_h: int


async def register(db: Database, said: Registered) -> None:
    await db.run(
        "UPDATE hot_list SET source = $2, reasons = $3, due_h = $4 WHERE id = $1",
        said.list_id,
        said.supplier,
        said.reasons,
        said.due_h,
    )


async def refused(
    db: Database, list_id: UUID, why: str, rows: list[dict[str, str]], now: datetime
) -> None:
    """The list in force stays as it is; what was wrong with the newer file stands beside it."""
    await db.run(
        "UPDATE hot_list SET refused_at = $2, refused_why = $3, refused_rows = $4 WHERE id = $1",
        list_id,
        now,
        why,
        rows,
    )


async def gone_stale(db: Database, imported_before: datetime, now: datetime) -> list[Row]:
    """General lists that have become stale since nobody was told of it; told from now on."""
    return await db.rows(
        """
        UPDATE hot_list SET told_stale_at = $2
        WHERE kind = 'general' AND imported_at < $1
          AND (told_stale_at IS NULL OR told_stale_at < imported_at)
        RETURNING id, name, imported_at
        """,
        imported_before,
        now,
    )


async def sweep(db: Database, replaced_before: datetime) -> int:
    """Deletes some rows of snapshots that are no longer in force; how many, 0 at the end.

    A row that a hit points to stays, but it can no longer match.
    """
    return int(
        await db.value(
            """
            WITH old AS (
                SELECT k.ctid FROM hot_list l JOIN entry_key k ON k.list_id = l.id
                     AND k.snapshot < l.snapshot
                WHERE l.kind = 'general' AND l.imported_at < $1 LIMIT $2
            ), keys AS (
                DELETE FROM entry_key WHERE ctid IN (SELECT ctid FROM old) RETURNING entry_id
            ), rows AS (
                DELETE FROM entry e USING keys WHERE e.id = keys.entry_id
                  AND NOT EXISTS (SELECT FROM hit h WHERE h.entry_id = e.id)
            )
            SELECT count(*) FROM keys
            """,
            replaced_before,
            SWEEP_AT_ONCE,
        )
    )
