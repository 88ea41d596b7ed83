"""What a fixed camera's gateway says of its place: one wild position moves nobody (R-CAM-02)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

KEPT, ENOUGH = 5, 3
"""Elsewhere in so many of the last five: a receiver that loses its sky comes back before that."""
APART = timedelta(seconds=5)
"""Of two nearer ones the second says nothing new."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A place that a frame said; `far`: beyond the tolerance from the register's."""

    at: datetime
    latitude: float
    longitude: float
    far: bool


def with_fix(known: Sequence[Fix], new: Fix) -> tuple[Fix, ...]:
    """The last ones with this; none where all say that it stands where it should."""
    if known and new.at - known[-1].at < APART:
        return tuple(known)
    last = (*known, new)[-KEPT:]
    return last if any(fix.far for fix in last) else ()


def elsewhere(fixes: Sequence[Fix]) -> tuple[float, float] | None:
    """Where it stands by what they say; None while too few say that it has moved."""
    far = [fix for fix in fixes if fix.far]
    if len(far) < ENOUGH:
        return None
    return median(fix.latitude for fix in far), median(fix.longitude for fix in far)


def moved_at(fixes: Sequence[Fix]) -> datetime | None:
    """When it was elsewhere first, as far as they know."""
    return next((fix.at for fix in fixes if fix.far), None)
