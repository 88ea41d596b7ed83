"""The register of errors in the data: fed by rejections, closed by whoever looks after the data."""

from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


async def add(db: Database, id: UUID, alert_id: UUID, reason: str, now: datetime) -> None:
    """What one rejection says; it names list and camera, and never a plate."""
    await db.run(
        """
        INSERT INTO data_error (id, alert_id, reason, list_id, camera_id, made_at)
        SELECT $1, a.id, $3, h.list_id, s.camera_id, $4
        FROM alert a JOIN hit h ON h.id = a.hit_id
        JOIN sighting s ON s.hit_id = h.id AND s.read_id = coalesce(a.read_id, h.read_id)
        WHERE a.id = $2
        """,
        id,
        alert_id,
        reason,
        now,
    )


async def register(db: Database, _: Permit, since: datetime) -> list[Row]:
    """Those that wait, then those closed since, the newest first; each with its entry."""
    return await db.rows(
        """
        SELECT d.*, l.name AS list_name, l.kind AS list_kind, c.name AS camera, p.name AS found_by,
               a.decision_note, closer.name AS closed_by_name, teller.name AS told_by_name,
               e.plate, e.state_code, e.source, e.audience, h.captured_at
        FROM data_error d JOIN hot_list l ON l.id = d.list_id
        JOIN alert a ON a.id = d.alert_id JOIN person p ON p.id = a.person_id
        JOIN hit h ON h.id = a.hit_id JOIN entry e ON e.id = h.entry_id
        LEFT JOIN camera c ON c.id = d.camera_id
        LEFT JOIN person closer ON closer.id = d.closed_by
        LEFT JOIN person teller ON teller.id = d.told_by
        WHERE d.closed_at IS NULL OR d.closed_at > $1
        ORDER BY d.closed_at IS NOT NULL, d.made_at DESC LIMIT 200
        """,
        since,
    )


async def noted_since(db: Database, _: Permit, since: datetime) -> list[Row]:
    """For the counting: every error found since, open or not."""
    return await db.rows(
        """
        SELECT d.reason, l.name AS list_name, coalesce(c.name, '') AS camera,
               d.closed_at IS NULL AS open
        FROM data_error d JOIN hot_list l ON l.id = d.list_id
        LEFT JOIN camera c ON c.id = d.camera_id
        WHERE d.made_at > $1
        """,
        since,
    )


async def one(db: Database, id: UUID) -> Row | None:
    return await db.row("SELECT id, source_told, closed_at FROM data_error WHERE id = $1", id)


async def tell_source(
    db: Database, _: Permit, id: UUID, told: str, by: UUID, now: datetime
) -> bool:
    """Whether it was still open; told again, the last word stands, and the audit has both."""
    return bool(
        await db.run(
            "UPDATE data_error SET source_told = $2, told_by = $3, told_at = $4"
            " WHERE id = $1 AND closed_at IS NULL",
            id,
            told,
            by,
            now,
        )
    )


async def close(
    db: Database, _: Permit, id: UUID, outcome: str, note: str, by: UUID, now: datetime
) -> bool:
    """Whether it was still open."""
    return bool(
        await db.run(
            "UPDATE data_error SET outcome = $2, note = $3, closed_by = $4, closed_at = $5"
            " WHERE id = $1 AND closed_at IS NULL",
            id,
            outcome,
            note,
            by,
            now,
        )
    )
