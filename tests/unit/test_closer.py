"""What may be a small plate is looked at once more, enlarged."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from models import closer
from models.catalogue import FinderModel
from models.closer import VIEW, agreed, placed, window
from models.finder import Finder, Found
from models.look import Box
from models.rectify import box_corners
from models.session import Tensor
from tests.cells import answered
from tests.striped import street

MODEL = FinderModel("centre-corners", "", 640, 192, 0.4, closer_width=110, closer_threshold=0.15)
SMALL = (20, 40, [16.0, 8.0, 16.0, 8.0])
"""On the first pass over 1280 x 720: a plate of 64 by 32 pixels around (648, 328)."""


class TwoLooks:
    """A network that sees a small plate on the first pass, and what it is told to in the view."""

    def __init__(self, first: float, near: float, sides: list[float]) -> None:
        self.first, self.near, self.sides = first, near, sides
        self.seen: list[tuple[int, ...]] = []

    def run(self, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]:
        shape = inputs["picture"].shape
        self.seen.append(shape)
        if len(self.seen) == 1:
            return answered(shape, [(*SMALL[:2], self.first, SMALL[2])])
        middle = (shape[1] // 8 // 2, shape[2] // 8 // 2, self.near, self.sides)
        return answered(shape, [middle] if len(self.seen) != 2 else [])


def looked(first: float, near: float, sides: list[float]) -> tuple[tuple[Found, ...], TwoLooks]:
    network = TwoLooks(first, near, sides)
    return Finder(MODEL, network).find(street(1280, 720)), network


def test_a_small_plate_that_is_plain_close_up_is_found() -> None:
    plates, network = looked(0.2, 0.95, [40.0, 20.0, 48.0, 24.0])
    assert [found.score for found in plates] == [pytest.approx(agreed((0.2, 0.95)))]
    assert network.seen[2] == (1, VIEW.height, VIEW.width, 3)


def test_its_box_and_corners_are_those_of_the_closer_look() -> None:
    sides = [40.0, 20.0, 48.0, 24.0]
    plates, _ = looked(0.9, 0.9, sides)
    part = window(Box(616, 312, 64, 32), MODEL.closer_width)
    middle_x, middle_y = VIEW.width / 2 + 4, VIEW.height / 2 + 4
    seen = Box(middle_x - 40, middle_y - 20, 88, 44)
    box, corners = placed(seen, box_corners(seen), part)
    assert plates[0].box.iou(box) == pytest.approx(1)
    assert np.array(plates[0].corners) == pytest.approx(np.array(corners))


@pytest.mark.parametrize("near", [0.0, 0.1])
def test_what_is_no_plate_close_up_is_none(near: float) -> None:
    assert looked(0.6, near, [40.0, 20.0, 48.0, 24.0])[0] == ()


def test_another_thing_beside_it_does_not_count() -> None:
    assert looked(0.9, 0.99, [2.0, 2.0, 2.0, 2.0])[0] == ()


def test_a_plate_that_is_large_already_is_not_looked_at_again() -> None:
    network = TwoLooks(0.9, 0.0, [1.0, 1.0, 1.0, 1.0])
    plates = Finder(replace(MODEL, closer_width=32), network).find(street(1280, 720))
    assert len(network.seen) == 2
    assert [found.score for found in plates] == [pytest.approx(0.9)]


def test_a_plate_is_as_wide_in_the_view_as_asked() -> None:
    part = window(Box(100, 200, 40, 10), 110)
    assert 40 * VIEW.width / part.w == pytest.approx(110)
    assert (part.x + part.w / 2, part.y + part.h / 2) == pytest.approx((120, 205))


def test_two_rows_fit_into_the_view() -> None:
    part = window(Box(100, 200, 40, 40), 110)
    assert 40 * VIEW.height / part.h == pytest.approx(closer.TALL * VIEW.height)


def test_looks_agree_in_the_middle_of_their_odds() -> None:
    assert agreed((0.9, 0.9)) == pytest.approx(0.9)
    assert agreed((0.8, 0.2)) == pytest.approx(0.5)
