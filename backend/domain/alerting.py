"""Hits and alerts: when to speak, whom to ask for, when to take it back, and what settles it.

Whether a person may receive an alert is the policy's to say; here is what comes before and after.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from backend.domain.errors import Code, Conflict, Flaw, Invalid
from backend.domain.matching import Kind, Scored
from backend.domain.named import Named


class HitState(Named):
    """Where a hit stands."""

    OPEN = "open", "Nobody has settled it."
    WITHDRAWN = "withdrawn", "Later looks do not show the listed plate."
    SETTLED = "settled", "Somebody has recorded what came of it."

    @property
    def terminal(self) -> bool:
        return self is not HitState.OPEN


class AlertState(Named):
    """Where one person's alert stands."""

    OPEN = "open", "It waits for this person's decision."
    DECIDED = "decided", "This person has accepted or rejected it, or said what was done."
    WITHDRAWN = "withdrawn", "It was taken back; no decision is needed."
    SETTLED = "settled", "Somebody else has settled the hit; no decision is needed."

    @property
    def terminal(self) -> bool:
        return self is not AlertState.OPEN


class Decision(Named):
    """What a person says about an alert."""

    ACCEPTED = "accepted", "It is the listed vehicle."
    REJECTED = "rejected", "It is not, or the list is wrong."


class RejectReason(Named):
    """Why an alert was rejected; each goes to the register of errors."""

    MISREAD = "misread", "The plate on the picture is another one."
    WRONG_STATE = "wrong_state", "The plate is another state's."
    WRONG_VEHICLE = "wrong_vehicle", "The vehicle is not the one described."
    STALE_LIST = "stale_list", "The entry is no longer true."
    OTHER = "other", "Another reason, in the note."


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which probability that the listed plate is shown something is said."""

    exact: float
    possible: float
    possible_after: timedelta = timedelta(seconds=1)

    @property
    def withdraw(self) -> float:
        """Half of what it takes to speak: an alert must not come and go with every look."""
        return self.possible / 2


class FirstWord(Named):
    """What to do with a match that nobody has been told of."""

    TELL_EXACT = "tell_exact", "Alert at once."
    TELL_POSSIBLE = "tell_possible", "Alert, and say that it is only possible."
    WAIT = "wait", "A second look, or a moment, decides."
    NOTHING = "nothing", "Too improbable to speak of."


def first_word(match: Scored, looks: int, open_for: timedelta, thresholds: Thresholds) -> FirstWord:
    """An exact match speaks on its first look, a possible one waits for a second or a moment."""
    if match.kind is Kind.EXACT and match.probability >= thresholds.exact:
        return FirstWord.TELL_EXACT
    if match.probability < thresholds.possible:
        return FirstWord.NOTHING
    if looks > 1 or open_for >= thresholds.possible_after:
        return FirstWord.TELL_POSSIBLE
    return FirstWord.WAIT


class Change(Named):
    """What later looks do to an alert that was told."""

    KEEP = "keep", "Update what is shown, silently."
    RAISE = "raise", "What was possible is exact now: ring again."
    WITHDRAW = "withdraw", "Take it back."


def after_more_looks(told: Kind, match: Scored | None, thresholds: Thresholds) -> Change:
    """`match` is the same entry scored again, or None where it is no candidate any more."""
    if match is None or match.probability < thresholds.withdraw:
        return Change.WITHDRAW
    exact = match.kind is Kind.EXACT and match.probability >= thresholds.exact
    return Change.RAISE if told is Kind.POSSIBLE and exact else Change.KEEP


class Again(Named):
    """How another read of an entry that has an open hit is told."""

    OWN = "own", "A hit and alerts of its own."
    RING = "ring", "The hit in hand rings again: what was possible is exact now."
    UPDATE = "update", "The hit in hand gets a further place and time, silently."
    EARLIER = "earlier", "It was before what everybody was told of: a line of history, silently."


def sighted_again(
    last: datetime | None, captured_at: datetime, window: timedelta, *, rises: bool
) -> Again:
    """Within the window of the last sighting nobody is rung again, unless possible became exact.

    Counted from the last sighting and not from the first alert, a car parked before a camera rings
    once. Frames that a gateway kept come late: what is older than the window never rings.
    """
    if last is None or captured_at - last > window:
        return Again.OWN
    if last - captured_at > window:
        return Again.EARLIER
    return Again.RING if rises else Again.UPDATE


@dataclass(frozen=True, slots=True)
class Sighting:
    """One passing that is taken for the listed vehicle."""

    kind: Kind
    probability: float
    captured_at: datetime


def takes_over(shown: Sighting, other: Sighting, window: timedelta) -> bool:
    """Whether a hit tells of the other sighting from now on.

    The newest place is what people go to, but a look-alike must not hide the vehicle itself: what
    is only possible never takes the place of what is exact, nor of what is twice as likely. What a
    gateway kept for longer than the window is history.
    """
    if shown.captured_at - other.captured_at > window:
        return False
    if shown.kind is not other.kind:
        return other.kind is Kind.EXACT
    likely = other.kind is Kind.EXACT or other.probability >= shown.probability / 2
    return likely and other.captured_at >= shown.captured_at


@dataclass(frozen=True, slots=True)
class Act:
    """What one person did about a hit."""

    person: str
    recorded_at: datetime
    disposition: bool = False
    rejected_as: RejectReason | None = None


@dataclass(frozen=True, slots=True)
class Settlement:
    """What settled a hit."""

    by: tuple[str, ...]
    at: datetime
    misread: bool


def settled_by(acts: Iterable[Act]) -> Settlement | None:
    """The first disposition, or two people who reject it as misread, whichever came first."""
    rejecting: list[str] = []
    for act in sorted(acts, key=lambda act: (act.recorded_at, act.person)):
        if act.disposition:
            return Settlement((act.person,), act.recorded_at, misread=False)
        if act.rejected_as is RejectReason.MISREAD and act.person not in rejecting:
            rejecting.append(act.person)
            if len(rejecting) == 2:
                return Settlement(tuple(rejecting), act.recorded_at, misread=True)
    return None


def alert_state(hit: HitState, *, begun: bool, decided: bool) -> AlertState:
    """One person's alert, after the hit has changed.

    Who has begun the ladder still closes their own alert when somebody else settles the hit; what
    was withdrawn needs no more work from anybody.
    """
    if decided:
        return AlertState.DECIDED
    if hit is HitState.WITHDRAWN:
        return AlertState.WITHDRAWN
    return AlertState.SETTLED if hit is HitState.SETTLED and not begun else AlertState.OPEN


def check_decision(state: AlertState, decision: Decision, reason: RejectReason | None) -> None:
    """Whether this can be decided now; which gates must be done first is the policy's to say."""
    if state is AlertState.DECIDED:
        raise Conflict(Code.ALREADY_DECIDED)
    if state.terminal:
        raise Conflict(Code.ALERT_CLOSED, state.sentence)
    if decision is Decision.REJECTED and reason is None:
        why = "A rejection needs its reason."
        raise Invalid(detail=why, flaws=(Flaw("reason", why),))
    if decision is Decision.ACCEPTED and reason is not None:
        why = "What is accepted has no reason for rejection."
        raise Invalid(detail=why, flaws=(Flaw("reason", why),))
