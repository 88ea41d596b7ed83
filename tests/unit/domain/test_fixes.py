"""A fixed camera has moved when several of its last places say so."""

from datetime import timedelta

import pytest

from backend.domain.fixes import Fix, elsewhere, moved_at, with_fix
from tests.unit.domain.moments import NOON

HERE, THERE = (40.48, -88.99), (40.482, -88.991)


def said(places: str, seconds: float = 6) -> tuple[Fix, ...]:
    """`.` is here, `x` elsewhere, one after the other."""
    fixes: tuple[Fix, ...] = ()
    for number, place in enumerate(places):
        where = THERE if place == "x" else HERE
        at = NOON + timedelta(seconds=seconds * number)
        fixes = with_fix(fixes, Fix(at, *where, far=place == "x"))
    return fixes


@pytest.mark.parametrize(
    ("places", "moved"),
    [
        ("x", False),
        ("xx", False),
        ("x.x.", False),
        ("xxx", True),
        ("x.x.x", True),
        ("xx...x", False),
        (".....", False),
    ],
)
def test_three_of_the_last_five_say_that_it_has_moved(places: str, moved: bool) -> None:
    """R-CAM-02: one wild position of a receiver says nothing, nor do two."""
    assert (elsewhere(said(places)) == THERE) is moved


def test_frames_of_one_moment_are_one_word() -> None:
    """R-CAM-02: a receiver that is wrong for a second is wrong in each of its frames."""
    assert elsewhere(said("xxxxxxxx", seconds=0.5)) is None


def test_when_it_says_its_own_place_again_nothing_is_kept() -> None:
    assert said("x.....") == ()
    assert moved_at(said("x.....")) is None


def test_the_move_began_with_the_first_place_elsewhere() -> None:
    assert moved_at(said("..xxx")) == NOON + timedelta(seconds=12)
