"""Notes of vehicles that are known not to be the wanted ones; over at their time, whoever looks."""

from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


async def propose(
    db: Database,
    _: Permit,
    ids: tuple[UUID, UUID, UUID],
    said: tuple[str, str],
    at: datetime,
    until: datetime,
) -> bool:
    """Whether none was proposed out of this alert. `ids`: its own, the alert's, the person's."""
    return bool(
        await db.run(
            """
            INSERT INTO known_false (id, alert_id, plate, state_code, custom, vehicle, why,
                                     proposed_by, proposed_at, expires_at)
            SELECT $1, a.id, e.plate, e.state_code, l.kind <> 'general', $4, $5, $3, $6, $7
            FROM alert a JOIN hit h ON h.id = a.hit_id JOIN entry e ON e.id = h.entry_id
            JOIN hot_list l ON l.id = e.list_id WHERE a.id = $2
            ON CONFLICT (alert_id) DO NOTHING
            """,
            *ids,
            *said,
            at,
            until,
        )
    )


async def one(db: Database, id: UUID) -> Row | None:
    """With what a decision looks at."""
    return await db.row(
        """
        SELECT n.id, n.alert_id, n.proposed_by, e.audience, l.kind AS list_kind, e.reason_class
        FROM known_false n JOIN alert a ON a.id = n.alert_id JOIN hit h ON h.id = a.hit_id
        JOIN entry e ON e.id = h.entry_id JOIN hot_list l ON l.id = e.list_id WHERE n.id = $1
        """,
        id,
    )


async def current(db: Database, _: Permit, now: datetime) -> list[Row]:
    """Those that wait, then those in force, each with what a decision about it looks at."""
    return await db.rows(
        """
        SELECT n.*, p.name AS proposed_by_name, w.name AS answered_by_name, e.audience,
               l.kind AS list_kind, e.reason_class
        FROM known_false n JOIN person p ON p.id = n.proposed_by
        LEFT JOIN person w ON w.id = n.answered_by
        JOIN alert a ON a.id = n.alert_id JOIN hit h ON h.id = a.hit_id
        JOIN entry e ON e.id = h.entry_id JOIN hot_list l ON l.id = e.list_id
        WHERE known_false_stands(n, $1) AND n.approved IS NOT false
        ORDER BY n.approved IS NOT NULL, n.proposed_at LIMIT 200
        """,
        now,
    )


async def of_plate(
    db: Database, _: Permit, plate: str, state: str | None, now: datetime, *, custom: bool
) -> list[Row]:
    """What is in force for a plate as it is listed."""
    return await db.rows(
        """
        SELECT n.vehicle, n.why, n.expires_at, p.name AS proposed_by_name,
               w.name AS answered_by_name
        FROM known_false n JOIN person p ON p.id = n.proposed_by
        JOIN person w ON w.id = n.answered_by
        WHERE n.plate = $1 AND n.state_code IS NOT DISTINCT FROM $2 AND n.custom = $4
          AND n.approved AND known_false_stands(n, $3)
        ORDER BY n.proposed_at
        """,
        plate,
        state,
        now,
        custom,
    )


async def answer(
    db: Database,
    _: Permit,
    id: UUID,
    said: tuple[bool, str],
    by: UUID,
    now: datetime,
    until: datetime,
) -> bool:
    """Whether it still waited. `said`: yes or no, and the words to it."""
    return bool(
        await db.run(
            """
            UPDATE known_false n SET approved = $2, answer_note = $3, answered_by = $4,
                   answered_at = $5, expires_at = $6
            WHERE n.id = $1 AND n.answered_at IS NULL AND known_false_stands(n, $5)
            """,
            id,
            *said,
            by,
            now,
            until,
        )
    )


async def end(db: Database, _: Permit, id: UUID, by: UUID, now: datetime) -> bool:
    """Whether it was in force."""
    return bool(
        await db.run(
            "UPDATE known_false n SET ended_by = $2, ended_at = $3"
            " WHERE n.id = $1 AND n.approved AND known_false_stands(n, $3)",
            id,
            by,
            now,
        )
    )


async def clear(db: Database, now: datetime) -> list[UUID]:
    """What is over forgets plate and vehicle; that it was there stays."""
    rows = await db.rows(
        """
        UPDATE known_false SET plate = '', vehicle = '', why = ''
        WHERE plate <> '' AND (expires_at <= $1 OR ended_at IS NOT NULL OR approved IS false)
        RETURNING id
        """,
        now,
    )
    return [row["id"] for row in rows]
