"""A draft is asked what a department's policy was asked last month: what would be otherwise."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from policies.asked import Asked, again
from policies.decision import Permit, Refusal
from policies.engine import Engine


@dataclass(slots=True)
class Rehearsed:
    """One action: how often it was asked, and what the draft would have answered otherwise."""

    times: int = 0
    refused: int = 0
    """Was allowed, would be refused."""
    allowed: int = 0
    """Was refused, would be allowed."""
    unsaid: int = 0
    """Cannot be said: a fact that the draft looks at was not recorded."""
    clauses: Counter[str] = field(default_factory=Counter)
    """By which clauses it would be refused."""
    facts: set[str] = field(default_factory=set)
    """Which facts were not recorded."""


def rehearse(
    draft: Engine,
    questions: Iterable[Asked],
    given: Mapping[str, frozenset[str]],
    moment: tuple[datetime, date],
) -> dict[str, Rehearsed]:
    """By action. `given`: the facts that acts of today give, so that one that lacks is noticed."""
    found: dict[str, Rehearsed] = {}
    for asked in questions:
        told = found.setdefault(asked.action, Rehearsed())
        told.times += asked.times
        lacking = _lacking(draft, asked, given)
        answer = None if lacking is None else _answer(draft, asked, moment)
        if answer is None or (
            isinstance(answer, Refusal) and lacking and _looks(draft, answer, lacking)
        ):
            told.unsaid += asked.times
            told.facts |= lacking or set()
        elif isinstance(answer, Permit) and not asked.allowed:
            told.allowed += asked.times
        elif isinstance(answer, Refusal) and asked.allowed:
            told.refused += asked.times
            told.clauses.update({clause.id: asked.times for clause in answer.clauses})
    return found


def told(action: str, of: Rehearsed) -> tuple[str, ...]:
    """The figures of an action in words: "14 of 212 would have been refused"."""
    name = action.replace("_", " ")
    lines = [f"{name}: {of.refused} of {of.times} would have been refused"]
    lines += [f"  {times} by {clause}" for clause, times in of.clauses.most_common()]
    if of.allowed:
        lines.append(f"  {of.allowed} that were refused would have been allowed")
    if of.unsaid:
        lacking = ", ".join(sorted(of.facts)) or "this act is not in the draft"
        lines.append(f"  {of.unsaid} cannot be said; not recorded: {lacking}")
    return tuple(lines)


def _lacking(
    draft: Engine, asked: Asked, given: Mapping[str, frozenset[str]]
) -> frozenset[str] | None:
    """Facts that were not recorded yet when this was asked; None: the draft knows no such act."""
    if draft.kinds.get(asked.action) != asked.resource:
        return None
    return given.get(asked.action, frozenset()) - set(asked.facts)


def _answer(draft: Engine, asked: Asked, moment: tuple[datetime, date]) -> Permit | Refusal | None:
    """None where the question cannot be put any more: a fact has gone, or is of another kind."""
    try:
        answer = draft.decide(asked.action, again(asked, *moment))
    except TypeError:
        return None
    broken = isinstance(answer, Refusal) and answer.code == "policy-error"
    return None if broken else answer


def _looks(draft: Engine, answer: Refusal, lacking: frozenset[str]) -> bool:
    """Whether each clause that refuses looks at something that was not recorded."""
    decided = {clause.id for clause in answer.clauses}
    rules = [rule for rule in draft.rules if rule.clause.id in decided]
    return all(rule.facts & lacking for rule in rules)
