"""Which of a camera's pictures are kept: where something moves, the sharpest of each moment.

No model is asked. A small grey picture is compared with the recent past, for motion; where it
moved, fine detail is measured at full size, for sharpness.
"""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

import cv2
import numpy as np
from numpy.typing import NDArray

from models import pictures
from models.headers import read_header
from models.pictures import Limits
from models.refused import PictureRefused, Refusal
from workers.source import Shot

Grey = NDArray[np.uint8]

SMALL = 320
"""Pixels across of the picture in which motion is sought."""
CHANGED = 14.0
"""Grey levels by which a pixel must differ; noise averages out far below this."""
MOVED = 0.002
"""Share of the picture from which something moves; a car with a legible plate fills 5 %."""
MEMORY_S = 0.35
"""How fast the past fades: what stands still is part of it after twice this."""
LONGEST_GAP_S = 5.0
"""After a gap like this the past says nothing."""
LINES = 3
"""Sharpness looks at every third line: strokes are longer than that."""
REDUCED = (
    (8, cv2.IMREAD_REDUCED_GRAYSCALE_8),
    (4, cv2.IMREAD_REDUCED_GRAYSCALE_4),
    (2, cv2.IMREAD_REDUCED_GRAYSCALE_2),
)
"""A JPEG decoder makes a smaller picture for less."""
KERNEL = np.ones((2, 2), np.uint8)
LIMITS = Limits(bytes=12 * 2**20, pixels=40_000_000, side=16_384)
Region = tuple[slice, slice]


@dataclass(frozen=True, slots=True)
class Motion:
    """Where something moved, as shares of the picture's width and height."""

    left: float
    top: float
    right: float
    bottom: float

    def within(self, picture: NDArray[np.uint8]) -> Region:
        height, width = picture.shape[:2]
        return (
            slice(int(self.top * height), max(math.ceil(self.bottom * height), 1)),
            slice(int(self.left * width), max(math.ceil(self.right * width), 1)),
        )


class Gate:
    """Notices motion. A change of light over the whole picture is none."""

    def __init__(self) -> None:
        self._past: NDArray[np.float32] | None = None
        self._at: datetime | None = None

    def moved(self, small: Grey, at: datetime) -> Motion | None:
        gap = (at - self._at).total_seconds() if self._at else math.inf
        self._at = at
        if self._past is None or self._past.shape != small.shape or not 0 < gap < LONGEST_GAP_S:
            self._past = small.astype(np.float32)
            return None
        difference = cv2.subtract(small, self._past, dtype=cv2.CV_32F)
        light = float(np.median(difference[::4, ::4]))
        changed = np.abs(difference - light) > CHANGED
        changed = np.asarray(cv2.erode(changed.astype(np.uint8), KERNEL))
        cv2.accumulateWeighted(small, self._past, 1 - math.exp(-gap / MEMORY_S))
        if cv2.countNonZero(changed) < MOVED * changed.size:
            return None
        x, y, wide, high = cv2.boundingRect(changed)
        rows, columns = changed.shape
        return Motion(x / columns, y / rows, (x + wide) / columns, (y + high) / rows)


class Chooser:
    """Of each stretch of time in which something moves, the sharpest picture."""

    def __init__(self, a_second: float, *, gated: bool = True) -> None:
        self._stretch = timedelta(seconds=1 / a_second)
        self._gate = Gate() if gated else None
        self._best: tuple[float, Shot] | None = None
        self._began: datetime | None = None
        self.unreadable = 0

    def consider(self, shot: Shot) -> Shot | None:
        """Take one more picture in; what was best before it, when its stretch has ended."""
        if self._gate is None:
            return shot
        try:
            motion = self._gate.moved(small(shot), shot.at)
        except PictureRefused:
            self.unreadable += 1
            return None
        ended = self._began is not None and shot.at - self._began >= self._stretch
        chosen = self.rest() if ended or motion is None else None
        if motion is None:
            return chosen
        score = sharpness(shot, motion)
        if self._best is None or score > self._best[0]:
            self._best = (score, shot)
        self._began = self._began or shot.at
        return chosen

    def rest(self) -> Shot | None:
        """What is held when nothing more comes for its stretch."""
        best, self._best, self._began = self._best, None, None
        return best[1] if best else None


def small(shot: Shot) -> Grey:
    """The picture small and grey, as cheaply as its form allows."""
    if shot.picture is not None:
        high, wide = shot.picture.shape[:2]
        twice = (min(wide, 2 * SMALL), max(1, high * min(wide, 2 * SMALL) // wide))
        thinned = cv2.resize(shot.picture, twice, interpolation=cv2.INTER_NEAREST)
        grey = cv2.cvtColor(thinned, cv2.COLOR_BGR2GRAY)
    else:
        grey = decoded(shot.data, SMALL)
    high, wide = grey.shape[:2]
    size = (SMALL, max(1, round(high * SMALL / wide)))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)


def decoded(data: bytes, across: int) -> Grey:
    """A camera's picture in grey, at least so many pixels across where it has them."""
    header = read_header(data)
    pictures.check(header, LIMITS)
    fitting = (flag for part, flag in REDUCED if header.width >= part * across)
    flag = next(fitting, cv2.IMREAD_GRAYSCALE) | cv2.IMREAD_IGNORE_ORIENTATION
    grey = cv2.imdecode(np.frombuffer(data, np.uint8), flag)
    if grey is None:
        raise PictureRefused(Refusal.DAMAGED, "the decoder could make nothing of it")
    return np.asarray(grey, np.uint8)


def sharpness(shot: Shot, motion: Motion) -> float:
    """How much neighbouring pixels differ where it moved, across and down."""
    if shot.picture is not None:
        region = shot.picture[motion.within(shot.picture)]
        grey = np.asarray(cv2.cvtColor(region, cv2.COLOR_BGR2GRAY), np.uint8)
    else:
        whole = decoded(shot.data, LIMITS.side)
        grey = whole[motion.within(whole)]
    return detail(grey)


def detail(grey: Grey) -> float:
    """Mean square of the steps between neighbours; blur takes from it, in either direction."""
    if min(grey.shape) < 2:
        return 0.0
    across = cv2.norm(grey[::LINES, 1:], grey[::LINES, :-1], cv2.NORM_L2SQR)
    lower = grey[1::LINES]
    down = cv2.norm(lower, grey[::LINES][: len(lower)], cv2.NORM_L2SQR)
    return (across + down) / lower.size
