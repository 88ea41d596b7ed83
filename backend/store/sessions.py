"""Sessions: an opaque token's hash, the person and the device behind it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from backend.store.people import STANDS, Standing


@dataclass(frozen=True, slots=True)
class NewSession:
    id: UUID
    token_hash: bytes
    person_id: UUID
    device_id: UUID
    method: str
    opened_at: datetime
    expires_at: datetime


async def add(db: Database, session: NewSession) -> None:
    await db.run(
        """
        INSERT INTO session (id, token_hash, person_id, device_id, method, opened_at, fresh_at,
                             renewed_at, used_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $6, $6, $6, $7)
        """,
        session.id,
        session.token_hash,
        session.person_id,
        session.device_id,
        session.method,
        session.opened_at,
        session.expires_at,
    )


async def behind(db: Database, token_hash: bytes, asked: Standing) -> Row | None:
    """The session that is not ended, with its person, device, training and open shift.

    One query, since it is asked with every request. Columns of a person, a device and a shift
    stand under their own names with a prefix.
    """
    return await db.row(
        f"""
        SELECT s.id, s.person_id, s.device_id, s.method, s.opened_at, s.fresh_at, s.renewed_at,
               s.used_at, s.expires_at,
               p.username, p.name, p.role, p.units, p.sworn, p.suspended_at,
               p.ended_at AS left_at, {STANDS},
               ARRAY(SELECT statement || ' ' || version FROM attestation t
                     WHERE t.person_id = p.id) AS attested,
               d.label AS device_label, d.device_class, d.public_key AS device_key,
               d.revoked_at, d.managed_attested,
               h.id AS shift_id, h.started_at AS shift_started_at, h.ends_at AS shift_ends_at,
               h.latest_at AS shift_latest_at, h.decide_first, h.ends_at <= $3 AS shift_held,
               u.id IS NOT NULL AS subscribed
        FROM session s
        JOIN person p ON p.id = s.person_id
        JOIN device d ON d.id = s.device_id
        LEFT JOIN shift h ON h.person_id = p.id AND h.ended_at IS NULL AND is_running(h, $3)
        LEFT JOIN push_subscription u ON u.device_id = d.id AND u.dead_at IS NULL
        WHERE s.token_hash = $5 AND s.ended_at IS NULL
        """,  # noqa: S608 - a constant of ours
        *asked.values(),
        token_hash,
    )


async def access_lost(db: Database, token_hash: bytes) -> bool:
    """Whether the person of this session, over or not, has been suspended or has left."""
    return bool(
        await db.value(
            """
            SELECT p.suspended_at IS NOT NULL OR p.ended_at IS NOT NULL
            FROM session s JOIN person p ON p.id = s.person_id WHERE s.token_hash = $1
            """,
            token_hash,
        )
    )


async def strangers(db: Database, since: datetime) -> int:
    """How many refusals of nobody known the newest events hold; it reads a few hundred at most."""
    return int(
        await db.value(
            """
            SELECT count(*) FROM (SELECT at, tag, actor FROM audit_event
                                  ORDER BY seq DESC LIMIT 300) AS newest
            WHERE tag = 'person:session:refused' AND actor = 'person:unknown' AND at > $1
            """,
            since,
        )
    )


async def open_people(db: Database) -> list[UUID]:
    """Whoever has a session that nobody ended."""
    rows = await db.rows("SELECT DISTINCT person_id FROM session WHERE ended_at IS NULL")
    return [row["person_id"] for row in rows]


async def used(db: Database, session_id: UUID, now: datetime) -> None:
    await db.run("UPDATE session SET used_at = $2 WHERE id = $1", session_id, now)


async def renew(db: Database, session_id: UUID, now: datetime, expires_at: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE session SET renewed_at = $2, expires_at = $3"
            " WHERE id = $1 AND ended_at IS NULL",
            session_id,
            now,
            expires_at,
        )
    )


async def end(db: Database, session_id: UUID, now: datetime) -> bool:
    return bool(
        await db.run(
            "UPDATE session SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", session_id, now
        )
    )


async def end_beside(
    db: Database, person_id: UUID, classes: tuple[str, ...], now: datetime
) -> list[Row]:
    """End this person's open sessions on devices of these classes; returns what was ended."""
    return await db.rows(
        """
        UPDATE session s SET ended_at = $3 FROM device d
        WHERE d.id = s.device_id AND s.person_id = $1 AND s.ended_at IS NULL
          AND d.device_class = ANY($2)
        RETURNING s.id, s.device_id, s.used_at, d.label
        """,
        person_id,
        list(classes),
        now,
    )


async def end_of_person(db: Database, person_id: UUID, now: datetime) -> list[Row]:
    return await db.rows(
        "UPDATE session SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL RETURNING id",
        person_id,
        now,
    )


async def end_of_device(db: Database, device_id: UUID, now: datetime) -> list[Row]:
    return await db.rows(
        "UPDATE session SET ended_at = $2 WHERE device_id = $1 AND ended_at IS NULL RETURNING id",
        device_id,
        now,
    )
