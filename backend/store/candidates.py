"""Which entries a read could be: one indexed query, whatever the size of the lists."""

from collections.abc import Sequence
from typing import Any

from backend.store import clock
from backend.store.database import Database, Row

FIND = """
    SELECT DISTINCT ON (e.id) e.id, e.list_id, e.plate, e.state_code, e.reason_class, e.audience,
           e.made_at, e.approved_at, e.refused_at, e.removed_at,
           least(e.expires_at, held.ends_at) AS expires_at, e.author_id,
           l.kind AS list_kind, l.imported_at, e.snapshot = l.snapshot AS current
    FROM entry_key k
    JOIN hot_list l ON l.id = k.list_id AND l.snapshot = k.snapshot
    JOIN entry e ON e.id = k.entry_id
    LEFT JOIN LATERAL (SELECT s.ends_at FROM shift_list s WHERE s.list_id = l.id
                       AND l.kind = 'commander') held ON true
    WHERE k.key = ANY($1)
    ORDER BY e.id
"""


MAY_MATCH = """e.approved_at IS NOT NULL AND e.refused_at IS NULL AND e.removed_at IS NULL
    AND (e.expires_at IS NULL OR e.expires_at > $1)"""
"""Of an entry that people wrote: approved, and neither removed nor over at $1."""


async def find(db: Database, keys: Sequence[str]) -> list[Row]:
    """Entries of current lists that share a key with the read.

    Whether they may match now is not asked here.
    """
    return await db.rows(FIND, list(keys))


async def entries(db: Database) -> int:
    """How many entries may match in all: how probable a chance match is.

    By this machine's clock: to a second nothing depends on it.
    """
    return int(
        await db.value(
            f"""
            SELECT (SELECT coalesce(sum(entries), 0) FROM hot_list WHERE kind = 'general')
                 + (SELECT count(*) FROM hot_list l JOIN entry e ON e.list_id = l.id
                    WHERE l.kind IN ('detective', 'commander') AND l.ended_at IS NULL
                      AND {MAY_MATCH})
            """,  # noqa: S608 - a constant of ours
            clock.now(),
        )
    )


async def add_keys(db: Database, rows: Sequence[tuple[str, Any, int, Any]]) -> None:
    """(key, list, snapshot, entry) of new entries."""
    await db.copy("entry_key", ("key", "list_id", "snapshot", "entry_id"), rows)
