"""The gateway's one clock, and what the server says of it. All else takes the time as given."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

Clock = Callable[[], datetime]

TAKEN_AHEAD = timedelta(minutes=2)
"""The server refuses a frame whose capture time lies further ahead of its own clock."""


def now() -> datetime:
    """The present instant in UTC."""
    return datetime.now(UTC)  # noqa: TID251 - the one place on this side that reads it


@cache
def this_run() -> str:
    """Names the running of this machine's clock since it was switched on.

    What was learnt of a clock says nothing of the times that it gave before a restart: a machine
    without a battery begins anew somewhere else. Without Linux's name of it: nothing is known.
    """
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return ""


@dataclass(slots=True)
class Skew:
    """How far this machine's clock is ahead of the server's; unknown until it has answered.

    Every thread that hears of it writes it; the last word counts.
    """

    ahead: timedelta | None = None

    def possible(self, now: datetime) -> datetime:
        """The latest capture time that the server takes at this instant of our clock."""
        return now - (self.ahead or timedelta()) + TAKEN_AHEAD
