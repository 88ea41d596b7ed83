"""Shifts: who is on duty, and when that ends by itself. Off shift nobody is alerted."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from backend.domain.errors import Code, Conflict, Flaw, Invalid

LEAST_HOURS = 1


@dataclass(frozen=True, slots=True)
class Shift:
    """The time in which one person is on duty."""

    id: str
    person: str
    started_at: datetime
    ends_at: datetime
    ended_at: datetime | None = None
    """When the person ended it; None: it runs until `ends_at`."""


def start(shift_id: str, person: str, now: datetime, *, hours: float, most_hours: float) -> Shift:
    """A shift that begins now. Whether another one runs is the caller's to ask, by `on_shift`."""
    if not LEAST_HOURS <= hours <= most_hours:
        why = f"A shift lasts {LEAST_HOURS} to {most_hours:g} hours."
        raise Invalid(detail=why, flaws=(Flaw("hours", why),))
    return Shift(shift_id, person, now, now + timedelta(hours=hours))


def end(shift: Shift, now: datetime) -> Shift:
    if not on_shift(shift, now):
        raise Conflict(Code.NO_SHIFT)
    return replace(shift, ended_at=now)


def on_shift(shift: Shift | None, now: datetime) -> bool:
    """Asked before every alert; a shift that is over is over, even if no job has noticed."""
    return shift is not None and shift.ended_at is None and shift.started_at <= now < shift.ends_at


def ended_by_itself(shift: Shift, now: datetime) -> bool:
    """Whether its time ran out without a word from the person."""
    return shift.ended_at is None and now >= shift.ends_at


def left(shift: Shift, now: datetime) -> timedelta:
    """What is left of it; nothing of one that is over."""
    return shift.ends_at - now if on_shift(shift, now) else timedelta(0)
