"""Looks that come one frame at a time join the reads that are still growing."""

from backend.domain.joining import join
from backend.domain.reads import Sighting
from models.look import Box
from tests.looks import look


def seen(seconds: float, x: float = 100.0, text: str = "ABC1234") -> Sighting:
    return Sighting(seconds, look(text, box=Box(x, 100, 120, 60)))


def test_a_look_where_the_vehicle_was_joins_its_read() -> None:
    assert join([[seen(0.0), seen(0.2)]], [seen(0.4)]) == (0,)


def test_a_look_long_after_opens_a_read_of_its_own() -> None:
    assert join([[seen(0.0)]], [seen(9.0)]) == (None,)


def test_a_frame_that_comes_late_joins_between_and_before_the_looks_that_are_here() -> None:
    growing = [[seen(0.2), seen(0.6)]]
    assert join(growing, [seen(0.4)]) == (0,)
    assert join(growing, [seen(0.0)]) == (0,)
    assert join(growing, [seen(-9.0)]) == (None,)


def test_one_read_has_one_look_of_an_instant() -> None:
    assert join([[seen(0.2)]], [seen(0.2)]) == (None,)


def test_two_plates_of_one_frame_are_two_vehicles() -> None:
    assert join([[seen(0.0)]], [seen(0.2), seen(0.2, x=101.0)]) in ((0, None), (None, 0))
