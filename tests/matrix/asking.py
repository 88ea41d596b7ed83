"""One cell: the act is asked of the real application, and everything it did is undone."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, cast

from backend.store.database import Database
from tests.cast import ORIGIN
from tests.matrix.probe import Probe, Scene
from tests.matrix.states import State
from tests.matrix.world import Member, World

UNASKED = "422 not asked for"


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def json(self) -> Any:  # noqa: ANN401 - any JSON
        return json.loads(self.body)


@dataclass(frozen=True)
class Column:
    """Who asks: a person in a session, a gateway with its credential, or nobody."""

    name: str
    member: Member
    signed_in: bool = True
    bearer: str = ""


class FlawedProbeError(AssertionError):
    """The question was not a fair one, so its answer says nothing about rights."""


@asynccontextmanager
async def undone(db: Database) -> AsyncIterator[None]:
    """One transaction for everything within, which is never committed."""
    async with db.transaction() as held:
        yield
        await held.rollback()


async def cell(world: World, probe: Probe, column: Column, state: State) -> str:
    """What a person reads in the table."""
    return _told(probe, column, await ask(world, probe, column, state=state))


async def ask(
    world: World,
    probe: Probe,
    column: Column,
    changed: Mapping[str, str] | None = None,
    *,
    state: State | None = None,
    ids: Mapping[str, str] | None = None,
) -> Answer:
    """The act, and everything undone; `changed` headers take the place of the right ones.

    `ids` stand in the path in place of those of what was put there.
    """
    async with undone(world.house.db):
        scene = Scene(world, column.member)
        if probe.given is not None:
            await probe.given(scene)
        if state is not None and state.does is not None:
            await state.does(scene)
        path = probe.path.format(**{**scene.values, **(ids or {})})
        return await _asked(scene, probe, column, (path, changed or {}))


async def _asked(
    scene: Scene, probe: Probe, column: Column, asked: tuple[str, Mapping[str, str]]
) -> Answer:
    path, changed = asked
    body = probe.body(scene) if callable(probe.body) else probe.body
    headers = probe.headers(scene) if callable(probe.headers) else probe.headers
    cookies = {"pw_csrf": scene.world.csrf, **scene.cookies}
    if column.signed_in:
        cookies["pw_session"] = scene.me.token
    sent = {"host": ORIGIN.partition("//")[2], "origin": ORIGIN, **headers}
    sent["cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
    if probe.method != "GET":
        sent["x-csrftoken"] = scene.world.csrf
    if column.bearer:
        sent["authorization"] = f"Bearer {column.bearer}"
    if body is not None:
        sent["content-type"] = probe.kind
    raw = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
    line = (probe.method, path, probe.query)
    return await call(scene.world.app, line, {**sent, **changed}, raw)


async def call(
    app: object, line: tuple[str, str, str], headers: Mapping[str, str], body: bytes
) -> Answer:
    """One request in this task, so that it is part of the transaction of whoever asks.

    An answer without end is left once it has begun.
    """
    told, parts = [0], []
    said: list[tuple[str, str]] = []
    begun = asyncio.Event()
    incoming = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> dict[str, Any]:
        if incoming:
            return incoming.pop()
        await begun.wait()
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            told[0] = message["status"]
            said.extend((name.decode(), value.decode()) for name, value in message["headers"])
        else:
            parts.append(message.get("body", b""))
            begun.set()

    method, path, query = line
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
    }
    await cast("Any", app)(scope, receive, send)
    return Answer(told[0], b"".join(parts), tuple(said))


def _told(probe: Probe, column: Column, answer: Answer) -> str:
    if answer.status < 400:
        return "ok" if probe.reads is None else probe.reads(answer.json)
    problem = answer.json
    if answer.status == 422 and problem["detail"] == probe.unasked:
        return UNASKED
    if answer.status in (400, 405, 408, 413, 415, 422) or answer.status >= 500:
        where = f"{probe.name} as {column.name}"
        raise FlawedProbeError(f"{where} was answered {answer.status}: {answer.body.decode()}")
    assert problem["instead"], problem
    return refusal(problem)


def refusal(problem: Mapping[str, Any]) -> str:
    """Status, then the clauses that refused, or the code where there is no clause."""
    clauses = sorted(clause["id"] for clause in problem["clauses"])
    code = [] if problem["code"] == "refused" and clauses else [problem["code"]]
    return " ".join([str(problem["status"]), *code, *clauses])
