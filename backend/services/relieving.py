"""The shift handed from one commander to the next; accepting the shift page is the hand-over.

R-CUS-06, BPD POL-H.f. Whoever goes offers it, and their shift does not end by the clock until that
is answered. Lists that are offered to whoever accepts go with it, all of them or nothing. Where the
commander before has gone without a word, or is not heard of, the page is accepted without an offer:
responsibility is taken, not waited for.
"""

from uuid import UUID

from backend.domain.errors import Code, Conflict, Flaw, Invalid
from backend.domain.ids import new_id
from backend.domain.news import DutyNews
from backend.services import handing, shift_page, shifts
from backend.services.acting import Act, Who, acting
from backend.services.asking import Absent, ask, ask_of, unknown
from backend.services.house import House
from backend.services.shift_page import Page
from backend.store import duty, reliefs
from backend.store.database import Row
from policies.decision import Permit

MOST_NOTE = 1000
ANOTHERS = {"own": False, "commanded": False}
OFFERED, ANSWERED = DutyNews("offered"), DutyNews("answered")


async def offer(house: House, who: Who, note: str) -> None:
    """To whoever commands next."""
    permit = await ask(house, who, "offer_shift", ("Shift", ""), {"own": True})
    now = house.now()
    async with acting(house, who) as act:
        id_ = new_id(now)
        if not await reliefs.offer(house.db, permit, id_, UUID(who.id), _note(note), now):
            raise Conflict(Code.RELIEF_WAITING)
        act.tell("person:relief:offered", ("relief", str(id_)))
        await shifts.tell_commanders(act, OFFERED)


async def withdraw(house: House, who: Who, relief_id: UUID) -> None:
    _, permit = await _permitted(house, who, "offer_shift", relief_id)
    async with acting(house, who) as act:
        await _answer(act, permit, relief_id, "withdrawn", "")
        act.tell("person:relief:withdrawn", ("relief", str(relief_id)))
        await shifts.tell_commanders(act, ANSWERED)


async def decline(house: House, who: Who, relief_id: UUID, note: str) -> None:
    """It stays with whoever offered it."""
    found, permit = await _permitted(house, who, "take_shift", relief_id)
    async with acting(house, who) as act:
        await _answer(act, permit, relief_id, "declined", note)
        act.tell(
            "person:relief:declined",
            ("relief", str(relief_id)),
            offered_by=str(found["offered_by"]),
        )
        await shifts.tell_commanders(act, ANSWERED)


async def accept(house: House, who: Who, relief_id: UUID | None, note: str) -> Page:
    """The page as it is at this moment is accepted; its figures are kept with the act."""
    sees = await ask(house, who, "view_shift_page", ("Department", house.profile.name))
    found = None
    if relief_id is None:
        about = ANOTHERS | {"commanded": await _commanded(house, who, sees)}
        permit = await ask(house, who, "take_shift", ("Shift", ""), about)
    else:
        found, permit = await _permitted(house, who, "take_shift", relief_id)
    now = house.now()
    async with acting(house, who) as act:
        id_ = relief_id or new_id(now)
        if found is None:
            await reliefs.taken_over(house.db, permit, id_, UUID(who.id), _note(note), now)
        else:
            await _answer(act, permit, id_, "accepted", note)
        await _take_lists(act, sees)
        page = await shift_page.gather(house, who, sees)
        await reliefs.keep_shown(house.db, id_, page.figures())
        act.tell(
            "person:relief:accepted",
            ("relief", str(id_)),
            offered_by=str(found["offered_by"]) if found else None,
            figures=page.figures(),
        )
        await shifts.tell_commanders(act, ANSWERED)
    return page


async def _commanded(house: House, who: Who, sees: Permit) -> bool:
    """Whether somebody else commands the shift and answers: they can be asked."""
    roles = house.profile.shifts.commanders.value
    people = await shift_page.on_duty(house, sees)
    return any(
        row["answers"] and row["role"] in roles and str(row["id"]) != who.id for row in people
    )


async def _take_lists(act: Act, sees: Permit) -> None:
    """R-CUS-06: the lists that are offered to whoever takes the shift go with it."""
    for row in await duty.shift_lists(act.house.db, sees, act.house.now()):
        if str(row["offered_to"]) == act.who.id:
            await handing.take_along(act, row["id"])


async def _answer(act: Act, permit: Permit, relief_id: UUID, answer: str, note: str) -> None:
    house, by = act.house, UUID(act.who.id)
    done = await reliefs.answer(house.db, permit, relief_id, answer, by, _note(note), house.now())
    if not done:
        raise Conflict(Code.RELIEF_ANSWERED)


async def _permitted(house: House, who: Who, action: str, relief_id: UUID) -> tuple[Row, Permit]:
    """What was offered is nobody's to withhold, whoever is on duty."""
    found = await reliefs.one(house.db, relief_id)
    absent = Absent(("Shift", str(relief_id)), Code.RELIEF_UNKNOWN, ANOTHERS)
    if found is None or found["offered_by"] is None:
        await unknown(house, who, action, absent)
    about = ANOTHERS | {"own": str(found["offered_by"]) == who.id}
    return found, await ask_of(house, who, action, absent.resource, about, absent)


def _note(note: str) -> str:
    said = note.strip()
    if len(said) > MOST_NOTE:
        why = f"Up to {MOST_NOTE} characters are wanted."
        raise Invalid(detail=why, flaws=(Flaw("note", why),))
    return said
