"""What other agencies ask for, what was answered, and what was handed to whom (R-SHR-03)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit

SHOWN = """
    SELECT r.*, taker.name AS taken_by_name, answerer.name AS answered_by_name,
           e.case_number, e.captured_at, e.owner_agency, e.wrong_at, e.day, f.name AS paper,
           f.digest AS paper_digest
    FROM release r JOIN person taker ON taker.id = r.taken_by
    JOIN evidence e ON e.id = r.evidence_id
    LEFT JOIN person answerer ON answerer.id = r.answered_by
    LEFT JOIN filed_paper f ON f.id = r.paper_id
"""


@dataclass(frozen=True, slots=True)
class Paper:
    """What somebody wrote to us; `sealed` under the evidence key."""

    id: UUID
    name: str
    media_type: str
    digest: str
    sealed: bytes


@dataclass(frozen=True, slots=True)
class NewRelease:
    """One row before it is written; `refused`: the clauses that refuse it, none: it goes on."""

    id: UUID
    evidence_id: UUID
    taken_by: UUID
    taken_at: datetime
    recipient: str
    agency: str
    person: str
    state: str
    number: str
    purpose: str
    identified: str
    active_case: bool
    paper_id: UUID | None
    declaration_id: UUID | None
    instrument: str
    due_on: date | None
    refused: list[dict[str, Any]] | None
    answer_wanted: bool


@dataclass(frozen=True, slots=True)
class NewDeclaration:
    """As the agency signed it."""

    id: UUID
    agency: str
    state: str
    signer: str
    scope: str
    signed_on: date
    until_on: date
    paper_id: UUID
    made_by: UUID
    made_at: datetime


async def file(db: Database, _: Permit, paper: Paper) -> None:
    await db.run(
        "INSERT INTO filed_paper (id, name, media_type, digest, sealed)"
        " VALUES ($1, $2, $3, $4, $5)",
        paper.id,
        paper.name,
        paper.media_type,
        paper.digest,
        paper.sealed,
    )


async def paper(db: Database, _: Permit, paper_id: UUID) -> Row | None:
    return await db.row("SELECT * FROM filed_paper WHERE id = $1", paper_id)


async def add(db: Database, _: Permit, new: NewRelease) -> None:
    await db.run(
        """
        INSERT INTO release (id, evidence_id, taken_by, taken_at, recipient, agency, person, state,
                             number, purpose, identified, active_case, paper_id, declaration_id,
                             instrument, due_on, refused, answer_wanted)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
        """,
        new.id,
        new.evidence_id,
        new.taken_by,
        new.taken_at,
        new.recipient,
        new.agency,
        new.person,
        new.state,
        new.number,
        new.purpose,
        new.identified,
        new.active_case,
        new.paper_id,
        new.declaration_id,
        new.instrument,
        new.due_on,
        new.refused,
        new.answer_wanted,
    )


async def one(db: Database, release_id: UUID) -> Row | None:
    return await db.row(f"{SHOWN} WHERE r.id = $1", release_id)


async def everything(db: Database, _: Permit, most: int | None = 200) -> list[Row]:
    """The newest first."""
    return await db.rows(f"{SHOWN} ORDER BY r.taken_at DESC LIMIT $1", most)


async def answer(
    db: Database,
    _: Permit,
    release_id: UUID,
    by: tuple[UUID, datetime],
    said: tuple[bool, str, str],
) -> bool:
    """Yes or no with a note and counsel's name, once."""
    approved, note, counsel = said
    return bool(
        await db.run(
            "UPDATE release SET approved = $4, answered_by = $2, answered_at = $3, note = $5,"
            " counsel = $6 WHERE id = $1 AND answer_wanted AND approved IS NULL"
            " AND refused IS NULL",
            release_id,
            *by,
            approved,
            note,
            counsel,
        )
    )


async def link(
    db: Database, _: Permit, release_id: UUID, by: UUID, made: tuple[bytes, datetime]
) -> bool:
    """A link that is good once, in the place of one before it; none after it was received."""
    return bool(
        await db.run(
            "UPDATE release SET link = $3, link_by = $2, link_until = $4"
            " WHERE id = $1 AND refused IS NULL AND received_at IS NULL"
            " AND (approved OR NOT answer_wanted)",
            release_id,
            by,
            *made,
        )
    )


async def of_link(db: Database, link: bytes, now: datetime) -> Row | None:
    """By its digest, while it is good; nobody else takes it meanwhile."""
    return await db.row(
        f"{SHOWN} WHERE r.link = $1 AND r.link_until > $2 AND r.received_at IS NULL"
        " FOR UPDATE OF r",
        link,
        now,
    )


async def received(
    db: Database, release_id: UUID, now: datetime, whom: tuple[str, str], told: tuple[str, Any]
) -> None:
    """The link is used up. `whom`: their name and address; `told`: the digest, what is covered."""
    await db.run(
        "UPDATE release SET received_at = $2, received_by = $3, received_from = $4, digest = $5,"
        " covered = $6 WHERE id = $1",
        release_id,
        now,
        *whom,
        *told,
    )


async def wrong(
    db: Database, _: Permit, evidence_id: UUID, by: UUID, now: datetime, note: str
) -> bool:
    """The reading proved wrong; once."""
    return bool(
        await db.run(
            "UPDATE evidence SET wrong_at = $3, wrong_by = $2, wrong_note = $4"
            " WHERE id = $1 AND wrong_at IS NULL",
            evidence_id,
            by,
            now,
            note,
        )
    )


async def corrected(
    db: Database, _: Permit, release_id: UUID, by: UUID, now: datetime, how: str
) -> bool:
    """Whoever had received it was told that it is wrong; once."""
    return bool(
        await db.run(
            "UPDATE release r SET corrected_at = $3, corrected_by = $2, corrected_how = $4"
            " FROM evidence e WHERE r.id = $1 AND e.id = r.evidence_id AND e.wrong_at IS NOT NULL"
            " AND r.received_at IS NOT NULL AND r.corrected_at IS NULL",
            release_id,
            by,
            now,
            how,
        )
    )


async def declare(db: Database, _: Permit, new: NewDeclaration) -> None:
    await db.run(
        """
        INSERT INTO declaration (id, agency, state, signer, scope, signed_on, until_on, paper_id,
                                 made_by, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        new.id,
        new.agency,
        new.state,
        new.signer,
        new.scope,
        new.signed_on,
        new.until_on,
        new.paper_id,
        new.made_by,
        new.made_at,
    )


async def declarations(db: Database) -> list[Row]:
    return await db.rows(
        "SELECT d.*, p.name AS made_by_name, f.digest FROM declaration d"
        " JOIN person p ON p.id = d.made_by JOIN filed_paper f ON f.id = d.paper_id"
        " ORDER BY d.made_at DESC"
    )


async def declared(db: Database, agency: str, day: date) -> UUID | None:
    """A declaration of this agency that covers the day."""
    found: UUID | None = await db.value(
        "SELECT id FROM declaration WHERE lower(agency) = lower($1) AND $2 BETWEEN signed_on AND"
        " until_on AND ended_at IS NULL ORDER BY until_on DESC LIMIT 1",
        agency,
        day,
    )
    return found


async def end_declaration(
    db: Database, _: Permit, declaration_id: UUID, by: UUID, now: datetime
) -> bool:
    return bool(
        await db.run(
            "UPDATE declaration SET ended_by = $2, ended_at = $3"
            " WHERE id = $1 AND ended_at IS NULL",
            declaration_id,
            by,
            now,
        )
    )
