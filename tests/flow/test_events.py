"""The stream of an open app over a real connection: cameras fall silent and come back."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, cast
from uuid import UUID

import httpx
import pytest
import uvicorn

from backend.services import shifts
from backend.services.acting import Who
from backend.store import deliveries, live
from backend.store.database import Database
from backend.web import events
from tests.apps import create_app
from tests.flow.signing import session_of
from tests.flow.street import Street

pytestmark = [pytest.mark.anyio, pytest.mark.enable_socket]
PATIENCE_S = 20


class Listening:
    """What a stream has said, one event after the other."""

    def __init__(self, response: httpx.Response) -> None:
        self._lines = response.aiter_lines()
        self._never: set[str] = set()

    def never(self, kind: str) -> None:
        """From here on it is a fault to hear this."""
        self._never.add(f"event: {kind}")

    async def next(self, kind: str) -> dict[str, Any]:
        async with asyncio.timeout(PATIENCE_S):
            while (line := await anext(self._lines)) != f"event: {kind}":
                assert line not in self._never
            told: dict[str, Any] = json.loads((await anext(self._lines)).removeprefix("data: "))
            return told


@asynccontextmanager
async def serving(street: Street) -> AsyncIterator[str]:
    """A server on a port of its own; where its stream is."""
    app = create_app(street.house.settings, street.watch)
    with socket.create_server(("127.0.0.1", 0)) as door:
        server = uvicorn.Server(uvicorn.Config(cast("Any", app), log_config=None))
        task = asyncio.create_task(server.serve([door]))
        try:
            yield f"http://127.0.0.1:{door.getsockname()[1]}/api/events"
        finally:
            server.should_exit = True
            await task


async def cookie(street: Street, who: Who) -> dict[str, str]:
    return {"Cookie": f"pw_session={await session_of(street, who)}"}


@asynccontextmanager
async def listening(street: Street, who: Who) -> AsyncIterator[Listening]:
    async with (
        serving(street) as url,
        httpx.AsyncClient(trust_env=False, timeout=PATIENCE_S) as browser,
        browser.stream("GET", url, headers=await cookie(street, who)) as response,
    ):
        assert response.status_code == 200
        yield Listening(response)


async def test_an_open_app_hears_which_cameras_are_silent_and_when_they_come_back(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R-CAP-03, R-ALR-15: without asking, and only when something has changed."""
    monkeypatch.setattr(events, "LOOK_AGAIN_S", 0.05)
    await street.frame()
    street.watch.pass_(minutes=5)
    async with listening(street, await street.person("officer")) as stream:
        live: dict[str, Any] = {"cameras": 1, "live": 1, "silent": []}
        assert await stream.next("feed") == live
        street.watch.pass_(minutes=5, seconds=1)
        silent = {"cameras": 1, "live": 0, "silent": [str(street.camera_id)]}
        assert await stream.next("feed") == silent
        await street.frame()
        assert await stream.next("feed") == live


async def test_whoever_may_not_see_the_register_is_told_nothing_of_cameras(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R-ACC-03."""
    monkeypatch.setattr(events, "LOOK_AGAIN_S", 0.05)
    await street.frame()
    async with listening(street, await street.person("clerk", on_shift=False)) as stream:
        stream.never("feed")
        for _ in range(3):
            assert await stream.next("ping") == {}


async def test_an_open_app_hears_of_its_alerts_and_its_shift_as_the_document_says(
    street: Street,
) -> None:
    officer = await street.person("officer")
    await street.listed()
    async with listening(street, officer) as stream:
        await stream.next("ping")
        await street.passes()
        [alert] = await street.alerts(officer)
        told = await stream.next("alert")
        assert (told["alert_id"], told["kind"]) == (str(alert["id"]), "hit")
        assert datetime.fromisoformat(told["at"]) == alert["made_at"]
        await shifts.end(street.house, officer)
        assert await stream.next("shift") == {"state": "ended", "minutes": None}


async def test_who_answers_and_who_asked_hear_of_the_entry_and_of_the_alert_behind_it(
    street: Street,
) -> None:
    """R-CUS-01, R-ALR-15: the entry's id alone, and the streams go on."""
    lieutenant = await street.person("ci_lieutenant")
    detective = await street.person("detective", units=("CID",))
    async with listening(street, lieutenant) as desk, listening(street, detective) as phone:
        for stream in (desk, phone):
            await stream.next("ping")
        entry_id = await street.entry(detective)
        assert (await desk.next("entry"))["entry_id"] == str(entry_id)
        await street.approve(entry_id)
        assert (await phone.next("entry"))["entry_id"] == str(entry_id)
        await street.passes()
        [alert] = await street.alerts(detective)
        assert (await phone.next("alert"))["alert_id"] == str(alert["id"])
        await shifts.end(street.house, lieutenant)
        assert await desk.next("shift") == {"state": "ended", "minutes": None}


@pytest.mark.parametrize(
    "news",
    [
        ("tomorrow", {"unheard": "of"}),
        ("alert", {"alert_id": str(UUID(int=1)), "kind": "tomorrow", "at": "2026-01-01T00:00:00Z"}),
    ],
)
async def test_what_only_a_newer_process_tells_is_passed_over(
    street: Street, news: tuple[str, dict[str, str]]
) -> None:
    """While a new version is put in, its worker may tell what an older server does not know."""
    officer = await street.person("officer")
    async with listening(street, officer) as stream:
        await stream.next("ping")
        await deliveries.tell_live(street.house.db, [(UUID(officer.id), *news)], street.watch())
        stream.never(news[0])
        await shifts.end(street.house, officer)
        assert await stream.next("shift") == {"state": "ended", "minutes": None}


async def test_nothing_is_missed_between_the_beginning_of_the_answer_and_the_stream(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a screen loads once the answer has begun and what the stream tells leave no gap."""
    officer = await street.person("officer")
    ask = deliveries.live_head

    async def slowly(db: Database, person_id: UUID) -> int:
        await asyncio.sleep(0.3)
        return await ask(db, person_id)

    monkeypatch.setattr(deliveries, "live_head", slowly)
    async with listening(street, officer) as stream:
        await shifts.end(street.house, officer)
        assert await stream.next("shift") == {"state": "ended", "minutes": None}


async def test_of_too_many_streams_of_one_person_the_oldest_ends(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One session opens any number of them; each would look into the database for ever."""
    monkeypatch.setattr(live, "MOST_STREAMS", 2)
    officer = await street.person("officer")
    headers = await cookie(street, officer)
    async with serving(street) as url, httpx.AsyncClient(trust_env=False) as browser:
        asked = browser.build_request("GET", url, headers=headers)
        first, *others = [await browser.send(asked, stream=True) for _ in range(3)]
        told = [Listening(stream) for stream in others]
        for each in told:
            await each.next("ping")
        async with asyncio.timeout(PATIENCE_S):
            assert b"event: ping" in await first.aread()
        await shifts.end(street.house, officer)
        for each in told:
            assert await each.next("shift") == {"state": "ended", "minutes": None}
        for stream in others:
            await stream.aclose()
