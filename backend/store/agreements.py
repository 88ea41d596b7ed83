"""Agreements under which partners' gateways feed us (R-CAP-09, AC-21)."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class NewAgreement:
    """`mark`: the owner's name on reads, alerts and results. `shares`: what is fed.

    `document`: where it is kept; `digest`: its SHA-256 in hexadecimal.
    """

    id: UUID
    partner: str
    mark: str
    shares: str
    signed_by: str
    document: str
    digest: str
    from_on: date
    until_on: date
    made_by: UUID
    made_at: datetime


async def add(db: Database, _: Permit, new: NewAgreement) -> None:
    await db.run(
        """
        INSERT INTO agreement (id, partner, mark, shares, signed_by, document, digest, from_on,
                               until_on, made_by, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """,
        new.id,
        new.partner,
        new.mark,
        new.shares,
        new.signed_by,
        new.document,
        new.digest,
        new.from_on,
        new.until_on,
        new.made_by,
        new.made_at,
    )


async def one(db: Database, agreement_id: UUID) -> Row | None:
    return await db.row("SELECT * FROM agreement WHERE id = $1", agreement_id)


async def approve(db: Database, _: Permit, agreement_id: UUID, by: UUID, now: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE agreement SET approved_by = $2, approved_at = $3"
            " WHERE id = $1 AND approved_at IS NULL AND ended_at IS NULL",
            agreement_id,
            by,
            now,
        )
    )


async def end(db: Database, _: Permit, agreement_id: UUID, by: UUID, now: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE agreement SET ended_by = $2, ended_at = $3 WHERE id = $1 AND ended_at IS NULL",
            agreement_id,
            by,
            now,
        )
    )


async def everything(db: Database, _: Permit) -> list[Row]:
    """The newest first, each with its people and its gateways."""
    return await db.rows(
        """
        SELECT a.*, maker.name AS made_by_name, approver.name AS approved_by_name,
               (SELECT coalesce(array_agg(g.name ORDER BY g.name), '{}') FROM gateway g
                WHERE g.agreement_id = a.id AND g.revoked_at IS NULL) AS gateways
        FROM agreement a JOIN person maker ON maker.id = a.made_by
        LEFT JOIN person approver ON approver.id = a.approved_by
        ORDER BY a.made_at DESC
        """
    )


async def of_gateway(db: Database, gateway_id: UUID) -> Row | None:
    """None for a gateway of the department's own."""
    return await db.row(
        "SELECT a.* FROM agreement a JOIN gateway g ON g.agreement_id = a.id WHERE g.id = $1",
        gateway_id,
    )
