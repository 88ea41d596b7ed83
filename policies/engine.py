"""Cedar, asked one question at a time: which clauses allow or refuse an act."""

import json
import re
from collections import Counter
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


class Engine:
    """The law and one department's policy, parsed and checked once."""

    def __init__(self, profile: Profile) -> None:
        text = "\n".join(source.text for source in profile.sources)
        self.profile = profile
        self._schema = _schema(profile.schema)
        self._clauses, granted = _clauses(profile.sources)
        verdict = cedarpy.validate_policies(text, self._schema)
        if not verdict.validation_passed:
            raise ProfileError("; ".join(self._invalid(error) for error in verdict.errors))
        self._policies = cedarpy.PolicySet.from_str(text)
        self.actions = _actions(profile, granted)
        self.clauses = tuple(self._clauses.values())
        self._rules = json.dumps({name: in_cedar(rule) for name, rule in profile.rules().items()})
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
                "context": f'{{"now": {now}, "rules": {self._rules}}}',
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


def _clauses(sources: tuple[Source, ...]) -> tuple[dict[str, Clause], list[str]]:
    """Each policy's clause by Cedar's name for it, and the actions that have a permit."""
    clauses: dict[str, Clause] = {}
    granted: list[str] = []
    for source in sources:
        for policy in _policies(source):
            clause = _clause(policy, source)
            if clause.id in {known.id for known in clauses.values()}:
                raise ProfileError(f"{source.name}: the id {clause.id!r} stands twice")
            clauses[f"policy{len(clauses)}"] = clause
            if policy["effect"] == "permit":
                granted.append(_granted(policy, clause, source))
    return clauses, granted


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


def _granted(policy: dict[str, Any], clause: Clause, source: Source) -> str:
    """The action of a permit, which may name nothing else.

    With a condition of its own it would fail in silence, and a refusal would name no clause.
    """
    if source.law:
        raise ProfileError(f"{source.name}: {clause.id!r} permits; a law set may only forbid")
    anyone, anything = policy["principal"]["op"], policy["resource"]["op"]
    if (anyone, policy["action"]["op"], anything) != ("All", "==", "All") or policy["conditions"]:
        raise ProfileError(f"{source.name}: the permit {clause.id!r} may name an action only")
    action: str = policy["action"]["entity"]["id"]
    return action


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


def _actions(profile: Profile, granted: list[str]) -> frozenset[str]:
    """The actions of the schema, each of which needs its one permit to be asked about at all."""
    known = [
        action.strip()
        for names in re.findall(r"^action\b([^{]+?)\bappliesTo\b", profile.schema, re.MULTILINE)
        for action in names.split(",")
    ]
    if sorted(granted) != sorted(known):
        odd = sorted((Counter(granted) - Counter(known)) + (Counter(known) - Counter(granted)))
        raise ProfileError(f"{profile.name}: one permit an action; see {', '.join(odd)}")
    return frozenset(known)
