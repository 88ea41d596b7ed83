"""What a car holds is moved to the department's storage regularly (R-CAP-04, SPD IV.B)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

State = Literal["fine", "soon", "overdue"]
MOST_AHEAD = timedelta(days=3)
"""Who looks after a car hears of it so long before, or for a fifth of a shorter time."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """When the next one is due, and how near that is."""

    due_at: datetime
    state: State


def transfer(last_at: datetime, now: datetime, every: timedelta) -> Transfer:
    """`last_at`: when all that the car held was last here; of a new one, when it was registered."""
    due_at = last_at + every
    if now > due_at:
        return Transfer(due_at, "overdue")
    ahead = min(MOST_AHEAD, every / 5)
    return Transfer(due_at, "soon" if now >= due_at - ahead else "fine")
