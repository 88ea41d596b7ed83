"""Going on and off shift. Off shift the server tells nobody anything live (R-MOB-03).

A shift ends at its time whether or not a job notices. What the clock's job does is to remind, to
ask whoever has unfinished work, to tell their commander, and to write down that a shift has ended.
"""

from datetime import timedelta
from uuid import UUID

from alerts.notice import Kind
from backend.domain import shifts as rules
from backend.domain.errors import Code, Conflict, Flaw, Invalid
from backend.domain.ids import new_id
from backend.domain.news import DutyNews, ShiftNews
from backend.domain.shifts import REMINDERS_MIN, Shift, Terms, Unfinished
from backend.services import crewing, words
from backend.services.acting import Act, Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import alert_reviews, shifts
from backend.store.database import Row
from policies.facts import Value

MOST_WORDS = 200
ON_A_PHONE: dict[str, Kind] = {"notice": "notice", "task": "task", "looks": "looks"}
"""News of the shift page that a locked phone is told, and by which word."""


async def start(house: House, who: Who, hours: float) -> Shift:
    """On shift from now on, until then or until ended by hand."""
    now = house.now()
    shift = rules.start(str(new_id(now)), who.id, now, hours=hours, terms=_terms(house))
    await ask(
        house,
        who,
        "start_shift",
        ("Shift", shift.id),
        {"own": True, "length": timedelta(hours=hours)},
    )
    async with acting(house, who) as act:
        if not await shifts.add(house.db, shift):
            raise Conflict(Code.SHIFT_OPEN)
        act.tell("person:shift:started", ("shift", shift.id), until=shift.ends_at)
        act.inform(UUID(who.id), ShiftNews("started"))
    return shift


async def end(house: House, who: Who) -> Shift:
    """Off shift; whoever else has ended it meanwhile, it is ended once."""
    now = house.now()
    running = await _running(house, who)
    open_work = await unfinished(house, running)
    facts: dict[str, Value] = {"own": True, "undecided": open_work.undecided}
    await ask(house, who, "end_shift", ("Shift", running.id), facts)
    ended = rules.end(running, now)
    async with acting(house, who) as act:
        if await shifts.close(house.db, UUID(ended.id), now):
            act.tell("person:shift:ended", ("shift", ended.id), why="by hand")
            await crewing.leave(act, UUID(who.id))
            act.inform(UUID(who.id), ShiftNews("ended"))
            await tell_commanders(act, DutyNews("ended"))
    return ended


async def extend(house: House, who: Who, hours: float, reason: str) -> Shift:
    """Longer by so much, for this reason; whoever commands is told of it."""
    running, said = await _running(house, who), reason.strip()
    if len(said) > MOST_WORDS:
        why = f"Up to {MOST_WORDS} characters are wanted."
        raise Invalid(detail=why, flaws=(Flaw("reason", why),))
    longer = timedelta(hours=hours)
    facts: dict[str, Value] = {"own": True, "length": longer, "reason_stated": bool(said)}
    await ask(house, who, "extend_shift", ("Shift", running.id), facts)
    now = house.now()
    extended = rules.extend(running, now, longer)
    async with acting(house, who) as act:
        if not await shifts.extend(house.db, new_id(now), extended, said, now):
            raise Conflict(Code.NO_SHIFT)
        act.tell(
            "person:shift:extended",
            ("shift", running.id),
            reason=said,
            from_at=running.ends_at,
            until=extended.ends_at,
        )
        act.inform(UUID(who.id), ShiftNews("extended"))
        await tell_commanders(act, DutyNews("extended"))
    return extended


async def open_work(house: House, who: Who) -> tuple[Shift, Unfinished]:
    """What stands between this person and the end of their shift."""
    await ask(house, who, "end_shift", ("Shift", ""), {"own": True, "undecided": 0})
    running = await _running(house, who)
    return running, await unfinished(house, running)


async def unfinished(house: House, shift: Shift) -> Unfinished:
    return await shifts.unfinished(house.db, UUID(shift.person), shift.started_at)


async def watch(house: House) -> None:
    """Remind of the ends that come, ask about those that came, and write down what has ended."""
    now = house.now()
    until = now + timedelta(minutes=max(REMINDERS_MIN))
    async with acting(house) as act:
        for row in await shifts.near_their_end(house.db, now, until):
            if not row["runs"]:
                await _over(act, row)
            elif row["ends_at"] <= now:
                await _ask_to_stay(act, row)
            else:
                await _remind(act, row)


async def tell_commanders(act: Act, news: DutyNews, about: UUID | None = None) -> None:
    """Whoever commands at this moment, but the one who acts.

    With an id their phones hear of it while locked: what was told them, and not what they will see.
    """
    roles = frozenset(act.house.profile.shifts.commanders.value)
    found = await shifts.commanders(act.house.db, act.house.now(), roles)
    people = [person_id for person_id in found if str(person_id) != act.who.id]
    for person_id in people:
        act.inform(person_id, news)
    if about is not None and (kind := ON_A_PHONE.get(news.what)):
        await words.say(act, people, kind, about)


async def _remind(act: Act, row: Row) -> None:
    minutes = rules.reminder(row["ends_at"] - act.house.now(), row["reminded_min"])
    if minutes is not None:
        await shifts.note_reminder(act.house.db, row["id"], minutes)
        act.inform(row["person_id"], ShiftNews("ending", minutes))
        await words.say(act, [row["person_id"]], "shift_ends", row["id"])
        if minutes == max(REMINDERS_MIN) and await alert_reviews.any_waiting(act.house.db):
            roles = frozenset(act.house.profile.shifts.commanders.value)
            if row["person_id"] in await shifts.commanders(act.house.db, act.house.now(), roles):
                await words.say(act, [row["person_id"]], "looks", row["id"])


async def _ask_to_stay(act: Act, row: Row) -> None:
    """Once: it goes on, its person is asked, and the commander knows."""
    if row["asked_at"] is not None:
        return
    house = act.house
    work = await shifts.unfinished(house.db, row["person_id"], row["started_at"])
    await shifts.note_asked(house.db, row["id"], house.now())
    act.tell(
        "system:shift:runs-on",
        ("shift", str(row["id"])),
        ladders=work.ladders,
        handovers=work.handovers,
        undecided=work.undecided,
        until=row["latest_at"],
    )
    act.inform(row["person_id"], ShiftNews("asked"))
    await words.say(act, [row["person_id"]], "shift_over", row["id"])
    await tell_commanders(act, DutyNews("runs_on"))


async def _over(act: Act, row: Row) -> None:
    """It has ended already; when, if it had run on, is not known better than by this look."""
    at = row["ends_at"] if row["asked_at"] is None else act.house.now()
    if await shifts.close(act.house.db, row["id"], at):
        work = await shifts.unfinished(act.house.db, row["person_id"], row["started_at"])
        left = work.ladders + work.handovers + work.undecided
        act.tell("system:shift:ended", ("shift", str(row["id"])), at=at, unfinished=left)
        await crewing.leave(act, row["person_id"])
        act.inform(row["person_id"], ShiftNews("ended"))
        await tell_commanders(act, DutyNews("ended"))


async def _running(house: House, who: Who) -> Shift:
    running = await shifts.current(house.db, UUID(who.id), house.now())
    if running is None:
        raise Conflict(Code.NO_SHIFT)
    return running


def _terms(house: House) -> Terms:
    given = house.profile.shifts
    return Terms(
        given.maximum_hours.value,
        overrun=timedelta(hours=given.overrun_hours.value),
        decide_first=house.profile.alerts.decision_required.value,
    )
