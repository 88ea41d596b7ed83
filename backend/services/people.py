"""People: accounts, training, suspension. An account alone opens nothing: a device must follow.

Suspending and giving access back: `suspending.py`; training: `training.py`.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from backend.domain.errors import Code, Conflict, Flaw, Invalid, NotFound, Refused
from backend.domain.ids import new_id
from backend.services import sessions
from backend.services.acting import Act, Who, acting
from backend.services.asking import Absent, ask, ask_of, unknown
from backend.services.facts import facts_of, in_order
from backend.services.house import House
from backend.store import devices, people, subscriptions
from backend.store.database import Row
from backend.store.people import NewPerson
from policies.decision import Clause, Permit
from policies.facts import Actor, Value
from policies.parameters import ROLES

__all__ = ["facts_of"]

ANOTHERS: dict[str, Value] = {"managed_attested": True, "device_class": "phone"}
"""What could be said of any device."""
USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,40}")


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """Who is to have an account (R-ACC-01: one person, one account)."""

    username: str
    name: str
    role: str
    units: tuple[str, ...] = ()
    sworn: bool = False
    ends_on: date | None = None
    temporary: bool = False
    """Over by itself after the profile's hours (AC-2(2))."""


def can(house: House, actor: Actor) -> list[str]:
    """What this person could do at all; whether they may is asked with every act."""
    now = house.now()
    return sorted(
        action
        for action in house.engine.actions
        if isinstance(house.engine.decide(action, in_order(action, actor, now)), Permit)
    )


def closed(house: House, actor: Actor) -> tuple[Clause, ...]:
    """Of somebody who may sign in and nothing else: the clauses that keep the rest from them."""
    if can(house, actor) != ["sign_in"]:
        return ()
    return house.engine.decide("view_alerts", in_order("view_alerts", actor, house.now())).clauses


async def everyone(house: House, who: Who) -> list[tuple[Row, list[Row]]]:
    """Everybody who has or had an account, with their devices."""
    await ask(house, who, "view_people", _department(house))
    theirs: dict[UUID, list[Row]] = {}
    for device in await devices.all_of_them(house.db):
        theirs.setdefault(device["person_id"], []).append(device)
    rows = await people.everyone(house.db, house.standing())
    return [(row, theirs.get(row["id"], [])) for row in rows]


async def one(house: House, person_id: UUID) -> Row:
    found = await people.one(house.db, person_id, house.standing())
    if found is None:
        raise NotFound(Code.PERSON_UNKNOWN)
    return found


async def add(house: House, who: Who, draft: PersonDraft) -> Row:
    await ask(house, who, "keep_account", *account(who, None))
    async with acting(house, who) as act:
        person_id = await make(act, draft)
    return await one(house, person_id)


async def make(act: Act, draft: PersonDraft) -> UUID:
    """The account itself, as a part of another act."""
    house, username = act.house, draft.username.strip().lower()
    if flaws := faults(draft):
        raise Invalid(flaws=tuple(flaws))
    hours = timedelta(hours=house.profile.people.temporary_hours.value)
    person = NewPerson(
        id=new_id(house.now()),
        username=username,
        name=draft.name.strip(),
        role=draft.role,
        units=draft.units,
        sworn=draft.sworn,
        made_at=house.now(),
        ends_on=draft.ends_on,
        temporary_until=house.now() + hours if draft.temporary else None,
    )
    if not await people.add(house.db, person):
        raise Conflict(
            detail="This username is or was somebody's.", instead="Choose another username."
        )
    act.tell(
        "person:person:made",
        ("person", str(person.id)),
        username=username,
        role=draft.role,
        units=draft.units,
        sworn=draft.sworn,
        ends_on=None if draft.ends_on is None else draft.ends_on.isoformat(),
        temporary=draft.temporary,
    )
    return person.id


async def release(house: House, who: Who, person_id: UUID) -> None:
    """AC-7: an administrator ends a lockout, or the commander on shift where it is delegated."""
    await ask(house, who, "release_lockout", *account(who, person_id))
    await one(house, person_id)
    async with acting(house, who) as act:
        if await people.release(house.db, person_id):
            act.tell("person:person:released", ("person", str(person_id)))


async def revoke_device(house: House, who: Who, device_id: UUID) -> None:
    device = await devices.one(house.db, device_id)
    resource = ("Device", str(device_id))
    absent = Absent(resource, Code.DEVICE_UNKNOWN, ANOTHERS)
    if device is None:
        await unknown(house, who, "revoke_device", absent)
    facts: dict[str, Value] = {name: device[name] for name in ANOTHERS}
    await ask_of(house, who, "revoke_device", resource, facts, absent)
    await end_device(house, who, device_id)


async def end_device(house: House, who: Who, device_id: UUID) -> None:
    """Its session and its pushes end with it; whoever calls has been permitted."""
    device = await devices.one(house.db, device_id)
    if device is None:
        raise NotFound(Code.DEVICE_UNKNOWN)
    now = house.now()
    async with acting(house, who) as act:
        if await devices.revoke(house.db, device_id, now):
            act.tell(
                "person:device:revoked",
                ("device", str(device_id)),
                person=str(device["person_id"]),
            )
        await sessions.end_on_device(act, device_id, "device revoked")
        await subscriptions.end_of_device(house.db, device_id, now)


def account(who: Who, person_id: UUID | None) -> tuple[tuple[str, str], dict[str, Value]]:
    """What a decision looks at of somebody's account; None is one that is still to be made."""
    about = ("Account", "" if person_id is None else str(person_id))
    return about, {"own": who.id == str(person_id)}


def faults(draft: PersonDraft) -> list[Flaw]:
    """What keeps this from being anybody's account."""
    found = []
    if not USERNAME.fullmatch(draft.username.strip().lower()):
        found.append(Flaw("username", "2 to 41 letters, digits, dots, dashes or underscores."))
    if draft.role not in ROLES:
        found.append(Flaw("role", f"One of {', '.join(ROLES)}."))
    if not draft.name.strip():
        found.append(Flaw("name", "A person has a name."))
    return found


def not_own(who: Who, person_id: UUID) -> None:
    """AC-5: nobody decides about an account of their own."""
    if who.id == str(person_id):
        raise Refused(
            Code.REFUSED,
            "Nobody decides about an account of their own.",
            instead="Another administrator does it.",
        )


def _department(house: House) -> tuple[str, str]:
    return ("Department", house.profile.name)
