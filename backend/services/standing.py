"""R-PAR-04: a partial plate of an incident is tried on vehicles still to come, and ends by itself.

It makes a list for whoever asked, and for nobody else: no alert, no push. A complete plate is no
matter for it; that is an entry of a hot list, with its approval.
"""

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache
from uuid import UUID

import msgspec

from backend.domain import patterns
from backend.domain.errors import Code, Conflict, Flaw, Invalid, NotFound
from backend.domain.ids import new_id
from backend.domain.plates import fold
from backend.domain.vehicles import Wanted
from backend.services import bounding, inquiring, noticing, searching
from backend.services.acting import Act, Who, acting
from backend.services.asking import Absent, ask_of, unknown
from backend.services.house import House
from backend.services.recording import Read
from backend.services.searching import HOME, STANDING, Question, Terms
from backend.store import queries, standing
from backend.store.database import Row
from backend.store.queries import NewQuery
from backend.store.standing import Pair
from policies.facts import Value

MOST = 10
"""At once of one person: more would be a stream of reads."""


async def begin(house: House, who: Who, inquiry_id: UUID, question: Question) -> UUID:
    """From now on it is tried, for as long as the profile says."""
    pattern = searching.known(house, question.plate)
    now, scope = house.now(), searching.reach(house, who)
    inquiry, permit = await searching.permitted(house, who, inquiry_id, (STANDING, scope))
    if pattern.exact:
        raise Invalid(
            flaws=(Flaw("plate", "It is complete: ask for an entry of a hot list instead."),)
        )
    searching.check_vehicle(question.vehicle)
    query_id = new_id(now)
    until = now + _hours(house)
    terms = Terms(
        first=now,
        last=until,
        agencies=searching.home(house) if scope == HOME else None,
        vehicle=question.vehicle,
    )
    sealed = house.keys.seal_audit(pattern.typed.encode(), f"query {query_id}")
    counted = house.keys.count_as(pattern.typed)
    new = NewQuery(
        id=query_id,
        inquiry_id=inquiry_id,
        at=now,
        kind=STANDING,
        sealed=sealed,
        counted=counted,
        terms=msgspec.to_builtins(terms),
        look_for=question.look_for.strip(),
    )
    async with bounding.asking_within(house, who, inquiry) as act:
        if await standing.of_person(house.db, UUID(who.id), now) >= MOST:
            raise Conflict(detail=f"{MOST} are tried at once.", instead="End one of yours first.")
        await queries.add(house.db, permit, new)
        await standing.add(house.db, permit, query_id, UUID(who.id), (now, until))
        act.tell(
            "person:standing:begun",
            ("inquiry", str(inquiry_id)),
            sealed=sealed,
            plate_counted_as=counted,
            query=str(query_id),
            until=until,
            scope=scope,
            vehicle=searching.told_vehicle(question.vehicle),
        )
        await noticing.of_query(act, inquiry_id, UUID(who.id), counted)
    return query_id


async def one(house: House, query_id: UUID) -> Row:
    """A standing query with what it has found so far."""
    row = await _stands(house, query_id)
    if row is None or row["at"] <= searching.oldest(house):
        raise NotFound(Code.QUERY_UNKNOWN)
    return row


async def _stands(house: House, query_id: UUID) -> Row | None:
    row = await queries.one(house.db, query_id, searching.oldest(house))
    return row if row is not None and row["kind"] == STANDING else None


async def end(house: House, who: Who, query_id: UUID) -> None:
    """By its owner, before its time; its list closes with it."""
    row = await _stands(house, query_id)
    absent = Absent((inquiring.KIND, str(query_id)), Code.QUERY_UNKNOWN, {"own": False})
    if row is None:
        await unknown(house, who, "close_inquiry", absent)
    inquiry = await inquiring.one(house, row["inquiry_id"])
    resource = (inquiring.KIND, str(inquiry["id"]))
    about: dict[str, Value] = {"own": str(inquiry["person_id"]) == who.id}
    permit = await ask_of(house, who, "close_inquiry", resource, about, absent)
    async with acting(house, who) as act:
        if await standing.end(house.db, permit, query_id, house.now()):
            inquiring.tell_ended(act, inquiry["id"], query_id)


async def try_on(act: Act, owner_agency: str, seen: Sequence[Read]) -> None:
    """Reads of one frame beside everything that stands; asked only where something does."""
    house = act.house
    rows = await standing.open_ones(house.db, house.now(), house.now() - _hours(house))
    found, other, whose = [], [], {row["id"]: row["inquiry_id"] for row in rows}
    for row in rows:
        if row["agencies"] is not None and owner_agency not in row["agencies"]:
            continue
        wanted, vehicle = _expression(searching.typed(house, row)), _vehicle(row)
        for read in seen:
            pair = Pair(row["id"], read.id, read.captured_at)
            looks_so = vehicle is None or vehicle.takes(read.described)
            if looks_so and wanted.fullmatch(fold(read.settled.text)):
                found.append(pair)
            elif not read.opened:
                other.append(pair)
    if found:
        for query_id, read_id in await standing.keep(house.db, found, house.now()):
            _tell(act, "system:standing:found", whose[query_id], (query_id, read_id))
    if other:
        for query_id, read_id in await standing.drop(house.db, other):
            _tell(act, "system:standing:dropped", whose[query_id], (query_id, read_id))


def _tell(act: Act, tag: str, inquiry_id: UUID, pair: tuple[UUID, UUID]) -> None:
    query_id, read_id = map(str, pair)
    act.tell(tag, ("inquiry", str(inquiry_id)), query=query_id, read=read_id)


def _hours(house: House) -> timedelta:
    """Asked when it is used: under a profile without them nothing is tried any more."""
    return timedelta(hours=house.profile.searches.standing_hours.value)


def _vehicle(row: Row) -> Wanted | None:
    return None if row["vehicle"] is None else msgspec.convert(row["vehicle"], Wanted)


@lru_cache(maxsize=1024)
def _expression(typed: str) -> re.Pattern[str]:
    return re.compile(patterns.parse(typed).expression)
