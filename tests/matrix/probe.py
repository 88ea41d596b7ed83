"""One act that is asked of a route, and what has to be there for the question to be a fair one."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import tests.matrix.probes
from tests.matrix.world import Member, World


@dataclass
class Scene:
    """One cell while it is asked: the world, whoever asks, and what was put there for it.

    `me` is somebody also where nobody is signed in: then it is an officer whose things are asked
    for. `values` fill the path by their names.
    """

    world: World
    me: Member
    values: dict[str, Any] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)

    async def run(self, sql: str, *arguments: object) -> None:
        """A change that is gone again after the cell; one that changes nothing is a fault."""
        assert await self.world.house.db.run(sql, *arguments), sql


Given = Callable[[Scene], Awaitable[None]]


@dataclass(frozen=True)
class Probe:
    """`body`: what is sent, as JSON or bytes, or how it is made of the scene.

    `reads`: the cell's words for an answer that is 200 and says within what became of it.
    `unasked`: the detail of a 422 in departments that do not ask for such a thing at all: there it
    is an answer, and not a body that is wrong.
    """

    route: str
    act: str = ""
    needs: str = ""
    given: Given | None = None
    body: Any = None
    query: str = ""
    kind: str = "application/json"
    headers: Mapping[str, str] | Callable[[Scene], Mapping[str, str]] = field(default_factory=dict)
    reads: Callable[[Any], str] | None = None
    unasked: str = ""

    @property
    def name(self) -> str:
        """As it is told in a failure; no two are alike."""
        return " ".join(part for part in (self.route, self.act, self.needs) if part)

    @property
    def method(self) -> str:
        return self.route.partition(" ")[0]

    @property
    def path(self) -> str:
        """With the names of what fills it."""
        return self.route.partition(" ")[2]


def all_probes() -> list[Probe]:
    """Of every file of the folder, in its order."""
    return list(_listed())


def _listed() -> Iterator[Probe]:
    for found in sorted(iter_modules(tests.matrix.probes.__path__), key=lambda each: each.name):
        yield from import_module(f"{tests.matrix.probes.__name__}.{found.name}").PROBES
