"""Frames that arrived are read: pixels to looks, looks to reads, reads to hits, hits to alerts.

One transaction from the claim to the commit: a worker that is killed in the middle has changed
nothing, and its frames are free for another after a second. Only that it was tried stands before:
what brings down whoever reads it is given up after some attempts, and the others go on.
"""

import asyncio
from dataclasses import dataclass, field
from typing import Protocol

from backend.services.acting import Act, acting
from backend.services.house import House
from backend.services.matching import Matcher, match
from backend.services.recording import record
from backend.services.serving import Gate
from backend.services.standing import try_on
from backend.store import frames, queue
from backend.store.database import Row
from backend.store.images import ImageGoneError
from models import pictures
from models.look import Look
from models.pictures import Picture
from models.refused import PictureRefused

MOST_FRAMES = 2
"""Frames of one claim: the first waits for the reading of the last."""


MOST_TRIES = 3
"""Attempts to read one frame: then it cannot be read, and that is told."""


class Eye(Protocol):
    """The recognition pipeline."""

    def look(self, picture: Picture) -> tuple[Look, ...]: ...


@dataclass(frozen=True, slots=True)
class Reader:
    """What a worker holds between jobs."""

    eye: Eye
    models: str
    """Names and digests of the models, kept with each read."""
    matcher: Matcher
    limits: pictures.Limits
    gate: Gate = field(default_factory=Gate)


async def read_frames(house: House, reader: Reader) -> int:
    """Read the oldest unread frames; how many there were. They wait while it may not (R-CAP-06)."""
    if await reader.gate.closed(house):
        return 0
    begun = await frames.begin(house.db, MOST_FRAMES, house.now())
    if not begun:
        return 0
    async with acting(house) as act:
        claimed = await frames.claim(house.db, begun, house.now())
        seen = [(frame, await _look(act, reader, frame)) for frame in claimed]
        # Cameras are locked in one order by every worker, so that two never wait for each other.
        for frame, looks in sorted(seen, key=lambda pair: str(pair[0]["camera_id"])):
            await _finish(act, reader, frame, looks)
    if any(True for event, _ in act.events if event.tag == "system:alert:raised"):
        await house.queue.nudge(queue.DISPATCH_ALERTS)
    return len(claimed)


async def _finish(act: Act, reader: Reader, frame: Row, looks: tuple[Look, ...] | None) -> None:
    state = "unreadable" if looks is None else "read"
    statement = await frames.close(act.house.db, frame, state, act.house.now())
    reads = await record(act, frame, looks or (), reader.models, statement)
    for read in reads:
        await match(act, reader.matcher, read)
    if reads and frame["watched"]:
        await try_on(act, frame["owner_agency"], reads)


async def _look(act: Act, reader: Reader, frame: Row) -> tuple[Look, ...] | None:
    """None when there is no picture to read: damaged, purged meanwhile, or tried too often."""
    if frame["tries"] > MOST_TRIES:
        subject, camera = ("frame", str(frame["id"])), str(frame["camera_id"])
        act.tell("system:frame:given-up", subject, camera=camera, tries=MOST_TRIES)
        return None
    return await asyncio.to_thread(_recognise, act.house, reader, frame)


def _recognise(house: House, reader: Reader, frame: Row) -> tuple[Look, ...] | None:
    try:
        stored = house.images.load(house.capture_day(frame["captured_at"]), frame["blob"])
        return reader.eye.look(pictures.decode(stored, reader.limits))
    except (ImageGoneError, PictureRefused):
        return None
