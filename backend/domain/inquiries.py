"""Inquiries: the reason for a search, how long it holds, and what is owed for it afterwards."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from backend.domain.named import Named
from backend.domain.plates import STATES

MODES = ("case", "administrative")
DUTIES = ("call-out", "overtime")
_WORD = re.compile(r"[A-Za-z0-9]+")
_PLATE = re.compile(r"(?=.*[A-Z])(?=.*\d.*\d)[A-Z0-9]{5,8}")
_SPELLED = re.compile(r"(?<!\w)\w(?:[ ._-]+\w){4,7}(?!\w)")
"""One character after the other, as on the radio."""
_PARTED = re.compile(
    r"(?<![\w.-])(?:(?P<letters>[A-Z]{1,3})(?:[._-]\d{1,5})+|\d{2,4}[._-][A-Z]{2,3}(?:[._-]?\d{1,3})?)"
    r"(?![\w-])"
)
"""Letters and figures with a sign between them."""
_APART = re.compile(r"\b(?P<letters>[A-Z]{2,3}) \d{3,5}\b")
"""The same with a space, in capitals: in other letters it is a word and a number."""
_NO_LETTERS = re.compile(
    r"AND|APT|AT|AVE|BMW|BPD|BY|CAD|CFS|DR|FOR|FROM|GMC|HRS|HWY|I|IN|ISP|MPH|MS|NO|OF|ON|"
    r"PD|RD|RM|RT|RTE|RUN|SR|ST|STE|SUV|THE|TO|US|UTC|VIN"
)
"""What stands before a number and is no part of a plate; the states beside it."""


class Ended(Named):
    """Why an inquiry holds no more queries."""

    CLOSED = "closed", "You have ended it."
    SHIFT = "shift", "It ended with the shift."
    TIME = "time", "Its time is over."


class Owed(Named):
    """What became of the number that was not there when a phrase was used."""

    NOTHING = "nothing", "The inquiry has its number, or needs none."
    WAITING = "waiting", "The number is still to be entered."
    OVERDUE = "overdue", "The number should have been entered."
    FILLED = "filled", "The number was entered afterwards."
    NONE_ISSUED = "none_issued", "No number was issued."


@dataclass(frozen=True, slots=True)
class Life:
    """When an inquiry ends; with a shift, the shift's own times count."""

    ends_at: datetime
    closed_at: datetime | None
    shift_ended_at: datetime | None = None
    with_shift: bool = False


def ended(life: Life, now: datetime) -> Ended | None:
    """Asked before every query: no job has to run for an inquiry to end."""
    if life.closed_at is not None:
        return Ended.CLOSED
    if life.with_shift and (life.shift_ended_at is not None or now >= life.ends_at):
        return Ended.SHIFT
    return Ended.TIME if now >= life.ends_at else None


def owed(
    due: datetime | None, filled_at: datetime | None, now: datetime, *, no_number: bool
) -> Owed:
    if due is None:
        return Owed.NOTHING
    if filled_at is not None:
        return Owed.NONE_ISSUED if no_number else Owed.FILLED
    return Owed.OVERDUE if now >= due else Owed.WAITING


def names_a_plate(text: str, numbers: Iterable[str] = ()) -> bool:
    """Whether words look as if a plate stood among them: reasons are read by more people.

    Also one that is spelled or parted. `numbers`: how the department writes its own (regular
    expressions); what is written so is one of these.
    """
    for each in numbers:
        text = re.sub(rf"(?<![\w-])(?:{each})(?![\w-])", " ", text, flags=re.IGNORECASE)
    big = text.upper()
    return any(_PLATE.fullmatch(found) for found in (*_WORD.findall(big), *_joined(text, big)))


def _joined(text: str, big: str) -> Iterator[str]:
    """What a plate was taken apart into, put together again."""
    for found in (*_SPELLED.finditer(big), *_PARTED.finditer(big), *_APART.finditer(text)):
        before = found.groupdict().get("letters")
        if before is None or (not _NO_LETTERS.fullmatch(before) and before not in STATES):
            yield "".join(_WORD.findall(found[0]))
