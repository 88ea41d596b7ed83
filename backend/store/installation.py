"""The installation itself: whose it is, whether it plays the demo, whether it is set up."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row


@dataclass(frozen=True, slots=True)
class NewInstallation:
    department: str
    profile: str
    zone: str
    made_at: datetime
    demo: bool = False


async def one(db: Database) -> Row | None:
    return await db.row("SELECT * FROM installation WHERE id = 1")


async def add(db: Database, new: NewInstallation) -> bool:
    """Whether there was none; the demo is open from its first moment."""
    return bool(
        await db.run(
            """
            INSERT INTO installation (department, profile, zone, demo, unlocked_at, made_at)
            VALUES ($1, $2, $3, $4::boolean, CASE WHEN $4::boolean THEN $5::timestamptz END,
                    $5::timestamptz)
            ON CONFLICT (id) DO NOTHING
            """,
            new.department,
            new.profile,
            new.zone,
            new.demo,
            new.made_at,
        )
    )


async def offer(db: Database, code_hash: bytes, until: datetime) -> bool:
    """The set-up code, unless somebody has set up already."""
    return bool(
        await db.run(
            """
            UPDATE installation SET set_up_code_hash = $1, set_up_code_until = $2
            WHERE id = 1 AND unlocked_at IS NULL
            """,
            code_hash,
            until,
        )
    )


async def is_code(db: Database, code_hash: bytes, now: datetime) -> bool:
    """Whether this is the code, in time; it stays as it is."""
    found = await db.value(
        "SELECT 1 FROM installation WHERE set_up_code_hash = $1 AND set_up_code_until > $2",
        code_hash,
        now,
    )
    return found is not None


async def take_code(db: Database, code_hash: bytes, now: datetime) -> bool:
    """Whether this was the code, in time; it works once."""
    return bool(
        await db.run(
            """
            UPDATE installation SET set_up_code_hash = NULL, set_up_code_until = NULL
            WHERE id = 1 AND set_up_code_hash = $1 AND set_up_code_until > $2
            """,
            code_hash,
            now,
        )
    )


async def name(db: Database, department: str) -> None:
    await db.run("UPDATE installation SET department = $1 WHERE id = 1", department)


async def unlock(db: Database, now: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE installation SET unlocked_at = $1 WHERE id = 1 AND unlocked_at IS NULL", now
        )
    )


async def ready_administrators(db: Database) -> list[UUID]:
    """Administrators who can sign in: a device that stands, and a passkey on it or a password."""
    rows = await db.rows(
        """
        SELECT p.id FROM person p
        WHERE p.role = 'administrator' AND p.ended_at IS NULL AND EXISTS (
            SELECT FROM device d WHERE d.person_id = p.id AND d.revoked_at IS NULL
            AND (p.password_hash IS NOT NULL
                 OR EXISTS (SELECT FROM passkey k WHERE k.device_id = d.id)))
        """
    )
    return [row["id"] for row in rows]
