"""Sensitive places (R-PRO-05): where all that passes is looked through, a reason is demanded."""

from dataclasses import dataclass
from uuid import UUID

from backend.domain.errors import Code, Flaw, Invalid, NotFound
from backend.domain.ids import new_id
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import places
from backend.store.database import Row
from backend.store.places import NewPlace


@dataclass(frozen=True, slots=True)
class Place:
    """Hospitals, clinics, houses of worship, schools: `meters` around belong to it."""

    name: str
    kind: str
    latitude: float
    longitude: float
    meters: int


async def marked(house: House, who: Who) -> list[Row]:
    permit = await ask(house, who, "view_cameras", ("Department", house.profile.name))
    return await places.marked(house.db, permit)


async def mark(house: House, who: Who, place: Place) -> None:
    permit = await ask(house, who, "mark_place", ("Department", house.profile.name))
    if not place.name.strip():
        raise Invalid(flaws=(Flaw("name", "Say which place it is."),))
    now = house.now()
    new = NewPlace(
        id=new_id(now),
        name=place.name.strip(),
        kind=place.kind,
        latitude=place.latitude,
        longitude=place.longitude,
        meters=place.meters,
        made_by=UUID(who.id),
        made_at=now,
    )
    async with acting(house, who) as act:
        await places.add(house.db, permit, new)
        act.tell(
            "person:place:marked",
            ("place", str(new.id)),
            name=new.name,
            kind=new.kind,
            meters=new.meters,
        )


async def unmark(house: House, who: Who, place_id: UUID) -> None:
    permit = await ask(house, who, "mark_place", ("Department", house.profile.name))
    async with acting(house, who) as act:
        if not await places.unmark(house.db, permit, place_id, house.now()):
            raise NotFound(Code.NOT_FOUND)
        act.tell("person:place:unmarked", ("place", str(place_id)))
