"""Cedar, asked one question at a time: which clauses allow or refuse an act."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import cedarpy

from policies.decision import Clause, Permit, Refusal
from policies.facts import Facts, actor_in_cedar, in_cedar
from policies.parameters import ProfileError
from policies.profile import Profile, Source

# No clause may name one person or one camera, so all are called the same in Cedar.
ACTOR, RESOURCE = "actor", "resource"
ACTORS = {"person": "Person", "gateway": "Gateway", "system": "System"}
REMEMBERED = 4096
"""Answers; a camera's frame is the same question all day."""
NO_TIME = datetime(1970, 1, 1, tzinfo=UTC)
"""For actions whose clauses do not look at the clock."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A clause as it stands in the text: what it does, about which actions (none named: all).

    `facts`: the facts about the thing at hand that its condition looks at; `text`: the condition.
    """

    clause: Clause
    permits: bool
    actions: frozenset[str]
    facts: frozenset[str]
    text: str
    law: bool


class Engine:
    """The law and one department's policy, parsed and checked once."""

    def __init__(self, profile: Profile) -> None:
        text = "\n".join(source.text for source in profile.sources)
        self.profile = profile
        self._schema = _schema(profile.schema)
        self.rules = _rules(profile.sources)
        self._clauses = {f"policy{place}": rule.clause for place, rule in enumerate(self.rules)}
        verdict = cedarpy.validate_policies(text, self._schema)
        if not verdict.validation_passed:
            raise ProfileError("; ".join(self._invalid(error) for error in verdict.errors))
        self._policies = cedarpy.PolicySet.from_str(text)
        self.kinds = _kinds(profile, self.rules)
        self.actions = frozenset(self.kinds)
        self.clauses = tuple(rule.clause for rule in self.rules)
        self._parameters = json.dumps(
            {name: in_cedar(rule) for name, rule in profile.rules().items()}
        )
        self._timed = _timed(profile.sources, self.actions)
        self._answered = lru_cache(REMEMBERED)(self._ask)

    def decide(self, action: str, facts: Facts) -> Permit | Refusal:
        """Answer one question. It touches nothing.

        An answer hangs on the question alone, so the same question is not put to Cedar twice.
        """
        answer = self._answered(
            action,
            ACTORS[facts.actor.kind],
            facts.resource,
            self._entities(facts),
            json.dumps(in_cedar(facts.now if action in self._timed else NO_TIME)),
        )
        actor, version = facts.actor.id, self.profile.version
        ids = sorted(answer.diagnostics.reasons, key=_place)
        clauses = tuple(self._clauses[id_] for id_ in ids)
        # A clause that failed was skipped, so even an "allow" beside an error means nothing.
        if answer.diagnostics.errors or not clauses:
            broken = _broken(answer.diagnostics.errors)
            return Refusal(action, actor, version, (broken,), "policy-error")
        if answer.allowed:
            return Permit(action, actor, version, clauses)
        return Refusal(action, actor, version, clauses, "refused")

    def _ask(
        self, action: str, principal: str, resource: str, entities: str, now: str
    ) -> cedarpy.AuthzResult:
        """Everything that Cedar is told, as text or as what never changes."""
        return cedarpy.is_authorized(
            {
                "principal": {"type": principal, "id": ACTOR},
                "action": {"type": "Action", "id": action},
                "resource": {"type": resource, "id": RESOURCE},
                "context": f'{{"now": {now}, "rules": {self._parameters}}}',
            },
            self._policies,
            entities,
            self._schema,
        )

    def _invalid(self, error: cedarpy.ValidationError) -> str:
        return f"{self.profile.name}: {self._clauses[error.policy_id].id}: {error.error}"

    def _entities(self, facts: Facts) -> str:
        today = facts.now.astimezone(self.profile.clock).date()
        actor = actor_in_cedar(facts.actor, today)
        attributes = {name: in_cedar(value) for name, value in facts.attributes.items()}
        return json.dumps(
            [
                _entity(ACTORS[facts.actor.kind], ACTOR, actor),
                _entity(facts.resource, RESOURCE, attributes),
            ]
        )


_MADE: dict[tuple[str, str], Engine] = {}


def engine_of(profile: Profile) -> Engine:
    """The one engine of this profile in this process: to make it takes a sixth of a second.

    A version stands for everything that an engine is made from.
    """
    key = profile.name, profile.version
    if key not in _MADE:
        _MADE[key] = Engine(profile)
    return _MADE[key]


def _entity(kind: str, id_: str, attributes: dict[str, Any]) -> dict[str, Any]:
    return {"uid": {"type": kind, "id": id_}, "attrs": attributes, "parents": []}


def _place(policy: str) -> int:
    """Cedar calls policies policy0, policy1… in the order of the text."""
    return int(policy.removeprefix("policy"))


def _broken(errors: list[str]) -> Clause:
    # The front of Cedar's message repeats all facts; what is wrong stands at its end.
    why = "; ".join(error.rpartition("]: ")[2] for error in errors) or "no clause decided"
    return Clause(
        id="policy-error",
        citation="",
        because=f"The policy could not be asked: {why}.",
        instead="Nothing was done. Tell the administrator; this is a fault of the system.",
    )


def _schema(text: str) -> cedarpy.Schema:
    try:
        return cedarpy.Schema.from_str(text)
    except ValueError as error:
        raise ProfileError(f"schema.cedarschema: {error}") from error


def _rules(sources: tuple[Source, ...]) -> tuple[Rule, ...]:
    """Every policy in the order of the text, which is Cedar's numbering."""
    rules: list[Rule] = []
    known: set[str] = set()
    for source in sources:
        for policy in _policies(source):
            clause = _clause(policy, source)
            if clause.id in known:
                raise ProfileError(f"{source.name}: the id {clause.id!r} stands twice")
            known.add(clause.id)
            permits = policy["effect"] == "permit"
            if permits:
                _grants_one(policy, clause, source)
            actions = frozenset(_scope(policy["action"]))
            text = json.dumps(policy["conditions"], sort_keys=True)
            rules.append(Rule(clause, permits, actions, _looks_at(policy), text, source.law))
    return tuple(rules)


def _looks_at(part: Any) -> frozenset[str]:  # noqa: ANN401 - a policy as Cedar's JSON
    """The attributes of the resource that stand anywhere in a policy."""
    if isinstance(part, list):
        return frozenset(name for each in part for name in _looks_at(each))
    if not isinstance(part, dict):
        return frozenset()
    below = frozenset(name for each in part.values() for name in _looks_at(each))
    own = part.get("attr") if part.get("left") == {"Var": "resource"} else None
    return below | {own} if isinstance(own, str) else below


def _policies(source: Source) -> list[dict[str, Any]]:
    try:
        parsed = json.loads(cedarpy.policies_to_json_str(source.text))
    except ValueError as error:
        raise ProfileError(f"{source.name}: {error}") from error
    if parsed["templates"]:
        raise ProfileError(f"{source.name}: a template decides nothing by itself")
    named: dict[str, dict[str, Any]] = parsed["staticPolicies"]
    return [named[name] for name in sorted(named, key=_place)]


def _clause(policy: dict[str, Any], source: Source) -> Clause:
    notes = policy.get("annotations", {})
    wanted = ["id", "citation", "because", "instead"]
    if policy["effect"] == "permit":
        wanted.remove("instead")
    for name in wanted:
        if not notes.get(name):
            raise ProfileError(f"{source.name}: policy {notes.get('id')!r} has no @{name}")
    return Clause(notes["id"], notes["citation"], notes["because"], notes.get("instead", ""))


def _grants_one(policy: dict[str, Any], clause: Clause, source: Source) -> None:
    """A permit names one action and nothing else.

    With a condition of its own it would fail in silence, and a refusal would name no clause.
    """
    if source.law:
        raise ProfileError(f"{source.name}: {clause.id!r} permits; a law set may only forbid")
    anyone, anything = policy["principal"]["op"], policy["resource"]["op"]
    if (anyone, policy["action"]["op"], anything) != ("All", "==", "All") or policy["conditions"]:
        raise ProfileError(f"{source.name}: the permit {clause.id!r} may name an action only")


def _timed(sources: tuple[Source, ...], actions: frozenset[str]) -> frozenset[str]:
    """The actions of whose clauses one looks at the clock: `now` stands somewhere in it."""
    found: set[str] = set()
    for source in sources:
        for policy in _policies(source):
            if '"now"' in json.dumps(policy):
                found |= _scope(policy["action"]) or actions
    return frozenset(found)


def _scope(action: dict[str, Any]) -> set[str]:
    """The actions that a policy names; none when it is about all."""
    named = [action["entity"]] if "entity" in action else action.get("entities", [])
    return {entity["id"] for entity in named}


def _kinds(profile: Profile, rules: tuple[Rule, ...]) -> dict[str, str]:
    """The schema's actions and what each is about; each needs its one permit."""
    found = re.findall(
        r"^action\b([^{]+?)\bappliesTo\b[^\]]+\],\s*resource:\s*\[(\w+)\]",
        profile.schema,
        re.MULTILINE,
    )
    kinds = {action.strip(): kind for names, kind in found for action in names.split(",")}
    granted = Counter(action for rule in rules if rule.permits for action in rule.actions)
    if granted != Counter(list(kinds)):
        odd = sorted((granted - Counter(list(kinds))) + (Counter(list(kinds)) - granted))
        raise ProfileError(f"{profile.name}: one permit an action; see {', '.join(odd)}")
    return kinds
