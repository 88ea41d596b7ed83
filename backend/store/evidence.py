"""Reads moved out of what is purged: what is known of each package, and who had it in hand."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit

SHOWN = """
    SELECT e.*, maker.name AS asked_by_name, agreeing.name AS agreed_by_name
    FROM evidence e JOIN person maker ON maker.id = e.asked_by
    LEFT JOIN person agreeing ON agreeing.id = e.agreed_by
"""
EACH_FRAME = """
    SELECT l.id, l.captured_at, l.recognised, l.frame_id, f.blob, f.media_type, f.digest,
           f.received_at, f.latitude, f.longitude, f.place
    FROM look l JOIN frame f ON f.captured_at = l.captured_at AND f.id = l.frame_id
    WHERE l.read_id = $2 AND l.captured_at BETWEEN $1 AND $3 ORDER BY l.captured_at, l.id
"""


@dataclass(frozen=True, slots=True)
class NewEvidence:
    """One row before it is written; `plate` and what `led` to it are sealed."""

    id: UUID
    asked_by: UUID
    asked_at: datetime
    source: str
    source_id: UUID
    day: date
    captured_at: datetime
    read_id: UUID
    owner_agency: str
    plate: bytes
    led: bytes
    case_number: str
    basis: str
    demand: str
    counsel: str
    holder: str
    review_on: date
    report_number: str
    needs_second: bool


async def add(db: Database, _: Permit, new: NewEvidence) -> None:
    await db.run(
        """
        INSERT INTO evidence (id, asked_by, asked_at, source, source_id, day, captured_at, read_id,
                              owner_agency, plate, led, case_number, basis, demand, counsel, holder,
                              review_on, report_number, needs_second)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                $19)
        """,
        new.id,
        new.asked_by,
        new.asked_at,
        new.source,
        new.source_id,
        new.day,
        new.captured_at,
        new.read_id,
        new.owner_agency,
        new.plate,
        new.led,
        new.case_number,
        new.basis,
        new.demand,
        new.counsel,
        new.holder,
        new.review_on,
        new.report_number,
        new.needs_second,
    )


async def one_at_a_time(db: Database) -> None:
    """Within this transaction no other package is counted."""
    await db.run("SELECT pg_advisory_xact_lock(hashtextextended('evidence', 3))")


async def counts(db: Database, person_id: UUID, case_number: str, since: datetime) -> Row:
    """Packages of a person and of everybody after `since`, and of a case in all."""
    row = await db.row(
        """
        SELECT count(*) FILTER (WHERE asked_by = $1 AND asked_at > $3) AS person,
               count(*) FILTER (WHERE asked_at > $3) AS day,
               count(*) FILTER (WHERE case_number = $2) AS of_case
        FROM evidence WHERE asked_at > $3 OR case_number = $2
        """,
        person_id,
        case_number,
        since,
    )
    return row or {}


async def one(db: Database, evidence_id: UUID) -> Row | None:
    return await db.row(f"{SHOWN} WHERE e.id = $1", evidence_id)


async def of_read(db: Database, read_id: UUID) -> list[Row]:
    return await db.rows(f"{SHOWN} WHERE e.read_id = $1 ORDER BY e.asked_at", read_id)


async def listed(db: Database, _: Permit, person_id: UUID | None, most: int = 200) -> list[Row]:
    """The newest first; of one person, or of everybody."""
    return await db.rows(
        f"{SHOWN} WHERE $1::uuid IS NULL OR e.asked_by = $1 ORDER BY e.asked_at DESC LIMIT $2",
        person_id,
        most,
    )


async def answer(
    db: Database, _: Permit, evidence_id: UUID, by: UUID, now: datetime, *, agreed: bool
) -> bool:
    """Once; whether it was this time."""
    return bool(
        await db.run(
            "UPDATE evidence SET agreed = $4, agreed_by = $2, agreed_at = $3"
            " WHERE id = $1 AND needs_second AND agreed IS NULL",
            evidence_id,
            by,
            now,
            agreed,
        )
    )


@dataclass(frozen=True, slots=True)
class Made:
    """A package as it was made: the SHA-256 of its manifest, its bytes, its pictures."""

    at: datetime
    digest: str
    size: int
    pictures: int


async def made(db: Database, evidence_id: UUID, plate: bytes, told: Made) -> None:
    """Its plate is sealed for as long as the package stays; what led to it is in the package."""
    await db.run(
        "UPDATE evidence SET plate = $2, led = NULL, made_at = $3, digest = $4, size = $5,"
        " pictures = $6 WHERE id = $1",
        evidence_id,
        plate,
        told.at,
        told.digest,
        told.size,
        told.pictures,
    )


async def receive(
    db: Database, _: Permit, evidence_id: UUID, by: UUID, now: datetime, number: str
) -> bool:
    """The evidence system's receipt, once."""
    return bool(
        await db.run(
            "UPDATE evidence SET receipt = $4, receipt_at = $3, receipt_by = $2"
            " WHERE id = $1 AND receipt = '' AND made_at IS NOT NULL",
            evidence_id,
            by,
            now,
            number,
        )
    )


async def report(db: Database, _: Permit, evidence_id: UUID, number: str) -> None:
    await db.run("UPDATE evidence SET report_number = $2 WHERE id = $1", evidence_id, number)


async def destroyed(db: Database, _: Permit, evidence_id: UUID, by: UUID, now: datetime) -> bool:
    """That no copy is left where it was downloaded to, once."""
    return bool(
        await db.run(
            "UPDATE evidence SET copy_destroyed_at = $3, copy_destroyed_by = $2"
            " WHERE id = $1 AND copy_destroyed_at IS NULL AND made_at IS NOT NULL",
            evidence_id,
            by,
            now,
        )
    )


async def hand(
    db: Database, evidence_id: UUID, by: UUID, now: datetime, act: str, note: str = ""
) -> None:
    """One line of the custody log."""
    await db.run(
        "INSERT INTO evidence_custody (evidence_id, at, person_id, act, note)"
        " VALUES ($1, $2, $3, $4, $5)",
        evidence_id,
        now,
        by,
        act,
        note,
    )


async def custody(db: Database, evidence_ids: Collection[UUID]) -> list[Row]:
    """The lines of each log in the order in which they were written."""
    return await db.rows(
        """
        SELECT c.evidence_id, c.at, c.act, c.note, p.name, p.username
        FROM evidence_custody c JOIN person p ON p.id = c.person_id
        WHERE c.evidence_id = ANY($1) ORDER BY c.id
        """,
        list(evidence_ids),
    )


async def read(db: Database, captured_at: datetime, read_id: UUID) -> Row | None:
    """A read with its camera."""
    return await db.row(
        """
        SELECT r.*, c.name AS camera, c.kind AS camera_kind,
               place_then(c.id, r.captured_at) AS place
        FROM read r JOIN camera c ON c.id = r.camera_id WHERE r.captured_at = $1 AND r.id = $2
        """,
        captured_at,
        read_id,
    )


async def frames(db: Database, captured_at: datetime, read_id: UUID) -> list[Row]:
    """Every look of a read with the frame that it was taken from."""
    last: datetime | None = await db.value(
        "SELECT last_at FROM read WHERE captured_at = $1 AND id = $2", captured_at, read_id
    )
    return [] if last is None else await db.rows(EACH_FRAME, captured_at, read_id, last)


async def of_day(db: Database, day: date) -> list[Row]:
    """How many packages were made of a capture day's reads, by their ground."""
    return await db.rows(
        """
        SELECT basis, needs_second, count(*) AS packages FROM evidence
        WHERE day = $1 AND made_at IS NOT NULL GROUP BY basis, needs_second ORDER BY basis
        """,
        day,
    )


async def others(db: Database, looks: Collection[Row], read_id: UUID) -> list[Row]:
    """What else was read in the frames of these looks."""
    return await db.rows(
        """
        SELECT l.frame_id, l.recognised FROM look l
        JOIN unnest($1::timestamptz[], $2::uuid[]) AS f (at, id)
        ON l.captured_at = f.at AND l.frame_id = f.id WHERE l.read_id <> $3
        """,
        [row["captured_at"] for row in looks],
        [row["frame_id"] for row in looks],
        read_id,
    )
