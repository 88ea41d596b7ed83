"""People, their training, and what counts against their sign-in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from backend.store.database import Database, Row

STANDS = """
    trained_until(p.id, $1, $2) AS training_until,
    trained_until(p.id, $1, ARRAY['leads']) AS certified_until,
    account_standing(p.ends_on, p.temporary_until, p.used_at, $1, $3, $4) AS standing
"""
"""How a person `p` stands; the parameters are those of `Standing`."""


@dataclass(frozen=True, slots=True)
class Standing:
    """At which moment, and what is asked of a person for access."""

    day: date
    gates: tuple[str, ...]
    """Topics of training that all have to stand."""
    now: datetime
    unused: timedelta
    """So long without a sign-in closes an account."""

    def values(self) -> tuple[date, list[str], datetime, timedelta]:
        return self.day, list(self.gates), self.now, self.unused


@dataclass(frozen=True, slots=True)
class NewPerson:
    id: UUID
    username: str
    name: str
    role: str
    units: tuple[str, ...]
    sworn: bool
    made_at: datetime
    ends_on: date | None = None
    temporary_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class NewTraining:
    id: UUID
    person_id: UUID
    course: str
    completed_on: date
    expires_on: date
    certifier_id: UUID | None
    self_recorded: bool = False
    topics: tuple[str, ...] | None = None
    """None: the whole course."""
    recorded_at: datetime | None = None


async def add(db: Database, person: NewPerson) -> bool:
    """Whether the username was free: one is never given twice (IA-4 d)."""
    return bool(
        await db.run(
            """
            INSERT INTO person (id, username, name, role, units, sworn, made_at, ends_on,
                                temporary_until, used_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $7) ON CONFLICT (username) DO NOTHING
            """,
            person.id,
            person.username,
            person.name,
            person.role,
            list(person.units),
            person.sworn,
            person.made_at,
            person.ends_on,
            person.temporary_until,
        )
    )


PEOPLE = f"SELECT p.*, {STANDS} FROM person p"  # noqa: S608 - constants of ours


async def one(db: Database, person_id: UUID, asked: Standing) -> Row | None:
    """A person and how they stand."""
    return await db.row(f"{PEOPLE} WHERE p.id = $5", *asked.values(), person_id)


async def named(db: Database, username: str, asked: Standing) -> Row | None:
    return await db.row(f"{PEOPLE} WHERE p.username = $5", *asked.values(), username)


async def everyone(db: Database, asked: Standing) -> list[Row]:
    return await db.rows(f"{PEOPLE} ORDER BY p.name, p.username", *asked.values())


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
                              self_recorded, topics, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        training.id,
        training.person_id,
        training.course,
        training.completed_on,
        training.expires_on,
        training.certifier_id,
        training.self_recorded,
        None if training.topics is None else list(training.topics),
        training.recorded_at,
    )


async def leave(db: Database, person_id: UUID, now: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE person SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", person_id, now
        )
    )


async def used(db: Database, person_id: UUID, now: datetime) -> None:
    """The account is in use: its 90 days begin anew."""
    await db.run("UPDATE person SET used_at = $2 WHERE id = $1", person_id, now)


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
