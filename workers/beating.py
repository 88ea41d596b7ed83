"""What the gateway tells about itself, every half minute: to the server and to the log."""

import logging
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from threading import Event
from typing import Protocol

from workers.capturing import read_counts
from workers.clock import TAKEN_AHEAD, Clock, Skew
from workers.door import Barred, Beat, Later
from workers.room import Gauge, Room
from workers.spool import Spool, iso
from workers.uploading import Uploader

log = logging.getLogger("gateway.heartbeat")

EVERY_S, UNHEARD_S, LOOK_S = 30.0, 5.0, 0.5
MOST_SKEW = timedelta(seconds=1)
"""From here on the log says so each time."""


class Beats(Protocol):
    """The part of the door that the heartbeat needs."""

    def beat(self, told: Mapping[str, object]) -> Beat | Later | Barred: ...


@dataclass(frozen=True, slots=True)
class Pulse:
    """What is known here of one camera."""

    sending: Uploader
    gauge: Gauge


class Heart:
    """Tells the server what waits here and what was lost, and learns how far the clock is off."""

    def __init__(
        self, door: Beats, spool: Path, cameras: Sequence[Pulse], clock: Clock, skew: Skew
    ) -> None:
        self._door, self._spool, self._cameras, self._clock = door, spool, cameras, clock
        self._skew = skew

    def run(self, stop: Event) -> None:
        """At once when a camera's room has changed, and soon again when nobody heard."""
        while not stop.is_set():
            rooms, heard = self._rooms(), self.once()
            until = time.monotonic() + (EVERY_S if heard else UNHEARD_S)
            while time.monotonic() < until and not stop.wait(LOOK_S):
                if heard and self._rooms() != rooms:
                    break

    def _rooms(self) -> list[int]:
        return [camera.gauge.value for camera in self._cameras]

    def once(self) -> bool:
        """Whether the server heard it."""
        told = [self._told(camera) for camera in self._cameras]
        for camera in told:
            log.info("%s", " ".join(f"{name}={value}" for name, value in camera.items()))
        message = {"sent_at": iso(self._clock()), "cameras": told, "version": program_version()}
        match self._door.beat(message):
            case Beat(skew_ms):
                self._hear(timedelta(milliseconds=skew_ms))
                return True
            case Later(why):
                log.warning("the server does not hear the heartbeat: %s", why)
            case Barred(status, code):
                log.error("the server refuses the heartbeat: %s %s", status, code)
        return False

    def _hear(self, ahead: timedelta) -> None:
        self._skew.ahead = ahead
        if abs(ahead) > MOST_SKEW:
            level = logging.CRITICAL if ahead > TAKEN_AHEAD else logging.WARNING
            log.log(level, "this clock is off by %+.1f s; set it", ahead.total_seconds())

    def _told(self, camera: Pulse) -> dict[str, object]:
        folder = self._spool / camera.sending.camera
        counts = read_counts(folder / "counts.json")
        waiting = Spool(folder, 0).waiting()
        return {
            "id": camera.sending.camera,
            "last_frame_at": counts.last_frame_at or None,
            "dropped": counts.dropped + counts.placeless + counts.unreadable,
            "spool_frames": len(waiting),
            "spool_bytes": sum(entry.size for entry in waiting),
            "full": Room(camera.gauge.value).told,
            "held": camera.sending.held,
        }


def program_version() -> str:
    try:
        return version("platewarden")
    except PackageNotFoundError:
        return "unknown"
