"""Whoever may not have a thing is answered as if it were not there: ids cannot be told apart.

Every act with an id in its path is asked of what somebody else has and of an id that nothing has,
by one of each role. Who may have the thing is told that there is none; whose own it is, or who may
have any such thing, is told what stands in the way of this one.
"""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from backend.domain.ids import new_id
from tests.matrix.asking import Answer, Column, ask
from tests.matrix.given import oneself, own_photo
from tests.matrix.probe import Given, Probe, Scene, all_probes
from tests.matrix.probes.registers import about_oneself, own_review
from tests.matrix.table import columns
from tests.matrix.world import World, world
from tests.servers import Fresh

pytestmark = pytest.mark.anyio
OWN = (oneself, own_photo, about_oneself, own_review)
"""What is put there as this person's own; of what says so itself: `mine`, `by_me`, and
an alert that was told to them."""
CHANGED = "POST /api/policy/proposals/{proposal_id}/confirmation"
"""Whoever may have it is told 409 here: what was proposed is no more what they have read."""


@dataclass(frozen=True)
class Asked:
    """An act on somebody else's thing, and which id of its path is taken for another."""

    probe: Probe
    name: str

    async def pair(self, world: World, column: Column) -> tuple[Answer, Answer]:
        """What is answered of what is there, and of what is not."""
        there = await ask(world, self.probe, column)
        gone = {self.name: str(new_id(world.now))}
        return there, await ask(world, self.probe, column, ids=gone)

    def had(self, answer: Answer) -> bool:
        return answer.status < 400 or (answer.status == 409 and self.probe.route == CHANGED)


def _told(answer: Answer) -> str:
    if answer.status < 400:
        return str(answer.status)
    problem = answer.json
    clauses = " ".join(clause["id"] for clause in problem["clauses"])
    return f"{answer.status} {problem['code']} {clauses}".strip()


def _own(probe: Probe) -> bool:
    of = getattr(probe.given, "of", probe.given)
    return of in OWN or any(getattr(of, name, False) for name in ("mine", "by_me", "alert"))


def _anothers(probe: Probe) -> Probe:
    """The same act, of what would be one's own and is a colleague's."""
    if probe.given is None or not _own(probe):
        return probe
    return replace(probe, given=_as_colleague(probe.given))


def _as_colleague(given: Given) -> Given:
    async def put(scene: Scene) -> None:
        await given(replace(scene, me=scene.world.colleagues["officer"]))

    return put


def asked() -> list[Asked]:
    """Each id of each path."""
    return [
        Asked(_anothers(probe), name)
        for probe in all_probes()
        if probe.path.startswith("/api/")
        for name in re.findall(r"{(\w+_id)}", probe.path)
    ]


async def told_apart(world: World, column: Column) -> list[str]:
    """The acts whose answers to this person say that there is such a thing."""
    pairs = [(each, *await each.pair(world, column)) for each in asked()]
    had = {each.probe.route for each, there, _ in pairs if each.had(there)}
    return [
        f"{each.probe.name}, {each.name}, {column.name}: {_told(there)} | {_told(absent)}"
        for each, there, absent in pairs
        if there.status >= 400
        and not (absent.status == 404 and each.probe.route in had)
        and (there.status, there.body) != (absent.status, absent.body)
    ]


async def test_no_answer_says_whether_somebody_elses_thing_is_there(
    fresh: Fresh, tmp_path: Path
) -> None:
    async with world(fresh, tmp_path) as made:
        found = [line for column in columns(made) for line in await told_apart(made, column)]
    assert len(asked()) > 100
    assert not found, "\n".join(found)
