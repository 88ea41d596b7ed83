"""Readings of one plate are set beside each other, place by place."""

from hypothesis import given
from hypothesis import strategies as st

from backend.domain.aligning import Chances, align, distance

PLATES = st.text("ABC12", max_size=7)


def sure(text: str) -> list[Chances]:
    return [{character: 1.0} for character in text]


def test_equal_texts_stand_side_by_side() -> None:
    assert align(sure("ABC"), sure("ABC")) == [(0, 0), (1, 1), (2, 2)]


def test_a_missing_character_leaves_a_gap() -> None:
    assert align(sure("ABC"), sure("BC")) == [(0, None), (1, 0), (2, 1)]
    assert align(sure("AC"), sure("ABC")) == [(0, 0), (None, 1), (1, 2)]


def test_a_doubtful_character_is_set_beside_what_it_may_be() -> None:
    assert align([{"B": 0.6, "8": 0.4}], sure("8")) == [(0, 0)]


def test_texts_without_anything_in_common_are_far_apart() -> None:
    assert distance(sure("ABC"), sure("XYZ")) > 0.5
    assert distance(sure("ABC"), []) > 0.3
    assert distance([], []) == 0.0


@given(PLATES, PLATES)
def test_every_character_stands_once_and_in_order(one: str, other: str) -> None:
    pairs = align(sure(one), sure(other))
    assert [at for at, _ in pairs if at is not None] == list(range(len(one)))
    assert [to for _, to in pairs if to is not None] == list(range(len(other)))


@given(PLATES, PLATES)
def test_distance_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    there, back = distance(sure(one), sure(other)), distance(sure(other), sure(one))
    assert 0.0 <= there <= 1.0
    assert abs(there - back) < 1e-9
    assert (there == 0.0) == (one == other)
