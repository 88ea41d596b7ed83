"""No plate, name or secret is in a log line, whatever is sent and wherever it is put.

What the whole suite wrote is looked through at its end (`logs` in tests/flow/conftest.py).
"""

import socket
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from backend.store import clock
from tests.logged import LOGGED, WORDS, Logged
from tests.processes import Department, Frame, department, enter, fixed_cameras, listed_cars, post
from tests.servers import Fresh, Servers

PLATE, NAME = "ZQX4711", "Wilhelmina Sandoval"
FORGED = f"{PLATE}\r\n2026-11-23 00:00:00 CRITICAL forged line"
STATEMENTS = ("'; DROP TABLE entry; --", "' OR '1'='1", '"; SELECT pg_sleep(9); --', "%s%n{0}$1")
TOKEN = "Ab3" * 16
DISGUISED = (
    "\x1b[2J\x1b[31mrouge\x1b]0;title\x07",
    "\x9b31m\x08\x08\x7f",
    "\u202egnorw\u2066\u2069\u200f",
    "\ufeff\u200b\U000e0041",
    "x" * 15_000,
)
"""Colours and titles of a terminal, text that runs backwards, text that is not seen, and much."""
LONGEST_LINE = 2_000


@pytest.fixture(scope="module")
def running() -> Iterator[Department]:
    with department() as one:
        yield one


def texts(running: Department) -> str:
    logs = (running.settings.home / "logs").glob("*.log*")
    return "\n".join(log.read_text("utf-8", "replace") for log in logs)


def hostile(client: httpx.Client, text: str) -> Iterator[httpx.Response]:
    """The same text everywhere that takes one: path, query, headers, body, name of a list."""
    line = "".join(c if c.isprintable() and c.isascii() else " " for c in text).strip()
    entry = {
        "plate": text,
        "state": text,
        "reason_class": "felony",
        "basis": text,
        "synopsis": text,
        "case_number": text,
        "life_days": 7,
        "vehicle": {text: text},
    }
    person = {"username": text, "name": text, "role": text, "units": [text]}
    at = clock.now().astimezone(UTC).isoformat()
    yield client.post("/api/entries", json=entry)
    yield client.post("/api/people", json=person)
    yield client.get(f"/api/alerts/{quote(text, safe='')}")
    yield client.get("/api/entries", params={"view": text})
    yield client.get("/api/me", headers={"User-Agent": line, "Referer": line, "Host": line[:60]})
    yield client.get("/api/events", headers={"Last-Event-ID": line})
    yield client.post("/api/captures", content=text.encode(), headers={"X-Captured-At": line})
    yield client.post(
        "/api/lists/general/import",
        params={"name": text},
        content=f"plate,state,reason_class,reason\n{text},IL,felony,{text}\n".encode(),
        headers={"Content-Type": "text/csv"},
    )
    yield client.post(
        "/ingest/frames",
        content=b"no picture",
        headers={"Authorization": f"Bearer {line or 'x'}", "X-Camera": line, "X-Captured-At": at},
    )
    yield client.post("/api/enrolments", json={"code": text[:200], "public_key": text})
    yield client.post("/ingest/gateways/enrol", json={"code": text[:90]})


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_what_is_sent_stands_in_no_log_and_forges_no_line(running: Department) -> None:
    for role in ("administrator", "detective"):
        with enter(running, role) as client:
            for text in (PLATE, NAME, FORGED, TOKEN, f"{PLATE}\0", f"{PLATE}\u2028forged line"):
                for answer in hostile(client, text):
                    assert answer.status_code < 500, (answer.request.url.path, answer.text)
    with httpx.Client(base_url=running.url, trust_env=False) as client:
        car = next(iter(listed_cars()))
        [camera, *_] = running.ask(fixed_cameras)
        sent = post(client, running.credential, Frame(camera, clock.now().astimezone(UTC), car))
        assert sent.status_code == 201
    written = texts(running)
    assert "worker" in " ".join(log.stem for log in (running.settings.home / "logs").glob("*.log"))
    for word in (PLATE, PLATE.lower(), NAME, TOKEN, "forged line", running.credential):
        assert word not in written, word


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_nothing_that_is_sent_changes_how_a_log_is_read(running: Department) -> None:
    """Escapes, bidirectional overrides and long fields: each line is short, printable text."""
    for role in ("administrator", "detective"):
        with enter(running, role) as client:
            for text in DISGUISED:
                for answer in hostile(client, text):
                    assert answer.status_code < 500, (answer.request.url.path, answer.text)
    for raw in (b"GET /\x1b[31m HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\nX: \xe2\x80\xae\r\n\r\n"):
        with socket.create_connection((running.settings.host, running.settings.port)) as line:
            line.sendall(raw)
            line.shutdown(socket.SHUT_WR)
            assert line.recv(9) == b"HTTP/1.1 "
    for written in texts(running).split("\n"):
        assert written.isprintable(), repr(written)
        assert len(written) <= LONGEST_LINE, written[:LONGEST_LINE]


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_statements_in_texts_are_texts(running: Department) -> None:
    """SQL in every field of every kind changes no table and holds nothing up."""
    counts = "SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM camera)"

    def tables() -> object:
        return running.ask(lambda house: house.db.row(counts))

    before = tables()
    with enter(running, "detective") as client:
        for text in STATEMENTS:
            for answer in hostile(client, text):
                assert answer.status_code < 500, (answer.request.url.path, answer.text)
                assert answer.elapsed.total_seconds() < 9, answer.request.url.path
        body = {
            "plate": "KLM4711",
            "reason_class": "felony",
            "basis": STATEMENTS[0],
            "synopsis": STATEMENTS[0],
            "case_number": "2026-000123",
            "life_days": 7,
        }
        made = client.post("/api/entries", json=body)
        assert made.status_code == 201, made.text
        assert made.json()["basis"] == STATEMENTS[0]
    assert tables() == before


def test_a_plate_a_name_and_a_secret_would_be_found(fresh: Fresh, servers: Servers) -> None:
    """What looks through the logs of the suite sees each kind of thing, in any case."""
    logged = Logged()
    logged.know(f"{PLATE}\n{NAME}\n" + servers.ask(WORDS, fresh.name))
    for text in (f"read {PLATE.lower()}.", f"hello {NAME}", f"t={TOKEN}", "code 7K2M-QX9D-4TPA"):
        logged.texts = {"a log": f"first line\n{text}\n"}
        (leak,) = logged.leaks()
        assert leak.endswith(text)
    logged.texts = {
        "a log": "INFO worker read_frames 01a208eb-c980-7000-b7c2-65e692c00174 4 of 4\n"
    }
    assert [*logged.leaks()] == []
    assert LOGGED.words is not logged.words


def test_what_the_shared_servers_write_is_looked_through(fresh: Fresh, servers: Servers) -> None:
    """A database that told in its log what it was asked would be found out."""
    told = "DO $$ BEGIN RAISE WARNING 'read LGB0417'; END $$"
    servers.ask(told, fresh.name)
    logged = Logged()
    logged.know("LGB0417")
    logged.keep(servers.home)
    assert {Path(name).name for name in logged.texts} >= {"postgres.log", "valkey.log"}
    (leak,) = logged.leaks()
    assert leak.endswith("WARNING:  read LGB0417")
