"""Audits of how the system is used: their periods, what is drawn, and what is asked of each.

A sample is drawn from a seed that nobody could choose: the hash of the audit chain's last day of
the period. Whoever has the seed and the ids of the inquiries draws the same.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Literal
from uuid import UUID

Kind = Literal["sample", "system"]
Answer = Literal["yes", "no", "unclear"]


@dataclass(frozen=True, slots=True)
class Question:
    id: str
    words: str


OF_INQUIRY = (
    Question("documented", "Is a case or incident number, or the reason, written down?"),
    Question("purpose", "Is it official law enforcement business that the policy allows?"),
    Question("person", "Was whoever searched trained and allowed to?"),
    Question("scope", "Did the searches go no further than the reason?"),
    Question("use", "Was what was shown used for that reason only, as far as is on file?"),
)
"""What is judged of each inquiry that was drawn (LPD IV.Q.1: does it meet the requirements)."""
OF_SYSTEM = (
    Question("passwords", "Do passwords, passkeys and locked accounts show nothing out of order?"),
    Question("usage", "Does the use by each person fit their work?"),
    Question("training", "Was everybody trained in time?"),
)
"""What is judged once a year of the whole (OBPD 131.5(d))."""
QUESTIONS: dict[Kind, tuple[Question, ...]] = {"sample": OF_INQUIRY, "system": OF_SYSTEM}


@dataclass(frozen=True, slots=True)
class Period:
    """Days of the department; `past_on` is the first after it."""

    first_on: date
    past_on: date


def period_of(every: str, day: date) -> Period:
    """The quarter or year that a day is in. Raises `ValueError` of another measure."""
    if every == "year":
        return Period(date(day.year, 1, 1), date(day.year + 1, 1, 1))
    if every == "quarter":
        month = day.month - (day.month - 1) % 3
        past = date(day.year + (month == 10), (month + 2) % 12 + 1, 1)
        return Period(date(day.year, month, 1), past)
    raise ValueError(every)


def periods_over(every: str, begun: date, today: date) -> Iterator[Period]:
    """All that are over, from the one in which the installation began."""
    if every == "none":
        return
    period = period_of(every, begun)
    while period.past_on <= today:
        yield period
        period = period_of(every, period.past_on)


def drawn(seed: bytes, ids: Collection[UUID], most: int) -> list[UUID]:
    """The first `most` of them in the order that the seed gives; all, if there are no more."""
    return sorted(ids, key=lambda id: sha256(seed + id.bytes).digest())[:most]


def digest_of(ids: Collection[UUID]) -> str:
    """One hash over what was drawn from: in the order of the ids, sixteen bytes each."""
    return sha256(b"".join(id.bytes for id in sorted(ids))).hexdigest()


def complete(kind: Kind, answers: dict[str, Answer]) -> bool:
    return set(answers) == {one.id for one in QUESTIONS[kind]}


def meets(answers: dict[str, Answer]) -> bool:
    """Whether it is as the policy requires in all that was asked."""
    return all(answer == "yes" for answer in answers.values())


def faults(kind: Kind, answers: dict[str, Answer]) -> Sequence[str]:
    """The questions that were not answered with a yes, in their words."""
    return [one.words for one in QUESTIONS[kind] if answers[one.id] != "yes"]
