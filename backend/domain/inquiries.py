"""Inquiries: the reason for a search, how long it holds, and what is owed for it afterwards."""

import re
from dataclasses import dataclass
from datetime import datetime

from backend.domain.named import Named

MODES = ("case", "administrative")
DUTIES = ("call-out", "overtime")
_WORD = re.compile(r"[A-Za-z0-9]+")
_PLATE = re.compile(r"(?=.*[A-Z])(?=.*\d.*\d)[A-Z0-9]{5,8}")


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


def names_a_plate(text: str) -> bool:
    """Whether words look as if a plate stood among them: reasons are read by more people."""
    return any(_PLATE.fullmatch(token.upper()) for token in _WORD.findall(text))
