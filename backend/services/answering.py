"""Who is asked to answer a request for an entry, for more days: by the rota, with a deputy.

The rota changes nobody's rights. Whoever may answer may do so at any time, and the policy is asked
about each answer; whoever may not, or asked themselves, is never asked to.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from uuid import UUID

from backend.domain import rota
from backend.domain.errors import Code, Flaw, Invalid, NotFound
from backend.domain.ids import new_id
from backend.domain.news import EntryNews
from backend.domain.rota import Called, Turn
from backend.services import words
from backend.services.acting import Act, Who, acting
from backend.services.asking import ask
from backend.services.facts import facts_of
from backend.services.house import House
from backend.store import people, receivers
from backend.store import rota as stored
from backend.store.database import Row
from backend.store.rota import NewAbsence, NewTurn
from policies.facts import Value

ABOUT = ("Register", "rota")
NOTHING: dict[str, Value] = {}


@dataclass(frozen=True, slots=True)
class Week:
    """The rota as it is kept, who is away, and who may have a turn."""

    turns: list[Row]
    absences: list[Row]
    able: list[Row]


@dataclass(frozen=True, slots=True)
class Waits:
    """Whom a request waits for, by name."""

    called: Called
    names: dict[str, str]


@dataclass(frozen=True, slots=True)
class Rota:
    """What is asked about many requests, read once."""

    turns: list[Turn]
    names: dict[str, str]
    able: frozenset[str]
    """Who may answer, and is not away."""

    def called(self, house: House, request: Row) -> Called:
        """Neither whoever asks for it nor whoever made the entry is asked to answer."""
        barred = {str(request["asked_by"]), str(request["author_id"])}
        turn = rota.turn_at(self.turns, house.now().astimezone(house.zone))
        due = rota.due(request["asked_at"], house.profile.entries.answer_h.value)
        return rota.called(turn, self.able - barred, due)

    def asked_now(self, house: House, request: Row) -> set[UUID]:
        """Whom the request waits for at this moment."""
        barred = {str(request["asked_by"]), str(request["author_id"])}
        named = self.called(house, request).now(house.now())
        return {UUID(each) for each in (self.able if named is None else named) - barred}


async def read(house: House) -> Rota:
    able = await _able(house)
    away = {str(row["person_id"]) for row in await _away(house)}
    return Rota(
        turns=[_turn(row) for row in await stored.turns(house.db)],
        names={str(row["id"]): row["name"] for row in able},
        able=frozenset(str(row["id"]) for row in able) - away,
    )


async def waits(house: House) -> dict[UUID, Waits]:
    """For every request that waits, by its id."""
    known = await read(house)
    return {
        row["request_id"]: Waits(known.called(house, row), known.names)
        for row in await stored.waiting(house.db, house.now())
    }


async def of_entries(house: House) -> set[UUID]:
    """The entries about which somebody has to answer something."""
    return {row["entry_id"] for row in await stored.waiting(house.db, house.now())}


async def call(act: Act) -> int:
    """Whoever's turn it is hears of what waits, each once, in the open app and on the phone.

    With the request itself, and again every few seconds: then it may be the deputy's turn.
    """
    house, now = act.house, act.house.now()
    requests = await stored.waiting(house.db, now)
    if not requests:
        return 0
    known, told = await read(house), 0
    for request in requests:
        asked = known.asked_now(house, request)
        new = await stored.asked(house.db, request["request_id"], asked, now)
        if not new:
            continue
        told += len(new)
        act.tell(
            "system:request:called",
            ("entry", str(request["entry_id"])),
            request=str(request["request_id"]),
            kind=request["kind"],
            people=sorted(str(each) for each in new),
            deputy=_is_deputy(known.called(house, request), new),
        )
        for person_id in new:
            act.inform(person_id, EntryNews(request["entry_id"], "answer"))
        await words.say(act, new, "request", request["request_id"])
    return told


async def mind(house: House) -> int:
    """Every few seconds."""
    async with acting(house) as act:
        return await call(act)


async def week(house: House, who: Who) -> Week:
    await ask(house, who, "keep_rota", ABOUT, NOTHING)
    return Week(
        turns=await stored.turns(house.db),
        absences=await stored.absences(house.db, house.now()),
        able=await _able(house),
    )


async def keep(house: House, who: Who, wanted: Sequence[Turn]) -> None:
    """The whole week is written down anew."""
    permit = await ask(house, who, "keep_rota", ABOUT, NOTHING)
    able = [str(row["id"]) for row in await _able(house)]
    rota.check(wanted, able)
    now = house.now()
    new = [
        NewTurn(
            new_id(now),
            turn.weekday,
            _plain(turn.begins),
            _plain(turn.ends),
            UUID(turn.person),
            UUID(turn.deputy) if turn.deputy else None,
        )
        for turn in wanted
    ]
    async with acting(house, who) as act:
        await stored.replace(house.db, permit, new)
        act.tell("person:rota:set", ("rota", "week"), turns=len(new))
        await call(act)


async def note_absence(
    house: House, who: Who, person_id: UUID, from_at: datetime, until: datetime
) -> None:
    """While somebody is away their deputy is asked at once."""
    permit = await ask(house, who, "keep_rota", ABOUT, NOTHING)
    if person_id not in {row["id"] for row in await _able(house)}:
        raise NotFound(Code.PERSON_UNKNOWN)
    now = house.now()
    if not from_at < until or until <= now:
        raise Invalid(
            flaws=(Flaw("until", "An absence ends after it begins, and not in the past."),)
        )
    new = NewAbsence(new_id(now), person_id, from_at, until, UUID(who.id), now)
    async with acting(house, who) as act:
        await stored.note_absence(house.db, permit, new)
        act.tell(
            "person:absence:noted",
            ("person", str(person_id)),
            absence=str(new.id),
            from_at=from_at,
            until=until,
        )
        await call(act)


async def end_absence(house: House, who: Who, absence_id: UUID) -> None:
    permit = await ask(house, who, "keep_rota", ABOUT, NOTHING)
    async with acting(house, who) as act:
        person_id = await stored.end_absence(house.db, permit, absence_id, house.now())
        if person_id is None:
            raise NotFound(Code.NOT_FOUND)
        act.tell("person:absence:ended", ("person", str(person_id)), absence=str(absence_id))


async def _able(house: House) -> list[Row]:
    """Everybody whom the policy lets answer, were they at their device and just signed in."""
    found = []
    for person_id in await people.ids_of_roles(house.db, house.profile.entries.approvers.value):
        row = await receivers.person(house.db, person_id, house.standing())
        if row is None:
            continue
        device = {"device_class": row["device_class"], "revoked_at": None}
        actor = facts_of(row, device=device if row["device_class"] else None)
        if words.may_answer(house, actor):
            found.append(row)
    return found


async def _away(house: House) -> list[Row]:
    now = house.now()
    return [row for row in await stored.absences(house.db, now) if row["from_at"] <= now]


def _turn(row: Row) -> Turn:
    deputy = None if row["deputy_id"] is None else str(row["deputy_id"])
    return Turn(row["weekday"], row["begins"], row["ends"], str(row["person_id"]), deputy)


def _is_deputy(called: Called, new: Collection[UUID]) -> bool:
    return called.deputy is not None and UUID(called.deputy) in new


def _plain(of_day: time) -> time:
    """To the minute, as it is read."""
    return time(of_day.hour, of_day.minute)
