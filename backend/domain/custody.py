"""A commander's list: it lives with the shift of whoever holds it (R-CUS-06, R-CUS-07).

It ends with that shift unless it was offered to the oncoming commander and accepted before then;
the profile says how often it may change hands. What ends by time ends at the moment of use.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from backend.domain.errors import Code, Conflict
from backend.domain.named import Named

REMIND = (timedelta(minutes=60), timedelta(minutes=30), timedelta(minutes=10))
"""Before a list ends with its shift, its holder is told."""


@dataclass(frozen=True, slots=True)
class Custody:
    """Who answers for a list now, and how often it has changed hands."""

    list_id: str
    holder: str
    ends_at: datetime
    handovers: int
    offered_to: str | None = None
    """Somebody who has not answered yet."""


class EndWhy(Named):
    """Why a commander's list is over."""

    LAPSED = "lapsed", "The shift of whoever held it ended."
    REMOVED = "removed", "Whoever held it removed it."


def alive(custody: Custody, now: datetime) -> None:
    if now >= custody.ends_at:
        raise Conflict(Code.LIST_ENDED)


def offer(custody: Custody, now: datetime) -> None:
    """It goes to nobody by being offered: until it is accepted the holder answers for it."""
    alive(custody, now)
    if custody.offered_to is not None:
        raise Conflict(Code.HANDOVER_WAITING)


def answer(custody: Custody, by: str, now: datetime) -> None:
    """By the one it was offered to, while the shift of whoever offered it still runs."""
    alive(custody, now)
    if custody.offered_to != by:
        raise Conflict(Code.HANDOVER_ANSWERED)


def reminder(ends_at: datetime, now: datetime) -> timedelta | None:
    """The latest reminder that is due; None before the first and after the end."""
    left = ends_at - now
    due = [before for before in REMIND if timedelta(0) < left <= before]
    return min(due, default=None)
