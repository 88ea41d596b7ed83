"""A photo from the phone: read on the server, corrected by the person, kept or not."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from backend.domain.errors import Behind, Code, Invalid
from backend.domain.oddities import too_far
from backend.domain.plates import normalise
from backend.services import oddities
from backend.services.acting import Act, Who, acting
from backend.services.asking import Absent, ask, ask_of, unknown
from backend.services.cameras import meters
from backend.services.house import House
from backend.services.intake import Arrival, Receipt, check_picture, check_time, receive
from backend.services.oddities import Odd
from backend.store import cameras, frames, looks
from models.look import Look
from policies.facts import Value

PATIENCE_S = 10.0
DAY = timedelta(days=1)
STEP_S = 0.05


@dataclass(frozen=True, slots=True)
class Photo:
    """What the phone sends."""

    captured_at: datetime
    picture: bytes
    latitude: float | None
    longitude: float | None
    attested: bool
    """R-PRO-06: the person says that it shows only what is open to public view."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One plate of the photo."""

    id: UUID
    look: Look


async def capture(house: House, who: Who, photo: Photo) -> tuple[Receipt, list[Seen]]:
    """Keep the photo as a frame, have a worker read it, and say what it reads."""
    media_type = check_picture(photo.picture)
    check_time(house, photo.captured_at)
    now = house.now()
    about: dict[str, Value] = {
        "own": True,
        "attested": photo.attested,
        "captured_at": photo.captured_at,
        **house.policy.stored(),
    }
    await ask(house, who, "capture_photo", ("Frame", "new"), about)
    camera = await cameras.of_phone(house.db, UUID(who.id), house.profile.department.name, now)
    arrival = Arrival(
        camera_id=camera["id"],
        captured_at=photo.captured_at,
        picture=photo.picture,
        live=False,
        latitude=photo.latitude,
        longitude=photo.longitude,
    )
    before = await frames.before(house.db, camera["id"], photo.captured_at)
    taken = await receive(house, who, arrival, before, media_type)
    async with acting(house, who) as act:
        act.tell("person:capture:taken", ("frame", str(taken.id)))
        await _elsewhere(act, camera["id"], photo)
    return taken, await _read(house, taken)


async def _elsewhere(act: Act, camera_id: UUID, photo: Photo) -> None:
    """R-ACC-02: this account's photo before or after, from where nobody gets here in the time."""
    for near in await frames.beside(act.house.db, camera_id, photo.captured_at, DAY):
        far = meters(near, photo.latitude, photo.longitude)
        seconds = (photo.captured_at - near["captured_at"]).total_seconds()
        if too_far(far, seconds):
            what = f"Photos {far / 1000:.0f} km apart were taken within {_span(seconds)}."
            device = UUID(act.who.device_id) if act.who.device_id else None
            await oddities.note(act, Odd("too_far", what, UUID(act.who.id), device))


def _span(seconds: float) -> str:
    minutes = max(1, round(abs(seconds) / 60))
    return f"{minutes} minutes" if minutes < 120 else f"{minutes // 60} hours"


async def keep(
    house: House, who: Who, captured_at: datetime, frame_id: UUID, kept: tuple[UUID, str | None]
) -> None:
    """The person's own reading stands beside the machine's, never in its place."""
    look_id, corrected = kept
    seen = await looks.one(house.db, captured_at, look_id)
    others: dict[str, Value] = {"own": False, "captured_at": captured_at}
    absent = Absent(("Frame", str(frame_id)), Code.FRAME_UNKNOWN, others)
    if seen is None or seen["frame_id"] != frame_id:
        await unknown(house, who, "keep_capture", absent)
    row = await frames.one(house.db, captured_at, frame_id)
    own = row is not None and str(row["person_id"]) == who.id
    about: dict[str, Value] = {"own": own, "captured_at": captured_at}
    permit = await ask_of(house, who, "keep_capture", absent.resource, about, absent)
    plate = normalise(corrected) if corrected else seen["text"]
    sealed = house.keys.seal_day(
        house.capture_day(captured_at), plate.encode(), f"capture {look_id}"
    )
    async with acting(house, who) as act:
        await looks.keep(house.db, permit, seen["read_at"], seen["read_id"], plate)
        act.tell(
            "person:capture:kept",
            ("look", str(look_id)),
            sealed=sealed,
            corrected=bool(corrected) and plate != seen["text"],
        )


async def _read(house: House, taken: Receipt) -> list[Seen]:
    for _ in range(int(PATIENCE_S / STEP_S)):
        row = await frames.one(house.db, taken.captured_at, taken.id)
        if row is None or row["state"] == "unreadable":
            raise Invalid(Code.PICTURE_BROKEN)
        if row["state"] == "read":
            found = await looks.of_frame(house.db, taken.captured_at, taken.id)
            return [Seen(each["id"], msgspec.convert(each["recognised"], Look)) for each in found]
        await asyncio.sleep(STEP_S)
    raise Behind("The photo is kept; it will be read in a moment.", retry_after_s=5.0)
