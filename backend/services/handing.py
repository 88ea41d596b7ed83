"""A commander's list from shift to shift: begun, offered, taken over, removed, lapsed.

R-CUS-06, R-CUS-07: it lives with the shift of whoever holds it. Whether it is over is asked where
it matches; what is written here is the record of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.domain import custody
from backend.domain.custody import Custody, EndWhy
from backend.domain.errors import Code, Conflict, NotFound
from backend.domain.ids import new_id
from backend.domain.news import ListNews, ListTurn
from backend.domain.shifts import Shift
from backend.services.acting import Act, Who, acting
from backend.services.asking import Absent, ask, ask_of, decide, unknown
from backend.services.house import House
from backend.store import people, shift_lists, shifts
from backend.store.database import Row
from backend.store.shift_lists import NewOffer, NewShiftList
from policies.decision import Permit
from policies.facts import Value


@dataclass(frozen=True, slots=True)
class Held:
    """The lists that are shown to somebody, and who could take one over."""

    lists: list[Row]
    takers: list[Row]


async def begin(act: Act, permit: Permit, shift: Shift) -> UUID:
    """The list of this shift, made with its first plate."""
    house, who, now = act.house, act.who, act.house.now()
    person = await people.one(house.db, UUID(who.id), house.standing())
    local = shift.started_at.astimezone(house.zone)
    name = f"Shift list of {person['name'] if person else ''}, {local:%Y-%m-%d %H:%M}"
    new = NewShiftList(new_id(now), name, UUID(who.id), UUID(shift.id), now)
    list_id, fresh = await shift_lists.of_shift(house.db, permit, new)
    if fresh:
        act.tell("person:list:begun", ("list", str(list_id)), shift=shift.id, until=shift.ends_at)
    return list_id


async def offer(house: House, who: Who, list_id: UUID, to: UUID) -> None:
    """R-CUS-06: to the oncoming commander. Until it is accepted the holder answers for it."""
    now = house.now()
    taker = await people.one(house.db, to, house.standing())
    role = {"to_role": "" if taker is None else str(taker["role"])}
    before, permit = await _permitted(house, who, "offer_list", list_id, role)
    if taker is None:
        raise NotFound(Code.PERSON_UNKNOWN)
    async with acting(house, who) as act:
        held = await _locked(house, before)
        custody.offer(_custody(held), now)
        new = NewOffer(new_id(now), list_id, UUID(who.id), to, now)
        await shift_lists.offer(house.db, permit, new)
        act.tell("person:list:offered", ("list", str(list_id)), to=str(to), until=held["ends_at"])
        act.inform(to, ListNews(list_id, "offered"))


async def take_back(house: House, who: Who, list_id: UUID) -> None:
    """Whoever offered it keeps it, and may offer it to somebody else."""
    before, permit = await _permitted(house, who, "offer_list", list_id, {"accepting": False})
    async with acting(house, who) as act:
        held = await _locked(house, before)
        if held["offer_id"] is None:
            raise Conflict(Code.HANDOVER_ANSWERED)
        await shift_lists.answered(house.db, permit, held["offer_id"], house.now(), accepted=False)
        act.tell("person:list:kept", ("list", str(list_id)), to=str(held["offered_to"]))
        act.inform(held["offered_to"], ListNews(list_id, "declined"))


async def answer(house: House, who: Who, list_id: UUID, *, accept: bool) -> None:
    """R-CUS-07: accepted, it ends with the shift of whoever accepts; declined, with the old one."""
    before, permit = await _permitted(house, who, "take_list", list_id, {"accepting": accept})
    async with acting(house, who) as act:
        await _answer(act, permit, before, accept=accept)


async def take_along(act: Act, list_id: UUID) -> None:
    """The same yes as a part of another act: with the shift comes the list, or neither does."""
    told = {"accepting": True}
    before, permit = await _permitted(act.house, act.who, "take_list", list_id, told)
    await _answer(act, permit, before, accept=True)


async def _answer(act: Act, permit: Permit, before: Row, *, accept: bool) -> None:
    house, now = act.house, act.house.now()
    held = await _locked(house, before)
    custody.answer(_custody(held), act.who.id, now)
    await shift_lists.answered(house.db, permit, held["offer_id"], now, accepted=accept)
    if accept:
        await _take(act, permit, held, now)
    else:
        giver = str(held["holder_id"])
        act.tell("person:list:declined", ("list", str(held["id"])), offered_by=giver)
    turn: ListTurn = "accepted" if accept else "declined"
    act.inform(held["holder_id"], ListNews(held["id"], turn))


async def _take(act: Act, permit: Permit, held: Row, now: datetime) -> None:
    db, person_id = act.house.db, UUID(act.who.id)
    shift = await shifts.current(db, person_id, now)
    if shift is None:
        raise Conflict(Code.NO_SHIFT)
    await shift_lists.take(db, permit, held, person_id, UUID(shift.id), now)
    act.tell(
        "person:list:taken",
        ("list", str(held["id"])),
        offered_by=str(held["holder_id"]),
        shift=shift.id,
        until=shift.ends_at,
    )


async def end(house: House, who: Who, list_id: UUID) -> None:
    """R-CUS-06: the holder removes the list; its plates match no more from now on."""
    now = house.now()
    before, _ = await _permitted(house, who, "end_list", list_id)
    async with acting(house, who) as act:
        held = await _locked(house, before)
        custody.alive(_custody(held), now)
        await shift_lists.end(house.db, list_id, EndWhy.REMOVED.value, now)
        act.tell(
            "person:list:ended",
            ("list", str(list_id)),
            count=held["plates"],
            holder=str(held["holder_id"]),
        )
        _tell_of_the_end(act, held)


async def lapse(house: House) -> int:
    """Writes down which lists have ended with their shift; they matched nothing since."""
    found = await shift_lists.over(house.db, house.now())
    if not found:
        return 0
    async with acting(house) as act:
        for held in found:
            if not await shift_lists.end(
                house.db, held["id"], EndWhy.LAPSED.value, held["ends_at"]
            ):
                continue
            act.tell(
                "system:list:lapsed",
                ("list", str(held["id"])),
                count=held["plates"],
                holder=str(held["holder_id"]),
                at=held["ends_at"],
                offered=held["offered_to"] is not None,
            )
            _tell_of_the_end(act, held)
    return len(found)


async def remind(house: House) -> int:
    """R-CUS-06: before a list ends with its shift its holder hears of it, each time once."""
    now = house.now()
    told = 0
    async with acting(house) as act:
        for held in await shift_lists.ending(house.db, now, max(custody.REMIND)):
            before = custody.reminder(held["ends_at"], now)
            if before is None or not await shift_lists.reminded(house.db, held, before):
                continue
            told += 1
            act.tell(
                "system:list:reminded",
                ("list", str(held["id"])),
                holder=str(held["holder_id"]),
                minutes=int(before.total_seconds() // 60),
                offered=held["offered_to"] is not None,
            )
            act.inform(held["holder_id"], ListNews(held["id"], "ending"))
    return told


async def everything(house: House, who: Who) -> Held:
    """One's own and offered ones; all of them for those who may see the whole custom list."""
    now = house.now()
    own: dict[str, Value] = {"kind": "custom", "own": True}
    permit = await ask(house, who, "view_lists", ("HotList", "custom"), own)
    found = await shift_lists.running(house.db, permit, now)
    if not sees_all(house, who):
        mine = {UUID(who.id)}
        found = [row for row in found if mine & {row["holder_id"], row["offered_to"]}]
    if UUID(who.id) not in {row["holder_id"] for row in found}:
        return Held(found, [])
    roles = house.profile.entries.shift_list_creators.value
    takers = await shift_lists.takers(house.db, roles, now)
    return Held(found, [row for row in takers if row["id"] != UUID(who.id)])


def sees_all(house: House, who: Who) -> bool:
    """Whether the whole custom list may be shown to this person."""
    about: dict[str, Value] = {"kind": "custom", "own": False}
    return isinstance(decide(house, who, "view_lists", ("HotList", "custom"), about), Permit)


ANOTHERS: Row = {"holder_id": "nobody", "offered_to": None, "handovers": 0}
NOTHING: Mapping[str, Value] = {}


def facts(held: Row) -> dict[str, Value]:
    """What a decision about a commander's list looks at."""
    return {
        "kind": "shift",
        "holder": str(held["holder_id"]),
        "offered_to": str(held["offered_to"] or ""),
        "handovers": int(held["handovers"]),
    }


async def _permitted(
    house: House, who: Who, action: str, list_id: UUID, more: Mapping[str, Value] = NOTHING
) -> tuple[Row, Permit]:
    held = await shift_lists.one(house.db, list_id)
    resource, others = ("HotList", str(list_id)), facts(ANOTHERS)
    absent = Absent(resource, Code.LIST_UNKNOWN, {**others, **more})
    if held is None:
        await unknown(house, who, action, absent)
    return held, await ask_of(house, who, action, resource, {**facts(held), **more}, absent)


async def _locked(house: House, before: Row) -> Row:
    """The list, locked, if nothing has happened to it since the policy was asked about it."""
    held = await shift_lists.hold(house.db, before["id"])
    if held is None or facts(held) != facts(before):
        raise Conflict
    return held


def _custody(held: Row) -> Custody:
    return Custody(
        str(held["id"]),
        str(held["holder_id"]),
        held["ends_at"],
        held["handovers"],
        str(held["offered_to"]) if held["offered_to"] else None,
    )


def _tell_of_the_end(act: Act, held: Row) -> None:
    for person_id in {held["holder_id"], held["offered_to"]} - {None}:
        act.inform(person_id, ListNews(held["id"], "ended"))
