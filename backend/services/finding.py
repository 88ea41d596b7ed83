"""What a query finds, a page of pictures at a time.

Nothing older than the retention limit is found, whether its day was purged or not. Each page and
each read that is opened is an audit event. The pages are small and there is no way to have all of
them at once.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from backend.domain import patterns
from backend.domain.errors import Code, NotFound
from backend.domain.vehicles import Description, Fit, Wanted
from backend.services import bounding, inquiring, noticing, searching, sharing
from backend.services.acting import Who, acting
from backend.services.asking import Absent, ask_of, decide, unknown
from backend.services.house import House
from backend.services.searching import ALL, HOME, STANDING, Terms, oldest, typed
from backend.store import queries, reads, standing
from backend.store.database import Row
from backend.store.reads import Sought, Where
from policies.decision import Permit
from policies.facts import Value

PAGE = 12
"""Reads of one page: as many pictures as a phone shows in a few turns of the thumb."""
MOST_COUNTED = 5000
"""Reads that are told apart by what was said of their vehicles: a busy road's of a day."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as it is stored, with the plate that was typed."""

    row: Row
    typed: str
    terms: Terms
    inquiry: Row

    @property
    def for_another(self) -> bool:
        """Made for an outside agency: records of third ones are not handed on (R-OUT-04)."""
        return self.inquiry["outside"] is not None


@dataclass(frozen=True, slots=True)
class Counted:
    """Reads that fit a query but for how the vehicle looks, by what was said of it.

    `more`: these are the newest alone.
    """

    as_asked: int
    silent: int
    other: int
    more: bool


@dataclass(frozen=True, slots=True)
class Found:
    """One page: reads with the look to show of each, and whether more follow.

    `counted`: with the first page, where it is asked how the vehicle looks.
    """

    reads: list[tuple[Row, Row | None]]
    more: bool
    counted: Counted | None


async def page(
    house: House, who: Who, query_id: UUID, after: tuple[datetime, UUID] | None
) -> tuple[Asked, Found]:
    """The next reads that fit; which ones were shown is an event and their pictures' ground."""
    asked, permit = await _asked(house, who, query_id)
    where = asked.terms.where(oldest(house), after)
    async with bounding.counting(house, who, asked.inquiry) as act:
        rows = await _find(house, permit, asked, where)
        shown, more = rows[:PAGE], len(rows) > PAGE
        ours = house.profile.department.name
        seen = [row for row in shown if not asked.for_another or row["owner_agency"] == ours]
        found = await reads.looks_of(house.db, permit, seen)
        await bounding.demand_fresh(act, asked.inquiry, query_id, [row["id"] for row in seen])
        pairs = [(row["id"], row["captured_at"]) for row in seen]
        counted = None if after else await _count(house, permit, asked, where)
        await queries.show(house.db, permit, query_id, pairs, house.now())
        act.tell(
            "person:query:shown",
            ("inquiry", str(asked.row["inquiry_id"])),
            query=str(query_id),
            count=len(shown),
            reads=[str(row["id"]) for row in shown],
        )
    return asked, Found([(row, found.get(row["id"])) for row in shown], more, counted)


async def open_read(
    house: House, who: Who, query_id: UUID, read_id: UUID
) -> tuple[Row, Row | None]:
    """One read of a page, whole."""
    asked, row, permit = await seen(house, who, query_id, read_id)
    async with acting(house, who) as act:
        found = await reads.looks_of(house.db, permit, [row])
        act.tell("person:read:opened", ("read", str(read_id)), query=str(query_id))
        # A part of a plate, or a place and time, leads to one of a household all the same.
        await noticing.of_plate(act, asked.row["inquiry_id"], UUID(who.id), row["text"])
    return row, found.get(read_id)


async def seen(house: House, who: Who, query_id: UUID, read_id: UUID) -> tuple[Asked, Row, Permit]:
    """A read that a page of this query has shown, while it may be had."""
    asked, permit = await _asked(house, who, query_id)
    at = await queries.has_shown(house.db, query_id, read_id)
    row = None
    if at is not None and at > oldest(house):
        row = await reads.one(house.db, permit, at, read_id)
    if row is None:
        raise NotFound(Code.READ_UNKNOWN)
    return asked, row, permit


async def ground(house: House, who: Who, captured_at: datetime, frame_id: UUID) -> bool:
    """Whether an open inquiry of this person has found what the picture shows."""
    rows = await queries.grounds(house.db, captured_at, frame_id, UUID(who.id))
    return any(_still(house, who, row) for row in rows)


def _still(house: House, who: Who, row: Row) -> bool:
    """A list that goes on after its inquiry is looked at by the rule for it, whoever may search."""
    if row["kind"] != STANDING:
        refused = sharing.answered(row) == sharing.REFUSED
        return inquiring.over(row, house.now()) is None and not refused
    ended = row["stood_down"] is not None
    told = searching.about(house, who, row, STANDING, row["scope"], ended=ended)
    answer = decide(house, who, "run_query", (inquiring.KIND, str(row["id"])), told)
    return isinstance(answer, Permit)


async def _asked(house: House, who: Who, query_id: UUID) -> tuple[Asked, Permit]:
    row = await queries.one(house.db, query_id, oldest(house))
    absent = Absent((inquiring.KIND, str(query_id)), Code.QUERY_UNKNOWN, _anothers(house, who))
    if row is None:
        await unknown(house, who, "run_query", absent)
    inquiry = await inquiring.one(house, row["inquiry_id"])
    terms = msgspec.convert(row["terms"], Terms)
    scope = ALL if terms.agencies is None else HOME
    # The list of a standing query is looked at after its inquiry as well, until it is ended.
    ended = row["stood_down"] is not None if row["kind"] == STANDING else None
    told = searching.about(house, who, inquiry, row["kind"], scope, ended=ended)
    told |= searching.at_place(house, terms)
    resource = (inquiring.KIND, str(inquiry["id"]))
    permit = await ask_of(house, who, "run_query", resource, told, absent)
    if row["at"] <= oldest(house):
        raise NotFound(Code.QUERY_UNKNOWN)
    return Asked(row, typed(house, row), terms, inquiry), permit


def _anothers(house: House, who: Who) -> dict[str, Value]:
    """What could be said of any query of somebody else's."""
    told = searching.anothers(searching.EXACT, searching.reach(house, who))
    return told | {"sensitive_place": False, "place_reason": False}


async def _count(house: House, permit: Permit, asked: Asked, where: Where) -> Counted | None:
    """What a filter leaves out is never silent (R-PAR-01); a standing list keeps what it took."""
    wanted = where.vehicle
    if wanted is None or asked.row["kind"] == STANDING:
        return None
    all_looks = replace(where, vehicle=None, to_count=True)
    rows = await _find(house, permit, asked, all_looks, MOST_COUNTED + 1)
    fits = [_fit(wanted, row) for row in rows[:MOST_COUNTED]]
    as_asked, silent, other = (fits.count(fit) for fit in (Fit.AS_ASKED, Fit.SILENT, Fit.OTHER))
    return Counted(as_asked, silent, other, more=len(rows) > MOST_COUNTED)


def _fit(wanted: Wanted, row: Row) -> Fit:
    return wanted.fit(Description(row["color"], row["body"], row["make"], row["model"]))


async def _find(
    house: House, permit: Permit, asked: Asked, where: Where, most: int = PAGE + 1
) -> list[Row]:
    """One more than a page holds: then there is a next one."""
    if asked.row["kind"] == STANDING:
        # It finds what was read since, and that may have been captured before: a car was away.
        since = replace(where, first=oldest(house), last=house.now())
        return await standing.found(house.db, permit, asked.row["id"], since, most)
    if asked.terms.area is not None:
        near = await reads.near(house.db, *asked.terms.area)
        return await reads.any_plate(house.db, permit, near, where, most)
    pattern = patterns.parse(asked.typed)
    if pattern.exact:
        return await reads.exact(house.db, permit, pattern.folded, where, most)
    sought = Sought(pattern.begins, pattern.ends, pattern.parts, pattern.expression)
    return await reads.like(house.db, permit, sought, where, _days(house, where), most)


def _days(house: House, where: Where) -> list[tuple[datetime, datetime]]:
    """The capture days of a window, the newest first, each with the next one's first instant."""
    first, day = house.capture_day(where.first), house.capture_day(where.last)
    days = []
    while day >= first:
        days.append((house.day_start(day), house.day_start(day + timedelta(days=1))))
        day -= timedelta(days=1)
    return days
