"""One camera's process: from its source, through the choice, into its spool."""

import json
import logging
import multiprocessing
import os
import random
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from multiprocessing.connection import wait
from pathlib import Path

import cv2

from models.pictures import Picture
from workers.choosing import LIMITS, Chooser
from workers.clock import Clock, now, this_run
from workers.places import Places
from workers.redacting import log_to_stderr
from workers.room import QUIET_S, Byte, Gauge, Room, Strain
from workers.settings import CameraTable, PlaceTable
from workers.source import Lost, Order, Shot, Source, Unfit, choose, discover
from workers.spool import STEP, Spool, Spooled, hundredths, iso, replace_file

log = logging.getLogger("gateway.camera")

QUALITY = 92
CANDIDATES = 3
"""Pictures looked at for each that may be sent."""
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0
STEADY_S = 60.0
"""A camera that stayed this long begins its waits anew."""
FULL_WAIT = 0.5
DELAY = timedelta(seconds=2)
"""A receiver's sentence is told this late at most; a clock nearer than this is left alone."""
UNFIT = 64
"""Exit code of a camera that trying again cannot help."""


@dataclass(frozen=True, slots=True)
class Task:
    """Everything that one camera's process needs to know; it holds no credential."""

    camera: CameraTable
    place: PlaceTable
    spool: Path
    """The spool of all cameras; each has the folder named by its id."""
    most_bytes: int
    once: bool = False

    @property
    def folder(self) -> Path:
        return self.spool / self.camera.id


@dataclass(slots=True)
class Counts:
    """What the heartbeat tells of a camera. Kept over restarts."""

    kept: int = 0
    dropped: int = 0
    """Live frames that made room for newer ones."""
    placeless: int = 0
    """Frames of a car that did not know where it was."""
    unreadable: int = 0
    last_frame_at: str = ""


class Camera:
    """One camera at work."""

    def __init__(
        self, task: Task, clock: Clock, pause: Callable[[float], None], gauge: Gauge | None = None
    ) -> None:
        self._task, self._clock, self._pause = task, clock, pause
        self._spool = Spool(task.folder, task.most_bytes)
        self._spool.tidy()
        self._places = Places(task.place, task.spool)
        self._file = task.folder / "counts.json"
        self.counts = read_counts(self._file)
        self._strain = Strain(task.camera.id, Byte() if gauge is None else gauge)
        self._last: datetime | None = None
        self._shift = timedelta()
        kind, target = choose(task.camera.source, discover())
        gated = kind.gated and task.camera.gate
        self._live = kind.live and task.camera.live
        self._chooser = Chooser(task.camera.rate, gated=gated)
        wanted = task.camera.rate * (CANDIDATES if gated else 1)
        order = Order(target, task.folder, clock, wanted, task.camera.timing, task.once)
        self._source: Source = kind.open(order)
        self._endless = kind.live

    def run(self) -> None:
        """Until a recording ends; a camera that goes away is tried again."""
        failures = 0
        while True:
            began = time.monotonic()
            try:
                self._through()
                if not self._endless:
                    self._source.over()
                    return
                why = "the stream ended"
            except Lost as lost:
                why = str(lost)
            failures = 0 if time.monotonic() - began > STEADY_S else failures + 1
            seconds = min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(failures, 8))
            log.warning("camera %s: %s; again in %.0f s", self._task.camera.id, why, seconds)
            self._pause(seconds * random.uniform(0.5, 1.0))  # noqa: S311 - spreads load

    def _through(self) -> None:
        try:
            for shot in self._source.frames():
                if chosen := self._chooser.consider(shot):
                    self._keep(chosen)
        finally:
            if left := self._chooser.rest():
                self._keep(left)
            self._note()

    def _keep(self, shot: Shot) -> None:
        at = self._apart(shot.at)
        if shot.old:
            return
        frame = self._spooled(shot, at)
        if frame and self._live:
            self._put_live(frame)
        elif frame:
            while not self._spool.offer(frame):
                self._strain.full(self._spool.room, "the recording waits and nothing of it is lost")
                self._pause(FULL_WAIT)
            self._strain.room()
        if frame:
            self.counts.kept += 1
            self.counts.last_frame_at = iso(frame.captured_at)
        self._note()
        self._source.kept(shot)

    def _note(self) -> None:
        self.counts.unreadable += self._chooser.unreadable
        self._chooser.unreadable = 0
        write_counts(self._file, self.counts)

    def _put_live(self, frame: Spooled) -> None:
        dropped = self._spool.force(frame)
        if dropped is None:
            self.counts.kept -= 1
        self.counts.dropped += 1 if dropped is None else dropped
        if dropped == 0:
            self._strain.room(QUIET_S)
        elif dropped is None:
            self._strain.full(self._spool.room, "new frames are lost until something makes room")
        else:
            self._strain.full(self._spool.room, "the oldest frames go and the newest are kept")

    def _spooled(self, shot: Shot, at: datetime) -> Spooled | None:
        camera, place = self._task.camera, None
        if camera.car:
            fix = self._places.at(shot.at)
            if fix is None:
                self.counts.placeless += 1
                return None
            place = (fix.latitude, fix.longitude)
            at += self._ahead(fix.ahead)
        data = shot.data if shot.picture is None else encoded(shot.picture)
        if len(data) > LIMITS.bytes:
            self.counts.unreadable += 1
            return None
        at, clock = hundredths(at), this_run() if self._endless and not self._shift else ""
        return Spooled(camera.id, at, self._live, shot.media, data, place, clock)

    def _ahead(self, told: timedelta) -> timedelta:
        """By how much the satellites' time is taken instead of ours: not for a line's delay."""
        if abs(told - self._shift) > DELAY:
            self._shift = told if abs(told) > DELAY else timedelta()
        return self._shift

    def _apart(self, at: datetime) -> datetime:
        """Pictures of a burst share a second; told in hundredths, each has its own."""
        at = hundredths(at)
        if self._last is not None and timedelta() <= self._last - at < timedelta(seconds=1):
            at = self._last + STEP
        self._last = at
        return at


def encoded(picture: Picture) -> bytes:
    done, data = cv2.imencode(".jpg", picture, (cv2.IMWRITE_JPEG_QUALITY, QUALITY))
    if not done:
        raise Lost("a picture could not be encoded")
    return data.tobytes()


def read_counts(path: Path) -> Counts:
    """From the last run; from nothing when there was none or the disk lost it."""
    try:
        told = json.loads(path.read_text("utf-8"))
        return replace(Counts(), **told)
    except (OSError, ValueError, TypeError):
        return Counts()


def write_counts(path: Path, counts: Counts) -> None:
    """Not synced: a figure that is behind after a power cut, or on a full disk, harms nobody."""
    replace_file(path, json.dumps(asdict(counts)).encode(), sync=lambda _: None)


def work(task: Task, gauge: Gauge) -> None:
    """The process. It dies with its parent, and leaves interrupts from the keyboard to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    log_to_stderr()
    cv2.setNumThreads(1)
    threading.Thread(target=_die_with_parent, daemon=True).start()
    try:
        gauge.value = int(Room.ENOUGH)
        Camera(task, now, time.sleep, gauge).run()
    except Unfit as unfit:
        log.critical("camera %s: %s", task.camera.id, unfit)
        raise SystemExit(UNFIT) from None


def _die_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
