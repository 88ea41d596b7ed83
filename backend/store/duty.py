"""What the shift page shows: people, hits, lists, cars and cameras as they are now; no plate."""

from datetime import datetime
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit


async def people(db: Database, _: Permit, now: datetime) -> list[Row]:
    """Everybody whose shift runs.

    `heard_at`: when a device of theirs last acted or renewed its session, `alive`: that session
    holds, which says nothing of whether anything is open or on.
    """
    return await db.rows(
        """
        SELECT p.id, p.name, p.role, p.units, s.id AS shift_id, s.started_at, s.ends_at,
               s.latest_at, s.ends_at <= $1 AS held,
               x.reason AS longer_because, x.made_at AS longer_at,
               ladders_begun(p.id, s.started_at) AS ladders,
               handovers_waiting(p.id) AS handovers,
               hits_undecided(p.id, s.started_at) AS undecided, s.decide_first,
               car.name AS car, heard.device_class, heard.heard_at,
               coalesce(heard.alive, false) AS alive,
               EXISTS (SELECT FROM push_subscription u JOIN device d ON d.id = u.device_id
                       WHERE u.person_id = p.id AND u.dead_at IS NULL AND d.revoked_at IS NULL)
               AS notified
        FROM shift s JOIN person p ON p.id = s.person_id
        LEFT JOIN LATERAL (SELECT reason, made_at FROM shift_extension e WHERE e.shift_id = s.id
                           ORDER BY made_at DESC LIMIT 1) x ON true
        LEFT JOIN LATERAL (SELECT d.device_class, greatest(o.used_at, o.renewed_at) AS heard_at,
                                  o.ended_at IS NULL AND o.expires_at > $1 AS alive
                           FROM session o JOIN device d ON d.id = o.device_id
                           WHERE o.person_id = p.id AND greatest(o.used_at, o.renewed_at)
                                 >= s.started_at
                           ORDER BY alive DESC, heard_at DESC LIMIT 1) heard ON true
        LEFT JOIN LATERAL (SELECT g.name FROM crew w JOIN gateway g ON g.id = w.gateway_id
                           WHERE w.person_id = p.id AND w.ends_at > $1 LIMIT 1) car ON true
        WHERE s.ended_at IS NULL AND is_running(s, $1) ORDER BY p.name
        """,
        now,
    )


async def hits(db: Database, _: Permit, since: datetime) -> list[Row]:
    """Hits that are told and not settled, the oldest first, with what a decision looks at."""
    return await db.rows(
        """
        SELECT h.id, h.kind, h.told_at, h.captured_at, h.test, e.reason_class, e.audience,
               l.kind AS list_kind, l.name AS list_name, c.name AS camera,
               place_then(c.id, h.captured_at) AS place
        FROM hit h JOIN entry e ON e.id = h.entry_id JOIN hot_list l ON l.id = h.list_id
        JOIN camera c ON c.id = h.camera_id
        WHERE h.told_at IS NOT NULL AND h.withdrawn_at IS NULL AND h.settled_at IS NULL
          AND NOT h.test AND h.captured_at > $1
        ORDER BY h.told_at LIMIT 200
        """,
        since,
    )


async def told(db: Database, _: Permit, hit_ids: list[UUID]) -> list[Row]:
    """Who was told of these hits, and how far each has come."""
    return await db.rows(
        """
        SELECT a.id, a.hit_id, a.person_id, p.name, a.opened_at, a.decision, a.disposed_at,
               a.review, EXISTS (SELECT FROM dispatch_task t WHERE t.alert_id = a.id) AS passed_on,
               EXISTS (SELECT FROM verification v WHERE v.alert_id = a.id) AS begun
        FROM alert a JOIN person p ON p.id = a.person_id
        WHERE a.hit_id = ANY($1) ORDER BY a.made_at, p.name
        """,
        hit_ids,
    )


async def shift_lists(db: Database, _: Permit, now: datetime) -> list[Row]:
    """Commanders' lists, which end with a shift; what stands on them is on the lists."""
    return await db.rows(
        """
        SELECT k.list_id AS id, k.holder_id, holder.name AS holder, k.ends_at,
               o.offered_to, taker.name AS offered_to_name,
               (SELECT count(*) FROM entry e WHERE e.list_id = k.list_id
                AND e.removed_at IS NULL) AS plates,
               (SELECT count(*) FROM hit h WHERE h.list_id = k.list_id) AS hits
        FROM shift_list k JOIN person holder ON holder.id = k.holder_id
        LEFT JOIN handover o ON o.list_id = k.list_id AND o.answered_at IS NULL
        LEFT JOIN person taker ON taker.id = o.offered_to
        WHERE k.ends_at > $1 ORDER BY k.ends_at, k.list_id
        """,
        now,
    )


async def general_lists(db: Database, _: Permit) -> list[Row]:
    return await db.rows(
        "SELECT id, name, imported_at FROM hot_list WHERE kind = 'general' ORDER BY name"
    )


async def cameras(db: Database, _: Permit) -> list[Row]:
    """Cameras that may record, with when their gateway was heard."""
    return await db.rows(
        """
        SELECT c.id, c.name, c.kind, c.place, c.last_frame_at, c.transferred_at, c.made_at,
               g.last_seen_at AS heard_at
        FROM camera c LEFT JOIN gateway g ON g.id = c.gateway_id AND g.revoked_at IS NULL
        WHERE c.retired_at IS NULL AND c.approved_at IS NOT NULL AND c.kind <> 'phone'
        ORDER BY c.name
        """
    )


async def last_reads(db: Database, _: Permit, camera_ids: list[UUID], since: datetime) -> list[Row]:
    """Of these cameras when each last read a plate since then."""
    return await db.rows(
        "SELECT camera_id, max(last_at) AS at FROM read"
        " WHERE camera_id = ANY($1) AND captured_at > $2 GROUP BY camera_id",
        camera_ids,
        since,
    )
