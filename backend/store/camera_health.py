"""How a camera works, in numbers; and the one picture of it that an inquiry shows."""

from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


async def hours(db: Database, _: Permit, camera_id: UUID, since: datetime) -> list[Row]:
    """Of each hour with frames in it: how many came, could not be read, were too late."""
    return await db.rows(
        """
        SELECT date_trunc('hour', captured_at) AS at, count(*) AS frames,
               count(*) FILTER (WHERE state = 'unreadable') AS unreadable,
               count(*) FILTER (WHERE state = 'dropped') AS dropped
        FROM frame WHERE camera_id = $1 AND captured_at > $2 GROUP BY 1 ORDER BY 1
        """,
        camera_id,
        since,
    )


async def newest(db: Database, _: Permit, camera_id: UUID, since: datetime) -> Row | None:
    return await db.row(
        "SELECT captured_at, id FROM frame WHERE camera_id = $1 AND captured_at > $2"
        " AND state <> 'unreadable' ORDER BY captured_at DESC LIMIT 1",
        camera_id,
        since,
    )


async def was_shown(db: Database, inquiry_id: UUID, frame_id: UUID) -> bool:
    shown: bool = await db.value(
        "SELECT EXISTS (SELECT FROM camera_look WHERE inquiry_id = $1 AND frame_id = $2)",
        inquiry_id,
        frame_id,
    )
    return shown


async def show(
    db: Database, _: Permit, inquiry_id: UUID, camera_id: UUID, frame: Row, now: datetime
) -> None:
    await db.run(
        """
        INSERT INTO camera_look (inquiry_id, camera_id, captured_at, frame_id, shown_at)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING
        """,
        inquiry_id,
        camera_id,
        frame["captured_at"],
        frame["id"],
        now,
    )


async def grounds(db: Database, frame_id: UUID, person_id: UUID) -> list[UUID]:
    """Inquiries of this person under which this picture of a camera was shown."""
    rows = await db.rows(
        """
        SELECT l.inquiry_id FROM camera_look l JOIN inquiry i ON i.id = l.inquiry_id
        WHERE l.frame_id = $1 AND i.person_id = $2
        """,
        frame_id,
        person_id,
    )
    return [row["inquiry_id"] for row in rows]
