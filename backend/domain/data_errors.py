"""Errors of the data, found by officers who rejected an alert (R-ALR-17).

Whoever runs the source is told; what became of it closes the error, once.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from backend.domain.alerting import RejectReason
from backend.domain.errors import Flaw, Invalid
from backend.domain.named import Named


class Outcome(Named):
    """What became of an error."""

    CORRECTED = "corrected", "It was corrected here."
    TOLD_SOURCE = "told_source", "Its source was told, and corrects it there."
    NO_ERROR = "no_error", "It was looked into, and the data was right."


@dataclass(frozen=True, slots=True)
class Noted:
    """One error for the counting: what was wrong, on which list, by which camera."""

    reason: RejectReason
    list_name: str
    camera: str
    open: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of one kind from one place; the place is a list, of a misread plate a camera."""

    reason: RejectReason
    of: str
    found: int
    open: int


def tallies(noted: Iterable[Noted]) -> list[Tally]:
    """The most frequent first: a list that is often wrong, a camera that often misreads."""
    errors = [*noted]
    found = Counter(_kind(each) for each in errors)
    still = Counter(_kind(each) for each in errors if each.open)
    ordered = sorted(found, key=lambda kind: (-found[kind], kind))
    return [Tally(RejectReason(kind[0]), kind[1], found[kind], still[kind]) for kind in ordered]


def _kind(error: Noted) -> tuple[str, str]:
    of = error.camera if error.reason is RejectReason.MISREAD else error.list_name
    return error.reason.value, of


def words(text: str, field: str, why: str) -> str:
    """What has to be said in words."""
    said = text.strip()
    if not said:
        raise Invalid(flaws=(Flaw(field, why),))
    return said


def check_closing(outcome: Outcome, source_told: str) -> None:
    """Nobody closes by a source that was never told."""
    if outcome is Outcome.TOLD_SOURCE and not source_told:
        why = "Record first who was told there, and how."
        raise Invalid(flaws=(Flaw("outcome", why),))
