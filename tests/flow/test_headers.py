"""What every answer tells the browser: keep nothing, guess nothing, show it nowhere else."""

import json
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

import pytest
from litestar.routes import HTTPRoute

from backend.domain.ids import new_id
from tests.cast import ORIGIN
from tests.matrix.asking import Answer, Column, ask, call, undone
from tests.matrix.probe import all_probes
from tests.matrix.world import World, world
from tests.servers import Fresh

pytestmark = pytest.mark.anyio
PRIVATE = ("/api", "/ingest")
SAID = {
    "content-security-policy": "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; "
    "base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "permissions-policy": "camera=(self), geolocation=(self), microphone=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
ANSWERS = {
    "a page": ("GET", "/more/audit", 200),
    "the head of a file": ("HEAD", "/icons/there.txt", 200),
    "the service worker": ("GET", "/sw.js", 200),
    "a file of the app": ("GET", "/assets/there.txt", 200),
    "an answer of the API": ("GET", "/api/hello", 200),
    "the document of the API": ("GET", "/schema/openapi.json", 200),
    "a refusal": ("GET", "/api/alerts", 401),
    "a body that is none": ("POST", "/api/sign-in/password", 422),
    "no route": ("GET", "/nowhere", 404),
    "no route of the API": ("GET", "/api/nowhere", 404),
    "no file of the app": ("GET", "/assets/nothing.js", 404),
    "no such method": ("DELETE", "/api/hello", 405),
    "a question for the methods": ("OPTIONS", "/api/alerts", 204),
}
KEPT = {
    "/": "no-cache",
    "/sw.js": "no-cache",
    "/manifest.webmanifest": "no-cache",
    "/icons/there.txt": "no-cache",
    "/fonts/there.txt": "no-cache",
    "/assets/there.txt": "max-age=31536000, public, immutable",
    "/assets/nothing.js": "no-store",
    "/nowhere": "no-store",
}


@pytest.fixture
async def made(fresh: Fresh, tmp_path: Path) -> AsyncIterator[World]:
    async with world(fresh, tmp_path) as filled:
        yield filled


async def asked(made: World, method: str, path: str, session: str = "", token: str = "") -> Answer:
    """With an empty object as its body; everything undone."""
    cookies = f"pw_csrf={made.csrf}" + (f"; pw_session={session}" if session else "")
    sent = {"host": ORIGIN.partition("//")[2], "origin": ORIGIN, "cookie": cookies}
    sent |= {"content-type": "application/json", "x-csrftoken": token or made.csrf}
    async with undone(made.house.db):
        return await call(made.app, (method, path, ""), sent, b"" if method == "GET" else b"{}")


def addresses(made: World) -> Iterator[tuple[str, str]]:
    """Each route below /api and /ingest, with ids that nothing has."""
    for route in made.app.routes:
        if isinstance(route, HTTPRoute) and route.path.startswith(PRIVATE):
            parts = [
                part if isinstance(part, str) else str(new_id(made.now) if part.type is UUID else 1)
                for part in route.path_components
            ]
            for method in sorted(route.methods - {"OPTIONS"}):
                yield method, "/" + "/".join(parts)


def keeping(answer: Answer) -> list[str]:
    return [value for name, value in answer.headers if name.lower() == "cache-control"]


def forbids(answer: Answer) -> bool:
    """Said once, and nothing beside it that allows a copy."""
    told = keeping(answer)
    return len(told) == 1 and told[0] in ("no-store", "no-store, private")


async def test_no_answer_about_ids_that_nothing_has_may_be_kept(made: World) -> None:
    """Every route below /api and /ingest, asked by nobody, by somebody, and without the token."""
    sessions = {name: made.members[name].token for name in ("officer", "administrator")}
    seen: Counter[int] = Counter()
    for method, path in [*addresses(made)]:
        for session, token in (("", ""), *((one, "") for one in sessions.values()), ("", "0" * 96)):
            answer = await asked(made, method, path, session, token)
            assert forbids(answer), (method, path, answer.status, keeping(answer))
            seen[answer.status] += 1
    assert {200, 401, 403, 404, 422} <= set(seen), seen
    assert seen.total() > 600, seen


async def test_no_answer_that_tells_something_may_be_kept(made: World) -> None:
    """Every act that there is, of people who may: the answers with plates and pictures in them."""
    told = set()
    for probe in all_probes():
        if probe.route.partition(" ")[2].startswith(PRIVATE):
            for name in ("detective", "administrator"):
                answer = await ask(made, probe, Column(name, made.members[name]))
                assert forbids(answer), (probe.name, name, answer.status, keeping(answer))
                told |= {probe.route} if answer.status < 300 else set()
    assert {"GET /api/events", "GET /api/alerts"} <= told
    assert len(told) > 60, sorted(told)


async def test_what_is_the_same_for_everybody_says_how_long_it_is_kept(made: World) -> None:
    """The page is asked for anew each time; a file with its contents in its name never is."""
    found = {path: keeping(await asked(made, "GET", path)) for path in KEPT}
    assert found == {path: [told] for path, told in KEPT.items()}


async def test_every_kind_of_answer_carries_the_headers_of_safety(made: World) -> None:
    for kind, (method, path, status) in ANSWERS.items():
        answer = await asked(made, method, path)
        assert (kind, answer.status) == (kind, status)
        complete(kind, answer)


async def test_an_answer_that_nobody_thought_of_carries_them_as_well(made: World) -> None:
    with patch("backend.web.hello.setting_up.state", side_effect=ZeroDivisionError):
        answer = await asked(made, "GET", "/api/hello")
    assert (answer.status, json.loads(answer.body)["code"]) == (500, "internal")
    complete("a fault", answer)
    assert forbids(answer)


def complete(kind: str, answer: Answer) -> None:
    """Each header once: of two policies a browser takes both, of two others either."""
    names = Counter(name.lower() for name, _ in answer.headers)
    told = {name.lower(): value for name, value in answer.headers}
    assert {name: told.get(name) for name in SAID} == SAID, kind
    assert [name for name in (*SAID, "cache-control") if names[name] != 1] == [], kind
