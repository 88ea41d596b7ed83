"""Inquiries: opened with a reason, ended, given their number, looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit

LIFE = """
    coalesce(n.ends_at, s.ends_at,
             CASE WHEN o.approved THEN o.answered_at + (i.ends_at - i.opened_at) END,
             i.ends_at) AS over_at,
    CASE WHEN n.id IS NULL THEN s.ended_at ELSE n.ended_at END AS shift_ended_at,
    o.approved AS outside_approved
"""
"""When it is over. What another agency asks for waits for an answer, and its time begins with that:
its hours, or the first shift that runs then or comes after."""
LIVES = """
    LEFT JOIN shift s ON s.id = i.shift_id
    LEFT JOIN outside_answer o ON o.inquiry_id = i.id
    LEFT JOIN LATERAL (
        SELECT h.id, h.ends_at, h.ended_at FROM shift h
        WHERE o.approved AND i.shift_id IS NOT NULL AND h.person_id = i.person_id
          AND coalesce(h.ended_at, h.ends_at) > o.answered_at
        ORDER BY h.started_at LIMIT 1
    ) n ON true
"""
ONE = f"""
    SELECT i.*, i.outside IS NOT NULL AS on_behalf, p.name AS person_name, {LIFE},
           reviewer.name AS reviewer_name, answerer.name AS answerer_name,
           o.answered_at, o.note AS answer_note,
           (SELECT count(*) FROM query q WHERE q.inquiry_id = i.id) AS queries,
           EXISTS (SELECT FROM inquiry_request w WHERE w.inquiry_id = i.id) AS written,
           ARRAY(SELECT g.why FROM signal g WHERE g.inquiry_id = i.id ORDER BY g.made_at, g.kind)
               AS signals
    FROM inquiry i JOIN person p ON p.id = i.person_id {LIVES}
    LEFT JOIN person reviewer ON reviewer.id = i.reviewed_by
    LEFT JOIN person answerer ON answerer.id = o.answered_by
"""  # noqa: S608 - constants of ours


@dataclass(frozen=True, slots=True)
class NewInquiry:
    """One row before it is written."""

    id: UUID
    person_id: UUID
    opened_at: datetime
    shift_id: UUID | None
    ends_at: datetime
    mode: str
    purpose: str
    number: str | None
    number_kind: str | None
    phrase: str
    suspicion: str
    exigent: str
    duty: str | None
    sensitive: Sequence[str]
    outside: dict[str, Any] | None
    backfill_due: datetime | None
    review_due: datetime | None


async def add(db: Database, _: Permit, new: NewInquiry) -> None:
    await db.run(
        """
        INSERT INTO inquiry (id, person_id, opened_at, shift_id, ends_at, mode, purpose, number,
                             number_kind, phrase, suspicion, exigent, duty, sensitive, outside,
                             backfill_due, review_due)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
        """,
        new.id,
        new.person_id,
        new.opened_at,
        new.shift_id,
        new.ends_at,
        new.mode,
        new.purpose,
        new.number,
        new.number_kind,
        new.phrase,
        new.suspicion,
        new.exigent,
        new.duty,
        list(new.sensitive),
        new.outside,
        new.backfill_due,
        new.review_due,
    )


async def add_request(
    db: Database, _: Permit, inquiry_id: UUID, named: tuple[str, str], kept: tuple[bytes, bytes]
) -> None:
    """What was asked for in writing: its name and kind, its digest and itself, sealed."""
    await db.run(
        "INSERT INTO inquiry_request (inquiry_id, name, media_type, digest, sealed)"
        " VALUES ($1, $2, $3, $4, $5)",
        inquiry_id,
        *named,
        *kept,
    )


async def request(db: Database, _: Permit, inquiry_id: UUID) -> Row | None:
    """What was attached, sealed."""
    return await db.row(
        "SELECT media_type, sealed FROM inquiry_request WHERE inquiry_id = $1", inquiry_id
    )


async def one(db: Database, inquiry_id: UUID) -> Row | None:
    """With its shift's end, its person, its queries' number and what speaks for a review."""
    return await db.row(f"{ONE} WHERE i.id = $1", inquiry_id)


async def of_person(
    db: Database, _: Permit, person_id: UUID, since: datetime, most: int = 100
) -> list[Row]:
    """Those of one person, the newest first; older ones only while something is owed."""
    return await db.rows(
        f"{ONE} WHERE i.person_id = $1 AND (i.opened_at > $2 OR (i.backfill_due IS NOT NULL"
        " AND i.backfilled_at IS NULL)) ORDER BY i.opened_at DESC LIMIT $3",
        person_id,
        since,
        most,
    )


async def to_review(db: Database, _: Permit, most: int = 200) -> list[Row]:
    """What nobody has looked at yet, the most urgent first."""
    return await db.rows(
        f"{ONE} WHERE i.review_due IS NOT NULL AND i.reviewed_at IS NULL"
        " ORDER BY i.review_due LIMIT $1",
        most,
    )


async def close(db: Database, _: Permit, inquiry_id: UUID, now: datetime) -> bool:
    """Whether it was still open."""
    return bool(
        await db.run(
            "UPDATE inquiry SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL", inquiry_id, now
        )
    )


async def fill(
    db: Database, _: Permit, inquiry_id: UUID, number: tuple[str, str] | None, now: datetime
) -> bool:
    """The number and its kind, or that none was issued; whether it was still owed."""
    written, kind = number or (None, None)
    return bool(
        await db.run(
            """
            UPDATE inquiry SET number = $2, number_kind = $3, no_number = $2::text IS NULL,
                   backfilled_at = $4
            WHERE id = $1 AND backfill_due IS NOT NULL AND backfilled_at IS NULL
            """,
            inquiry_id,
            written,
            kind,
            now,
        )
    )


async def signal(
    db: Database, inquiry_id: UUID, kinds: dict[str, str], due: datetime, now: datetime
) -> list[str]:
    """Why it comes before the review; which of these were new. Asks for a review if none is due."""
    rows = await db.rows(
        """
        INSERT INTO signal (inquiry_id, kind, why, made_at)
        SELECT $1, kind, why, $4 FROM unnest($2::text[], $3::text[]) AS told (kind, why)
        ON CONFLICT (inquiry_id, kind) DO NOTHING RETURNING kind
        """,
        inquiry_id,
        list(kinds),
        list(kinds.values()),
        now,
    )
    if rows:
        await db.run(
            "UPDATE inquiry SET review_due = coalesce(review_due, $2) WHERE id = $1",
            inquiry_id,
            due,
        )
    return [row["kind"] for row in rows]


async def review(
    db: Database, _: Permit, inquiry_id: UUID, by: UUID, said: tuple[str, str], now: datetime
) -> bool:
    """The finding and a note; whether nobody had looked before."""
    return bool(
        await db.run(
            "UPDATE inquiry SET reviewed_at = $5, reviewed_by = $2, finding = $3, review_note = $4"
            " WHERE id = $1 AND review_due IS NOT NULL AND reviewed_at IS NULL",
            inquiry_id,
            by,
            *said,
            now,
        )
    )
