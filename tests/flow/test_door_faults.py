"""The door when something behind it is missing: a partition, room on a disk, a true certificate."""

import errno
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import asyncpg
import pytest
from litestar.testing import AsyncTestClient

from backend.store import frames
from tests.apps import create_app
from tests.flow.standing import Gateway, refused
from tests.flow.street import PICTURE

pytestmark = pytest.mark.anyio
TOKEN = "known-to-the-proxy-alone"  # noqa: S105 - of this test
Headers = dict[str, str | None]
DEMAND = "UPDATE gateway SET certificate_demanded = true"


async def test_a_frame_of_a_day_that_no_worker_made_is_kept(gateway: Gateway) -> None:
    """R-CAP-04: neither a worker that stood still nor an old frame costs a record."""
    gateway.street.watch.pass_(days=9)
    for days in (0, 28):
        answer = await gateway.post(at=gateway.now() - timedelta(days=days))
        assert answer.status_code == 201, answer.text
    parts = await gateway.street.house.db.rows("SELECT tableoid::regclass::text AS part FROM frame")
    assert len({row["part"] for row in parts}) == 2


async def test_a_full_disk_acknowledges_nothing_and_leaves_nothing(
    gateway: Gateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = gateway.street.house.settings.home

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("backend.store.images.sync_folder", full)
        refused(await gateway.post(), 507, "disk-full")
    assert (await gateway.frames(), stored(home)) == ([], [])
    assert (await gateway.post()).status_code == 201


async def test_a_database_without_room_acknowledges_nothing_and_leaves_nothing(
    gateway: Gateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> int:
        raise asyncpg.DiskFullError

    with monkeypatch.context() as patched:
        patched.setattr(frames, "_insert", full)
        refused(await gateway.post(), 507, "disk-full")
    assert (await gateway.frames(), stored(gateway.street.house.settings.home)) == ([], [])


async def test_an_image_stays_when_it_is_not_certain_that_its_row_was_not_written(
    gateway: Gateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The row of a lost answer may stand, and sending it again is answered as a duplicate."""
    written = frames.add

    async def lost(*given: object) -> bool:
        await written(*given)  # type: ignore[arg-type]
        raise ConnectionResetError

    at = gateway.now()
    with monkeypatch.context() as patched:
        patched.setattr(frames, "add", lost)
        assert (await gateway.post(at=at)).status_code == 500
    assert (await gateway.post(at=at)).json()["duplicate"] is True
    (frame,) = await gateway.frames()
    house = gateway.street.house
    assert await house.images.get(house.capture_day(at), frame["blob"])


async def test_what_anybody_says_of_a_certificate_is_not_believed(gateway: Gateway) -> None:
    """R-CAP-05: without a token of the proxy the header is only a header."""
    await gateway.street.house.db.run(DEMAND)
    said: Headers = {"X_Client_Certificate": "sha256:aa", "X_Proxy_Token": ""}
    refused(await gateway.post(PICTURE, None, **said), 401, "unknown-credential")
    assert await gateway.street.house.db.value("SELECT certificate FROM gateway") is None


async def test_what_the_proxy_says_of_a_certificate_binds_the_gateway(gateway: Gateway) -> None:
    """R-CAP-05."""
    street = gateway.street
    await street.house.db.run(DEMAND)
    app = create_app(replace(street.house.settings, proxy_token=TOKEN), street.watch)
    async with AsyncTestClient(app, base_url="https://door.example") as client:
        behind = replace(gateway, client=client)
        forged: Headers = {"X_Client_Certificate": "sha256:bb", "X_Proxy_Token": TOKEN + "?"}
        refused(await behind.post(PICTURE, None, **forged), 401, "unknown-credential")
        true: Headers = {"X_Client_Certificate": "sha256:aa", "X_Proxy_Token": TOKEN}
        assert (await behind.post(PICTURE, None, **true)).status_code == 201
        other: Headers = {"X_Client_Certificate": "sha256:bb", "X_Proxy_Token": TOKEN}
        refused(await behind.post(PICTURE, None, **other), 401, "unknown-credential")
    assert await street.house.db.value("SELECT certificate FROM gateway") == "sha256:aa"


def stored(home: Path) -> list[Path]:
    return [file for file in (home / "images").rglob("*") if file.is_file()]
