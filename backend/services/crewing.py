"""Who is in which car (R-CAP-08): said from the phone, ended with the shift.

Reading in a car begins by itself when the car does (BPD POL-E, R-CAP-03), whoever is in it. What is
read while nobody who is trained has said to be in it is not refused: it is counted, and whoever
commands sees it.
"""

from datetime import timedelta
from uuid import UUID

from backend.domain.errors import Code, NotFound
from backend.domain.ids import new_id
from backend.services.acting import Act, Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import crews
from backend.store.crews import NewCrew
from backend.store.database import Row
from policies.decision import Permit

DAY = timedelta(days=1)


async def cars(house: House, who: Who) -> list[Row]:
    return await crews.cars(house.db, await _ask(house, who), house.now())


async def enter(house: House, who: Who, gateway_id: UUID) -> list[Row]:
    """In this car from now on, and in no other; for as long as a shift lasts at most."""
    permit, now = await _ask(house, who), house.now()
    known = {row["id"] for row in await crews.cars(house.db, permit, now)}
    trained_until = who.actor.training_until
    if gateway_id not in known or trained_until is None:
        raise NotFound(Code.GATEWAY_UNKNOWN)
    longest = timedelta(hours=house.profile.shifts.maximum_hours.value)
    async with acting(house, who) as act:
        await leave(act, UUID(who.id))
        new = NewCrew(new_id(now), gateway_id, UUID(who.id), trained_until, now, now + longest)
        await crews.enter(house.db, permit, new)
        act.tell("person:car:entered", ("gateway", str(gateway_id)), until=new.ends_at)
    return await crews.cars(house.db, permit, now)


async def get_out(house: House, who: Who) -> None:
    """Everybody may say that they are in a car no more."""
    async with acting(house, who) as act:
        await leave(act, UUID(who.id))


async def leave(act: Act, person_id: UUID) -> None:
    """Also with the end of the shift; who is in no car leaves none."""
    gateway_id = await crews.leave(act.house.db, person_id, act.house.now())
    if gateway_id is not None:
        act.tell("person:car:left", ("gateway", str(gateway_id)), person=str(person_id))


async def unmanned(house: House, permit: Permit) -> list[Row]:
    """Of the last day."""
    now = house.now()
    return await crews.unmanned(house.db, permit, now - DAY, now, str(house.zone))


async def _ask(house: House, who: Who) -> Permit:
    return await ask(house, who, "enter_car", ("Camera", ""), {"kind": "car"})
