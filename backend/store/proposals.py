"""Which profile is in force, who proposed another, and what the Chief signed."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


async def in_force(db: Database, otherwise: str) -> Row:
    """`profile`: the one that was chosen, or `otherwise`; `acknowledged`: the Chief has signed."""
    row = await db.row(
        """
        SELECT chosen.profile, EXISTS (
            SELECT FROM acknowledgement a WHERE a.profile = chosen.profile) AS acknowledged
        FROM (SELECT coalesce((SELECT profile FROM installation
                               WHERE id = 1 AND profile_version IS NOT NULL), $1) AS profile) chosen
        """,
        otherwise,
    )
    assert row is not None  # noqa: S101 - a SELECT without FROM has one row
    return row


async def choose(db: Database, profile: str, version: str, zone: str, now: datetime) -> None:
    """At the set-up, where nobody has chosen before."""
    await db.run(
        """
        UPDATE installation SET profile = $1, profile_version = $2, zone = $3, profile_since = $4
        WHERE id = 1
        """,
        profile,
        version,
        zone,
        now,
    )


async def keep(db: Database, profile: str, version: str, now: datetime) -> None:
    """Of an installation that was in use before its profile was recorded."""
    await db.run(
        """
        UPDATE installation SET profile = $1, profile_version = $2, profile_since = $3
        WHERE id = 1 AND profile_version IS NULL AND unlocked_at IS NOT NULL
        """,
        profile,
        version,
        now,
    )


async def replace(
    db: Database, _: Permit, old: tuple[str, str], new: tuple[str, str], now: datetime
) -> bool:
    """Whether the profile and version were still the old ones, or never recorded."""
    return bool(
        await db.run(
            """
            UPDATE installation SET profile = $3, profile_version = $4, profile_since = $5
            WHERE id = 1 AND (profile_version IS NULL OR (profile, profile_version) = ($1, $2))
            """,
            *old,
            *new,
            now,
        )
    )


async def update(db: Database, profile: str, version: str, now: datetime) -> str | None:
    """The version before, if the server's files of this profile are another one now."""
    before: str | None = await db.value(
        """
        UPDATE installation i SET profile_version = $2, profile_since = $3
        FROM (SELECT profile_version FROM installation WHERE id = 1 FOR UPDATE) old
        WHERE i.id = 1 AND i.profile = $1 AND i.profile_version <> $2
        RETURNING old.profile_version
        """,
        profile,
        version,
        now,
    )
    return before


@dataclass(frozen=True, slots=True)
class NewProposal:
    id: UUID
    old: tuple[str, str]
    """Profile and version in force."""
    new: tuple[str, str]
    why: str
    proposed_by: UUID
    proposed_at: datetime


async def add(db: Database, _: Permit, new: NewProposal) -> bool:
    """Whether none was waiting."""
    return bool(
        await db.run(
            """
            INSERT INTO profile_proposal (id, from_profile, from_version, to_profile, to_version,
                                          why, proposed_by, proposed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING
            """,
            new.id,
            *new.old,
            *new.new,
            new.why,
            new.proposed_by,
            new.proposed_at,
        )
    )


async def one(db: Database, proposal_id: UUID) -> Row | None:
    return await db.row("SELECT * FROM profile_proposal WHERE id = $1", proposal_id)


async def newest(db: Database, _: Permit, most: int = 20) -> list[Row]:
    """The newest first, with the names of who proposed and who answered."""
    return await db.rows(
        """
        SELECT p.*, proposer.name AS proposed_by_name, answerer.name AS answered_by_name
        FROM profile_proposal p JOIN person proposer ON proposer.id = p.proposed_by
        LEFT JOIN person answerer ON answerer.id = p.answered_by
        ORDER BY p.proposed_at DESC, p.id DESC LIMIT $1
        """,
        most,
    )


async def answer(
    db: Database, _: Permit, proposal_id: UUID, by: UUID, now: datetime, *, confirmed: bool
) -> bool:
    """Whether it was waiting until now."""
    return bool(
        await db.run(
            """
            UPDATE profile_proposal SET answered_by = $2, answered_at = $3, confirmed = $4
            WHERE id = $1 AND answered_at IS NULL
            """,
            proposal_id,
            by,
            now,
            confirmed,
        )
    )


@dataclass(frozen=True, slots=True)
class NewAcknowledgement:
    """`ground`: agreement | amended. `names`: which provider agreement or which amended text."""

    id: UUID
    profile: str
    ground: str
    names: str
    signed_by: UUID | None
    signed_name: str
    signed_at: datetime


async def sign(db: Database, _: Permit, new: NewAcknowledgement) -> None:
    await db.run(
        """
        INSERT INTO acknowledgement (id, profile, ground, names, signed_by, signed_name, signed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
        new.id,
        new.profile,
        new.ground,
        new.names,
        new.signed_by,
        new.signed_name,
        new.signed_at,
    )


async def signed(db: Database) -> dict[str, Row]:
    """The newest acknowledgement of each profile."""
    rows = await db.rows(
        "SELECT DISTINCT ON (profile) * FROM acknowledgement ORDER BY profile, signed_at DESC"
    )
    return {row["profile"]: row for row in rows}
