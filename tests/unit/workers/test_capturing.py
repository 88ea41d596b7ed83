"""One camera at work: from its source into its spool."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from tests.cameras import BEGAN, Ticking, film, jpeg, passing
from tests.unit.workers.test_recordings import TIMING, put, taken
from workers.capturing import Camera, Counts, Task, read_counts
from workers.places import Fix, write_fix
from workers.settings import CameraTable, PlaceTable
from workers.source import Kind, Lost, Order, Shot, Source
from workers.spool import Spool, Spooled

MANY = 10_000_000


class Stopped(Exception):  # noqa: N818 - it ends an endless camera
    """The test has seen enough."""


class Script:
    """A live camera that plays what each connection is to bring."""

    def __init__(self, *connections: list[Shot]) -> None:
        self.connections = list(connections)

    def frames(self) -> Iterator[Shot]:
        if not self.connections:
            raise Stopped
        yield from self.connections.pop(0)
        raise Lost("gone")

    def kept(self, shot: Shot) -> None: ...

    def over(self) -> None: ...


def scripted(monkeypatch: pytest.MonkeyPatch, script: Script, *, live: bool = True) -> None:
    def opened(_: Order) -> Source:
        return script

    kind = Kind(("script",), opened, live=live, gated=False)
    monkeypatch.setattr("workers.capturing.discover", lambda: {"script": kind})


def task(folder: Path, source: str = "script:x", most: int = MANY) -> Task:
    return Task(CameraTable("cam", source), PlaceTable(), folder, most, once=True)


def frames(folder: Path) -> list[Spooled]:
    spool = Spool(folder / "cam", MANY)
    return [frame for entry in spool.waiting() if (frame := spool.take(entry))]


def shots(count: int, every: float = 0.5) -> list[Shot]:
    return [Shot(BEGAN + timedelta(seconds=n * every), data=jpeg(n)) for n in range(count)]


def run(camera: Camera) -> None:
    with pytest.raises(Stopped):
        camera.run()


def test_what_a_camera_sends_is_spooled_untouched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted(monkeypatch, Script(shots(3)))
    run(Camera(task(tmp_path), Ticking(), lambda _: None))
    assert [frame.data for frame in frames(tmp_path)] == [jpeg(n) for n in range(3)]
    assert frames(tmp_path)[0].live
    assert read_counts(tmp_path / "cam" / "counts.json").kept == 3


def test_a_camera_that_goes_away_is_tried_again_after_growing_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    scripted(monkeypatch, Script(*[[] for _ in range(9)]))
    run(Camera(task(tmp_path), Ticking(), waits.append))
    assert len(waits) == 9
    assert 1 <= waits[0] <= 2
    assert 15 <= waits[-1] <= 30


def test_a_full_live_spool_counts_what_it_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted(monkeypatch, Script(shots(6)))
    run(Camera(task(tmp_path, most=3 * len(jpeg())), Ticking(), lambda _: None))
    told = read_counts(tmp_path / "cam" / "counts.json")
    assert told.dropped == 6 - len(frames(tmp_path)) > 0
    assert frames(tmp_path)[-1].data == jpeg(5)


def test_a_full_spool_of_recordings_stops_the_reading_until_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted(monkeypatch, Script(shots(5)), live=False)
    sent: list[Spooled] = []

    def upload(_: float) -> None:
        spool = Spool(tmp_path / "cam", MANY)
        entry = spool.waiting()[0]
        frame = spool.take(entry)
        assert frame
        sent.append(frame)
        spool.done(entry)

    camera = Camera(task(tmp_path, most=3 * len(jpeg())), Ticking(), upload)
    with pytest.raises((Stopped, IndexError)):
        camera.run()
    seen = {frame.data for frame in (*sent, *frames(tmp_path))}
    assert seen == {jpeg(n) for n in range(5)}
    assert camera.counts.dropped == 0


def car(folder: Path) -> Task:
    table = replace(CameraTable("cam", "script:x"), car=True)
    return Task(table, PlaceTable(nmea="/dev/null"), folder, MANY)


def test_a_cars_frames_carry_its_place_and_the_satellites_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R-CAP-01, R-CAP-03: time and place come from the car."""
    scripted(monkeypatch, Script(shots(2)))
    ahead = timedelta(seconds=40)
    write_fix(tmp_path / "place.json", Fix(40.5, -88.9, BEGAN, ahead))
    run(Camera(car(tmp_path), Ticking(), lambda _: None))
    assert [frame.place for frame in frames(tmp_path)] == [(40.5, -88.9)] * 2
    assert frames(tmp_path)[0].captured_at == BEGAN + ahead


def test_a_receivers_delay_is_not_taken_for_a_wrong_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted(monkeypatch, Script(shots(1)))
    write_fix(tmp_path / "place.json", Fix(40.5, -88.9, BEGAN, timedelta(seconds=-0.4)))
    run(Camera(car(tmp_path), Ticking(), lambda _: None))
    assert frames(tmp_path)[0].captured_at == BEGAN


def test_a_car_that_does_not_know_where_it_is_sends_nothing_and_counts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R-CAP-01: no place, no record."""
    scripted(monkeypatch, Script(shots(2)))
    camera = Camera(car(tmp_path), Ticking(), lambda _: None)
    run(camera)
    assert (frames(tmp_path), camera.counts.placeless) == ([], 2)


def test_pictures_of_one_second_each_get_an_instant_and_the_same_one_again(tmp_path: Path) -> None:
    folder = put(tmp_path / "in", a=taken(1), b=taken(1, seed=2), c=taken(1, seed=3))
    spool = tmp_path / "spool"
    Camera(task(spool, f"folder:{folder}"), Ticking(), lambda _: None).run()
    at = [frame.captured_at for frame in frames(spool)]
    assert [(one - at[0]) / timedelta(milliseconds=10) for one in at] == [0, 1, 2]
    put(folder, d=taken(1, seed=4))
    Camera(task(spool, f"folder:{folder}"), Ticking(), lambda _: None).run()
    assert len(frames(spool)) == 4


def test_a_film_is_chosen_from_and_a_second_run_adds_nothing(tmp_path: Path) -> None:
    path = film(tmp_path / "x.avi", [np.asarray(shot.picture) for shot in passing(20)])
    told = task(tmp_path / "spool", f"film:{path}")
    told = replace(told, camera=replace(told.camera, timing=TIMING))
    Camera(told, Ticking(), lambda _: None).run()
    first = frames(tmp_path / "spool")
    assert 5 <= len(first) <= 9
    assert not first[0].live
    for path in (tmp_path / "spool" / "cam").glob("*.frame"):
        path.unlink()
    Camera(told, Ticking(), lambda _: None).run()
    assert frames(tmp_path / "spool") == []


@pytest.mark.parametrize("text", ["", "{", "[]", '{"other": 1}'])
def test_lost_counts_begin_at_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "counts.json"
    path.write_text(text, "utf-8")
    assert read_counts(path) == Counts()
