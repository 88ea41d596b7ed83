"""R-PRO-02: plates of members' own households, given freely, so that a search for one is noticed.

Kept is a keyed digest alone: nobody is ever shown a plate that was given, not even its giver.
"""

from uuid import UUID

from backend.domain import plates
from backend.domain.errors import Code, NotFound
from backend.domain.ids import new_id
from backend.services import people
from backend.services.acting import Act, Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import households
from backend.store.database import Row
from backend.store.households import NewPlate
from policies.decision import Permit


async def given(house: House, who: Who, person_id: UUID) -> list[Row]:
    """How many there are, since when, and by whom they were given."""
    return await households.of_person(house.db, await _permit(house, who, person_id), person_id)


async def give(house: House, who: Who, person_id: UUID, plate: str) -> None:
    """By the member, or entered by the administrator."""
    permit = await _permit(house, who, person_id)
    await people.one(house, person_id)
    now, complete = house.now(), plates.complete(plate)
    new = NewPlate(new_id(now), person_id, digest(house, complete), now, UUID(who.id))
    async with acting(house, who) as act:
        await households.add(house.db, permit, new)
        act.tell("person:household:given", ("person", str(person_id)), given=str(new.id))


async def take_back(house: House, who: Who, person_id: UUID, plate_id: UUID) -> None:
    """It is deleted, and no search for it is noticed any more."""
    permit = await _permit(house, who, person_id)
    async with acting(house, who) as act:
        if not await households.remove(house.db, permit, person_id, plate_id):
            raise NotFound(Code.NOT_FOUND)
        act.tell("person:household:taken-back", ("person", str(person_id)), given=str(plate_id))


async def whose(act: Act, plate: str) -> set[UUID]:
    """The members to whose households a plate belongs."""
    return await households.whose(act.house.db, digest(act.house, plate))


def digest(house: House, plate: str) -> str:
    """Keyed, and not the one that searches are counted by: neither is found by way of the other."""
    return house.keys.count_as(f"household {plates.fold(plate)}")


async def _permit(house: House, who: Who, person_id: UUID) -> Permit:
    return await ask(house, who, "keep_household", *people.account(who, person_id))
