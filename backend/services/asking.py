"""May this be done? The facts are collected here, and the answer is a Permit or an error."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NoReturn

from backend.domain.errors import Code, NotFound, Refused
from backend.services.acting import Who, acting
from backend.services.house import House
from backend.services.remembering import remember
from policies.decision import Permit, Refusal
from policies.facts import Facts, Value

REFUSED = {
    "person": "person:act:refused",
    "gateway": "gateway:act:refused",
    "system": "console:act:refused",
}
KINDS = {"HotList": "list"}
"""What the audit calls a kind of resource, so that everything about one thing is found together."""


def decide(
    house: House,
    who: Who,
    action: str,
    resource: tuple[str, str],
    attributes: Mapping[str, Value] | None = None,
) -> Permit | Refusal:
    """The policy's answer; `resource` is its kind and id."""
    return house.engine.decide(action, _facts(house, who, resource, attributes))


def _facts(
    house: House,
    who: Who,
    resource: tuple[str, str],
    attributes: Mapping[str, Value] | None,
) -> Facts:
    return Facts(
        actor=who.actor,
        now=house.now(),
        resource=resource[0],
        resource_id=resource[1],
        attributes=attributes or {},
    )


async def ask(
    house: House,
    who: Who,
    action: str,
    resource: tuple[str, str],
    attributes: Mapping[str, Value] | None = None,
) -> Permit:
    """The Permit; raises `Refused` with every clause not met, and records that it was refused."""
    facts = _facts(house, who, resource, attributes)
    answer = house.engine.decide(action, facts)
    remember(house, action, facts, answer)
    if isinstance(answer, Permit):
        return answer
    async with acting(house, who) as act:
        act.tell(
            REFUSED[who.actor.kind],
            (KINDS.get(resource[0], resource[0].lower()), resource[1]),
            action=action,
            clauses=[clause.id for clause in answer.clauses],
            code=answer.code,
        )
    raise Refused(Code(answer.code), clauses=answer.clauses)


@dataclass(frozen=True, slots=True)
class Absent:
    """What is asked, and answered, about a thing that is not there.

    `resource`: its kind, and the id that was asked for. `attributes`: what could be said of any
    such thing of somebody else's.
    """

    resource: tuple[str, str]
    code: Code
    attributes: Mapping[str, Value]


async def ask_of(
    house: House,
    who: Who,
    action: str,
    resource: tuple[str, str],
    attributes: Mapping[str, Value],
    absent: Absent,
) -> Permit:
    """The Permit for a thing that may not be theirs to know of.

    Who may not have a thing of somebody else's is answered as of one that is not there (`unknown`),
    so that ids cannot be told apart. Whose own it is, or who may have any such thing, is told what
    stands in the way of this one.
    """
    if not (
        _theirs(who, attributes, absent)
        or isinstance(decide(house, who, action, resource, attributes), Permit)
        or isinstance(decide(house, who, action, absent.resource, absent.attributes), Permit)
    ):
        # The answer is that of one that is not there; the audit has what was really asked for.
        await unknown(house, who, action, replace(absent, resource=resource))
    return await ask(house, who, action, resource, attributes)


async def unknown(house: House, who: Who, action: str, absent: Absent) -> NoReturn:
    """The policy decides before anything says that there is no such thing."""
    await ask(house, who, action, absent.resource, absent.attributes)
    raise NotFound(absent.code)


def _theirs(who: Who, attributes: Mapping[str, Value], absent: Absent) -> bool:
    """Whether it is said to be their own, or they are named in it: as its author, its holder.

    Not by what would be said of any such thing: who takes one over is named in each.
    """
    return any(
        value and absent.attributes.get(name) != value
        for name, value in attributes.items()
        if name == "own" or value == who.id
    )
