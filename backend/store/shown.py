"""What each session has been shown, and in which version; only until the session is over."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from backend.store.database import Database


async def known(db: Database, session_id: UUID, kind: str) -> dict[UUID, str]:
    """The version of each thing of this kind that was shown last."""
    rows = await db.rows(
        "SELECT id, version FROM shown WHERE session_id = $1 AND kind = $2", session_id, kind
    )
    return {row["id"]: row["version"] for row in rows}


async def note(
    db: Database, session_id: UUID, kind: str, versions: Mapping[UUID, str], now: datetime
) -> set[UUID]:
    """Which of these were new or have changed; one that another request notes now is not.

    In the order of the ids, so that of two requests of a session one waits for the other.
    """
    ids = sorted(versions)
    rows = await db.rows(
        """
        INSERT INTO shown (session_id, kind, id, version, at)
        SELECT $1, $2, id, version, $5 FROM unnest($3::uuid[], $4::text[]) AS seen (id, version)
        ON CONFLICT (session_id, kind, id) DO UPDATE SET version = excluded.version,
            at = excluded.at WHERE shown.version <> excluded.version
        RETURNING id
        """,
        session_id,
        kind,
        ids,
        [versions[id_] for id_ in ids],
        now,
    )
    return {row["id"] for row in rows}


async def forget(db: Database, before: datetime) -> int:
    """What was shown before that time."""
    return await db.run("DELETE FROM shown WHERE at < $1", before)
