"""Films are thinned to the wanted rate, and what only pretends to be one is refused."""

from pathlib import Path
from typing import cast

import cv2
import pytest

from models import footage
from models.pictures import Limits
from models.refused import PictureRefused, Refusal
from tests.striped import street


def film(path: Path, frames: int = 50, rate: int = 25) -> Path:
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), rate, (96, 64))
    for number in range(frames):
        writer.write(street(96, 64, seed=number))
    writer.release()
    return path


def code(path: Path, limits: Limits | None = None) -> Refusal:
    with pytest.raises(PictureRefused) as refused:
        list(footage.frames(path, 5, limits or Limits()))
    return refused.value.code


def test_a_film_is_thinned_to_the_wanted_rate(tmp_path: Path) -> None:
    times = [frame.seconds for frame in footage.frames(film(tmp_path / "two_seconds.mp4"), 5)]
    assert times == pytest.approx([0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.2, 1.4, 1.6, 1.8])


def test_a_film_slower_than_the_wanted_rate_gives_every_frame(tmp_path: Path) -> None:
    path = film(tmp_path / "slow.avi", frames=6, rate=2)
    assert len(list(footage.frames(path, 5))) == 6


def test_frames_are_pictures(tmp_path: Path) -> None:
    first = next(footage.frames(film(tmp_path / "film.mp4"), 5))
    assert first.picture.shape == (64, 96, 3)


def test_a_number_in_the_name_is_no_pattern(tmp_path: Path) -> None:
    assert len(list(footage.frames(film(tmp_path / "clip_%03d.mp4", frames=5), 25))) == 5


class Reel:
    """A film that says what it likes about its times."""

    def __init__(self, milliseconds: float, rate: float) -> None:
        self.told = {cv2.CAP_PROP_POS_MSEC: milliseconds, cv2.CAP_PROP_FPS: rate}

    def get(self, what: int) -> float:
        return self.told[what]


@pytest.mark.parametrize(
    ("milliseconds", "rate", "seconds"),
    [
        (1500.0, 25.0, 1.5),
        (0.0, 10.0, 5.0),
        (-1.0, 10.0, 5.0),
        (float("nan"), 10.0, 5.0),
        (float("inf"), float("nan"), 2.0),
        (0.0, 0.0, 2.0),
    ],
)
def test_a_film_without_believable_times_goes_by_its_rate(
    milliseconds: float, rate: float, seconds: float
) -> None:
    assert footage._seconds(cast(cv2.VideoCapture, Reel(milliseconds, rate)), 50) == seconds


def test_a_film_that_breaks_off_is_damaged(tmp_path: Path) -> None:
    path = film(tmp_path / "film.mp4")
    path.write_bytes(path.read_bytes()[:400])
    assert code(path) == Refusal.DAMAGED


def test_a_film_cut_in_half_gives_what_is_left_and_is_truncated(tmp_path: Path) -> None:
    path = film(tmp_path / "film.avi")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    seen: list[footage.FilmFrame] = []
    with pytest.raises(PictureRefused, match="of its 50 frames") as refused:
        seen.extend(footage.frames(path, 5))
    assert refused.value.code == Refusal.TRUNCATED
    assert len(seen) > 2


def test_a_film_that_lost_its_last_frames_is_read(tmp_path: Path) -> None:
    path = film(tmp_path / "film.avi")
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 95 // 100])
    assert len(list(footage.frames(path, 5))) == 10


def test_a_film_without_frames_is_damaged(tmp_path: Path) -> None:
    path = film(tmp_path / "film.avi", frames=3)
    data = path.read_bytes()
    at = data.index(b"movi") + 12
    path.write_bytes(data[:at] + bytes(len(data) - at))
    assert code(path) == Refusal.DAMAGED


def test_frames_that_are_too_large_are_refused(tmp_path: Path) -> None:
    assert code(film(tmp_path / "film.mp4"), Limits(pixels=100)) == Refusal.TOO_MANY_PIXELS


def test_a_playlist_is_no_film(tmp_path: Path) -> None:
    path = tmp_path / "list.mp4"
    path.write_text("#EXTM3U\nhttp://127.0.0.1/x.ts\n", "ascii")
    assert code(path) == Refusal.UNKNOWN_FORMAT


def test_a_missing_film_is_unreadable(tmp_path: Path) -> None:
    assert code(tmp_path / "missing.mp4") == Refusal.UNREADABLE


@pytest.mark.parametrize(
    ("head", "film"),
    [
        (b"\0\0\0\x18ftypisom", True),
        (b"\0\0\0\x18ftypheic", False),
        (b"G" + bytes(187) + b"G", True),
        (b"GIF89a", False),
        (b"GIF89a" + bytes(182) + b"G" + bytes(20), False),
        (b"", False),
    ],
)
def test_the_first_bytes_say_what_is_a_film(head: bytes, film: bool) -> None:
    assert footage.is_film(head) is film
