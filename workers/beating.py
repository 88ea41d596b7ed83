"""What the gateway tells about itself, every half minute: to the server and to the log."""

import logging
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from threading import Event
from typing import Protocol

from workers.capturing import read_counts
from workers.clock import Clock
from workers.door import Barred, Beat, Later
from workers.spool import Spool, iso
from workers.uploading import Uploader

log = logging.getLogger("gateway.heartbeat")

EVERY_S = 30.0
MOST_SKEW_MS = 1000
"""From here on the log says so each time; the server refuses frames two minutes ahead."""


class Beats(Protocol):
    """The part of the door that the heartbeat needs."""

    def beat(self, told: Mapping[str, object]) -> Beat | Later | Barred: ...


class Heart:
    """Tells the server what waits here and what was lost, and learns how far the clock is off."""

    def __init__(self, door: Beats, spool: Path, sending: Sequence[Uploader], clock: Clock) -> None:
        self._door, self._spool, self._sending, self._clock = door, spool, sending, clock
        self.skew_ms: int | None = None

    def run(self, stop: Event) -> None:
        while not stop.is_set():
            self.once()
            stop.wait(EVERY_S)

    def once(self) -> None:
        told = [self._told(uploader) for uploader in self._sending]
        for camera in told:
            log.info("%s", " ".join(f"{name}={value}" for name, value in camera.items()))
        message = {"sent_at": iso(self._clock()), "cameras": told, "version": program_version()}
        match self._door.beat(message):
            case Beat(skew_ms):
                self.skew_ms = skew_ms
                if abs(skew_ms) > MOST_SKEW_MS:
                    log.warning("this clock is off by %+.1f s; set it", skew_ms / 1000)
            case Later(why):
                log.warning("the server does not hear the heartbeat: %s", why)
            case Barred(status, code):
                log.error("the server refuses the heartbeat: %s %s", status, code)

    def _told(self, uploader: Uploader) -> dict[str, object]:
        folder = self._spool / uploader.camera
        counts = read_counts(folder / "counts.json")
        waiting = Spool(folder, 0).waiting()
        return {
            "id": uploader.camera,
            "last_frame_at": counts.last_frame_at or None,
            "dropped": counts.dropped + counts.placeless + counts.unreadable,
            "spool_frames": len(waiting),
            "spool_bytes": sum(entry.size for entry in waiting),
        }


def program_version() -> str:
    try:
        return version("platewarden")
    except PackageNotFoundError:
        return "unknown"
