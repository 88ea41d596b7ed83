"""Overlays show the picture, what was read, and how sure every character is."""

from pathlib import Path

import numpy as np
import pytest

from backend.cli.overlay import ROW, OverlayFailed, Overlays, draw, percent, word_for
from models import pictures
from models.look import Box, StateOfIssue
from tests.looks import look
from tests.striped import street

WIDE = Box(100, 100, 120, 60)


def test_a_row_is_added_for_each_plate() -> None:
    shown = draw(street(), [look("ABC123"), look("A?C", box=Box(300, 10, 80, 40))])
    assert shown.shape[0] == 384 + 2 * ROW


def test_a_picture_without_plates_is_shown_as_it_is() -> None:
    assert np.array_equal(draw(street(), []), street())


def test_the_picture_itself_is_left_alone() -> None:
    picture = street()
    draw(picture, [look("ABC123")])
    assert np.array_equal(picture, street())


def test_the_plate_is_outlined() -> None:
    shown = draw(street(), [look("ABC123")])
    assert shown[100, 160].min() > 220
    assert shown[98, 160].max() < 20
    assert np.array_equal(shown[130, 160], street()[130, 160])


def test_certainty_changes_the_drawing() -> None:
    sure, doubtful = (draw(street(), [look("ABC", sure=value)]) for value in (0.99, 0.7))
    assert not np.array_equal(sure, doubtful)


def test_the_state_is_part_of_the_drawing() -> None:
    read = look("ABC", state=StateOfIssue("IL", 0.9))
    assert not np.array_equal(draw(street(), [read]), draw(street(), [look("ABC")]))


@pytest.mark.parametrize("size", [(20, 10), (3000, 200)])
def test_pictures_of_any_size_are_drawn_on(size: tuple[int, int]) -> None:
    shown = draw(street(*size), [look("ABC123XYZ", box=Box(1, 1, 15, 8), runner_up="XYZ")])
    assert shown.shape[0] == size[1] + ROW


@pytest.mark.parametrize(
    ("chance", "word"), [(1.0, "sure"), (0.9, "likely"), (0.7, "doubt"), (0.1, "weak")]
)
def test_certainty_has_a_word(chance: float, word: str) -> None:
    assert word_for(chance) == word


def test_two_files_of_one_name_are_both_kept(tmp_path: Path) -> None:
    overlays = Overlays(tmp_path / "new" / "folder")
    first = overlays.write("a.jpg", street(), [])
    second = overlays.write("a.jpg", street(), [])
    assert first.name == "a.jpg.overlay.jpg"
    assert second.name == "a.jpg.2.overlay.jpg"
    assert pictures.read(first).shape == (384, 640, 3)


@pytest.mark.parametrize(
    ("chance", "places", "shown"),
    [
        (1.0, 0, ">99%"),
        (0.9958, 0, ">99%"),
        (0.99, 0, "99%"),
        (0.5, 0, "50%"),
        (0.004, 0, "<1%"),
        (0.0, 0, "<1%"),
        (0.9996, 1, ">99.9%"),
        (0.998, 1, "99.8%"),
    ],
)
def test_no_percentage_says_certain(chance: float, places: int, shown: str) -> None:
    assert percent(chance, places) == shown


def test_the_longest_names_leave_room_for_the_suffix(tmp_path: Path) -> None:
    overlays = Overlays(tmp_path)
    paths = [overlays.write("ë" * 127 + ".000001.00s", street(), []) for _ in range(2)]
    assert all(path.is_file() for path in paths)
    assert [path.name[-24:] for path in paths] == [
        "ë.000001.00s.overlay.jpg",
        "000001.00s.2.overlay.jpg",
    ]


def test_an_overlay_that_cannot_be_written_says_why(tmp_path: Path) -> None:
    (tmp_path / "a.jpg.overlay.jpg").mkdir()
    with pytest.raises(OverlayFailed, match="not written: Is a directory"):
        Overlays(tmp_path).write("a.jpg", street(), [])


def test_an_overlay_that_is_too_large_for_a_jpeg_says_so(tmp_path: Path) -> None:
    with pytest.raises(OverlayFailed, match="cannot be stored as a JPEG"):
        Overlays(tmp_path).write("a.jpg", np.zeros((70_000, 2, 3), np.uint8), [])


def test_an_encoder_that_gives_up_is_not_taken_for_a_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cv2.imencode", lambda *_: (False, np.zeros(0, np.uint8)))
    with pytest.raises(OverlayFailed, match="cannot be stored as a JPEG"):
        Overlays(tmp_path).write("a.jpg", street(), [])
    assert list(tmp_path.iterdir()) == []
