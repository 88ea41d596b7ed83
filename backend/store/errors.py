"""The register of errors in the data: fed by rejections, closed by an administrator."""

from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


async def add(db: Database, id: UUID, alert_id: UUID, reason: str, now: datetime) -> None:
    """What one rejection says; it names list and camera, and never a plate."""
    await db.run(
        """
        INSERT INTO data_error (id, alert_id, reason, list_id, camera_id, made_at)
        SELECT $1, a.id, $3, h.list_id, h.camera_id, $4
        FROM alert a JOIN hit h ON h.id = a.hit_id WHERE a.id = $2
        """,
        id,
        alert_id,
        reason,
        now,
    )


async def register(db: Database, _: Permit, since: datetime) -> list[Row]:
    """Those that wait, then those closed since, the newest first."""
    return await db.rows(
        """
        SELECT d.*, l.name AS list_name, l.kind AS list_kind, c.name AS camera, p.name AS told_by,
               a.decision_note, closer.name AS closed_by_name
        FROM data_error d JOIN hot_list l ON l.id = d.list_id
        JOIN alert a ON a.id = d.alert_id JOIN person p ON p.id = a.person_id
        LEFT JOIN camera c ON c.id = d.camera_id
        LEFT JOIN person closer ON closer.id = d.closed_by
        WHERE d.closed_at IS NULL OR d.closed_at > $1
        ORDER BY d.closed_at IS NOT NULL, d.made_at DESC LIMIT 200
        """,
        since,
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
