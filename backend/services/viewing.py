"""Pictures: a frame, or the part of it that shows a plate. Each look at one is an event."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import cv2
import msgspec
import numpy as np

from backend.domain.errors import Code, NotFound
from backend.services import camera_health
from backend.services.acting import Who, acting
from backend.services.alerting import LIST_KINDS
from backend.services.asking import Absent, ask, ask_of, unknown
from backend.services.finding import ground
from backend.services.house import House
from backend.services.intake import LIMITS
from backend.services.opening import still_open
from backend.store import frames, looks
from backend.store.database import Row
from backend.store.images import ImageGoneError
from models import pictures
from models.look import Look
from policies.facts import Value

MARGIN = 0.35
"""Of the plate's size, shown around it: enough to see the frame, the sticker and the neighbours."""
LEAST_WIDTH = 480
"""Pixels; a plate of 60 pixels is drawn larger so that a thumb need not zoom first."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture for one person."""

    data: bytes
    media_type: str


async def frame(house: House, who: Who, captured_at: datetime, frame_id: UUID) -> Shown:
    """The whole frame as the camera sent it."""
    row = await _frame(house, who, captured_at, frame_id, asked=frame_id)
    data = await _stored(house, row)
    await _tell(house, who, row, "frame")
    return Shown(data, row["media_type"])


async def crop(house: House, who: Who, captured_at: datetime, look_id: UUID) -> Shown:
    """The plate with a margin, cut from the frame when it is asked for: no copy is kept."""
    seen = await looks.one(house.db, captured_at, look_id)
    if seen is None:
        await unknown(house, who, "view_frame", _absent(captured_at, look_id))
    row = await _frame(house, who, captured_at, seen["frame_id"], asked=look_id)
    data = await _stored(house, row)
    await _tell(house, who, row, "crop")
    look = msgspec.convert(seen["recognised"], Look)
    return Shown(await asyncio.to_thread(cut, data, look), "image/jpeg")


async def _frame(
    house: House, who: Who, captured_at: datetime, frame_id: UUID, *, asked: UUID
) -> Row:
    """The row, when it is young enough to be seen and this person may see it.

    `asked`: the id by which they ask for it.
    """
    oldest = house.now() - timedelta(days=house.profile.retention.days)
    row = await frames.one(house.db, captured_at, frame_id) if captured_at > oldest else None
    absent = _absent(captured_at, asked)
    if row is None:
        await unknown(house, who, "view_frame", absent)
    alert = await _alert(house, who, captured_at, frame_id)
    about: dict[str, Value] = {
        "captured_at": captured_at,
        "in_alert": alert is not None,
        "in_inquiry": alert is None
        and (
            await ground(house, who, captured_at, frame_id)
            or await camera_health.ground(house, who, frame_id)
        ),
        "own": str(row["person_id"]) == who.id,
    }
    if alert is not None:
        about["list_kind"] = LIST_KINDS[alert["list_kind"]]
        about["audience"] = frozenset(alert["audience"])
        about["holds"] = bool(alert["holds"])
    resource = ("Frame", str(frame_id))
    if about["in_alert"] or about["in_inquiry"]:  # it was shown to them: they know that it is there
        await ask(house, who, "view_frame", resource, about)
    else:
        await ask_of(house, who, "view_frame", resource, about, absent)
    return row


def _absent(captured_at: datetime, asked: UUID) -> Absent:
    about: dict[str, Value] = {
        "captured_at": captured_at,
        "in_alert": False,
        "in_inquiry": False,
        "own": False,
    }
    return Absent(("Frame", str(asked)), Code.FRAME_UNKNOWN, about)


async def _alert(house: House, who: Who, captured_at: datetime, frame_id: UUID) -> Row | None:
    """The alert through which they see it: their own, or one of another that they have opened."""
    session_id = UUID(who.session_id) if who.session_id else None
    found = await frames.alerts_on(house.db, captured_at, frame_id, UUID(who.id), session_id)
    for row in found:
        if str(row["person_id"]) == who.id or still_open(house, who, row):
            return row
    return None


async def _stored(house: House, row: Row) -> bytes:
    try:
        return await house.images.get(house.capture_day(row["captured_at"]), row["blob"])
    except ImageGoneError:
        raise NotFound(Code.FRAME_UNKNOWN) from None


async def _tell(house: House, who: Who, row: Row, part: str) -> None:
    async with acting(house, who) as act:
        act.tell("person:frame:viewed", ("frame", str(row["id"])), part=part)


def cut(data: bytes, look: Look) -> bytes:
    """The plate with a margin, as a JPEG."""
    picture = pictures.decode(data, LIMITS)
    height, width = picture.shape[:2]
    box = look.box
    across, down = box.w * MARGIN, box.h * MARGIN
    left, right = max(0, int(box.x - across)), min(width, int(box.x + box.w + across) + 1)
    top, bottom = max(0, int(box.y - down)), min(height, int(box.y + box.h + down) + 1)
    part = picture[top:bottom, left:right]
    if part.shape[1] < LEAST_WIDTH:
        factor = LEAST_WIDTH / part.shape[1]
        size = (LEAST_WIDTH, max(1, round(part.shape[0] * factor)))
        part = np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_CUBIC), np.uint8)
    return cv2.imencode(".jpg", part, [cv2.IMWRITE_JPEG_QUALITY, 92])[1].tobytes()
