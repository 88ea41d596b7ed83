"""A car's GPS receiver on a serial line: a place that moves, with the satellites' time."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from workers.clock import now

EVERY_S = 0.2
NORTH, WEST = 40.4800, 88.9900
"""Degrees at which the drive begins."""
A_SECOND = 0.0001
"""Degrees that the car gains: some 40 km/h."""


def sentence(body: str) -> str:
    """With the sum that ends every NMEA sentence: all characters, exclusive or."""
    total = 0
    for letter in body.encode():
        total ^= letter
    return f"${body}*{total:02X}\r\n"


def minimum(at: datetime, north: float, west: float) -> str:
    """The recommended minimum (RMC): time, fix, place, speed, course, date."""
    words = f"{at:%H%M%S}.{at.microsecond // 10_000:02}"
    latitude = f"{int(north):02}{north % 1 * 60:07.4f}"
    longitude = f"{int(west):03}{west % 1 * 60:07.4f}"
    return sentence(f"GPRMC,{words},A,{latitude},N,{longitude},W,22.4,0.0,{at:%d%m%y},,,A")


class Drive:
    """Where the car was at which true time."""

    def __init__(self) -> None:
        self.began = now()
        self.fix = threading.Event()
        """Cleared in a tunnel: then the receiver says nothing that helps."""
        self.fix.set()
        self.line = ""

    def latitude(self, at: datetime) -> float:
        return NORTH + A_SECOND * (at - self.began).total_seconds()


@contextmanager
def driving() -> Iterator[Drive]:
    """While it is open the receiver speaks five times a second on `drive.line`."""
    ours, theirs = os.openpty()
    drive, stop = Drive(), threading.Event()
    drive.line = str(Path(os.ttyname(theirs)))

    def speak() -> None:
        while not stop.wait(EVERY_S):
            at = now()
            if drive.fix.is_set():
                os.write(ours, minimum(at, drive.latitude(at), WEST).encode())

    thread = threading.Thread(target=speak)
    thread.start()
    try:
        yield drive
    finally:
        stop.set()
        thread.join()
        os.close(ours)
        os.close(theirs)
