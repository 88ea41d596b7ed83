"""The weekly review: how many searches came before it in each week, and who signed it."""

from datetime import date, datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


async def counts(db: Database, _: Permit, zone: str) -> list[Row]:
    """Of each week in which searches came before the review: all, not judged, found misuse.

    A search belongs to the week in which its first signal was made, so none comes to a week that
    is over.
    """
    return await db.rows(
        """
        SELECT first_on, count(*) AS searches, count(*) FILTER (WHERE reviewed_at IS NULL) AS open,
               count(*) FILTER (WHERE finding = 'misuse') AS misuse
        FROM (
            SELECT date_trunc('week', min(g.made_at) AT TIME ZONE $1)::date AS first_on,
                   i.reviewed_at, i.finding
            FROM inquiry i JOIN signal g ON g.inquiry_id = i.id
            WHERE i.review_due IS NOT NULL GROUP BY i.id
        ) AS told GROUP BY first_on
        """,
        zone,
    )


async def signed(db: Database, _: Permit) -> list[Row]:
    """Every week that was signed, the newest first."""
    return await db.rows(
        """
        SELECT w.*, p.name AS signed_by_name FROM weekly_review w
        JOIN person p ON p.id = w.signed_by ORDER BY w.first_on DESC
        """
    )


async def signed_days(db: Database) -> set[date]:
    """The Mondays of all weeks that were signed."""
    return {row["first_on"] for row in await db.rows("SELECT first_on FROM weekly_review")}


async def reminded(db: Database, first_on: date, id_: UUID, now: datetime) -> bool:
    """Whether nobody had been told yet that this week is overdue."""
    return bool(
        await db.run(
            "INSERT INTO week_reminder (first_on, id, told_at) VALUES ($1, $2, $3)"
            " ON CONFLICT DO NOTHING",
            first_on,
            id_,
            now,
        )
    )


async def sign(
    db: Database, _: Permit, first_on: date, figures: tuple[int, int], by: tuple[UUID, datetime]
) -> bool:
    """Whether nobody had signed it. `figures`: searches, and how many of them were misuse."""
    return bool(
        await db.run(
            "INSERT INTO weekly_review (first_on, searches, misuse, signed_by, signed_at)"
            " VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            first_on,
            *figures,
            *by,
        )
    )
