"""Films and folders: every picture once, with the time at which it was taken."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cameras import BEGAN, film, jpeg, order
from tests.striped import encoded, street
from workers.exif import taken_at
from workers.source import Shot, Unfit
from workers.sources.film import open_film
from workers.sources.folder import open_folder

TIMING = "2026-05-01T14:00:00-05:00"


def exif(taken: str, offset: str = "", parts: str = "") -> bytes:
    """An EXIF segment with these texts, little-endian."""
    texts = [(0x9003, taken), (0x9011, offset), (0x9291, parts)]
    there = [(tag, text.encode() + b"\0") for tag, text in texts if text]
    body = b"II*\0" + (8).to_bytes(4, "little")
    body += (1).to_bytes(2, "little") + entry(0x8769, 4, 1, (26).to_bytes(4, "little")) + bytes(4)
    at = 26 + 2 + 12 * len(there) + 4
    tags, values = len(there).to_bytes(2, "little"), b""
    for tag, text in there:
        short = len(text) <= 4
        place = text.ljust(4, b"\0") if short else (at + len(values)).to_bytes(4, "little")
        tags += entry(tag, 2, len(text), place)
        values += b"" if short else text
    block = b"Exif\0\0" + body + tags + bytes(4) + values
    return b"\xff\xe1" + (len(block) + 2).to_bytes(2, "big") + block


def entry(tag: int, kind: int, count: int, value: bytes) -> bytes:
    return b"".join(n.to_bytes(s, "little") for n, s in ((tag, 2), (kind, 2), (count, 4))) + value


def taken(seconds: int, seed: int = 1, offset: str = "-05:00", parts: str = "") -> bytes:
    plain = jpeg(seed)
    local = f"2026:05:01 14:00:{seconds:02}"
    return plain[:2] + exif(local, offset, parts) + plain[2:]


def test_a_picture_tells_when_it_was_taken() -> None:
    assert taken_at(taken(3, parts="25"), None) == BEGAN + timedelta(seconds=3.25)


def test_a_time_without_a_zone_needs_one_from_us() -> None:
    data = taken(3, offset="")
    assert taken_at(data, None) is None
    assert taken_at(data, UTC) == datetime(2026, 5, 1, 14, 0, 3, tzinfo=UTC)


@pytest.mark.parametrize("cut", range(0, 140, 7))
def test_a_broken_block_tells_no_time_and_breaks_nothing(cut: int) -> None:
    whole = taken(3)
    assert taken_at(whole[:cut] + bytes(40), None) in (None, BEGAN + timedelta(seconds=3))


def put(folder: Path, **named: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    for name, data in named.items():
        (folder / f"{name}.jpg").write_bytes(data)
    return folder


def read(folder: Path, memory: Path, timing: str = "", keep: int = 99) -> list[Shot]:
    """The shots of one run; the source hears of the first few that they are on the disk."""
    source = open_folder(order(str(folder), memory, timing=timing))
    shots = []
    for shot in source.frames():
        shots.append(shot)
        if len(shots) <= keep:
            source.kept(shot)
    return shots


def test_a_folder_gives_its_pictures_untouched_with_their_own_times(tmp_path: Path) -> None:
    """R-CAP-01: the time is the camera's."""
    pictures = {"a": taken(1), "b": taken(5, seed=2)}
    shots = read(put(tmp_path / "in", **pictures), tmp_path / "memory")
    assert [shot.data for shot in shots] == list(pictures.values())
    assert [(shot.at - BEGAN).total_seconds() for shot in shots] == [1, 5]


def test_what_is_on_the_disk_is_known_in_the_next_run_and_the_rest_is_not(tmp_path: Path) -> None:
    folder = put(tmp_path / "in", a=taken(1), b=taken(2))
    read(folder, tmp_path / "memory", keep=1)
    put(folder, c=taken(3))
    assert [shot.old for shot in read(folder, tmp_path / "memory")] == [True, False, False]


def test_a_picture_that_changed_is_another_one(tmp_path: Path) -> None:
    folder = put(tmp_path / "in", a=taken(1))
    read(folder, tmp_path / "memory")
    put(folder, a=taken(1, seed=7))
    assert [shot.old for shot in read(folder, tmp_path / "memory")] == [False]


def test_a_picture_without_a_time_is_not_given_one(tmp_path: Path) -> None:
    assert read(put(tmp_path / "in", a=jpeg()), tmp_path / "memory") == []


def test_the_files_own_time_is_taken_where_we_are_told_to(tmp_path: Path) -> None:
    folder = put(tmp_path / "in", a=jpeg())
    os.utime(folder / "a.jpg", (BEGAN.timestamp(), BEGAN.timestamp()))
    assert [shot.at for shot in read(folder, tmp_path / "memory", "modified")] == [BEGAN]


def test_what_is_no_picture_is_passed_over(tmp_path: Path) -> None:
    folder = put(tmp_path / "in", a=b"no picture", b=taken(1))
    (folder / "c.txt").write_text("not asked for", "ascii")
    assert [shot.data for shot in read(folder, tmp_path / "memory")] == [taken(1)]


def test_png_goes_as_png(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.png").write_bytes(encoded(street(64, 64), ".png"))
    assert [s.media for s in read(folder, tmp_path / "memory", "modified")] == ["image/png"]


@pytest.mark.parametrize("timing", ["Mars/Olympus", "../../etc/passwd"])
def test_a_zone_that_is_none_stops_the_start(tmp_path: Path, timing: str) -> None:
    with pytest.raises(Unfit):
        open_folder(order(str(tmp_path), tmp_path / "memory", timing=timing))


def test_no_folder_stops_the_start(tmp_path: Path) -> None:
    with pytest.raises(Unfit):
        open_folder(order(str(tmp_path / "none"), tmp_path / "memory"))


def ten(path: Path) -> Path:
    return film(path, [street(96, 64, seed) for seed in range(10)])


def test_a_films_frames_are_timed_from_its_beginning(tmp_path: Path) -> None:
    path = ten(tmp_path / "x.avi")
    shots = list(open_film(order(str(path), tmp_path / "m", timing=TIMING)).frames())
    seconds = [(shot.at - BEGAN).total_seconds() for shot in shots]
    assert seconds == pytest.approx([n / 10 for n in range(10)])


def test_a_film_goes_on_where_it_was_kept_and_ends_for_good(tmp_path: Path) -> None:
    told = order(str(ten(tmp_path / "x.avi")), tmp_path / "m", timing=TIMING)
    source = open_film(told)
    shots = list(source.frames())
    source.kept(shots[3])
    again = open_film(told)
    assert [shot.old for shot in again.frames()] == [True] * 4 + [False] * 6
    again.over()
    assert list(open_film(told).frames()) == []


def test_another_film_under_the_same_name_is_read(tmp_path: Path) -> None:
    told = order(str(ten(tmp_path / "x.avi")), tmp_path / "m", timing=TIMING)
    open_film(told).over()
    film(tmp_path / "x.avi", [street(96, 64, seed) for seed in range(4)])
    assert [shot.old for shot in open_film(told).frames()] == [False] * 4


@pytest.mark.parametrize("timing", ["", "yesterday", "2026-05-01T14:00:00"])
def test_a_film_that_does_not_say_when_is_not_read(tmp_path: Path, timing: str) -> None:
    with pytest.raises(Unfit, match="timing"):
        open_film(order(str(ten(tmp_path / "x.avi")), tmp_path / "m", timing=timing))


def test_what_is_no_film_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.avi").write_bytes(b"#EXTM3U\nhttp://127.0.0.1/\n")
    with pytest.raises(Unfit, match="unknown-format"):
        list(open_film(order(str(tmp_path / "x.avi"), tmp_path / "m", timing=TIMING)).frames())
