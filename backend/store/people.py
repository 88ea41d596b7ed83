"""People, their training, and what counts against their sign-in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from backend.store.database import Database, Row

# A course that is still to come trains nobody yet.
TRAINED = """(SELECT max(t.expires_on) FROM training t
              WHERE t.person_id = p.id AND t.completed_on <= $1)"""


@dataclass(frozen=True, slots=True)
class NewPerson:
    id: UUID
    username: str
    name: str
    role: str
    units: tuple[str, ...]
    sworn: bool
    made_at: datetime


@dataclass(frozen=True, slots=True)
class NewTraining:
    id: UUID
    person_id: UUID
    course: str
    completed_on: date
    expires_on: date
    certifier_id: UUID | None
    self_recorded: bool = False


async def add(db: Database, person: NewPerson) -> bool:
    """Whether the username was free: one is never given twice (IA-4 d)."""
    return bool(
        await db.run(
            """
            INSERT INTO person (id, username, name, role, units, sworn, made_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (username) DO NOTHING
            """,
            person.id,
            person.username,
            person.name,
            person.role,
            list(person.units),
            person.sworn,
            person.made_at,
        )
    )


async def one(db: Database, person_id: UUID, today: date) -> Row | None:
    """A person with the last day of their training."""
    return await db.row(
        f"SELECT p.*, {TRAINED} AS training_until FROM person p WHERE p.id = $2",  # noqa: S608 - a constant of ours
        today,
        person_id,
    )


async def named(db: Database, username: str, today: date) -> Row | None:
    return await db.row(
        f"SELECT p.*, {TRAINED} AS training_until FROM person p WHERE p.username = $2",  # noqa: S608
        today,
        username,
    )


async def everyone(db: Database, today: date) -> list[Row]:
    return await db.rows(
        f"SELECT p.*, {TRAINED} AS training_until FROM person p ORDER BY p.name, p.username",  # noqa: S608
        today,
    )


async def count_of_role(db: Database, role: str) -> int:
    return int(
        await db.value(
            "SELECT count(*) FROM person WHERE role = $1 AND ended_at IS NULL",
            role,
        )
    )


async def ids_of_roles(db: Database, roles: Sequence[str]) -> list[UUID]:
    """Members of these roles who may act now."""
    rows = await db.rows(
        "SELECT id FROM person WHERE role = ANY($1) AND suspended_at IS NULL AND ended_at IS NULL",
        list(roles),
    )
    return [row["id"] for row in rows]


async def names_of_roles(db: Database, roles: Sequence[str]) -> list[str]:
    """The same people by name."""
    rows = await db.rows(
        "SELECT name FROM person WHERE role = ANY($1) AND suspended_at IS NULL"
        " AND ended_at IS NULL ORDER BY name",
        list(roles),
    )
    return [row["name"] for row in rows]


async def add_training(db: Database, training: NewTraining) -> None:
    await db.run(
        """
        INSERT INTO training (id, person_id, course, completed_on, expires_on, certifier_id,
                              self_recorded)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
        training.id,
        training.person_id,
        training.course,
        training.completed_on,
        training.expires_on,
        training.certifier_id,
        training.self_recorded,
    )


async def leave(db: Database, person_id: UUID, now: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE person SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", person_id, now
        )
    )


async def failed(
    db: Database, person_id: UUID, now: datetime, since: datetime, most: int
) -> Row | None:
    """Count one more failure within the window; `locked_at` is set with the last one allowed."""
    return await db.row(
        """
        UPDATE person SET
            failures = CASE WHEN first_failure_at > $3 THEN failures + 1 ELSE 1 END,
            first_failure_at = CASE WHEN first_failure_at > $3 THEN first_failure_at ELSE $2 END,
            locked_at = CASE WHEN locked_at IS NULL AND
                (CASE WHEN first_failure_at > $3 THEN failures + 1 ELSE 1 END) >= $4
                THEN $2 ELSE locked_at END
        WHERE id = $1 RETURNING failures, locked_at
        """,
        person_id,
        now,
        since,
        most,
    )


async def forget_failures(db: Database, person_id: UUID) -> None:
    """A success ends the count; what is locked stays locked."""
    await db.run(
        "UPDATE person SET failures = 0, first_failure_at = NULL"
        " WHERE id = $1 AND failures > 0 AND locked_at IS NULL",
        person_id,
    )


async def release(db: Database, person_id: UUID) -> bool:
    return bool(
        await db.run(
            "UPDATE person SET failures = 0, first_failure_at = NULL, locked_at = NULL"
            " WHERE id = $1 AND locked_at IS NOT NULL",
            person_id,
        )
    )


async def set_password(
    db: Database, person_id: UUID, password_hash: str, totp_secret: bytes, step: int
) -> None:
    await db.run(
        "UPDATE person SET password_hash = $2, totp_secret = $3, totp_last_step = $4 WHERE id = $1",
        person_id,
        password_hash,
        totp_secret,
        step,
    )


async def forget_passwords(db: Database) -> int:
    """Nobody's opens anything any more; how many people had one."""
    return await db.run(
        "UPDATE person SET password_hash = NULL, totp_secret = NULL WHERE password_hash IS NOT NULL"
    )


async def use_totp_step(db: Database, person_id: UUID, step: int) -> bool:
    """Whether this time step was still unused: a code works once, on any number of processes."""
    return bool(
        await db.run(
            "UPDATE person SET totp_last_step = $2 WHERE id = $1 AND totp_last_step < $2",
            person_id,
            step,
        )
    )


async def hold(db: Database, person_id: UUID) -> Row | None:
    """The person's row, locked until the transaction ends: sign-ins and suspensions wait."""
    return await db.row(
        "SELECT suspended_at, ended_at, locked_at FROM person WHERE id = $1 FOR UPDATE", person_id
    )
