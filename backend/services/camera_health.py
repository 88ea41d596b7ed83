"""A camera's health without a picture; a picture only under an inquiry (R-CAM-03, R-SRC-01).

Whoever looks after cameras sees numbers: when the newest frame was taken, how many came an hour,
how many could not be read, how far the gateway's clock is off. To see what the camera sees is an
inquiry of its own, with its reason, and is looked at by a supervisor as every administrative one.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from backend.domain.errors import Code, Conflict, NotFound
from backend.services import bounding, cameras, inquiring, searching
from backend.services.acting import Who
from backend.services.asking import ask
from backend.services.house import House
from backend.store import camera_health
from backend.store.database import Row

DAY = timedelta(hours=24)
ADMINISTRATIVE = ("system_testing", "civil_administrative")
"""Purposes of an inquiry that is about the system itself, as the profiles call them."""


@dataclass(frozen=True, slots=True)
class Health:
    """`hours`: of the last day those in which frames came."""

    camera: Row
    hours: list[Row]

    def share(self) -> float | None:
        """Of the frames that were looked at how many could not be read; None: there were none."""
        read = sum(hour["frames"] - hour["dropped"] for hour in self.hours)
        return sum(hour["unreadable"] for hour in self.hours) / read if read else None


async def health(house: House, who: Who, camera_id: UUID) -> Health:
    permit = await ask(house, who, "view_cameras", ("Department", house.profile.name))
    camera = await cameras.one(house, camera_id)
    since = house.now() - DAY
    return Health(camera, await camera_health.hours(house.db, permit, camera_id, since))


async def look(house: House, who: Who, inquiry_id: UUID, camera_id: UUID) -> Row:
    """The newest frame of this camera, for this inquiry of one's own.

    Only where looking after the system is its reason: no search of a case watches a camera (A.3 no.
    26).
    """
    asked = (searching.EXACT, searching.HOME)
    inquiry, permit = await searching.permitted(house, who, inquiry_id, asked)
    if inquiry["mode"] != "administrative" and inquiry["purpose"] not in ADMINISTRATIVE:
        raise Conflict(
            detail="This inquiry is about a case, and no case watches a camera.",
            instead="Open an administrative inquiry that says what is looked after.",
        )
    await cameras.one(house, camera_id)
    since = house.now() - timedelta(days=house.profile.retention.days)
    frame = await camera_health.newest(house.db, permit, camera_id, since)
    if frame is None:
        raise NotFound(Code.FRAME_UNKNOWN)
    async with bounding.counting(house, who, inquiry) as act:
        if not await camera_health.was_shown(house.db, inquiry_id, frame["id"]):
            await bounding.demand_room(act, inquiry)
        await camera_health.show(house.db, permit, inquiry_id, camera_id, frame, house.now())
        act.tell(
            "person:camera:looked-at",
            ("camera", str(camera_id)),
            inquiry=str(inquiry_id),
            frame=str(frame["id"]),
        )
    return frame


async def ground(house: House, who: Who, frame_id: UUID) -> bool:
    """Whether an open inquiry of this person has shown this picture of a camera."""
    for inquiry_id in await camera_health.grounds(house.db, frame_id, UUID(who.id)):
        if inquiring.over(await inquiring.one(house, inquiry_id), house.now()) is None:
            return True
    return False
