"""The client of the door over a real connection."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cameras import BEGAN, Ticking, frame
from tests.door import CREDENTIAL, Difficulty, open_door
from tests.door import Door as Stand
from workers.door import Barred, Beat, Delivered, Door, Later
from workers.settings import CameraTable, GatewayTable, Settings

pytestmark = pytest.mark.enable_socket


@contextmanager
def client(folder: Path, url: str, credential: str = CREDENTIAL) -> Iterator[Door]:
    path = folder / "credential"
    path.write_text(credential, "ascii")
    path.chmod(0o600)
    table = GatewayTable(url, (CameraTable("cam", "demo:north"),))
    door = Door(Settings(table, folder), Ticking(at=BEGAN))
    try:
        yield door
    finally:
        door.close()


def test_a_frame_goes_with_its_camera_time_and_place(tmp_path: Path) -> None:
    """R-CAP-01: picture, camera, time and place arrive."""
    sent = replace(frame(0.25), place=(40.4797123, -88.9939))
    with open_door(Stand()) as stand, client(tmp_path, stand.url) as door:
        assert door.post(sent) == Delivered(duplicate=False)
        assert door.post(sent) == Delivered(duplicate=True)
    taken = stand.frames["cam", "2026-05-01T19:00:00.250+00:00"]
    assert taken.data == sent.data
    told = {name: taken.headers[name] for name in ("x-latitude", "x-longitude", "x-live")}
    assert told == {"x-latitude": "40.479712", "x-longitude": "-88.993900", "x-live": "yes"}


def test_a_fixed_cameras_frame_tells_no_place(tmp_path: Path) -> None:
    with open_door(Stand()) as stand, client(tmp_path, stand.url) as door:
        door.post(frame())
    assert "x-latitude" not in next(iter(stand.frames.values())).headers


def test_a_rotated_credential_is_taken_up_without_a_restart(tmp_path: Path) -> None:
    with open_door(Stand()) as stand, client(tmp_path, stand.url, "an-old-one") as door:
        assert door.post(frame()) == Barred(401, "unknown-credential")
        (tmp_path / "credential").write_text(f"{CREDENTIAL}\n", "ascii")
        assert door.post(frame()) == Delivered(duplicate=False)


def test_a_credential_that_cannot_be_read_bars_everything(tmp_path: Path) -> None:
    with open_door(Stand()) as stand, client(tmp_path, stand.url) as door:
        (tmp_path / "credential").unlink()
        assert isinstance(door.post(frame()), Barred)
        assert isinstance(door.beat({}), Barred)
    assert stand.asked == 0


def test_a_server_that_is_away_is_tried_later(tmp_path: Path) -> None:
    with client(tmp_path, "http://127.0.0.1:9") as door:
        assert door.post(frame()) == Later("ConnectError")
        assert door.beat({}) == Later("ConnectError")


def test_a_redirect_takes_neither_frame_nor_credential_elsewhere(tmp_path: Path) -> None:
    with (
        open_door(Stand()) as stand,
        open_door(Stand()) as elsewhere,
        client(tmp_path, stand.url) as door,
    ):
        to = {"Location": f"{elsewhere.url}/ingest/frames"}
        stand.always = Difficulty(307, headers=to)
        assert door.post(frame()) == Barred(307, "")
    assert elsewhere.frames == {}


def test_the_heartbeats_answer_is_the_clocks_skew(tmp_path: Path) -> None:
    with open_door(Stand()) as stand, client(tmp_path, stand.url) as door:
        stand.skew_ms = -1234
        assert door.beat({"cameras": []}) == Beat(-1234)
        (tmp_path / "credential").write_text("other", "ascii")
        assert door.beat({}) == Barred(401, "unknown-credential")
    assert stand.beats == [{"cameras": []}]
