"""Cameras on the network, each spoken to over a real connection."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from urllib.parse import quote

import numpy as np
import pytest

from models import footage
from models.pictures import Picture
from tests.cameras import film, jpeg, order, passing
from tests.http_camera import PASSWORD, USER, Camera, http_camera
from tests.rtsp_server import Stream, rtsp
from tests.striped import encoded, street
from workers.source import Lost, Shot
from workers.sources import rtsp as rtsp_source
from workers.sources.mjpeg import open_mjpeg, pictures
from workers.sources.rtsp import open_rtsp
from workers.sources.snapshot import open_snapshot

pytestmark = pytest.mark.enable_socket

ASKED = f"{USER}:{quote(PASSWORD)}@"
SHOWN = [jpeg(seed) for seed in range(4)]


def until_lost(shots: Iterator[Shot]) -> list[bytes]:
    seen: list[bytes] = []
    with pytest.raises(Lost, match="no more"):
        seen.extend(shot.data for shot in shots)
    return seen


@pytest.mark.parametrize("lengths", [True, False])
def test_mjpeg_pictures_arrive_as_they_were_sent(tmp_path: Path, lengths: bool) -> None:
    with http_camera(Camera(SHOWN, lengths=lengths)) as host:
        source = open_mjpeg(order(f"http://{host}/video", tmp_path / "m", rate=1e6))
        seen: list[bytes] = []
        with pytest.raises(Lost, match="no more"):
            seen.extend(shot.data for shot in source.frames())
    assert seen == SHOWN


@pytest.mark.parametrize("asks", ["digest", "basic"])
def test_a_camera_that_asks_for_a_password_gets_it_its_own_way(tmp_path: Path, asks: str) -> None:
    camera = Camera(SHOWN, asks=asks)
    with http_camera(camera) as host:
        source = open_snapshot(order(f"http://{ASKED}{host}/now.jpg", tmp_path / "m", rate=100))
        assert [shot.data in SHOWN for shot in islice(source.frames(), 3)] == [True] * 3
    assert camera.requests[0] == ""
    assert camera.requests[1].lower().startswith(asks)


def test_a_camera_that_does_not_ask_gets_no_password(tmp_path: Path) -> None:
    camera = Camera(SHOWN)
    with http_camera(camera) as host:
        source = open_snapshot(order(f"http://{ASKED}{host}/now.jpg", tmp_path / "m", rate=100))
        next(source.frames())
    assert camera.requests == [""]


def test_a_redirect_is_not_followed(tmp_path: Path) -> None:
    camera = Camera(SHOWN)
    camera.status = 302
    with http_camera(camera) as host, pytest.raises(Lost, match="302"):
        next(open_snapshot(order(f"http://{host}/x", tmp_path / "m")).frames())


def test_a_snapshot_that_is_no_picture_is_lost(tmp_path: Path) -> None:
    with http_camera(Camera([b"<html>"])) as host, pytest.raises(Lost, match="no picture"):
        next(open_snapshot(order(f"http://{host}/x", tmp_path / "m")).frames())


def test_a_camera_that_is_away_is_lost_without_its_password_being_told(tmp_path: Path) -> None:
    for opened in (open_snapshot, open_mjpeg):
        source = opened(order(f"http://{ASKED}127.0.0.1:9/x", tmp_path / "m"))
        with pytest.raises(Lost, match="does not answer") as lost:
            next(source.frames())
        assert quote(PASSWORD) not in str(lost.value)


@pytest.mark.parametrize("size", [1, 7, 1000, 100_000])
def test_pictures_are_told_apart_wherever_the_line_cuts(size: int) -> None:
    raw = b"".join(b"--x\r\n\r\n" + picture + b"\r\n" for picture in SHOWN)
    cuts = (raw[at : at + size] for at in range(0, len(raw), size))
    assert list(pictures(cuts)) == SHOWN


def test_a_picture_without_end_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workers.sources.mjpeg.MOST_HEADERS", 10)
    with pytest.raises(Lost, match="too large"):
        list(pictures(b"\xff\xd8" + bytes(10**6) for _ in range(20)))


def test_noise_without_pictures_is_not_kept_in_memory() -> None:
    assert list(pictures(bytes(10**6) for _ in range(50))) == []


def street_film() -> list[Picture]:
    return [np.asarray(shot.picture, np.uint8) for shot in passing(20)]


def test_an_rtsp_camera_is_read_over_tcp(tmp_path: Path) -> None:
    with rtsp(Stream(street_film())) as address:
        source = open_rtsp(order(address, tmp_path / "m", rate=1e6))
        shots = list(islice(source.frames(), 8))
    assert {np.asarray(shot.picture).shape for shot in shots} == {(360, 640, 3)}


def test_an_rtsp_camera_with_a_password_is_read(tmp_path: Path) -> None:
    with rtsp(Stream(street_film(), user="viewer:secret")) as address:
        asked = address.replace("//", "//viewer:secret@")
        shots = islice(open_rtsp(order(asked, tmp_path / "m", rate=1e6)).frames(), 2)
        assert len(list(shots)) == 2


def test_a_stream_that_stalls_is_lost_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rtsp_source, "READ_MS", 700)
    stream = Stream(street_film())
    with rtsp(stream) as address:
        shots = open_rtsp(order(address, tmp_path / "m", rate=1e6)).frames()
        next(shots)
        stream.stalled.set()
        with pytest.raises(Lost, match="no more"):
            list(shots)


def test_an_rtsp_camera_that_is_away_is_lost_without_a_word_of_its_password(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    source = open_rtsp(order("rtsp://viewer:secret@127.0.0.1:9/x", tmp_path / "m"))
    with pytest.raises(Lost, match="does not answer"):
        next(source.frames())
    told = capfd.readouterr()
    assert "secret" not in told.out + told.err


def test_the_rate_is_kept_while_all_is_read(tmp_path: Path) -> None:
    many = [encoded(street(64, 64), ".jpg")] * 40
    with http_camera(Camera(many)) as host:
        told = order(f"http://{host}/video", tmp_path / "m", rate=10.0)
        told.clock.step = type(told.clock.step)(seconds=0.025)  # type: ignore[attr-defined]
        assert 8 <= len(until_lost(open_mjpeg(told).frames())) <= 12


def test_a_film_can_be_opened_after_a_camera(tmp_path: Path) -> None:
    with pytest.raises(Lost):
        next(open_rtsp(order("rtsp://127.0.0.1:9/x", tmp_path / "m")).frames())
    path = film(tmp_path / "x.avi", street_film())
    assert len(list(footage.frames(path, 30))) == 20
