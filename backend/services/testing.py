"""Send a test alert: a picture of a test plate takes the whole path, for one person alone."""

from datetime import timedelta
from functools import cache
from pathlib import Path
from uuid import UUID

from backend.domain.ids import new_id
from backend.domain.matching import entry_keys
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.services.intake import Arrival, check_picture, receive
from backend.store import cameras, frames, lists

PICTURE = Path(__file__).with_name("test-plate.jpg")
PLATE = "QMHZFQH"
"""What the picture shows; drawn by us."""
LIFE = timedelta(minutes=5)
NOWHERE = (0.0, 0.0)


async def send_test_alert(house: House, who: Who) -> UUID:
    """The frame's id. The entry lives five minutes and is met by this person's phone alone."""
    await ask(house, who, "send_test_alert", ("Department", "department"))
    now = house.now()
    camera = await cameras.of_phone(house.db, UUID(who.id), house.profile.department.name, now)
    async with acting(house, who) as act:
        await lists.renew_test_entry(
            house.db,
            lists.TestEntry(
                id=new_id(now),
                list_id=new_id(now),
                person_id=UUID(who.id),
                plate=PLATE,
                keys=entry_keys(PLATE),
                now=now,
                expires_at=now + LIFE,
            ),
        )
        act.tell("person:alert:tested", ("person", who.id))
    arrival = Arrival(
        camera_id=camera["id"],
        captured_at=now,
        picture=_picture(),
        live=False,
        latitude=NOWHERE[0],
        longitude=NOWHERE[1],
    )
    before = await frames.before(house.db, camera["id"], now)
    taken = await receive(house, who, arrival, before, check_picture(arrival.picture))
    return taken.id


@cache
def _picture() -> bytes:
    return PICTURE.read_bytes()
