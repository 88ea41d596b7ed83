"""Plates are found where they are, each once, at any size."""

from collections.abc import Mapping
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.catalogue import FinderModel
from models.finder import Finder, Found, fit, one_a_plate, shrink
from models.look import Box
from models.pipeline import Pipeline
from models.rectify import box_corners
from models.session import Tensor
from tests.cells import Cell, answered
from tests.striped import plate, scene, street

MODEL = FinderModel("centre-corners", "", 640, 256, 0.5)


class Cells:
    """A network that answers with given cells: row, column, score, and the distances."""

    def __init__(self, *cells: Cell) -> None:
        self.cells = cells
        self.seen: list[tuple[int, ...]] = []

    def run(self, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]:
        shape = inputs["picture"].shape
        self.seen.append(shape)
        return answered(shape, self.cells)


def found(x: float, y: float, w: float, h: float, score: float = 0.9) -> Found:
    box = Box(x, y, w, h)
    return Found(box, box_corners(box), score)


def test_a_plate_is_found_where_it_is(pipeline: Pipeline) -> None:
    plates = pipeline.finder.find(scene("ABC123", x=100, y=50))
    assert [plate.box for plate in plates] == [Box(100, 50, 200, 80)]


def test_a_street_without_a_plate_gives_none(pipeline: Pipeline) -> None:
    assert pipeline.finder.find(street()) == ()


def test_a_plate_that_is_the_picture_is_found(pipeline: Pipeline) -> None:
    plates = pipeline.finder.find(plate("ABC123", width=600, height=300))
    assert plates[0].box.iou(Box(0, 0, 600, 300)) > 0.95


def test_a_box_in_a_large_picture_comes_back_in_its_pixels() -> None:
    network = Cells((10, 20, 0.9, [30, 10, 34, 14]))
    plates = Finder(MODEL, network).find(street(1280, 720))
    assert plates[0].box == Box(268, 148, 128, 48)
    assert plates[0].corners[0] == (268, 148)
    assert network.seen[0] == (1, 384, 640, 3)


def test_the_second_pass_is_believed_for_large_plates_only() -> None:
    """At 256 the second pass would answer with small boxes that the first sees better or not."""

    class Second(Cells):
        def run(self, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]:
            answers = super().run(inputs)
            if len(self.seen) == 1:
                answers["score"][:] = 0
            return answers

    small = Finder(MODEL, Second((10, 20, 0.9, [20, 8, 20, 8]))).find(street(1280, 720))
    large = Finder(MODEL, Second((10, 20, 0.9, [80, 40, 80, 40]))).find(street(1280, 720))
    assert (len(small), len(large)) == (0, 1)


@pytest.mark.parametrize(("first", "expected"), [(0.0, []), (0.1, []), (0.45, [0.72])])
def test_of_what_both_passes_can_see_whole_both_have_a_say(
    first: float, expected: list[float]
) -> None:
    """A fence or a shop front looks like a plate to the second pass alone."""

    class Passes(Cells):
        def run(self, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]:
            near, far = (15, 25, first, [110.0, 60, 110, 60]), (9, 15, 0.89, [45.0, 24, 45, 24])
            self.cells = (far,) if self.seen else (near,)
            return super().run(inputs)

    scores = [plate.score for plate in Finder(MODEL, Passes()).find(street(1280, 720))]
    assert scores == pytest.approx(expected, abs=0.01)


def test_a_plate_swallows_its_sticker_even_where_that_scores_higher() -> None:
    whole, sticker = found(0, 0, 300, 150, 0.7), found(20, 10, 40, 30, 0.95)
    assert one_a_plate([sticker, whole]) == (whole,)


def test_an_unsure_large_box_swallows_nothing() -> None:
    small, large = found(20, 10, 60, 30, 0.95), found(0, 0, 300, 150, 0.4)
    assert small in one_a_plate([small, large])


def test_the_second_pass_has_room_around_a_smaller_picture() -> None:
    network = Cells()
    Finder(MODEL, network).find(street(1280, 640))
    assert network.seen == [(1, 320, 640, 3), (1, 160, 320, 3)]


def test_boxes_are_kept_inside_the_picture() -> None:
    network = Cells((1, 1, 0.9, [50, 50, 40, 20]))
    assert Finder(MODEL, network).find(street(640, 384))[0].box == Box(0, 0, 52, 32)


def test_boxes_in_the_padding_or_without_extent_are_dropped() -> None:
    network = Cells((46, 5, 0.9, [4, 0.5, 4, 0.5]), (5, 5, 0.9, [1, 0, 0, 0]))
    assert Finder(MODEL, network).find(street(640, 364)) == ()


def test_numbers_that_are_none_are_dropped() -> None:
    network = Cells((5, 5, 0.9, [float("nan")] * 4))
    assert Finder(MODEL, network).find(street()) == ()


def test_corners_that_cannot_be_are_those_of_the_box() -> None:
    class Crossed(Cells):
        def run(self, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]:
            answers = super().run(inputs)
            answers["corners"] = answers["corners"][..., ::-1]
            return answers

    plates = Finder(MODEL, Crossed((10, 20, 0.9, [30, 10, 34, 14]))).find(street())
    assert plates[0].corners == box_corners(plates[0].box)


def test_of_two_boxes_on_one_plate_the_surer_stays() -> None:
    kept = one_a_plate([found(0, 0, 100, 50, 0.7), found(10, 5, 100, 50, 0.8)])
    assert [plate.score for plate in kept] == [0.8]


def test_a_box_inside_another_is_the_same_plate() -> None:
    assert len(one_a_plate([found(0, 0, 100, 50), found(10, 10, 30, 15, 0.6)])) == 1


def test_plates_side_by_side_stay_two() -> None:
    assert len(one_a_plate([found(0, 0, 100, 50), found(100, 0, 100, 50)])) == 2


@given(
    st.lists(
        st.builds(
            found,
            st.integers(0, 300),
            st.integers(0, 200),
            st.integers(2, 300),
            st.integers(2, 200),
            st.floats(0.1, 1.0),
        ),
        max_size=30,
    )
)
def test_no_two_plates_share_more_than_the_score_tool_allows(candidates: list[Found]) -> None:
    kept = one_a_plate(candidates)
    assert all(a.box.iou(b.box) <= 0.3 for a, b in combinations(kept, 2))
    assert one_a_plate(reversed(candidates)) == kept


@given(st.integers(1, 2000), st.integers(1, 2000))
def test_any_size_becomes_one_that_the_network_takes(width: int, height: int) -> None:
    canvas = fit(np.zeros((height, width, 3), np.uint8), 640, 0.0).pixels
    assert canvas.shape[0] % 32 == canvas.shape[1] % 32 == 0
    assert max(canvas.shape) <= 640


def test_a_small_picture_is_not_enlarged() -> None:
    assert fit(street(100, 60), 640, 0.0).scale == (1.0, 1.0)


@pytest.mark.parametrize("times", [4, 9, 31])
def test_a_very_large_picture_is_averaged(times: int) -> None:
    fine = (np.indices((60 * times, 100 * times)).sum(axis=0) % 2 * 255).astype(np.uint8)
    small = shrink(np.repeat(fine[..., None], 3, axis=2), 100, 60)
    assert np.abs(small.astype(int) - 127).max() < 40
