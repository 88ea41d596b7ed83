"""Commanders' lists: who holds each, to whom it was offered, and when it is over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from backend.store.database import Database, Row
from backend.store.lists import DEPARTMENT
from policies.decision import Permit

SHOWN = """
    SELECT l.id, l.name, l.made_at, l.ended_at, k.number AS handovers, k.holder_id, k.shift_id,
           k.since, k.reminded, k.ends_at, holder.name AS holder_name,
           o.id AS offer_id, o.offered_to, o.offered_at, taker.name AS offered_to_name,
           (SELECT count(*) FROM entry e WHERE e.list_id = l.id AND e.removed_at IS NULL) AS plates
    FROM shift_list k JOIN hot_list l ON l.id = k.list_id
    JOIN person holder ON holder.id = k.holder_id
    LEFT JOIN handover o ON o.list_id = l.id AND o.answered_at IS NULL
    LEFT JOIN person taker ON taker.id = o.offered_to
"""


@dataclass(frozen=True, slots=True)
class NewShiftList:
    """A list that begins with its first entry."""

    id: UUID
    name: str
    holder_id: UUID
    shift_id: UUID
    made_at: datetime


async def of_shift(db: Database, _: Permit, new: NewShiftList) -> tuple[UUID, bool]:
    """The list that was made in this shift and is still its maker's, and whether it is new."""
    await db.run("SELECT FROM shift WHERE id = $1 FOR UPDATE", new.shift_id)
    made = await db.value(
        """
        SELECT k.list_id FROM shift_list k JOIN hot_list l ON l.id = k.list_id
        WHERE k.shift_id = $1 AND k.number = 0 AND l.ended_at IS NULL
        """,
        new.shift_id,
    )
    if made is not None:
        return made, False
    await db.run(
        "INSERT INTO hot_list (id, name, kind, source, made_at)"
        " VALUES ($1, $2, 'commander', $3, $4)",
        new.id,
        new.name,
        DEPARTMENT,
        new.made_at,
    )
    await _give(db, (new.id, 0, new.holder_id, new.shift_id, new.made_at))
    return new.id, True


async def _give(db: Database, custody: tuple[UUID, int, UUID, UUID, datetime]) -> None:
    """(list, which hand-over, to whom, in which shift, when)."""
    await db.run(
        "INSERT INTO custody (list_id, number, holder_id, shift_id, since)"
        " VALUES ($1, $2, $3, $4, $5)",
        *custody,
    )


async def running(db: Database, _: Permit, now: datetime) -> list[Row]:
    """Those that are not over; the ones that end first stand first."""
    return await db.rows(f"{SHOWN} WHERE k.ends_at > $1 ORDER BY k.ends_at, l.id", now)


async def hold(db: Database, list_id: UUID) -> Row | None:
    """The list as it stands, locked: two answers to one offer come one after the other."""
    await db.run("SELECT FROM hot_list WHERE id = $1 FOR UPDATE", list_id)
    return await db.row(f"{SHOWN} WHERE l.id = $1", list_id)


async def one(db: Database, list_id: UUID) -> Row | None:
    return await db.row(f"{SHOWN} WHERE l.id = $1", list_id)


@dataclass(frozen=True, slots=True)
class NewOffer:
    """A list is offered to the oncoming commander."""

    id: UUID
    list_id: UUID
    by: UUID
    to: UUID
    at: datetime


async def offer(db: Database, _: Permit, new: NewOffer) -> None:
    await db.run(
        "INSERT INTO handover (id, list_id, offered_by, offered_to, offered_at)"
        " VALUES ($1, $2, $3, $4, $5)",
        new.id,
        new.list_id,
        new.by,
        new.to,
        new.at,
    )


async def answered(
    db: Database, _: Permit, offer_id: UUID, now: datetime, *, accepted: bool
) -> None:
    """Taken, declined, or taken back by whoever made the offer."""
    await db.run(
        "UPDATE handover SET answered_at = $2, accepted = $3 WHERE id = $1 AND answered_at IS NULL",
        offer_id,
        now,
        accepted,
    )


async def take(
    db: Database, _: Permit, held: Row, person_id: UUID, shift_id: UUID, now: datetime
) -> None:
    """From now on the list lives with this shift."""
    await _give(db, (held["id"], held["handovers"] + 1, person_id, shift_id, now))


async def over(db: Database, now: datetime) -> list[Row]:
    """Lists whose shift has ended and of which nobody has written that down."""
    return await db.rows(
        f"{SHOWN} WHERE l.ended_at IS NULL AND k.ends_at <= $1 ORDER BY k.ends_at, l.id", now
    )


async def ending(db: Database, now: datetime, within: timedelta) -> list[Row]:
    """Lists that end with their shift before long."""
    return await db.rows(
        f"{SHOWN} WHERE k.ends_at > $1 AND k.ends_at <= $2 ORDER BY k.ends_at, l.id",
        now,
        now + within,
    )


async def reminded(db: Database, held: Row, before: timedelta) -> bool:
    """Whether this reminder had not gone out yet."""
    return bool(
        await db.run(
            "UPDATE custody SET reminded = $3 WHERE list_id = $1 AND number = $2"
            " AND (reminded IS NULL OR reminded > $3)",
            held["id"],
            held["handovers"],
            before,
        )
    )


async def end(db: Database, list_id: UUID, why: str, at: datetime) -> bool:
    """Whether it was not ended before. Its plates match no more, and their keys go."""
    ended = await db.run(
        "UPDATE hot_list SET ended_at = $2, ended_why = $3, entries = 0"
        " WHERE id = $1 AND ended_at IS NULL",
        list_id,
        at,
        why,
    )
    if ended:
        await db.run("DELETE FROM entry_key WHERE list_id = $1", list_id)
        await db.run(
            "UPDATE handover SET answered_at = $2, accepted = false"
            " WHERE list_id = $1 AND answered_at IS NULL",
            list_id,
            at,
        )
    return bool(ended)


async def takers(db: Database, roles: Sequence[str], now: datetime) -> list[Row]:
    """Who could take a list over, those on shift first."""
    return await db.rows(
        """
        SELECT p.id, p.name, p.role, s.ends_at FROM person p
        LEFT JOIN shift s ON s.person_id = p.id AND s.ended_at IS NULL AND s.ends_at > $2
        WHERE p.role = ANY($1) AND p.suspended_at IS NULL AND p.ended_at IS NULL
        ORDER BY s.id IS NULL, p.name
        """,
        list(roles),
        now,
    )
