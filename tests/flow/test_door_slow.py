"""Lines that stand still, and streams that go on although they may not: the door ends both."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, cast

import pytest
from litestar import Litestar

from backend.services.house import House
from backend.store.database import Row
from backend.web import patience
from tests.apps import create_app
from tests.flow.street import PICTURE, Street

pytestmark = pytest.mark.anyio

Answer = tuple[int, str]
"""Status and code."""


@dataclass
class Sender:
    """A gateway before a server that runs in the test's own loop, with a body piece by piece."""

    street: Street
    app: Litestar
    headers: dict[str, str]

    @property
    def house(self) -> House:
        return self.street.house

    async def frames(self) -> list[Row]:
        return await self.house.db.rows("SELECT * FROM frame")


@pytest.fixture
async def gateway(street: Street) -> AsyncIterator[Sender]:
    app = create_app(street.house.settings, street.watch)
    credential = await street.credential()
    async with app.lifespan():
        yield Sender(street, app, {k.lower(): v for k, v in credential.items()})


async def asked(
    gateway: Sender, path: str, body: AsyncIterator[bytes], *, known: bool = True
) -> Answer:
    """The answer to a request whose body begins with this and then stands still."""
    headers = {"x-camera": str(gateway.street.camera_id), "content-type": "image/jpeg"}
    headers["x-captured-at"] = gateway.street.watch.at.isoformat()
    if known:
        headers |= gateway.headers
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        piece = await anext(body, None)
        if piece is None:
            await asyncio.Event().wait()
        return {"type": "http.request", "body": piece, "more_body": True}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "https",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 1),
        "server": ("door.example", 443),
    }
    await asyncio.wait_for(cast("Any", gateway.app)(scope, receive, send), 60)
    said = b"".join(message.get("body", b"") for message in sent[1:])
    return sent[0]["status"], json.loads(said)["code"]


async def pieces(*every: bytes) -> AsyncIterator[bytes]:
    for piece in every:
        yield piece


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "IDLE_S", 0.2)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("path", ["/ingest/frames", "/ingest/batches", "/ingest/mjpeg"])
async def test_a_line_that_stands_still_is_given_up(gateway: Sender, path: str) -> None:
    """A car that drove out of the network in the middle of a picture: nothing is kept of it."""
    assert await asked(gateway, path, pieces(PICTURE[:1000])) == (408, "too-slow")
    assert await gateway.frames() == []


async def test_nobody_unknown_makes_the_server_wait_for_a_body(gateway: Sender) -> None:
    for path in ("/ingest/frames", "/ingest/batches", "/ingest/mjpeg"):
        answer = await asked(gateway, path, pieces(), known=False)
        assert answer == (401, "unknown-credential")


async def test_a_gateway_that_is_revoked_in_the_middle_of_a_stream_is_refused_there(
    gateway: Sender,
) -> None:
    """R-SEC-01: an endless upload would else go on for as long as its line holds."""
    db = gateway.house.db

    async def body() -> AsyncIterator[bytes]:
        yield PICTURE
        yield b"--x\r\n"
        await db.run("UPDATE gateway SET revoked_at = $1", gateway.street.watch.at)
        yield PICTURE

    assert await asked(gateway, "/ingest/mjpeg", body()) == (403, "gateway-revoked")
    assert len(await gateway.frames()) == 1


async def test_pictures_of_a_stream_are_frames_as_soon_as_they_are_whole(
    gateway: Sender,
) -> None:
    """Byte by byte, between boundaries that lie, and long before the stream ends."""
    seen = []

    async def body() -> AsyncIterator[bytes]:
        yield b"--x\r\nContent-Length: 5\r\n\r\n"
        for at in range(0, len(PICTURE), 97):
            yield PICTURE[at : at + 97]
        yield b"\r\n"
        seen.append(len(await gateway.frames()))
        await gateway.house.db.run("UPDATE camera SET approved_at = NULL")
        yield PICTURE

    assert await asked(gateway, "/ingest/mjpeg", body()) == (403, "refused")
    assert seen == [1]
