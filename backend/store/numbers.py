"""Numbers that were issued, and inquiries whose number has not been looked for among them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class NewImport:
    """One kind of number of one file; `numbers` counts also those that were known."""

    id: UUID
    kind: str
    at: datetime
    by_id: UUID
    numbers: int


async def known(db: Database, _: Permit, numbers: Collection[str]) -> set[str]:
    rows = await db.rows("SELECT number FROM issued_number WHERE number = ANY($1)", list(numbers))
    return {row["number"] for row in rows}


async def add(db: Database, _: Permit, numbers: Mapping[str, str], new: NewImport) -> None:
    """Numbers with their kinds, of the import's own kind; the known ones stay as they are."""
    mine = [number for number, kind in numbers.items() if kind == new.kind]
    await db.run(
        "INSERT INTO issued_number (number, kind, imported_at)"
        " SELECT number, $2, $3 FROM unnest($1::text[]) AS told (number)"
        " ON CONFLICT (number) DO NOTHING",
        mine,
        new.kind,
        new.at,
    )
    await db.run(
        "INSERT INTO issued_import (id, kind, at, by_id, numbers) VALUES ($1, $2, $3, $4, $5)",
        new.id,
        new.kind,
        new.at,
        new.by_id,
        new.numbers,
    )


async def to_reconcile(db: Database, grace: timedelta) -> list[Row]:
    """Inquiries given their number long enough before the newest list of its kind."""
    return await db.rows(
        """
        SELECT i.id, n.number IS NOT NULL AS issued, newest.at
        FROM inquiry i
        JOIN (SELECT kind, max(at) AS at FROM issued_import GROUP BY kind) newest
            ON newest.kind = i.number_kind
        LEFT JOIN issued_number n ON n.number = i.number
        WHERE i.number IS NOT NULL AND i.reconciled_at IS NULL
          AND coalesce(i.backfilled_at, i.opened_at) <= newest.at - $1::interval
        ORDER BY i.opened_at
        FOR UPDATE OF i SKIP LOCKED
        """,
        grace,
    )


async def reconciled(db: Database, inquiry_ids: Collection[UUID], now: datetime) -> None:
    await db.run("UPDATE inquiry SET reconciled_at = $2 WHERE id = ANY($1)", list(inquiry_ids), now)


async def counts(db: Database, _: Permit, since: datetime) -> Row:
    """Of back-fill tasks closed without a number since then, and of numbers nobody issued."""
    row = await db.row(
        """
        SELECT (SELECT count(*) FROM inquiry WHERE no_number AND backfilled_at > $1) AS none_issued,
               (SELECT count(*) FROM signal WHERE kind = 'unissued' AND made_at > $1) AS unissued,
               (SELECT max(at) FROM issued_import) AS listed_at
        """,
        since,
    )
    assert row is not None  # noqa: S101 - a SELECT without FROM has one row
    return row
