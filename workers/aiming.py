"""`platewarden gateway aim`: what a camera makes of plates, before it is approved.

It runs on the gateway alone. Plates are found and measured, never read; nothing is stored, nothing
is sent, and a camera can be aimed while it may not yet record.
"""

import ctypes
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import cv2
import numpy as np

from models import catalogue, pictures
from models.catalogue import FinderModel
from models.finder import Finder, Found
from models.pictures import Picture
from models.refused import PictureRefused
from models.session import Session
from workers.choosing import detail
from workers.clock import Clock, now
from workers.source import Lost, Order, Shot, choose, discover
from workers.spool import iso

A_SECOND = 2.0
NOWHERE = Path("/proc/none")
"""Where a source may keep its notes: it is not there, and nobody can make it."""
SURE, LARGEST = 0.5, 0.5
"""Score from which something counts as a plate, and the share of the picture that is none."""
WIDE = 90.0
"""Pixels across a plate from which its characters are read well; 60 is the least."""
LEAST_WIDE = 60.0
SHARP = 0.02
"""Detail for its contrast from which strokes are told apart; motion blur halves it and more."""
BURNT, BURNT_SHARE = 250, 0.4
"""A plate with so much of it white is burnt out by the lamp beside the lens."""
CONTRAST = 50.0
"""Grey levels between a plate's dark and light parts."""
DARK = 60.0
"""Mean grey below which the picture is one of the night."""
UNSYNCHRONISED = 5
TIMEX_BYTES = 512


@dataclass(frozen=True, slots=True)
class Seen:
    """One plate, measured."""

    width: float
    sharpness: float
    contrast: float
    burnt: float
    at: tuple[float, float]
    """Its middle, as shares of the picture."""

    @property
    def faults(self) -> tuple[str, ...]:
        found = {
            f"narrower than {WIDE:.0f} px: nearer, or a longer lens": self.width < WIDE,
            "blurred: a shorter exposure, or focus": self.sharpness < SHARP,
            "burnt out: less light or gain": self.burnt > BURNT_SHARE,
            "too little contrast: more light": self.contrast < CONTRAST,
        }
        return tuple(fault for fault, is_so in found.items() if is_so)


@dataclass(slots=True)
class Tally:
    """What all the pictures of one aiming showed."""

    pictures: int = 0
    size: tuple[int, int] = (0, 0)
    light: list[float] = field(default_factory=list)
    grey: int = 0
    seen: list[Seen] = field(default_factory=list)

    @property
    def night(self) -> bool:
        return bool(self.light) and median(self.light) < DARK


def aim(source: str, seconds: float) -> int:
    """Until the time is over: a line a picture with plates, then what to do about the camera."""
    finder = load_finder()
    kind, target = choose(source, discover())
    # A recording's time does not matter here, only what stands in its pictures.
    timing = "" if kind.live else iso(now())
    if "folder" in kind.schemes:
        timing = "modified"
    order = Order(target, NOWHERE, now, A_SECOND, timing, once=True)
    tally = Tally()
    try:
        for shot in _for_a_while(kind.open(order).frames(), seconds):
            look(finder, shot, tally)
    except Lost as lost:
        sys.stdout.write(f"{lost}\n")
    sys.stdout.write("\n".join(["", *summary(tally), *clock_lines(now)]) + "\n")
    return 0 if tally.pictures else 1


def load_finder() -> Finder:
    """The detector alone: without a reader nothing here can tell what stands on a plate."""
    known = catalogue.load(catalogue.REGISTRY)
    name, model = known.choose(FinderModel, None)
    return Finder(model, Session(known.weights(name), model.sha256, 1))


def look(finder: Finder, shot: Shot, tally: Tally) -> None:
    try:
        picture = pictures.decode(shot.data) if shot.picture is None else shot.picture
    except PictureRefused as refused:
        sys.stdout.write(f"a picture that cannot be used: {refused.code}\n")
        return
    tally.pictures += 1
    tally.size = (picture.shape[1], picture.shape[0])
    small = cv2.resize(picture, (160, 90), interpolation=cv2.INTER_AREA)
    tally.light.append(float(small.mean()))
    tally.grey += float(np.ptp(small.astype(np.int16), axis=2).mean()) < 2
    for found in finder.find(picture):
        if found.score < SURE or found.box.w > LARGEST * picture.shape[1]:
            continue
        seen = measured(picture, found)
        tally.seen.append(seen)
        verdict = "; ".join(seen.faults) or "good"
        sys.stdout.write(
            f"{shot.at.astimezone():%H:%M:%S} plate {seen.width:4.0f} px wide, "
            f"at {seen.at[0]:3.0%} across and {seen.at[1]:3.0%} down, "
            f"sharpness {seen.sharpness:.3f}, contrast {seen.contrast:3.0f}: {verdict}\n"
        )
    sys.stdout.flush()


def measured(picture: Picture, found: Found) -> Seen:
    """Sharpness is for its contrast, so that a dim plate is not called blurred."""
    box = found.box
    rows = slice(max(int(box.y), 0), int(box.y + box.h) + 1)
    columns = slice(max(int(box.x), 0), int(box.x + box.w) + 1)
    grey = np.asarray(cv2.cvtColor(picture[rows, columns], cv2.COLOR_BGR2GRAY), np.uint8)
    low, high = np.percentile(grey, (5, 95))
    contrast = float(high - low)
    (ax, ay), (bx, by) = found.corners[0], found.corners[1]
    return Seen(
        width=float(np.hypot(bx - ax, by - ay)),
        sharpness=detail(grey) / max(contrast, 20.0) ** 2,
        contrast=contrast,
        burnt=float(np.mean(grey >= BURNT)),
        at=((box.x + box.w / 2) / picture.shape[1], (box.y + box.h / 2) / picture.shape[0]),
    )


def summary(tally: Tally) -> list[str]:
    if not tally.pictures:
        return ["No picture came."]
    lines = [f"{tally.pictures} pictures of {tally.size[0]} x {tally.size[1]} pixels."]
    if tally.seen:
        widths = sorted(seen.width for seen in tally.seen)
        sharp = median(seen.sharpness for seen in tally.seen)
        lines.append(
            f"{len(widths)} plates, {widths[0]:.0f} to {widths[-1]:.0f} px wide "
            f"(middle {median(widths):.0f}), sharpness {sharp:.3f}."
        )
        if widths[-1] < LEAST_WIDE:
            lines.append(f"None is {LEAST_WIDE:.0f} px wide: this camera cannot read here.")
        faults = Counter(fault for seen in tally.seen for fault in seen.faults)
        lines += [f"{number} of {len(widths)}: {fault}." for fault, number in faults.most_common()]
    else:
        lines.append("No plate was found: does a vehicle pass, and large enough?")
    return [*lines, _night(tally)]


def _night(tally: Tally) -> str:
    if not tally.night:
        return "Night check: the pictures are bright; aim again after dark."
    eye = "infra-red" if tally.grey > tally.pictures / 2 else "visible light"
    if not tally.seen:
        return f"Night check: dark, {eye}, and no plate was found: not fit for the night as it is."
    good = sum(not seen.faults for seen in tally.seen)
    return f"Night check: dark, {eye}; {good} of {len(tally.seen)} plates are fit to be read."


def clock_lines(clock: Clock) -> Sequence[str]:
    """The capture time is this machine's; the server refuses frames that are two minutes ahead."""
    at = clock()
    kept = {
        True: "a time service keeps it",
        False: "nothing keeps it: set up NTP",
        None: "what keeps it is not known",
    }[clock_is_kept()]
    return [f"Clock: {at:%Y-%m-%d %H:%M:%S} UTC, here {at.astimezone():%H:%M:%S %Z}; {kept}."]


def clock_is_kept() -> bool | None:
    """What the kernel says about its clock; None where it cannot be asked."""
    try:
        answer = ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(TIMEX_BYTES))
    except (OSError, AttributeError):
        return None
    return None if answer < 0 else bool(answer != UNSYNCHRONISED)


def _for_a_while(shots: Iterator[Shot], seconds: float) -> Iterator[Shot]:
    """From the first picture on: opening a camera may take as long again."""
    until = None
    for shot in shots:
        until = until or time.monotonic() + seconds
        yield shot
        if time.monotonic() >= until:
            return
