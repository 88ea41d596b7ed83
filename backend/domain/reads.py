"""Reads: which looks show one vehicle passing one camera, and what they say together.

A read opens with its first look and grows for three seconds. A later look joins it when its plate
can be the same one: it stands where the last ones lead to, or further away but says the same. Two
plates in one frame are two vehicles.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from backend.domain.aligning import chances, distance
from backend.domain.settling import Settled, settle
from models.look import Box, Look

GROWS = 3.0
"""Seconds for which a read takes further looks."""
GOES_ON = 1.2
"""Seconds after the last look in which the next one must come."""
NEAR = 1.5
"""Plate widths from where the plate is expected, within which the place speaks for one vehicle."""
FAR = 12.0
"""Plate widths beyond which no text makes two plates one vehicle."""
NEAR_ALIKE = 0.62
"""How different the texts may be when the place fits and both looks are sure of theirs."""
FAR_ALIKE = 0.3
"""How different they may be when the place does not fit."""
SURE = 0.3
"""Confidence from which a text may contradict the place."""
SIZES = 2.0
"""How many times larger or smaller a plate may have become."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A look and when the camera took it, in seconds on the camera's clock."""

    seconds: float
    look: Look


@dataclass(frozen=True, slots=True)
class Read:
    """One vehicle passing one camera."""

    sightings: tuple[Sighting, ...]
    settled: Settled

    @property
    def first(self) -> float:
        return self.sightings[0].seconds

    @property
    def last(self) -> float:
        return self.sightings[-1].seconds

    @property
    def best(self) -> Sighting:
        """The look to show: the most confident, the largest of equals."""
        return max(self.sightings, key=lambda s: (s.look.confidence, s.look.box.w, -s.seconds))


def reads(sightings: Iterable[Sighting]) -> tuple[Read, ...]:
    """All sightings of one camera, gathered and settled, by the time of their first look."""
    gathered: list[list[Sighting]] = []
    in_order = sorted(sightings, key=lambda s: (s.seconds, s.look.box.x, s.look.box.y))
    for seconds, frame in groupby(in_order, key=lambda s: s.seconds):
        _join([group for group in gathered if open_at(group, seconds)], list(frame), gathered)
    return tuple(
        Read(tuple(group), settle([sighting.look for sighting in group])) for group in gathered
    )


def open_at(group: Sequence[Sighting], seconds: float) -> bool:
    """Whether a read still takes looks of that time."""
    return (
        group[-1].seconds < seconds <= group[0].seconds + GROWS
        and seconds - group[-1].seconds <= GOES_ON
    )


def _join(
    still_open: Sequence[list[Sighting]], frame: Sequence[Sighting], gathered: list[list[Sighting]]
) -> None:
    """Each look of a frame to the read it fits best, the best fits first."""
    fits = sorted(
        (cost, at, to)
        for to, sighting in enumerate(frame)
        for at, group in enumerate(still_open)
        if (cost := misfit(group, sighting)) is not None
    )
    taken: set[int] = set()
    placed: set[int] = set()
    for _, at, to in fits:
        if at not in taken and to not in placed:
            still_open[at].append(frame[to])
            taken.add(at)
            placed.add(to)
    gathered.extend([sighting] for to, sighting in enumerate(frame) if to not in placed)


def misfit(group: Sequence[Sighting], sighting: Sighting) -> float | None:
    """How badly a look fits a read, or None when it cannot be the same vehicle."""
    last, now = group[-1].look.box, sighting.look.box
    if not 1 / SIZES <= now.w / last.w <= SIZES:
        return None
    away = _away(_expected(group, sighting.seconds), now)
    unlike = min(_unlike(seen.look, sighting.look) for seen in group[-3:])
    if away > FAR or unlike > _allowed(group, sighting, away):
        return None
    return unlike + 0.1 * away


def _allowed(group: Sequence[Sighting], sighting: Sighting, away: float) -> float:
    """How different the texts may be: where the place fits, only a sure text speaks against it."""
    if away > NEAR:
        return FAR_ALIKE
    surest = max(seen.look.confidence for seen in group)
    return NEAR_ALIKE if min(surest, sighting.look.confidence) >= SURE else 1.0


def _expected(group: Sequence[Sighting], seconds: float) -> tuple[float, float]:
    """Where the plate's centre would be if it went on as before."""
    x, y = _centre(group[-1].look.box)
    if len(group) < 2:
        return x, y
    before = group[-2]
    ahead = (seconds - group[-1].seconds) / (group[-1].seconds - before.seconds)
    past_x, past_y = _centre(before.look.box)
    return x + (x - past_x) * ahead, y + (y - past_y) * ahead


def _away(expected: tuple[float, float], box: Box) -> float:
    x, y = _centre(box)
    return math.hypot(x - expected[0], y - expected[1]) / box.w


def _centre(box: Box) -> tuple[float, float]:
    return box.x + box.w / 2, box.y + box.h / 2


def _unlike(one: Look, other: Look) -> float:
    return distance([chances(c) for c in one.characters], [chances(c) for c in other.characters])
