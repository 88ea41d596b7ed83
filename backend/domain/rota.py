"""Who is to answer a request now: a turn of the week, its deputy, and everybody when neither can.

The rota says who is asked, never who may: the policy is asked about each answer, whoever gives it.
Times of the week are the wall clock of the department's zone.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from backend.domain.errors import Flaw, Invalid

WEEK_MINUTES = 7 * 24 * 60


@dataclass(frozen=True, slots=True)
class Turn:
    """One stretch of the week; one that does not end after it begins ends on the next day."""

    weekday: int
    """0: Monday."""
    begins: time
    ends: time
    person: str
    deputy: str | None = None

    @property
    def starts_at(self) -> int:
        """Minutes since Monday, 00:00."""
        return self.weekday * 24 * 60 + _minutes(self.begins)

    @property
    def lasts(self) -> int:
        """Minutes; a turn that ends when it begins lasts a day."""
        return (_minutes(self.ends) - _minutes(self.begins) - 1) % (24 * 60) + 1


@dataclass(frozen=True, slots=True)
class Called:
    """Who is asked to answer. Nobody here: everybody who may answer is."""

    first: str | None = None
    deputy: str | None = None
    further_at: datetime | None = None
    """From when the deputy is asked too, or everybody where there is none; None: from the start."""

    def now(self, now: datetime) -> frozenset[str] | None:
        """Who is asked at this moment; None: everybody who may answer."""
        if self.first is None:
            return None if self.deputy is None else frozenset({self.deputy})
        if self.further_at is None or now < self.further_at:
            return frozenset({self.first})
        return None if self.deputy is None else frozenset({self.first, self.deputy})


def turn_at(turns: Sequence[Turn], local: datetime) -> Turn | None:
    """The turn that this moment of the week is in."""
    minute = local.weekday() * 24 * 60 + _minutes(local.time())
    for turn in turns:
        if (minute - turn.starts_at) % WEEK_MINUTES < turn.lasts:
            return turn
    return None


def called(turn: Turn | None, able: Collection[str], due: datetime) -> Called:
    """`able`: who may answer this request and is not away; `due`: when the first had their time.

    Whoever is away, or asked for it themselves, is passed over, and the deputy is asked at once.
    """
    if turn is None:
        return Called()
    first = turn.person if turn.person in able else None
    deputy = turn.deputy if turn.deputy in able else None
    return Called(first, deputy, None if first is None else due)


def check(turns: Sequence[Turn], able: Collection[str]) -> None:
    """A rota that could not be followed is refused: strangers, oneself as deputy, two at once."""
    flaws = []
    for place, turn in enumerate(turns):
        if {turn.person, turn.deputy} - {None} - set(able):
            flaws.append(
                Flaw(f"turns.{place}", "Only somebody who may answer requests has a turn.")
            )
        if turn.person == turn.deputy:
            flaws.append(Flaw(f"turns.{place}", "The deputy is somebody else."))
        if any(_meet(turn, other) for other in turns[:place]):
            flaws.append(Flaw(f"turns.{place}", "Two turns are at the same time."))
    if flaws:
        raise Invalid(flaws=tuple(flaws))


def due(asked_at: datetime, hours: int) -> datetime:
    return asked_at + timedelta(hours=hours)


def _meet(one: Turn, other: Turn) -> bool:
    return (one.starts_at - other.starts_at) % WEEK_MINUTES < other.lasts or (
        other.starts_at - one.starts_at
    ) % WEEK_MINUTES < one.lasts


def _minutes(of_day: time) -> int:
    return of_day.hour * 60 + of_day.minute
