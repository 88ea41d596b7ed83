"""What the policy was asked, kept without names, so that a draft can be asked the same again.

No clause may name a person or a thing, so of ids only the relation is kept: the asking person's own
or another's. Times are kept as hours before the question. Plates are never among the facts.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import Any

from policies.decision import Permit, Refusal
from policies.facts import Actor, Facts, Value

SELF, OTHER = "self", "another"
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with its answer, and how often it was asked alike."""

    action: str
    resource: str
    actor: Mapping[str, Any]
    facts: Mapping[str, Any]
    allowed: bool
    clauses: tuple[str, ...]
    times: int


def nameless(action: str, facts: Facts, answer: Permit | Refusal, today: date) -> str:
    """The question and its answer as one text, alike for everybody to whom it is the same."""
    told = {
        "action": action,
        "resource": facts.resource,
        "actor": {
            field.name: _plain(getattr(facts.actor, field.name), facts, today)
            for field in fields(facts.actor)
        },
        "facts": {name: _plain(value, facts, today) for name, value in facts.attributes.items()},
        "allowed": isinstance(answer, Permit),
        "clauses": [clause.id for clause in answer.clauses],
    }
    return json.dumps(told, sort_keys=True)


def read(text: str, times: int) -> Asked:
    """What `nameless` wrote."""
    told = json.loads(text)
    return Asked(
        action=told["action"],
        resource=told["resource"],
        actor=told["actor"],
        facts=told["facts"],
        allowed=told["allowed"],
        clauses=tuple(told["clauses"]),
        times=times,
    )


def again(asked: Asked, now: datetime, today: date) -> Facts:
    """The same question, asked at another moment. Raises `TypeError` for facts of another kind."""
    actor = Actor(**{name: _value(raw, now, today) for name, raw in asked.actor.items()})
    given = {name: _value(raw, now, today) for name, raw in asked.facts.items()}
    return Facts(actor, now, asked.resource, "", given)


def _plain(value: Value | date | None, facts: Facts, today: date) -> object:
    match value:
        case datetime():
            return {"hours_ago": (facts.now - value) // HOUR}
        case date():
            return {"in_date": today <= value}
        case timedelta():
            return {"hours": value / HOUR}
        case frozenset():
            return sorted(value)
        case str() if value == facts.actor.id or ID.fullmatch(value):
            return SELF if value == facts.actor.id else OTHER
    return value


def _value(raw: Any, now: datetime, today: date) -> Any:  # noqa: ANN401 - a fact of any kind
    match raw:
        case {"hours_ago": hours}:
            # Half an hour more keeps what was just inside an hour inside it.
            return now - timedelta(hours=hours, minutes=30)
        case {"in_date": current}:
            return today if current else None
        case {"hours": hours}:
            return timedelta(hours=hours)
        case list():
            return frozenset(raw)
    return raw
