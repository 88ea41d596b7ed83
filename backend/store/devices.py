"""Devices, what enrols them, and the challenges that they sign."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row


@dataclass(frozen=True, slots=True)
class NewDevice:
    id: UUID
    person_id: UUID
    label: str
    device_class: str
    asset_number: str
    managed_attested: bool
    public_key: bytes
    enrolled_at: datetime
    enrolled_by: UUID | None


@dataclass(frozen=True, slots=True)
class NewCode:
    """An enrolment code as it is kept: only its hash."""

    id: UUID
    code_hash: bytes
    person_id: UUID
    device_class: str
    label: str
    asset_number: str
    managed_attested: bool
    made_by: UUID | None
    made_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class NewPasskey:
    id: UUID
    person_id: UUID
    device_id: UUID
    credential_id: bytes
    public_key: bytes
    sign_count: int
    made_at: datetime


async def add(db: Database, device: NewDevice) -> bool:
    """Whether the key was new; one key is one device for ever."""
    return bool(
        await db.run(
            """
            INSERT INTO device (id, person_id, label, device_class, asset_number, managed_attested,
                                public_key, enrolled_at, enrolled_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (public_key) DO NOTHING
            """,
            device.id,
            device.person_id,
            device.label,
            device.device_class,
            device.asset_number,
            device.managed_attested,
            device.public_key,
            device.enrolled_at,
            device.enrolled_by,
        )
    )


async def one(db: Database, device_id: UUID) -> Row | None:
    return await db.row("SELECT * FROM device WHERE id = $1", device_id)


async def with_key(db: Database, public_key: bytes) -> Row | None:
    return await db.row("SELECT * FROM device WHERE public_key = $1", public_key)


async def in_use(db: Database, person_id: UUID, device_class: str) -> list[UUID]:
    """This person's enrolled devices of a class."""
    rows = await db.rows(
        "SELECT id FROM device WHERE person_id = $1 AND device_class = $2 AND revoked_at IS NULL",
        person_id,
        device_class,
    )
    return [row["id"] for row in rows]


async def all_of_them(db: Database) -> list[Row]:
    return await db.rows("SELECT * FROM device ORDER BY enrolled_at")


async def seen(db: Database, device_id: UUID, now: datetime) -> None:
    await db.run("UPDATE device SET last_seen_at = $2 WHERE id = $1", device_id, now)


async def revoke(db: Database, device_id: UUID, now: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE device SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL", device_id, now
        )
    )


async def revoke_of_person(db: Database, person_id: UUID, now: datetime) -> int:
    return await db.run(
        "UPDATE device SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL",
        person_id,
        now,
    )


async def give_to(
    db: Database, device_id: UUID, person_id: UUID, device_class: str, label: str
) -> None:
    """For the demo alone, where one browser plays several people."""
    await db.run(
        "UPDATE device SET person_id = $2, device_class = $3, label = $4, revoked_at = NULL"
        " WHERE id = $1",
        device_id,
        person_id,
        device_class,
        label,
    )


# Enrolment codes ---------------------------------------------------------------------------------
async def add_code(db: Database, code: NewCode) -> None:
    await db.run(
        """
        INSERT INTO enrolment_code (id, code_hash, person_id, device_class, label, asset_number,
                                    managed_attested, made_by, made_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        code.id,
        code.code_hash,
        code.person_id,
        code.device_class,
        code.label,
        code.asset_number,
        code.managed_attested,
        code.made_by,
        code.made_at,
        code.expires_at,
    )


async def use_code(db: Database, code_hash: bytes, now: datetime) -> Row | None:
    """The code's row if it was unused and in time; from then on it is used."""
    return await db.row(
        """
        UPDATE enrolment_code SET used_at = $2
        WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING *
        """,
        code_hash,
        now,
    )


async def end_codes(db: Database, person_id: UUID, now: datetime) -> None:
    """No code of this person works any more."""
    await db.run(
        "UPDATE enrolment_code SET used_at = $2 WHERE person_id = $1 AND used_at IS NULL",
        person_id,
        now,
    )


# Passkeys ----------------------------------------------------------------------------------------
async def add_passkey(db: Database, passkey: NewPasskey) -> bool:
    return bool(
        await db.run(
            """
            INSERT INTO passkey (id, person_id, device_id, credential_id, public_key, sign_count,
                                 made_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (credential_id) DO NOTHING
            """,
            passkey.id,
            passkey.person_id,
            passkey.device_id,
            passkey.credential_id,
            passkey.public_key,
            passkey.sign_count,
            passkey.made_at,
        )
    )


async def passkeys(db: Database, device_id: UUID) -> list[Row]:
    return await db.rows("SELECT * FROM passkey WHERE device_id = $1 ORDER BY made_at", device_id)


async def passkey_used(db: Database, passkey_id: UUID, sign_count: int) -> None:
    await db.run(
        "UPDATE passkey SET sign_count = greatest(sign_count, $2) WHERE id = $1",
        passkey_id,
        sign_count,
    )


# Challenges --------------------------------------------------------------------------------------
async def add_challenge(
    db: Database, challenge_hash: bytes, device_id: UUID | None, expires_at: datetime
) -> None:
    await db.run(
        "INSERT INTO challenge (challenge_hash, device_id, expires_at) VALUES ($1, $2, $3)",
        challenge_hash,
        device_id,
        expires_at,
    )


async def use_challenge(db: Database, challenge_hash: bytes, now: datetime) -> Row | None:
    """The challenge if it was open; from then on it is gone, whatever comes of it."""
    return await db.row(
        "DELETE FROM challenge WHERE challenge_hash = $1 AND expires_at > $2 RETURNING *",
        challenge_hash,
        now,
    )


async def look_at_challenge(db: Database, challenge_hash: bytes, now: datetime) -> Row | None:
    return await db.row(
        "SELECT * FROM challenge WHERE challenge_hash = $1 AND expires_at > $2", challenge_hash, now
    )


async def open_challenges(db: Database, now: datetime) -> int:
    """How many are open; those that are over are removed."""
    await db.run("DELETE FROM challenge WHERE expires_at <= $1", now)
    return int(await db.value("SELECT count(*) FROM challenge"))
