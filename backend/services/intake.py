"""A frame arrives: is it one, may this camera record it, and is it kept before we say so."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from backend.domain.errors import (
    Behind,
    Code,
    Conflict,
    Full,
    Gone,
    Invalid,
    NotFound,
    TooLarge,
    Unsupported,
)
from backend.domain.ids import new_id
from backend.services import serving
from backend.services.acting import Who
from backend.services.asking import ask
from backend.services.cameras import said_place
from backend.services.house import House
from backend.services.tending import make_day
from backend.store import cameras, frames, queue
from backend.store.database import Row
from backend.store.frames import Before, NewFrame
from backend.store.images import DiskFullError
from models import pictures
from models.headers import read_header
from models.refused import PictureRefused, Refusal

MOST_BYTES = 12 * 2**20
"""A 1080p JPEG has well under 2 MB; nothing honest comes near."""
LIMITS = pictures.Limits(bytes=MOST_BYTES, pixels=25_000_000, side=8192, work=2**28)
FORMATS = {"jpeg": "image/jpeg", "png": "image/png", "webp": "image/webp"}
AHEAD = timedelta(minutes=2)
LIVE_KEPT = 8
"""Unread frames that a live camera may have waiting; older ones are dropped and counted."""
MOST_UNREAD = 2000
"""Unread frames from which uploads are asked to wait."""
RETRY_AFTER_S = 5.0


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a camera hands in."""

    camera_id: UUID
    captured_at: datetime
    picture: bytes
    live: bool = True
    latitude: float | None = None
    longitude: float | None = None
    statement: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """The frame is durable."""

    captured_at: datetime
    id: UUID
    duplicate: bool


async def take(house: House, who: Who, arrival: Arrival) -> Receipt:
    """Acknowledge a frame of a camera in the register.

    1. Refuse what is no picture, too large, without a place, or of an impossible time.
    2. Ask whether this camera may record; one that stands elsewhere may not (R-CAM-02).
    """
    media_type = check_picture(arrival.picture)
    check_time(house, arrival.captured_at)
    before = await frames.before(house.db, arrival.camera_id, arrival.captured_at)
    camera = _theirs(house, who, before.camera)
    action = "upload_frame" if arrival.statement is None else "upload_statement"
    said = (arrival.latitude, arrival.longitude)
    stands = await said_place(house, who, camera, said, arrival.captured_at)
    about = {**cameras.attributes(camera), **house.policy.stored(), **stands}
    await ask(house, who, action, ("Camera", str(camera["id"])), about)
    return await receive(house, who, arrival, before, media_type)


async def receive(
    house: House, who: Who, arrival: Arrival, before: Before, media_type: str
) -> Receipt:
    """Keep a frame that may be kept; `media_type` is what `check_picture` said.

    1. The same camera, instant and bytes: the frame that is here already.
    2. Behind: live frames push older ones out, uploads wait.
    3. Image written and synced, row committed, workers nudged; only then the receipt.
    """
    camera = before.camera
    if camera is None:
        raise LookupError(f"camera {arrival.camera_id}")
    place = _place(camera, arrival)
    digest = hashlib.sha256(arrival.picture).digest()
    if before.known:
        return _known(arrival, before.known, digest)
    live = arrival.live and bool(camera["live"])
    await _make_room(house, arrival, before, live=live)
    await make_day(house, house.capture_day(arrival.captured_at))
    id = new_id(house.now())
    path = await _store(house, arrival, str(id))
    frame = NewFrame(
        captured_at=arrival.captured_at,
        id=id,
        camera_id=arrival.camera_id,
        digest=digest,
        received_at=house.now(),
        latitude=place[0],
        longitude=place[1],
        place=camera["place"],
        media_type=media_type,
        size=len(arrival.picture),
        live=live,
        blob=path,
        person_id=UUID(who.id) if who.actor.kind == "person" else None,
        statement=arrival.statement,
    )
    if not await _add(house, frame):
        known = await frames.at(house.db, arrival.camera_id, arrival.captured_at)
        if known:
            return _known(arrival, known, digest)
    await house.queue.nudge(queue.READ_FRAMES)
    return Receipt(arrival.captured_at, id, duplicate=False)


def check_picture(picture: bytes) -> str:
    """Its media type, from the bytes and not from what the sender calls it; decodes nothing."""
    if len(picture) > MOST_BYTES:
        raise TooLarge(
            Code.FRAME_TOO_LARGE,
            f"The picture has more than {MOST_BYTES // 2**20} MB.",
            instead="Lower the camera's resolution or quality.",
        )
    try:
        header = read_header(picture)
        pictures.check(header, LIMITS)
    except PictureRefused as refused:
        raise _refused(refused) from None
    if header.format not in FORMATS:
        raise _no_picture()
    return FORMATS[header.format]


def check_time(house: House, captured_at: datetime) -> None:
    """R-CAP-04: the retention clock starts at capture, whenever the frame comes."""
    now = house.now()
    if captured_at > now + AHEAD:
        raise Invalid(
            Code.CLOCK_AHEAD,
            "The capture time is more than two minutes ahead of the server's clock.",
            instead="Set the camera's clock; heartbeats tell the difference.",
        )
    too_old = captured_at < now - timedelta(days=house.profile.retention.days)
    if too_old or now >= house.over_at(house.capture_day(captured_at)):
        raise Gone(
            Code.PAST_RETENTION,
            "The frame is older than the department may keep it.",
            instead="Delete it.",
        )


def _theirs(house: House, who: Who, camera: Row | None) -> Row:
    theirs = camera and (who.actor.kind != "gateway" or str(camera["gateway_id"]) == who.id)
    if camera is None or not theirs:
        raise NotFound(
            Code.CAMERA_UNKNOWN,
            "This gateway has no such camera.",
            instead="Ask an administrator to register the camera under this gateway.",
        )
    if camera["retired_at"] is not None:
        raise Gone(
            Code.CAMERA_RETIRED,
            f"This camera was retired; its last day was {house.capture_day(camera['retired_at'])}.",
            instead="Delete the frame, and take the camera out of the gateway's settings.",
        )
    return camera


def _place(camera: Row, arrival: Arrival) -> tuple[float, float]:
    """R-CAP-01: from the register for a fixed camera, from the frame for any other."""
    where = (
        (camera["latitude"], camera["longitude"])
        if camera["kind"] == "fixed"
        else (arrival.latitude, arrival.longitude)
    )
    if where[0] is None or where[1] is None:
        raise Invalid(
            Code.NO_PLACE,
            "A frame from a car or a phone must say where it was taken.",
            instead="Send latitude and longitude with the frame.",
        )
    if not (-90 <= where[0] <= 90 and -180 <= where[1] <= 180):
        raise Invalid(
            Code.NO_PLACE,
            "The place is not on the earth.",
            instead="Send latitude and longitude in degrees.",
        )
    return where[0], where[1]


def _known(arrival: Arrival, known: Row, digest: bytes) -> Receipt:
    if known["digest"] != digest:
        raise Conflict(
            Code.FRAME_CONFLICT,
            "Another picture of this camera has the same capture time.",
            instead="Give capture times to hundredths of a second; keep the first picture.",
        )
    return Receipt(arrival.captured_at, known["id"], duplicate=True)


async def _make_room(house: House, arrival: Arrival, before: Before, *, live: bool) -> None:
    """`live`: as the row will say it."""
    full = before.unread >= MOST_UNREAD
    if live and before.live > LIVE_KEPT and not await serving.held(house):
        await frames.drop_behind(house.db, arrival.camera_id, LIVE_KEPT)
    elif full and (not live or before.live > LIVE_KEPT):
        raise Behind("The readers are behind.", retry_after_s=RETRY_AFTER_S)


async def _store(house: House, arrival: Arrival, name: str) -> str:
    try:
        return await house.images.put(house.capture_day(arrival.captured_at), name, arrival.picture)
    except DiskFullError:
        raise _no_room() from None


async def _add(house: House, frame: NewFrame) -> bool:
    """Whether the row was written. An image goes only when it is certain that it has none.

    Where the answer of PostgreSQL is lost, the row may stand: then the image must stay as well.
    """
    try:
        written = await frames.add(house.db, frame)
    except DiskFullError:
        await house.images.drop(frame.blob)
        raise _no_room() from None
    if not written:
        await house.images.drop(frame.blob)
    return written


def _no_room() -> Full:
    return Full(
        Code.DISK_FULL,
        "The server has no room for the frame.",
        instead="Keep the frame; tell the administrator.",
    )


def _no_picture() -> Unsupported:
    return Unsupported(
        Code.NOT_A_PICTURE,
        "The body is not a JPEG, PNG or WebP picture.",
        instead="Send one picture a request, as image/jpeg, image/png or image/webp.",
    )


def _refused(refused: PictureRefused) -> Exception:
    if refused.code in (Refusal.EMPTY, Refusal.UNKNOWN_FORMAT, Refusal.UNSUPPORTED):
        return _no_picture()
    if refused.code in (Refusal.TOO_MANY_PIXELS, Refusal.TOO_MUCH_WORK):
        return TooLarge(
            Code.FRAME_TOO_LARGE,
            f"The picture is too large to be decoded: {refused.message}.",
            instead="Lower the camera's resolution.",
        )
    return Invalid(
        Code.PICTURE_BROKEN,
        f"The picture is broken: {refused.message}.",
        instead="Send the frame again from the camera; a broken picture is never kept.",
    )
