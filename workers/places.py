"""Where a gateway is: fixed, from a file, or from a car's GPS receiver, which tells the time."""

import json
import logging
import math
import os
import select
import termios
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

from workers.clock import Clock
from workers.settings import PlaceTable
from workers.spool import replace_file

log = logging.getLogger("gateway.place")

FRESH = timedelta(seconds=30)
"""A car's place older than this is no longer where the frame was taken."""
MOST_SHIFT = timedelta(days=3650)
KNOT_LINE = 120
"""No NMEA sentence is longer."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A place, when it was noted by our clock, and how far the receiver's clock is from ours."""

    latitude: float
    longitude: float
    noted_at: datetime
    ahead: timedelta = timedelta()


class Places:
    """What a camera's process asks for each frame it keeps."""

    def __init__(self, table: PlaceTable, spool: Path) -> None:
        self._fixed = (table.fixed[0], table.fixed[1]) if table.fixed else None
        self._file = Path(table.file) if table.file else spool / "place.json"

    def at(self, now: datetime) -> Fix | None:
        """None when the place is not known, or only known from too long ago."""
        if self._fixed:
            return Fix(*self._fixed, now)
        fix = read_fix(self._file)
        return fix if fix and abs(now - fix.noted_at) <= FRESH else None


def read_fix(path: Path) -> Fix | None:
    """`{"latitude": …, "longitude": …, "noted_at": …, "ahead_s": …}`; None when it is not there."""
    try:
        told = json.loads(path.read_text("utf-8"))
        fix = Fix(
            float(told["latitude"]),
            float(told["longitude"]),
            datetime.fromisoformat(told["noted_at"]),
            timedelta(seconds=float(told.get("ahead_s", 0.0))),
        )
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return None
    sound = abs(fix.latitude) <= 90 and abs(fix.longitude) <= 180 and fix.noted_at.tzinfo
    return fix if sound else None


def write_fix(path: Path, fix: Fix) -> None:
    """Whole or not at all; not synced, for in a second it is old."""
    told = {
        "latitude": fix.latitude,
        "longitude": fix.longitude,
        "noted_at": fix.noted_at.isoformat(),
        "ahead_s": fix.ahead.total_seconds(),
    }
    replace_file(path, json.dumps(told).encode(), sync=lambda _: None)


def follow(device: Path, baud: int, into: Path, clock: Clock, stop: Event) -> None:
    """Every fix of the receiver into the file, until stopped; one that goes is waited for."""
    while not stop.is_set():
        try:
            # Without waiting for a carrier, which a receiver does not give.
            line = os.open(device, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
            try:
                _serial(line, baud)
                for sentence in _lines(line, stop):
                    if fix := rmc(sentence, clock()):
                        write_fix(into, fix)
            finally:
                os.close(line)
        except (OSError, termios.error) as cause:
            log.warning("GPS receiver: %s", cause)
        stop.wait(2.0)


def rmc(sentence: str, now: datetime) -> Fix | None:
    """The fix in a recommended-minimum sentence; None for any other, a damaged one, or no fix."""
    body, star, sum_ = sentence.strip().removeprefix("$").partition("*")
    fields = body.split(",")
    if not star or len(fields) < 10 or fields[0][2:] != "RMC" or fields[2] != "A":
        return None
    total = 0
    for byte in body.encode("ascii", "replace"):
        total ^= byte
    try:
        if total != int(sum_, 16):
            return None
        latitude = _degrees(fields[3], 2) * (-1 if fields[4] == "S" else 1)
        longitude = _degrees(fields[5], 3) * (-1 if fields[6] == "W" else 1)
        seconds = float(fields[1][4:])
        told = datetime.strptime(fields[9] + fields[1][:4], "%d%m%y%H%M").replace(tzinfo=UTC)
    except ValueError:
        return None
    ahead = told + timedelta(seconds=seconds) - now
    if abs(latitude) > 90 or abs(longitude) > 180 or abs(ahead) > MOST_SHIFT:
        return None
    return Fix(latitude, longitude, now, ahead)


def _degrees(words: str, whole: int) -> float:
    """`ddmm.mmm`: degrees, then minutes with their decimals."""
    minutes = float(words[whole:])
    if not 0 <= minutes < 60 or not math.isfinite(minutes):
        raise ValueError("minutes of arc")
    return int(words[:whole]) + minutes / 60


def _serial(descriptor: int, baud: int) -> None:
    """Raw bytes at this speed; a file or a pipe is read as it is."""
    if not os.isatty(descriptor):
        return
    speed = getattr(termios, f"B{baud}")
    settings = termios.tcgetattr(descriptor)
    settings[0] = settings[1] = settings[3] = 0
    settings[2] = termios.CS8 | termios.CREAD | termios.CLOCAL
    settings[4] = settings[5] = speed
    termios.tcsetattr(descriptor, termios.TCSANOW, settings)
    # What the receiver said before anybody listened tells where the car was, not where it is.
    termios.tcflush(descriptor, termios.TCIFLUSH)


def _lines(descriptor: int, stop: Event) -> Iterator[str]:
    """Sentences as they come; ends with the receiver, and a line without end is let go."""
    rest = b""
    while not stop.is_set():
        if not select.select([descriptor], [], [], 0.5)[0]:
            continue
        more = os.read(descriptor, 1024)
        if not more:
            return
        *whole, rest = (rest + more).split(b"\n")
        rest = rest[-KNOT_LINE:]
        yield from (sentence.decode("ascii", "replace") for sentence in whole)
