"""Boxes know how much they share, and unknown characters stay visible."""

from hypothesis import given
from hypothesis import strategies as st

from models.look import Box
from tests.looks import look

SIDES = st.floats(0.5, 500)
BOXES = st.builds(Box, st.floats(-500, 500), st.floats(-500, 500), SIDES, SIDES)


@given(BOXES, BOXES)
def test_overlap_is_a_share_and_the_same_both_ways(one: Box, other: Box) -> None:
    assert 0.0 <= one.iou(other) <= 1.0 + 1e-9
    assert abs(one.iou(other) - other.iou(one)) < 1e-9


@given(BOXES)
def test_a_box_lies_wholly_on_itself(box: Box) -> None:
    assert abs(box.iou(box) - 1.0) < 1e-6


def test_boxes_side_by_side_share_nothing() -> None:
    assert Box(0, 0, 10, 10).iou(Box(10, 0, 10, 10)) == 0.0


def test_a_character_that_was_not_read_is_a_question_mark() -> None:
    assert look("AB?1").text == "AB?1"


def test_the_best_text_names_weak_characters_too() -> None:
    assert look("AB?1").best_text == "ABQ1"


def test_a_character_names_its_runner_up() -> None:
    character = look("A", sure=0.9).characters[0]
    assert character.probability == 0.9
    assert character.runner_up[1] < 0.1
