"""A query of an inquiry: what was asked, and what it finds, a page of pictures at a time.

Nothing older than the retention limit is found, whether its day was purged or not. Each query, each
page and each read that is opened is an audit event. The pages are small and there is no way to have
all of them at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from backend.domain import patterns
from backend.domain.errors import Code, Flaw, Invalid, NotFound
from backend.domain.ids import new_id
from backend.domain.patterns import Pattern
from backend.services import inquiring, noticing
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import queries, reads
from backend.store.database import Row
from backend.store.queries import NewQuery
from backend.store.reads import Sought, Where
from policies.decision import Permit
from policies.facts import Value

PAGE = 12
"""Reads of one page: as many pictures as a phone shows in a few turns of the thumb."""
HOME, ALL = "home", "all"
MOST_METERS = 5000
CANVASS = timedelta(hours=24)
"""Of a place and time: what is farther or longer is no canvass of an incident any more."""


@dataclass(frozen=True, slots=True)
class Area:
    """Around the place of an incident."""

    latitude: float
    longitude: float
    meters: int


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for; a window and cameras narrow it."""

    plate: str = ""
    first: datetime | None = None
    last: datetime | None = None
    cameras: Sequence[UUID] = ()
    state: str | None = None
    area: Area | None = None
    """R-PAR-03: all that passed there, for an incident; then there is no plate."""
    look_for: str = ""
    """How the vehicle looks, in words: nothing is found by it, it stands above the pictures."""


class Terms(msgspec.Struct, frozen=True):
    """What is kept of a question beside its plate."""

    first: datetime
    last: datetime
    cameras: list[UUID] = []
    state: str | None = None
    agencies: list[str] | None = None
    area: tuple[float, float, int] | None = None

    def where(self, oldest: datetime, after: tuple[datetime, UUID] | None) -> Where:
        return Where(
            first=max(self.first, oldest),
            last=self.last,
            cameras=self.cameras or None,
            state=self.state,
            agencies=self.agencies,
            after=after,
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as it is stored, with the plate that was typed."""

    row: Row
    typed: str
    terms: Terms
    for_another: bool
    """Made for an outside agency: records of third ones are not handed on (R-OUT-04)."""


@dataclass(frozen=True, slots=True)
class Found:
    """One page: reads with the look to show of each, and whether more follow."""

    reads: list[tuple[Row, Row | None]]
    more: bool


async def run(house: House, who: Who, inquiry_id: UUID, question: Question) -> UUID:
    """Ask the policy, keep the question, and tell the chain of it."""
    pattern = None if question.area else _pattern(house, question)
    inquiry = await inquiring.one(house, inquiry_id)
    scope = HOME if who.actor.role in house.profile.searches.narrow.value else ALL
    permit = await _permit(house, who, inquiry, scope, pattern, canvass=question.area is not None)
    now = house.now()
    query_id = new_id(now)
    terms = Terms(
        first=question.first or oldest(house),
        last=min(question.last or now, now),
        cameras=list(question.cameras),
        state=question.state,
        agencies=_home(house) if scope == HOME else None,
        area=None
        if question.area is None
        else (question.area.latitude, question.area.longitude, question.area.meters),
    )
    _check(terms)
    sealed = counted = None
    if pattern is not None:
        sealed = house.keys.seal_audit(pattern.typed.encode(), f"query {query_id}")
        counted = house.keys.count_as(pattern.typed)
    new = NewQuery(
        id=query_id,
        inquiry_id=inquiry_id,
        at=now,
        kind=_kind(pattern),
        sealed=sealed,
        counted=counted,
        terms=msgspec.to_builtins(terms),
        look_for=question.look_for.strip(),
    )
    async with acting(house, who) as act:
        await queries.add(house.db, permit, new)
        act.tell(
            "person:query:run",
            ("inquiry", str(inquiry_id)),
            sealed=sealed,
            **({} if counted is None else {"plate_counted_as": counted}),
            query=str(query_id),
            kind=new.kind,
            first=terms.first,
            last=terms.last,
            cameras=[str(camera) for camera in terms.cameras],
            area=_told(terms),
            scope=scope,
        )
        if counted is not None:
            await noticing.of_query(act, inquiry_id, UUID(who.id), counted)
    return query_id


async def page(
    house: House, who: Who, query_id: UUID, after: tuple[datetime, UUID] | None
) -> tuple[Asked, Found]:
    """The next reads that fit; which ones were shown is an event and their pictures' ground."""
    asked, permit = await _asked(house, who, query_id)
    where = asked.terms.where(oldest(house), after)
    async with acting(house, who) as act:
        rows = await _find(house, permit, asked, where)
        shown, more = rows[:PAGE], len(rows) > PAGE
        ours = house.profile.department.name
        seen = [row for row in shown if not asked.for_another or row["owner_agency"] == ours]
        found = await reads.looks_of(house.db, permit, seen)
        pairs = [(row["id"], row["captured_at"]) for row in seen]
        await queries.show(house.db, permit, query_id, pairs, house.now())
        act.tell(
            "person:query:shown",
            ("inquiry", str(asked.row["inquiry_id"])),
            query=str(query_id),
            count=len(shown),
            reads=[str(row["id"]) for row in shown],
        )
    return asked, Found([(row, found.get(row["id"])) for row in shown], more)


async def open_read(
    house: House, who: Who, query_id: UUID, read_id: UUID
) -> tuple[Row, Row | None]:
    """One read of a page, whole."""
    _, permit = await _asked(house, who, query_id)
    at = await queries.has_shown(house.db, query_id, read_id)
    async with acting(house, who) as act:
        row = None
        if at is not None and at > oldest(house):
            row = await reads.one(house.db, permit, at, read_id)
        if row is None:
            raise NotFound(Code.READ_UNKNOWN)
        found = await reads.looks_of(house.db, permit, [row])
        act.tell("person:read:opened", ("read", str(read_id)), query=str(query_id))
    return row, found.get(read_id)


async def ground(house: House, who: Who, captured_at: datetime, frame_id: UUID) -> bool:
    """Whether an open inquiry of this person has found what the picture shows."""
    rows = await queries.grounds(house.db, captured_at, frame_id, UUID(who.id))
    return any(inquiring.over(row, house.now()) is None for row in rows)


def oldest(house: House) -> datetime:
    """What is past its life is not found, purged or not."""
    return house.now() - timedelta(days=house.profile.retention.days)


def typed(house: House, row: Row) -> str:
    """The plate as its own person typed it; empty for a place and time."""
    if row["sealed"] is None:
        return ""
    return house.keys.open_audit(row["sealed"], f"query {row['id']}").decode()


async def _asked(house: House, who: Who, query_id: UUID) -> tuple[Asked, Permit]:
    row = await queries.one(house.db, query_id)
    if row is None or row["at"] <= oldest(house):
        raise NotFound(Code.QUERY_UNKNOWN)
    inquiry = await inquiring.one(house, row["inquiry_id"])
    terms = msgspec.convert(row["terms"], Terms)
    scope = ALL if terms.agencies is None else HOME
    canvass = terms.area is not None
    permit = await _permit(house, who, inquiry, scope, None, canvass=canvass)
    return Asked(row, typed(house, row), terms, inquiry["outside"] is not None), permit


async def _permit(
    house: House, who: Who, inquiry: Row, scope: str, pattern: Pattern | None, *, canvass: bool
) -> Permit:
    about: dict[str, Value] = {
        "own": str(inquiry["person_id"]) == who.id,
        "author": str(inquiry["person_id"]),
        "closed": inquiring.over(inquiry, house.now()) is not None,
        "numbered": inquiry["number"] is not None,
        "phrased": bool(inquiry["phrase"]),
        "exigent": bool(inquiry["exigent"]),
        "scope": scope,
        "partial": pattern is not None and not pattern.exact,
        "canvass": canvass,
        "standing": False,
    }
    return await ask(house, who, "run_query", ("Inquiry", str(inquiry["id"])), about)


async def _find(house: House, permit: Permit, asked: Asked, where: Where) -> list[Row]:
    """One more than a page holds: then there is a next one."""
    if asked.terms.area is not None:
        near = await reads.near(house.db, *asked.terms.area)
        return await reads.any_plate(house.db, permit, near, where, PAGE + 1)
    pattern = patterns.parse(asked.typed)
    if pattern.exact:
        return await reads.exact(house.db, permit, pattern.folded, where, PAGE + 1)
    sought = Sought(pattern.parts, pattern.expression)
    return await reads.like(house.db, permit, sought, where, _days(house, where), PAGE + 1)


def _days(house: House, where: Where) -> list[tuple[datetime, datetime]]:
    """The capture days of a window, the newest first, each with the next one's first instant."""
    first, day = house.capture_day(where.first), house.capture_day(where.last)
    days = []
    while day >= first:
        days.append((house.day_start(day), house.day_start(day + timedelta(days=1))))
        day -= timedelta(days=1)
    return days


def _kind(pattern: Pattern | None) -> str:
    if pattern is None:
        return "canvass"
    return "exact" if pattern.exact else "partial"


def _told(terms: Terms) -> str | None:
    """The place in words that an event can hold: it knows no fractions."""
    if terms.area is None:
        return None
    latitude, longitude, meters = terms.area
    return f"{meters} m around {latitude:.5f} {longitude:.5f}"


def _check(terms: Terms) -> None:
    """What no window can be."""
    if terms.first >= terms.last:
        raise Invalid(flaws=(Flaw("first", "The time ends before it begins."),))
    if terms.area is None:
        return
    if terms.last - terms.first > CANVASS:
        raise Invalid(Code.TOO_BROAD, flaws=(Flaw("first", "At most a day around the incident."),))
    if not 0 < terms.area[2] <= MOST_METERS:
        raise Invalid(Code.TOO_BROAD, flaws=(Flaw("area", f"At most {MOST_METERS} meters."),))


def _pattern(house: House, question: Question) -> Pattern:
    pattern = patterns.parse(question.plate)
    patterns.demand_known(pattern, house.profile.searches.least_known.value)
    return pattern


def _home(house: House) -> list[str]:
    """R-ACC-10: the department's own cameras and those of the neighbours that the profile names."""
    return [house.profile.department.name, *house.profile.searches.neighbours.value]
