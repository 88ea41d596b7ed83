"""From the spool to the server: one thread a camera, a frame is let go only when it is answered."""

import logging
import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from threading import Event
from typing import Protocol, assert_never

from workers.clock import TAKEN_AHEAD, Clock, Skew, this_run
from workers.door import Barred, Delivered, Early, Final, Later, Outcome
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

    def __init__(
        self, camera: str, spool: Spool, door: Post, clock: Clock, skew: Skew | None = None
    ) -> None:
        self.camera, self._spool = camera, spool
        self._door, self._clock, self._skew = door, clock, skew or Skew()
        self._failures = 0
        self.sent = self.refused = 0
        self.held = 0
        """Frames that wait because for the server they are not yet taken."""

    def run(self, stop: Event) -> None:
        while not stop.is_set():
            stop.wait(self.once(stop))

    def once(self, stop: Event) -> float:
        """Send what waits, for a while; the seconds to wait before the next time."""
        entries = self._possible(in_order(self._spool.waiting(), self._clock()))
        for entry in entries[:RELIST]:
            if stop.is_set():
                return 0.0
            wait = self._one(entry)
            if wait:
                return wait
        return 0.0 if entries else IDLE

    def _possible(self, entries: Sequence[Entry]) -> list[Entry]:
        """Those that the server can take: of a future frame the time is mended, or it is held.

        What was stamped by this machine's clock gets the time that it has by the server's. Of a
        recording nobody here knows what is wrong, so it waits until its time has come.
        """
        latest = self._skew.possible(self._clock())
        sound = [entry for entry in entries if entry.captured_at <= latest]
        held = [
            entry for entry in entries if entry.captured_at > latest and not self._mended(entry)
        ]
        if held and not self.held:
            log.critical(
                "camera %s: %d frames of the future, the last of %s, are kept until their time has"
                " come; what stamped them has a wrong clock",
                *(self.camera, len(held), iso(held[-1].captured_at)),
            )
        self.held = len(held)
        return sound

    def _mended(self, entry: Entry) -> bool:
        """Whether the frame has another capture time now, or is gone."""
        ahead = self._skew.ahead
        if ahead is None or ahead <= TAKEN_AHEAD:
            return False
        try:
            frame = self._spool.take(entry)
        except Broken:
            return False
        return frame is None or self._moved(entry, frame, ahead)

    def _moved(self, entry: Entry, frame: Spooled, ahead: timedelta) -> bool:
        """The time that a frame of this machine's clock has by the server's; once, and in this run.

        A time of another run of the clock, or of a recording, is nobody's here to mend.
        """
        at = entry.captured_at - ahead
        ours = frame.clock and frame.clock == this_run() and not frame.moved
        if not ours or at > self._clock() - ahead + TAKEN_AHEAD:
            return False
        if moved := self._spool.move(entry, at):
            log.warning(
                "camera %s: the frame of %s by this clock is that of %s by the server's",
                *(self.camera, iso(entry.captured_at), iso(moved)),
            )
        return True

    def _one(self, entry: Entry) -> float:
        """Send one frame; the seconds to wait when it could not be sent."""
        try:
            frame = self._spool.take(entry)
        except Broken as broken:
            self._refuse(entry, 0, f"spool-file-broken: {broken}")
            return 0.0
        if frame is None:
            return 0.0
        return self._answered(entry, frame, self._door.post(frame))

    def _answered(self, entry: Entry, frame: Spooled, outcome: Outcome) -> float:
        match outcome:
            case Delivered():
                if self._failures:
                    log.info("camera %s: frames go out again", self.camera)
                self._failures = 0
                self.sent += 1
                self._spool.done(entry)
                return 0.0
            case Final(status, code, ahead):
                self._failures = 0
                if not (self._learnt(ahead) and self._moved(entry, frame, ahead or timedelta())):
                    self._refuse(entry, status, code)
                return 0.0
            case Early(ahead):
                return self._early(entry, ahead)
            case Later(why, after_s):
                return self._later(why, after_s)
            case Barred(status, code):
                log.error("camera %s: barred: %s %s; all is kept", self.camera, status, code)
                return BARRED_WAIT * jitter()
            case _:
                assert_never(outcome)

    def _early(self, entry: Entry, ahead: timedelta | None) -> float:
        """The frame is kept; what is known now tells at the next look what becomes of it."""
        if self._learnt(ahead) and entry.captured_at > self._skew.possible(self._clock()):
            return IDLE
        return self._later("the server takes a frame for one of the future", None)

    def _learnt(self, ahead: timedelta | None) -> bool:
        """Whether our clock is so wrong that it explains why a frame's time is refused."""
        if ahead is None or abs(ahead) <= TAKEN_AHEAD:
            return False
        if self._skew.ahead is None or abs(self._skew.ahead) <= TAKEN_AHEAD:
            log.critical(
                "this clock is off by %+.0f s: set it. Frames are kept, with the times that they"
                " have by the server's clock",
                ahead.total_seconds(),
            )
        self._skew.ahead = ahead
        return True

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
        record = self._spool.folder / "refused.tsv"
        line = f"{iso(entry.captured_at)}\t{iso(self._clock())}\t{status}\t{code}\n"
        try:
            if record.exists() and record.stat().st_size > MOST_RECORD:
                record.replace(record.with_suffix(".old"))
            with record.open("a", encoding="utf-8") as file:
                file.write(line)
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
