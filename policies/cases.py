"""Cases: what a policy set must answer, to whom, and by which clauses."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from policies.decision import Permit, Refusal
from policies.engine import Engine
from policies.facts import Actor, Facts, Value
from policies.parameters import ProfileError

Answer = Literal["ALLOW", "DENY"]
ANSWERS: tuple[Answer, ...] = ("ALLOW", "DENY")

KEYS = {"because", "action", "actor", "resource", "decided_by"}
MORE = {"actor_with", "attributes", "now"}


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of the cases, and the moment at which a case plays unless it names another."""

    now: str
    actors: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Case:
    """One question with its answer. It passes only when exactly these clauses decide."""

    name: str
    answer: Answer
    action: str
    facts: Facts
    decided_by: frozenset[str]
    because: str


def read_cast(text: str) -> Cast:
    table = _table(text, "cast")
    _keys(table, {"now", "actors"}, set(), "cast")
    return Cast(table["now"], table["actors"])


def read_case(name: str, answer: Answer, text: str, cast: Cast) -> Case:
    """A case from its file; the folder says the answer and the cast says who the actor is."""
    table = _table(text, name)
    _keys(table, KEYS, MORE, name)
    if table["actor"] not in cast.actors:
        raise ProfileError(f"{name}: {table['actor']!r} is not in the cast")
    try:
        facts = Facts(
            actor=_actor({**cast.actors[table["actor"]], **table.get("actor_with", {})}),
            now=datetime.fromisoformat(table.get("now", cast.now)),
            resource=table["resource"],
            resource_id=name,
            attributes={key: _value(raw) for key, raw in table.get("attributes", {}).items()},
        )
    except (TypeError, ValueError) as error:
        raise ProfileError(f"{name}: {error}") from error
    decided_by = frozenset(table["decided_by"])
    return Case(name, answer, table["action"], facts, decided_by, table["because"])


def judge(engine: Engine, case: Case) -> str | None:
    """None when the case passes; else what is wrong, in a line."""
    decision = engine.decide(case.action, case.facts)
    if isinstance(decision, Refusal) and decision.code == "policy-error":
        return f"{case.name}: {decision.clauses[0].because}"
    answer = "ALLOW" if isinstance(decision, Permit) else "DENY"
    decided = frozenset(clause.id for clause in decision.clauses)
    if answer != case.answer:
        return f"{case.name}: {answer}, by {_list(decided)}"
    if decided != case.decided_by:
        return f"{case.name}: decided by {_list(decided)}, not by {_list(case.decided_by)}"
    return None


def untested(engine: Engine, cases: Iterable[Case]) -> list[str]:
    """Actions without a case for each answer, and clauses that decide no case."""
    known = tuple(cases)
    asked = {(case.action, case.answer) for case in known}
    decided = {id_ for case in known for id_ in case.decided_by}
    return [
        *(
            f"{action}: no {answer} case"
            for action in sorted(engine.actions)
            for answer in ANSWERS
            if (action, answer) not in asked
        ),
        *(f"{clause.id}: decides no case" for clause in engine.clauses if clause.id not in decided),
    ]


def _table(text: str, name: str) -> dict[str, Any]:
    try:
        table = json.loads(text)
    except json.JSONDecodeError as error:
        raise ProfileError(f"{name}: {error}") from error
    if not isinstance(table, dict):
        raise ProfileError(f"{name}: an object is expected")
    return table


def _keys(table: Mapping[str, Any], wanted: set[str], more: set[str], name: str) -> None:
    missing, unknown = wanted - set(table), set(table) - wanted - more
    if missing or unknown:
        raise ProfileError(f"{name}: missing {_list(missing)}, unknown {_list(unknown)}")


def _actor(table: Mapping[str, Any]) -> Actor:
    days = {
        name: date.fromisoformat(table[name])
        for name in ("training_until", "certified_until")
        if table.get(name) is not None
    }
    return Actor(**{**table, "units": frozenset(table.get("units", ())), **days})


def _value(raw: object) -> Value:
    match raw:
        case bool() | int() | str():
            return raw
        case list():
            return frozenset(raw)
        case {"time": str(time)}:
            return datetime.fromisoformat(time)
        case {"hours": int(hours)}:
            return timedelta(hours=hours)
        case _:
            raise ValueError(f"{raw!r} is no value")


def _list(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "nothing"
