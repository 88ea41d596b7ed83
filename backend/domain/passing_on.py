"""A valid hit that somebody cannot act on is passed to dispatch (R-ALR-13, A.3 no. 19).

Where dispatch has no account its people are called: who answered there, when, and their number are
filled in by whoever knows them, and the task is open until all of it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from backend.domain.errors import Flaw, Invalid
from backend.domain.named import Named

LONGEST_NAME, LONGEST_NUMBER = 120, 40


class Why(Named):
    """Why somebody cannot act on it."""

    ASSIGNMENT = "assignment", "The assignment in hand weighs more."
    SAFETY = "safety", "Leaving would endanger an officer or the public."
    TOO_FAR = "too_far", "Too far away to get there."
    SHIFT_END = "shift_end", "The shift ends."
    OTHER = "other", "Another reason."


@dataclass(frozen=True, slots=True)
class Filled:
    """What is known of dispatch's answer so far; nothing of it may be there yet."""

    answered_by: str = ""
    answered_at: datetime | None = None
    cad_number: str = ""
    no_number: bool = False

    @property
    def complete(self) -> bool:
        """Whether nothing is open any more."""
        numbered = bool(self.cad_number) or self.no_number
        return bool(self.answered_by) and self.answered_at is not None and numbered


def read_passing(raw: Mapping[str, object]) -> dict[str, str]:
    """{"because": why, "answered_by", "cad_number": if dispatch was called first}."""
    because = raw.get("because")
    if not isinstance(because, str) or because not in [*Why]:
        why = f"It is one of: {', '.join(Why)}."
        raise Invalid(detail=why, flaws=(Flaw("said.because", why),))
    by = _words(raw, "answered_by", LONGEST_NAME)
    number = _words(raw, "cad_number", LONGEST_NUMBER)
    if number and not by:
        why = "Say who answered there."
        raise Invalid(detail=why, flaws=(Flaw("said.answered_by", why),))
    told = {"because": because, "answered_by": by, "cad_number": number}
    return {name: value for name, value in told.items() if value}


def _words(raw: Mapping[str, object], name: str, longest: int) -> str:
    value = raw.get(name, "")
    if not isinstance(value, str) or len(value) > longest:
        why = f"Up to {longest} characters are wanted."
        raise Invalid(detail=why, flaws=(Flaw(f"said.{name}", why),))
    return value.strip()


def fill(before: Filled, said: Filled) -> Filled:
    """What was known with what is told now; a number and "they give none" exclude one another."""
    by = said.answered_by.strip() or before.answered_by
    number = said.cad_number.strip() or before.cad_number
    if not by:
        raise Invalid(flaws=(Flaw("answered_by", "Say who answered there."),))
    if said.no_number and number:
        why = "Either they gave a number, or they gave none."
        raise Invalid(flaws=(Flaw("no_number", why),))
    return Filled(by, before.answered_at or said.answered_at, number, said.no_number)
