"""What entries led to, and whom that was told."""

from datetime import date, datetime, timedelta
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit

RUNNING = """
    FROM entry e JOIN hot_list l ON l.id = e.list_id AND l.kind = 'detective'
    WHERE e.refused_at IS NULL AND e.removed_at IS NULL AND e.expires_at > $1
"""


async def ending(db: Database, now: datetime, within: timedelta) -> list[Row]:
    """Active entries that end before long, each with what it has led to so far."""
    return await db.rows(
        f"""
        SELECT e.id, e.expires_at, coalesce(e.owner_id, e.author_id) AS owned_by,
               (SELECT count(*) FROM hit h WHERE h.entry_id = e.id AND NOT h.test) AS hits,
               (SELECT count(*) FROM hit h WHERE h.entry_id = e.id AND h.outcome = 'rejected')
               AS rejected
        {RUNNING} AND e.approved_at IS NOT NULL AND e.expires_at <= $2
          AND (e.ends_if_approved IS NULL OR e.approver_id IS NOT NULL) ORDER BY e.expires_at, e.id
        """,  # noqa: S608 - a constant of ours
        now,
        now + within,
    )


async def reminded(
    db: Database, entry_id: UUID, ends_at: datetime, days: int, now: datetime
) -> bool:
    """Whether this reminder of this end had not gone out yet."""
    return bool(
        await db.run(
            "INSERT INTO entry_reminder (entry_id, ends_at, days, told_at) VALUES ($1, $2, $3, $4)"
            " ON CONFLICT DO NOTHING",
            entry_id,
            ends_at,
            days,
            now,
        )
    )


OWED = """
    SELECT e.id, e.expires_at, e.author_id, coalesce(e.owner_id, e.author_id) AS owned_by
    FROM entry e
    WHERE e.ends_if_approved IS NOT NULL AND e.approver_id IS NULL AND e.refused_at IS NULL
      AND e.removed_at IS NULL
"""


async def owed(db: Database, now: datetime, within: timedelta) -> list[Row]:
    """Entries that are active, and end before long unless they are approved."""
    return await db.rows(
        f"{OWED} AND e.expires_at > $1 AND e.expires_at <= $2 ORDER BY e.expires_at, e.id",
        now,
        now + within,
    )


async def lapsed(db: Database, now: datetime) -> list[Row]:
    """Those that nobody approved in time, and whose owner was not told."""
    return await db.rows(
        f"""
        {OWED} AND e.expires_at <= $1
          AND NOT EXISTS (SELECT FROM entry_reminder r WHERE r.entry_id = e.id AND r.days < 0)
        ORDER BY e.expires_at, e.id
        """,
        now,
    )


async def owners(db: Database, day: date, now: datetime) -> list[UUID]:
    """Who has an entry that runs or waits, and was not told anything this morning."""
    rows = await db.rows(
        f"""
        SELECT DISTINCT coalesce(e.owner_id, e.author_id) AS id {RUNNING}
          AND NOT EXISTS (SELECT FROM digest d WHERE d.day = $2
                          AND d.person_id = coalesce(e.owner_id, e.author_id))
        """,  # noqa: S608 - a constant of ours
        now,
        day,
    )
    return [row["id"] for row in rows]


async def told(db: Database, person_id: UUID, day: date, id: UUID, now: datetime) -> bool:
    """Whether nobody had told them on this day."""
    return bool(
        await db.run(
            "INSERT INTO digest (person_id, day, id, told_at) VALUES ($1, $2, $3, $4)"
            " ON CONFLICT DO NOTHING",
            person_id,
            day,
            id,
            now,
        )
    )


async def led_to(
    db: Database, _: Permit, person_id: UUID, since: datetime, until: datetime
) -> list[Row]:
    """What each entry of this person did in a stretch of time; entries that did nothing as well.

    `passed`: vehicles that matched; of the alerts of these, how many were accepted, rejected and
    not decided; `acted`: the actions that were recorded. No plate.
    """
    return await db.rows(
        """
        SELECT e.id AS entry_id, count(DISTINCT h.id) AS passed,
               count(DISTINCT h.id) FILTER (WHERE a.decision = 'accepted') AS accepted,
               count(DISTINCT h.id) FILTER (WHERE a.decision = 'rejected') AS rejected,
               count(DISTINCT h.id) FILTER (WHERE h.settled_at IS NULL AND h.withdrawn_at IS NULL)
               AS undecided
        FROM entry e JOIN hot_list l ON l.id = e.list_id AND l.kind = 'detective'
        LEFT JOIN hit h ON h.entry_id = e.id AND h.opened_at >= $2 AND h.opened_at < $3
                       AND NOT h.test AND h.told_at IS NOT NULL
        LEFT JOIN alert a ON a.hit_id = h.id
        WHERE coalesce(e.owner_id, e.author_id) = $1 AND e.approved_at IS NOT NULL
          AND e.refused_at IS NULL AND coalesce(e.removed_at, e.expires_at) > $2
        GROUP BY e.id ORDER BY passed DESC, e.id
        """,
        person_id,
        since,
        until,
    )
