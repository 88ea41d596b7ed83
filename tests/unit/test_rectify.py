"""Plates are cut out straight, at the size and margin that a network wants."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.look import Box
from models.pictures import Picture
from models.rectify import View, box_corners, plausible, rectify
from tests.striped import plate, scene, street

PLAIN = View(160, 64, 0.0)
BOX = Box(100, 100, 200, 80)


def difference(one: Picture, other: Picture) -> float:
    return float(np.abs(one.astype(int) - other.astype(int)).mean())


def checks(width: int, height: int) -> Picture:
    """One white pixel, one black: what aliasing turns into false stripes."""
    fine = np.indices((height, width)).sum(axis=0) % 2 * 255
    return np.repeat(fine[..., None], 3, axis=2).astype(np.uint8)


def test_a_plate_of_the_wanted_size_comes_back_untouched() -> None:
    crop = rectify(plate("ABC123", width=160, height=64), box_corners(Box(0, 0, 160, 64)), [PLAIN])
    assert difference(crop[0], plate("ABC123", width=160, height=64)) < 0.01


def test_the_margin_shows_what_is_around_the_plate() -> None:
    picture = scene("ABC123")
    crop = rectify(picture, box_corners(Box(240, 160, 200, 80)), [View(240, 96, 0.1)])[0]
    assert difference(crop, picture[152:248, 220:460]) < 0.01


@pytest.mark.parametrize(("beyond", "shade"), [(None, 30), (114, 114)])
def test_beyond_the_picture_its_edge_goes_on_or_a_grey_stands(
    beyond: int | None, shade: int
) -> None:
    dark = np.full((80, 200, 3), 30, np.uint8)
    crop = rectify(dark, box_corners(Box(-200, -80, 400, 160)), [View(200, 80, 0.0, beyond)])[0]
    assert (int(crop[20, 50, 0]), int(crop[70, 150, 0])) == (shade, 30)


def test_every_view_gives_its_own_crop() -> None:
    views = [PLAIN, View(192, 96, 0.1)]
    crops = rectify(scene("ABC123"), box_corners(Box(240, 160, 200, 80)), views)
    assert [crop.shape for crop in crops] == [(64, 160, 3), (96, 192, 3)]


def test_a_slanted_plate_comes_out_straight() -> None:
    flat = plate("ABC123", width=160, height=64)
    corners = ((120.0, 80.0), (300.0, 120.0), (296.0, 190.0), (118.0, 146.0))
    source = np.array([[0, 0], [160, 0], [160, 64], [0, 64]], np.float32) - 0.5
    turn = cv2.getPerspectiveTransform(source, np.array(corners, np.float32) - 0.5)
    picture = np.asarray(cv2.warpPerspective(flat, turn, (400, 300)), np.uint8)
    crop = rectify(picture, corners, [PLAIN])[0]
    assert difference(crop[4:-4, 4:-4], flat[4:-4, 4:-4]) < 4


@pytest.mark.parametrize("times", [3, 8, 20])
def test_a_large_plate_is_averaged_and_not_sampled(times: int) -> None:
    picture = checks(160 * times, 64 * times)
    crop = rectify(picture, box_corners(Box(0, 0, 160 * times, 64 * times)), [PLAIN])[0]
    assert np.abs(crop[2:-2, 2:-2].astype(int) - 127).max() < 45


def test_a_large_plate_on_its_side_is_averaged_as_well() -> None:
    corners = ((600.0, 10.0), (630.0, 590.0), (50.0, 620.0), (20.0, 40.0))
    crop = rectify(checks(640, 640), corners, [View(64, 64, 0.0)])[0]
    assert np.abs(crop.astype(int) - 127).max() < 60


def test_a_plate_at_the_edge_is_continued_with_its_last_pixels() -> None:
    crop = rectify(plate("ABC"), box_corners(Box(0, 0, 200, 80)), [View(160, 64, 0.2)])[0]
    assert crop[32, 0].tolist() == plate("ABC")[40, 0].tolist()


def test_a_plate_of_a_few_pixels_gives_a_crop() -> None:
    crop = rectify(street(3, 2), box_corners(Box(0, 0, 3, 2)), [View(160, 64, 0.1)])[0]
    assert crop.shape == (64, 160, 3)


def test_the_corners_of_the_box_are_plausible() -> None:
    assert plausible(box_corners(BOX), BOX)


@pytest.mark.parametrize(
    "corners",
    [
        ((100.0, 100.0), (100.0, 180.0), (300.0, 180.0), (300.0, 100.0)),  # the other way round
        ((100.0, 100.0), (300.0, 180.0), (300.0, 100.0), (100.0, 180.0)),  # crossed
        ((100.0, 100.0), (300.0, 100.0), (110.0, 105.0), (100.0, 180.0)),  # dented
        ((0.0, 0.0), (300.0, 100.0), (300.0, 180.0), (100.0, 180.0)),  # far outside
        ((190.0, 130.0), (210.0, 130.0), (210.0, 150.0), (190.0, 150.0)),  # far too small
        ((float("nan"), 100.0), (300.0, 100.0), (300.0, 180.0), (100.0, 180.0)),
        ((100.0, 100.0), (300.0, 100.0), (300.0, 180.0)),
    ],
)
def test_corners_that_cannot_be_are_told(corners: tuple[tuple[float, float], ...]) -> None:
    assert not plausible(corners, BOX)


@given(st.floats(0, 639), st.floats(0, 383), st.floats(2, 640), st.floats(2, 384))
def test_any_box_in_the_picture_gives_a_crop(x: float, y: float, w: float, h: float) -> None:
    box = Box(x, y, min(w, 640 - x), min(h, 384 - y))
    crop = rectify(PICTURE, box_corners(box), [View(160, 64, 0.15)])[0]
    assert crop.shape == (64, 160, 3)


PICTURE = street()
