"""When a capture day has lived long enough, and whether the clock that says so can be believed."""

from dataclasses import dataclass
from datetime import datetime, timedelta

LEAP = timedelta(hours=26)
"""The clock is looked at every hour: whoever was away for longer than a day cannot tell a clock
that was set wrong from a machine that was off."""
BACK = timedelta(minutes=2)
"""So far a clock is set back by those that keep it right."""
STEADY = timedelta(hours=6)
"""For how long it must go on evenly after a leap before a day is given up for it."""


@dataclass(frozen=True, slots=True)
class Limit:
    """For how many days of 24 hours, counted from capture (R-RET-01)."""

    days: int
    maximum: bool
    """Whether nothing may live longer; else nothing may live shorter."""


def over_at(limit: Limit, first: datetime, past: datetime) -> datetime:
    """The instant from which the day between these two is to be gone.

    Under a maximum the whole day goes when its first instant reaches the limit, so that nothing
    lives longer; under a mere minimum when its last has passed, so that nothing lives shorter.
    """
    return (first if limit.maximum else past) + timedelta(days=limit.days)


@dataclass(frozen=True, slots=True)
class Watch:
    """When the clock was looked at last, and when it last had leapt."""

    looked_at: datetime
    leapt_at: datetime | None

    def looks(self, now: datetime) -> "Watch":
        leapt = not -BACK <= now - self.looked_at <= LEAP
        return Watch(now, now if leapt else self.leapt_at)

    @property
    def steady_from(self) -> datetime | None:
        """Until then no day is given up; None: nothing has leapt."""
        return None if self.leapt_at is None else self.leapt_at + STEADY

    @property
    def believed(self) -> bool:
        return self.steady_from is None or self.looked_at >= self.steady_from
