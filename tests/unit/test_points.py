"""Characters come out of the points of a grid: how sure, where, and in which order."""

import numpy as np
import pytest
from numpy.typing import NDArray

from models.points import Points, Seen, reading_order, spread, together

AB = "AB"
DOWN, ACROSS = 16, 40
Drawn = tuple[str, float, float, float]
"""A character, x and y as shares of the crop, and how probable it is."""


def grid(*drawn: Drawn) -> NDArray[np.float32]:
    """Shares as a perfect network gives them: among the four points around each middle."""
    shares = np.zeros((len(AB), DOWN, ACROSS), np.float32)
    for character, x, y, chance in drawn:
        near_x = np.maximum(0, 1 - np.abs(x * ACROSS - 0.5 - np.arange(ACROSS)))
        near_y = np.maximum(0, 1 - np.abs(y * DOWN - 0.5 - np.arange(DOWN)))
        shares[AB.index(character)] += chance * near_y[:, None] * near_x[None]
    return shares


def crop(*drawn: Drawn, margin: float = 0.0) -> Points:
    return spread(grid(*drawn), margin)


def shown(seen: Seen) -> list[tuple[str, float]]:
    """What is most probable in each place, and how probable, over all crops."""
    mean = seen.chances.mean(axis=0)
    return [((AB + "-")[int(row.argmax())], round(float(row.max()), 2)) for row in mean]


def test_a_character_is_whole_wherever_its_middle_falls() -> None:
    for x in np.linspace(0.3, 0.35, 7):
        seen = together([crop(("A", float(x), 0.47, 1.0))])
        assert shown(seen) == [("A", 1.0)]
        assert seen.places[0] == pytest.approx((x, 0.47), abs=1e-6)


def test_two_alike_side_by_side_are_two() -> None:
    seen = together([crop(("A", 0.4, 0.5, 1.0), ("A", 0.48, 0.5, 1.0))])
    assert shown(seen) == [("A", 1.0), ("A", 1.0)]


def test_a_doubtful_character_leaves_the_others_alone() -> None:
    seen = together([crop(("A", 0.1, 0.5, 0.5), ("B", 0.3, 0.5, 1.0), ("A", 0.5, 0.5, 1.0))])
    assert seen.chances[0] == pytest.approx(
        np.array(((0.5, 0, 0.5), (0, 1, 0), (1, 0, 0))), abs=1e-6
    )


def test_crops_with_different_margins_see_the_same_places() -> None:
    narrow = crop(("A", 0.25, 0.5, 0.8), margin=0.0)
    wide = crop(("A", (0.25 + 0.1) / 1.2, 0.5, 0.4), ("B", (0.8 + 0.1) / 1.2, 0.5, 1.0), margin=0.1)
    seen = together([narrow, wide])
    assert seen.places == pytest.approx(np.array(((0.25, 0.5), (0.8, 0.5))), abs=1e-6)
    assert seen.chances[:, 0, 0] == pytest.approx((0.8, 0.4), abs=1e-6)
    assert seen.chances[:, 1] == pytest.approx(np.array(((0, 0, 1), (0, 1, 0))), abs=1e-6)


def test_more_than_certain_is_certain() -> None:
    seen = together([crop(("A", 0.5, 0.5, 1.0), ("B", 0.5, 0.5, 1.0))])
    assert seen.chances[0] == pytest.approx(np.array(((0.5, 0.5, 0.0),)))


def test_of_more_than_ten_the_surest_ten_are_taken() -> None:
    row = [("A", 0.05 + 0.09 * i, 0.5, 0.9) for i in range(10)]
    seen = together([crop(("B", 0.97, 0.5, 0.3), *row)])
    assert shown(seen) == [("A", 0.9)] * 10


def test_an_empty_plate_shows_nothing() -> None:
    seen = together([crop(("A", 0.5, 0.5, 0.05))])
    assert (seen.chances.shape, seen.places.shape) == ((1, 0, len(AB) + 1), (0, 2))


@pytest.mark.parametrize(
    ("middles", "order"),
    [
        ([(0.5, 0.5), (0.2, 0.52), (0.8, 0.48)], [1, 0, 2]),
        ([(0.1, 0.66), (0.3, 0.5), (0.1, 0.34), (0.5, 0.5), (0.7, 0.5)], [2, 0, 1, 3, 4]),
        ([(0.3, 0.7), (0.3, 0.3), (0.5, 0.7), (0.6, 0.3), (0.7, 0.7)], [1, 3, 0, 2, 4]),
        ([(0.2, 0.3), (0.4, 0.38), (0.6, 0.46), (0.8, 0.54)], [0, 1, 2, 3]),
        ([(0.1, 0.25), (0.1, 0.5), (0.1, 0.75), (0.3, 0.5), (0.5, 0.5)], [0, 1, 2, 3, 4]),
        ([], []),
    ],
    ids=["a row", "a stack first", "two rows", "a slanted row", "a stack of three", "nothing"],
)
def test_the_order_of_reading(middles: list[tuple[float, float]], order: list[int]) -> None:
    assert reading_order(np.array(middles, np.float64).reshape(-1, 2)) == order
