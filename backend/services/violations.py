"""What was found that does not follow the policy, and what came of it.

R-SUS-03, R-PRO-10: the register links the audit events in question; `packing.py` makes the archive
that proves them to others.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from backend.domain.errors import Code, Conflict, Flaw, Invalid, NotFound
from backend.domain.ids import new_id
from backend.domain.news import AuditNews
from backend.services import people, words
from backend.services.acting import Act, Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import program_audits, registers
from backend.store.database import Row
from backend.store.people import ids_of_roles
from policies.decision import Permit

ABOUT = ("Register", "violations")


@dataclass(frozen=True, slots=True)
class Found:
    """A finding. `person_id`: a member; otherwise `who` describes an outsider."""

    person_id: UUID | None
    who: str
    what: str
    found_on: date
    events: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: discipline, training, nothing, a referral; and by whose decision."""

    outcome: str
    decided_by: str
    decided_on: date
    referred_to: str


async def everything(house: House, who: Who) -> list[Row]:
    permit = await ask(house, who, "view_violations", ABOUT, {})
    return await registers.all_of(house.db, permit, "violation")


async def record(house: House, who: Who, found: Found) -> UUID:
    """R-PRO-10: with the numbers of the events that show it."""
    permit = await ask(house, who, "record_violation", ABOUT, {})
    kind: Literal["member", "outsider"] = "outsider" if found.person_id is None else "member"
    if found.person_id is not None:
        await people.one(house, found.person_id)
    await _check(house, found, kind)
    async with acting(house, who) as act:
        return await note(act, permit, found)


async def note(act: Act, permit: Permit, found: Found) -> UUID:
    """The finding itself, as a part of another act."""
    house, new = act.house, new_id(act.house.now())
    kind = "outsider" if found.person_id is None else "member"
    row = {
        "id": new,
        "kind": kind,
        "person_id": found.person_id,
        "who": found.who.strip(),
        "what": found.what.strip(),
        "found_on": found.found_on,
        "events": sorted(set(found.events)),
        "by_id": UUID(act.who.id),
        "at": house.now(),
    }
    await registers.add(house.db, permit, "violation", row)
    act.tell(
        "person:violation:recorded",
        ("violation", str(new)),
        kind=kind,
        person=None if found.person_id is None else str(found.person_id),
        events=sorted(set(found.events)),
    )
    whom = await ids_of_roles(house.db, house.profile.audits.reviewers.value)
    for person_id in whom:
        act.inform(person_id, AuditNews("found"))
    await words.say(act, whom, "finding", new)
    return new


async def take_notice(house: House, who: Who, violation_id: UUID) -> None:
    """R-AUD-02: the chief, or whoever is named for it, knows of it; when is on file."""
    permit = await ask(house, who, "take_notice", ("Register", str(violation_id)))
    await one(house, violation_id)
    async with acting(house, who) as act:
        by = (UUID(who.id), house.now())
        if not await program_audits.notice(house.db, permit, violation_id, by):
            raise Conflict(Code.DONE_ALREADY)
        act.tell("person:violation:noticed", ("violation", str(violation_id)))


async def _check(house: House, found: Found, kind: str) -> None:
    flaws = []
    if not found.what.strip():
        flaws.append(Flaw("what", "Say what was found."))
    if kind == "outsider" and not found.who.strip():
        flaws.append(Flaw("who", "Say what is known of the outsider, such as an address."))
    if found.found_on > house.capture_day(house.now()):
        flaws.append(Flaw("found_on", "It was found today or before."))
    known = await registers.known_events(house.db, found.events)
    if missing := sorted(set(found.events) - known):
        flaws.append(Flaw("events", f"There is no event {missing[0]}."))
    if not found.events:
        flaws.append(Flaw("events", "Name the events of the audit that show it."))
    if flaws:
        raise Invalid(flaws=tuple(flaws))


async def close(house: House, who: Who, violation_id: UUID, told: Outcome) -> None:
    """R-SUS-03: once; what was decided is not written over."""
    permit = await ask(house, who, "record_violation", ABOUT, {})
    await one(house, violation_id)
    if not told.outcome.strip() or not told.decided_by.strip():
        raise Invalid(flaws=(Flaw("outcome", "Say what was decided, and by whom."),))
    async with acting(house, who) as act:
        said = (
            told.outcome.strip(),
            told.decided_by.strip(),
            told.decided_on,
            told.referred_to.strip(),
            UUID(who.id),
        )
        if not await registers.close_violation(house.db, permit, violation_id, said, house.now()):
            raise Conflict(detail="Its outcome is recorded.", instead="Record a new finding.")
        act.tell(
            "person:violation:closed",
            ("violation", str(violation_id)),
            outcome=said[0],
            decided_by=said[1],
            referred_to=said[3],
        )


async def one(house: House, violation_id: UUID) -> Row:
    row = await registers.violation(house.db, violation_id)
    if row is None:
        raise NotFound(Code.NOT_FOUND)
    return row


async def unnoticed(house: House) -> int:
    """Findings of which nobody who is to be told has taken notice."""
    return await program_audits.unnoticed(house.db)
