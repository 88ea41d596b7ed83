"""From the spool to the server: one thread a camera, a frame is let go only when it is answered."""

import logging
import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Protocol, assert_never

from workers.clock import Clock
from workers.door import Barred, Delivered, Final, Later, Outcome
from workers.spool import FULL, Broken, Entry, Spool, Spooled, iso

log = logging.getLogger("gateway.upload")

FRESH = timedelta(seconds=10)
"""A live frame younger than this goes before all that waited through a cut."""
RELIST = 50
"""Frames sent before the folder is listed again, so that fresh ones are noticed."""
IDLE = 0.2
FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
BARRED_WAIT = 60.0
MOST_RECORD = 1_000_000


class Post(Protocol):
    """The part of the door that uploading needs."""

    def post(self, frame: Spooled) -> Outcome: ...


class Uploader:
    """One camera's spool on its way out."""

    def __init__(self, camera: str, spool: Spool, record: Path, door: Post, clock: Clock) -> None:
        self.camera, self._spool, self._record = camera, spool, record
        self._door, self._clock = door, clock
        self._failures = 0
        self.sent = self.refused = 0

    def run(self, stop: Event) -> None:
        while not stop.is_set():
            stop.wait(self.once(stop))

    def once(self, stop: Event) -> float:
        """Send what waits, for a while; the seconds to wait before the next time."""
        entries = in_order(self._spool.waiting(), self._clock())
        for entry in entries[:RELIST]:
            if stop.is_set():
                return 0.0
            wait = self._one(entry)
            if wait:
                return wait
        return 0.0 if entries else IDLE

    def _one(self, entry: Entry) -> float:
        """Send one frame; the seconds to wait when it could not be sent."""
        try:
            frame = self._spool.take(entry)
        except Broken as broken:
            self._refuse(entry, 0, f"spool-file-broken: {broken}")
            return 0.0
        if frame is None:
            return 0.0
        outcome = self._door.post(frame)
        match outcome:
            case Delivered():
                if self._failures:
                    log.info("camera %s: frames go out again", self.camera)
                self._failures = 0
                self.sent += 1
                self._spool.done(entry)
                return 0.0
            case Final(status, code):
                self._failures = 0
                self._refuse(entry, status, code)
                return 0.0
            case Later(why, after_s):
                return self._later(why, after_s)
            case Barred(status, code):
                log.error("camera %s: barred: %s %s; all is kept", self.camera, status, code)
                return BARRED_WAIT * jitter()
            case _:
                assert_never(outcome)

    def _later(self, why: str, after_s: float | None) -> float:
        wait = min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(self._failures, 10)) * jitter()
        if after_s is not None:
            wait = after_s * (1 + random.random() / 4)  # noqa: S311 - spreads load, guards nothing
        self._failures += 1
        log.warning("camera %s: %s; again in %.1f s", self.camera, why, wait)
        return max(wait, 0.05)

    def _refuse(self, entry: Entry, status: int, code: str) -> None:
        """The frame goes and one line stays: when it was taken, and what the server said."""
        self.refused += 1
        log.error("camera %s: a frame was refused: %s %s", self.camera, status, code)
        line = f"{iso(entry.captured_at)}\t{iso(self._clock())}\t{status}\t{code}\n"
        try:
            if self._record.exists() and self._record.stat().st_size > MOST_RECORD:
                self._record.replace(self._record.with_suffix(".old"))
            with self._record.open("a", encoding="utf-8") as record:
                record.write(line)
        except OSError as cause:
            if cause.errno not in FULL:
                raise
            log.warning("camera %s: no room to record the refusal", self.camera)
        self._spool.done(entry)


def in_order(entries: Sequence[Entry], now: datetime) -> list[Entry]:
    """What has just passed first, then what waited; each from the oldest."""
    fresh = [entry for entry in entries if entry.captured_at > now - FRESH]
    return fresh + [entry for entry in entries if entry.captured_at <= now - FRESH]


def jitter() -> float:
    """Many gateways come back from the same cut; they should not knock together."""
    return random.uniform(0.5, 1.0)  # noqa: S311 - spreads load, guards nothing
