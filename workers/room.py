"""Whether a camera's frames have room: said once in the log, and at every heartbeat.

A full disk takes no note, so the two processes share a byte instead of a file.
"""

import logging
import time
from enum import IntEnum
from typing import Protocol

log = logging.getLogger("gateway.camera")

QUIET_S = 60.0
"""A live camera that lost nothing for so long has room again."""


class Room(IntEnum):
    """Where it is short."""

    ENOUGH = 0
    NO_SHARE = 1
    """The camera's share of the spool is full."""
    NO_DISK = 2
    """The disk under the spool is full, whatever the share allows."""

    @property
    def told(self) -> str:
        """As the heartbeat says it."""
        return ("", "share", "disk")[self]


class Gauge(Protocol):
    """One byte that the camera's process writes and the heart reads."""

    value: int


class Byte:
    """A gauge within one process."""

    def __init__(self) -> None:
        self.value = int(Room.ENOUGH)


class Strain:
    """Says once that there is no room, and once that there is again; frames come by the dozen."""

    def __init__(self, camera: str, gauge: Gauge) -> None:
        self._camera, self._gauge = camera, gauge
        self._since = 0.0

    def full(self, room: Room, then: str) -> None:
        if not self._gauge.value:
            what = "its disk" if room is Room.NO_DISK else "its share of the spool"
            log.warning("camera %s: %s is full; %s", self._camera, what, then)
        self._gauge.value = int(room)
        self._since = time.monotonic()

    def room(self, after_s: float = 0.0) -> None:
        if self._gauge.value and time.monotonic() - self._since >= after_s:
            log.warning("camera %s: there is room again", self._camera)
            self._gauge.value = int(Room.ENOUGH)
