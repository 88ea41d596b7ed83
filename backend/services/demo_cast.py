"""The cast of the demo as the services know whoever acts."""

from dataclasses import replace

from backend.domain.errors import Code, NotFound
from backend.domain.ids import new_id
from backend.services.acting import Act, Who
from backend.services.demo_data import CAST
from backend.services.facts import facts_of
from backend.services.house import House
from backend.store import devices, people
from backend.store.database import Row
from backend.store.devices import NewDevice

DESK: Row = {"device_class": "desk", "revoked_at": None}


async def of_cast(house: House, username: str) -> Row | None:
    known = {person.username for person in CAST}
    name = username.strip().lower().replace("_", "-")
    if name not in known:
        return None
    return await people.named(house.db, name, house.standing())


async def played(house: House, username: str) -> Who:
    """One of the cast at a desk, just signed in."""
    person = await of_cast(house, username)
    if person is None:
        raise NotFound(Code.PERSON_UNKNOWN)
    return Who(facts_of(person, device=DESK, fresh=True))


async def on_patrol(house: House, username: str) -> Who:
    """One of the cast on shift, with a phone."""
    who = await played(house, username)
    return replace(who, actor=replace(who.actor, on_shift=True, device="phone"))


def device_of(person: Row) -> tuple[str, str]:
    """Of which class the device of one of the cast is, and what it is called."""
    cast = next(known for known in CAST if known.username == person["username"])
    return cast.device_class, f"Demo {cast.device_class} of {person['name']}"


async def new_device(act: Act, person: Row, key: bytes) -> None:
    device_class, label = device_of(person)
    new = NewDevice(
        id=new_id(act.house.now()),
        person_id=person["id"],
        label=label,
        device_class=device_class,
        asset_number="DEMO",
        managed_attested=True,
        public_key=key,
        enrolled_at=act.house.now(),
        enrolled_by=None,
    )
    await devices.add(act.house.db, new)
    act.tell("person:device:enrolled", ("device", str(new.id)), demo=True)
