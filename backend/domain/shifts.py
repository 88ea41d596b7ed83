"""Shifts: who is on duty, and when that ends by itself. Off shift nobody is alerted.

A shift whose person has unfinished work (a ladder begun, the shift page offered and not answered)
does not end by the clock: it asks, and is made longer or ended by hand. It runs on for some hours
at most, for a phone in a drawer must not be alerted for ever.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from backend.domain.errors import Code, Conflict, Flaw, Invalid

LEAST_HOURS = 1
REMINDERS_MIN = (60, 30, 10)
"""How long before its end a shift reminds of it, in minutes."""


@dataclass(frozen=True, slots=True)
class Shift:
    """The time in which one person is on duty."""

    id: str
    person: str
    started_at: datetime
    ends_at: datetime
    ended_at: datetime | None = None
    """When it ended; None: it runs until `ends_at`, and longer while it is held."""
    latest_at: datetime | None = None
    """How long it may be held."""
    decide_first: bool = False
    """The profile wants every alert decided before it ends."""
    held: bool = False
    """Its time is over and it runs on, for its person has unfinished work."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What keeps a person's shift from ending."""

    ladders: int
    handovers: int
    undecided: int
    """Hits that they were told of and on which nobody has decided."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The profile's part in it."""

    most_hours: float
    overrun: timedelta = timedelta(0)
    decide_first: bool = False


def start(shift_id: str, person: str, now: datetime, *, hours: float, terms: Terms) -> Shift:
    """A shift that begins now. Whether another one runs is the caller's to ask, by `on_shift`."""
    if not LEAST_HOURS <= hours <= terms.most_hours:
        why = f"A shift lasts {LEAST_HOURS} to {terms.most_hours:g} hours."
        raise Invalid(detail=why, flaws=(Flaw("hours", why),))
    ends_at = now + timedelta(hours=hours)
    latest_at = ends_at + terms.overrun
    return Shift(
        shift_id, person, now, ends_at, latest_at=latest_at, decide_first=terms.decide_first
    )


def end(shift: Shift, now: datetime) -> Shift:
    if not on_shift(shift, now):
        raise Conflict(Code.NO_SHIFT)
    return replace(shift, ended_at=now, held=False)


def extend(shift: Shift, now: datetime, longer: timedelta) -> Shift:
    """From its end, or from now where that has passed; as long held again afterwards."""
    if not on_shift(shift, now):
        raise Conflict(Code.NO_SHIFT)
    overrun = timedelta(0) if shift.latest_at is None else shift.latest_at - shift.ends_at
    ends_at = max(shift.ends_at, now) + longer
    return replace(shift, ends_at=ends_at, latest_at=ends_at + overrun, held=False)


def on_shift(shift: Shift | None, now: datetime) -> bool:
    """Asked before every alert; a shift that is over is over, even if no job has noticed."""
    if shift is None or shift.ended_at is not None or shift.started_at > now:
        return False
    return now < shift.ends_at or shift.held


def left(shift: Shift, now: datetime) -> timedelta:
    """What is left of it; nothing of one that is over or held."""
    return max(shift.ends_at - now, timedelta(0)) if on_shift(shift, now) else timedelta(0)


def reminder(left: timedelta, told: int | None, at: Sequence[int] = REMINDERS_MIN) -> int | None:
    """The minutes to remind of now; None: nothing new. What was slept through is not made up."""
    due = [minutes for minutes in at if timedelta(0) < left <= timedelta(minutes=minutes)]
    if not due or (told is not None and told <= min(due)):
        return None
    return min(due)
