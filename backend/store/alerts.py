"""One person's alerts, as they are shown."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from backend.store.database import Database, Row
from policies.decision import Permit

SHOWN = """
    SELECT a.id, a.person_id, person.name AS told_to, a.made_at, a.revision, a.opened_at,
           a.decision, a.decision_reason, a.decision_note, a.decided_at, a.decision_recorded_at,
           a.disposition, a.disposed_at,
           a.not_done,
           EXISTS (SELECT FROM told_act t WHERE t.alert_id = a.id AND t.kind = 'decision'
                   AND t.sealed AND t.problem IS NULL) AS decided_offline,
           EXISTS (SELECT FROM verification v WHERE v.alert_id = a.id) AS begun,
           h.id AS hit_id, s.kind, s.probability, s.state_match, s.looks, h.test,
           h.updated_at, h.withdrawn_at, h.withdrawn_reason, h.settled_at, h.outcome,
           (SELECT array_agg(p.name ORDER BY p.name) FROM person p WHERE p.id = ANY(h.settled_by))
           AS settled_by,
           s.captured_at, s.read_id, s.camera_id,
           e.plate, e.state_code AS entry_state, e.reason_class, e.reason, e.vehicle, e.source,
           e.case_number, e.audience, e.expires_at AS entry_expires_at, e.author_id,
           author.name AS author_name,
           l.name AS list_name, l.kind AS list_kind, l.imported_at,
           c.name AS camera, place_then(c.id, h.captured_at) AS place, r.owner_agency,
           r.text, r.confidence, r.state_code, r.state_probability, r.settled, r.last_at,
           r.best_look_id
    FROM alert a
    JOIN person ON person.id = a.person_id
    JOIN hit h ON h.id = a.hit_id
    JOIN entry e ON e.id = h.entry_id
    LEFT JOIN person author ON author.id = e.author_id
    JOIN hot_list l ON l.id = e.list_id
    JOIN sighting s ON s.hit_id = h.id AND s.read_id = coalesce(a.read_id, h.read_id)
    JOIN camera c ON c.id = s.camera_id
    JOIN read r ON r.captured_at = s.captured_at AND r.id = s.read_id
"""


async def of_person(
    db: Database, _: Permit, person_id: UUID, since: datetime, most: int = 100
) -> list[Row]:
    """The newest first, and whatever is still open however old it is, within what may be kept."""
    return await db.rows(
        f"""
        {SHOWN}
        WHERE a.person_id = $1 AND s.captured_at > $2
          AND (a.decision IS NULL AND a.disposed_at IS NULL
               AND h.withdrawn_at IS NULL AND h.settled_at IS NULL
               OR a.id IN (SELECT n.id FROM alert n WHERE n.person_id = $1
                           ORDER BY n.made_at DESC LIMIT $3))
        ORDER BY a.made_at DESC
        """,  # noqa: S608 - a constant of ours
        person_id,
        since,
        most,
    )


async def one(db: Database, _: Permit, alert_id: UUID, since: datetime) -> Row | None:
    return await db.row(f"{SHOWN} WHERE a.id = $1 AND s.captured_at > $2", alert_id, since)


async def facts(db: Database, alert_id: UUID, person_id: UUID) -> Row | None:
    """What a decision about an alert looks at when this person asks; no plate among it."""
    return await db.row(
        """
        SELECT a.id, a.person_id, a.hit_id, a.made_at, a.decision, a.decided_at, a.disposed_at,
               EXISTS (SELECT FROM verification v WHERE v.alert_id = a.id) AS begun,
               h.test, h.withdrawn_at, h.settled_at, h.outcome, e.audience, e.reason_class,
               e.state_code AS entry_state, e.author_id, l.kind AS list_kind,
               EXISTS (SELECT FROM custody c WHERE c.list_id = l.id AND c.holder_id = $2) AS holds,
               EXISTS (SELECT FROM dispatch_task t WHERE t.alert_id = a.id) AS passed_on, a.review
        FROM alert a JOIN hit h ON h.id = a.hit_id JOIN entry e ON e.id = h.entry_id
        JOIN hot_list l ON l.id = e.list_id WHERE a.id = $1
        """,
        alert_id,
        person_id,
    )


async def steps(db: Database, alert_id: UUID) -> list[Row]:
    """Those taken at the sighting that the alert is about: another picture is verified afresh."""
    return await db.rows(
        """
        SELECT v.* FROM verification v JOIN alert a ON a.id = v.alert_id
        WHERE v.alert_id = $1 AND v.read_id IS NOT DISTINCT FROM a.read_id
        """,
        alert_id,
    )


async def pin(db: Database, _: Permit, alert_id: UUID, session_id: UUID | None) -> UUID:
    """From the first step or decision on, the alert is about one sighting (R-ALR-01).

    About the one that this session was shown last, whatever has passed a camera since; of a session
    that has not been shown it, about what the hit tells now. Returns the sighting's read.
    """
    read_id: UUID = await db.value(
        """
        UPDATE alert a SET read_id = coalesce(a.read_id,
            (SELECT s.read_id FROM sighting s JOIN shown w ON w.id = a.id
             WHERE s.hit_id = h.id AND w.session_id = $2 AND w.kind = 'alert'
               AND starts_with(w.version, s.read_id::text || ' ') LIMIT 1),
            h.read_id)
        FROM hit h WHERE a.id = $1 AND h.id = a.hit_id RETURNING a.read_id
        """,
        alert_id,
        session_id,
    )
    return read_id


async def best_look(db: Database, captured_at: datetime, look_id: UUID) -> Row | None:
    """The look to show: its capture time may be any of its read's."""
    return await db.row(
        """
        SELECT l.captured_at, l.id, l.frame_id, l.recognised FROM look l
        WHERE l.read_at = $1 AND l.id = $2 AND l.captured_at BETWEEN $1 - interval '10 s'
              AND $1 + interval '10 s'
        """,
        captured_at,
        look_id,
    )


async def opened(db: Database, _: Permit, alert_id: UUID, now: datetime) -> bool:
    """Whether it was the first time."""
    return bool(
        await db.run(
            "UPDATE alert SET opened_at = $2 WHERE id = $1 AND opened_at IS NULL", alert_id, now
        )
    )


async def write_step(
    db: Database,
    _: Permit,
    alert_id: UUID,
    step: str,
    answer: Mapping[str, Any],
    done_at: datetime,
    now: datetime,
) -> None:
    """A step may be done again; the audit keeps both answers."""
    await db.run(
        """
        INSERT INTO verification (alert_id, step, answer, done_at, recorded_at, read_id)
        SELECT id, $2, $3, $4, $5, read_id FROM alert WHERE id = $1
        ON CONFLICT (alert_id, step) DO UPDATE SET answer = excluded.answer,
            done_at = excluded.done_at, recorded_at = excluded.recorded_at,
            read_id = excluded.read_id
        """,
        alert_id,
        step,
        dict(answer),
        done_at,
        now,
    )


async def decide(
    db: Database,
    _: Permit,
    alert_id: UUID,
    decision: tuple[str, str | None, str | None],
    decided_at: datetime,
    now: datetime,
) -> bool:
    """Whether there was none before. `decision` is itself, its reason and a note."""
    return bool(
        await db.run(
            """
            UPDATE alert SET decision = $2, decision_reason = $3, decision_note = $4,
                   decided_at = $5, decision_recorded_at = $6
            WHERE id = $1 AND decision IS NULL
            """,
            alert_id,
            *decision,
            decided_at,
            now,
        )
    )


async def dispose(
    db: Database, _: Permit, alert_id: UUID, disposition: Mapping[str, Any], now: datetime
) -> bool:
    """Whether there was none before."""
    return bool(
        await db.run(
            "UPDATE alert SET disposition = $2, disposed_at = $3"
            " WHERE id = $1 AND disposed_at IS NULL",
            alert_id,
            dict(disposition),
            now,
        )
    )


async def note_not_done(
    db: Database, alert_id: UUID, steps: Sequence[str], *, review: bool
) -> None:
    """Steps that were not done by then; what is to be looked at stays so."""
    await db.run(
        "UPDATE alert SET not_done = $2, review = review OR $3 WHERE id = $1",
        alert_id,
        list(steps),
        review,
    )


async def to_review(db: Database, alert_id: UUID) -> None:
    await db.run("UPDATE alert SET review = true WHERE id = $1", alert_id)


async def acts_on(db: Database, hit_id: UUID) -> list[Row]:
    """What each person did with the hit, in the order in which it was recorded."""
    return await db.rows(
        """
        SELECT a.id, a.person_id, p.name, a.decision, a.decision_reason, a.decision_recorded_at,
               a.disposition, a.disposed_at
        FROM alert a JOIN person p ON p.id = a.person_id
        WHERE a.hit_id = $1 AND (a.decision IS NOT NULL OR a.disposed_at IS NOT NULL)
        ORDER BY coalesce(a.decision_recorded_at, a.disposed_at)
        """,
        hit_id,
    )


async def colleagues(db: Database, hit_id: UUID, but: UUID) -> list[Row]:
    """The others who were told of the hit, and where each stands; nothing of what they verified."""
    return await db.rows(
        """
        SELECT p.name, a.made_at, a.opened_at, a.decision, a.decision_reason, a.decided_at,
               a.disposition ->> 'action' AS action, a.disposed_at,
               (SELECT min(v.done_at) FROM verification v WHERE v.alert_id = a.id) AS begun_at,
               r.kind AS response, r.said, r.done_at AS responded_at
        FROM alert a JOIN person p ON p.id = a.person_id
        LEFT JOIN LATERAL (SELECT kind, said, done_at FROM response r WHERE r.alert_id = a.id
                           AND r.kind IN ('en_route', 'searched', 'on_call', 'passed_on')
                           ORDER BY done_at DESC, recorded_at DESC LIMIT 1) r ON true
        WHERE a.hit_id = $1 AND a.person_id <> $2 ORDER BY p.name
        """,
        hit_id,
        but,
    )
