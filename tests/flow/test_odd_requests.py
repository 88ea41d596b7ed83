"""Paths and bodies as no app of ours sends them: turned away in a sentence, or as if not odd."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.cast import ORIGIN
from tests.matrix.asking import Answer, call, undone
from tests.matrix.world import World, world
from tests.servers import Fresh

pytestmark = pytest.mark.anyio
PAGE, FILE, BESIDE = "<!doctype html>a page", "a file of the app", "nobody's business"
NOTHING = (
    "/secret.txt",
    "/app/index.html",
    "/index.html",
    "/assets",
    "/assets/",
    "/assets//",
    "/assets/.",
    "/assets/..",
    "/assets/deeper",
    "/assets/../../secret.txt",
    "/assets/%2e%2e/%2e%2e/secret.txt",
    "/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
    "/assets/deeper/../../../secret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/assets/%252e%252e/%252e%252e/secret.txt",
    "/assets/%c0%ae%c0%ae/%c0%ae%c0%ae/secret.txt",
    "/assets/{home}/secret.txt",
    "/assets//{home}/secret.txt",
    "/assets/%2f{home}/secret.txt",
    "/assets/there.txt.",
    "/assets/there.txt%20",
    "/assets/there.txt;x",
    "/assets/there.txt::$DATA",
    "/assets/there.txt%00",
    "/assets/there.txt%0d%0aX-Told:%20yes",
    "/assets/%ff%fe",
    "/assets/~root",
    "/ASSETS/there.txt",
    "/assets/" + "a" * 256,
    "/assets/" + "%f0%9f%9a%93" * 64,
    "/assets/" + "a/" * 3000,
    "/more/%00",
    "/more/" + "a/" * 3000,
    "/sw.js/..",
    "/sw.js%00",
    "/%2e%2e/%2e%2e/secret.txt",
    "//evil.example/%2e%2e",
    "/\\evil.example",
    "/api/%2e%2e/secret.txt",
    "/api/alerts%00",
    "/api/cameras/" + "a" * 256,
)
"""`{home}`: the folder in which the app's own lies, with a file beside it."""
SAME = {
    "/assets//there.txt": FILE,
    "//assets/there.txt": FILE,
    "/assets/./there.txt": FILE,
    "/assets/there.txt/": FILE,
    "/assets/%74here.txt": FILE,
    "/assets/deeper/../there.txt": FILE,
    "/more/../../secret.txt": PAGE,
    "/more/%2e%2e%2f%2e%2e%2fsecret.txt": PAGE,
    "/search/..%5c..%5csecret.txt": PAGE,
    "//": PAGE,
}
"""A page is the same whatever stands behind its name: nothing of the path is looked for."""
DEEP = 5000
HOURS = b'{"hours": 8}'
BODIES: dict[str, tuple[bytes, int, str]] = {
    "nothing": (b"", 422, "A body is wanted."),
    "no object": (b"null", 422, "object"),
    "a list": (b"[]", 422, "object"),
    "a text": (b'"hours"', 422, "object"),
    "one name twice": (b'{"hours": 8, "hours": 9}', 422, "twice"),
    "one name twice, written differently": (b'{"hours": 8, "\\u0068ours": 9}', 422, "twice"),
    "one name twice further down": (b'{"hours": 8, "x": [{"a": 1, "a": 1}]}', 422, "twice"),
    "no number": (b'{"hours": NaN}', 400, "malformed"),
    "no end": (b'{"hours": Infinity}', 400, "malformed"),
    "no end below": (b'{"hours": -Infinity}', 400, "malformed"),
    "a number out of all bounds": (b'{"hours": 1e999}', 400, "out of range"),
    "a number without end": (b'{"hours": 1' + b"0" * DEEP + b"}", 400, "out of range"),
    "lists in lists": (b"[" * DEEP + b"]" * DEEP, 400, "too deeply"),
    "objects in objects": (b'{"a":' * DEEP + b"1" + b"}" * DEEP, 400, "too deeply"),
    "an end that is missing": (b'{"hours": 8', 400, "truncated"),
    "something behind the end": (HOURS + b"{}", 400, "trailing"),
    "a comment": (b'{"hours": 8 /* at night */}', 400, "malformed"),
    "a mark of its order": (b"\xef\xbb\xbf" + HOURS, 400, "malformed"),
    "two bytes a character": (HOURS.decode().encode("utf-16"), 400, "not UTF-8"),
    "four bytes a character": (HOURS.decode().encode("utf-32-le"), 400, "malformed"),
    "a name in Latin-1": ('{"hours": 8, "straße": 1}'.encode("latin-1"), 400, "not UTF-8"),
    "a value in Latin-1": ('{"hours": "für"}'.encode("latin-1"), 400, "not UTF-8"),
    "longer than need be": (b'{"hours": "\xc0\xaf"}', 400, "not UTF-8"),
    "half a character": (b'{"\\ud800": 8}', 400, ""),
    "a NUL": (b'{"hours": 8}\0', 400, "trailing"),
}


@pytest.fixture
async def made(fresh: Fresh, tmp_path: Path) -> AsyncIterator[World]:
    async with world(fresh, tmp_path) as filled:
        app = filled.house.settings.app
        (app / "index.html").write_text(PAGE)
        (app / "assets/there.txt").write_text(FILE)
        (app / "assets/deeper").mkdir()
        (app.parent / "secret.txt").write_text(BESIDE)
        yield filled


async def asked(made: World, method: str, path: str, body: bytes = b"", kind: str = "") -> Answer:
    """As an officer; the path as the server gives it to the application, taken out of its signs."""
    cookies = f"pw_csrf={made.csrf}; pw_session={made.members['officer'].token}"
    sent = {"host": ORIGIN.partition("//")[2], "origin": ORIGIN, "cookie": cookies}
    sent |= {"content-type": kind or "application/json", "x-csrftoken": made.csrf}
    async with undone(made.house.db):
        return await call(made.app, (method, unquote(path), ""), sent, body)


async def test_an_odd_path_leads_nowhere_and_tells_nothing_of_the_machine(made: World) -> None:
    home = str(made.house.settings.app.parent)
    for path in NOTHING:
        answer = await asked(made, "GET", path.replace("{home}", home))
        shown = path[:60]
        assert (shown, answer.status, answer.json["code"]) == (shown, 404, "not-found")
        assert answer.json["instead"], shown
        assert BESIDE.encode() not in answer.body, shown
        assert home.encode() not in answer.body, shown
        assert not [name for name, _ in answer.headers if "told" in name.lower()], shown


async def test_a_path_that_is_only_written_oddly_is_the_same_path(made: World) -> None:
    for path, told in SAME.items():
        answer = await asked(made, "GET", path)
        assert (path, answer.status, answer.body.decode()) == (path, 200, told)


async def test_no_odd_path_sends_the_browser_elsewhere(made: World) -> None:
    """A path that begins with two slashes is an address of another site, where it is repeated."""
    for path in ("//evil.example", "//evil.example/", "//evil.example/%2f..", "/\\evil.example/"):
        answer = await asked(made, "GET", path)
        assert (path, answer.status) == (path, 404)
        assert "location" not in {name.lower() for name, _ in answer.headers}, path


async def test_a_body_that_cannot_be_read_in_one_way_is_turned_away_in_a_sentence(
    made: World,
) -> None:
    for kind, (body, status, why) in BODIES.items():
        answer = await asked(made, "POST", "/api/shifts", body)
        assert (kind, answer.status) == (kind, status), answer.body
        told = answer.json
        assert told["code"] == {400: "bad-request", 422: "invalid"}[status], kind
        assert why in json.dumps([told["detail"], told["flaws"]]), (kind, told)
        assert told["instead"], kind


async def test_a_name_that_stands_twice_is_named(made: World) -> None:
    answer = await asked(made, "POST", "/api/shifts", b'{"hours": 8, "hours": 8}')
    assert answer.json["flaws"] == [{"field": "hours", "why": "It stands here twice."}]


async def test_one_name_in_two_objects_is_no_repetition(made: World) -> None:
    """The body is read on, and turned away for what is unknown in it."""
    body = b'{"hours": 8, "x": [{"a": 1}, {"a": 1}]}'
    answer = await asked(made, "POST", "/api/shifts", body)
    assert (answer.status, [flaw["field"] for flaw in answer.json["flaws"]]) == (422, ["x"])


async def test_what_a_body_says_of_its_encoding_changes_nothing(made: World) -> None:
    """JSON is UTF-8; a body that says otherwise is read as that or not at all."""
    for said in ("utf-16", "utf-7", "no-such-thing", "rot13"):
        answer = await asked(
            made, "POST", "/api/shifts", "{}".encode("utf-16"), f"application/json; charset={said}"
        )
        assert (said, answer.status, answer.json["detail"]) == (said, 400, "The body is not UTF-8.")


async def test_what_the_framework_refuses_is_said_in_plain_words(made: World) -> None:
    """No name of a class, and the address is not repeated."""
    asked_for = {
        "There is nothing here.": ("GET", "/api/nothing-of-the-kind"),
        "This address does not take this method.": ("PUT", "/api/me"),
        "Something in the request is not right.": ("POST", "/api/shifts"),
    }
    for title, (method, path) in asked_for.items():
        answer = await asked(made, method, path, b"[]")
        assert (answer.json["title"], answer.json["detail"]) == (title, ""), path
