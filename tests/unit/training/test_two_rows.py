"""Serials in two rows are read row by row, and thin characters come often enough."""

from itertools import pairwise

import numpy as np
import pytest

from models.training.designs import SerialPart, fill_format, load_designs
from models.training.folders import DESIGNS
from models.training.patterns import shapes
from models.training.plate import CONTINENTAL, TWO_ROWS, Plate, Press
from models.training.serial import broken, narrowed, set_line, set_rows

PLATES = 600


def text(parts: tuple[SerialPart, ...]) -> str:
    return "".join(part.text for part in parts)


def rows(plate: Plate) -> list[np.ndarray]:
    """The places of full-sized characters, upper row and lower row; one row has no second."""
    large = np.flatnonzero(plate.sizes[:, 1] > 0.6 * plate.sizes[:, 1].max())
    down = plate.centres[large, 1]
    upper = down < down.min() + 0.6 * plate.sizes[large, 1].max()
    return [large[upper], large[~upper]]


@pytest.fixture(scope="module")
def plates() -> list[Plate]:
    press = Press(load_designs(DESIGNS), np.random.default_rng(17))
    return [press.plate() for _ in range(PLATES)]


def test_a_format_may_end_a_row() -> None:
    kinds = [part.kind for part in fill_format("LL|DDDD", np.random.default_rng(1))]
    assert kinds == ["plain", "break", "plain"]
    assert shapes("LL|DDDD") == ["@@####"]


@pytest.mark.parametrize("pattern", [*TWO_ROWS, *CONTINENTAL])
def test_breaking_a_serial_keeps_its_characters_in_order(pattern: str) -> None:
    rng = np.random.default_rng(2)
    parts = fill_format(pattern.replace("|", ""), rng)
    split = broken(parts, rng)
    assert text(split) == text(parts)
    assert [part.kind for part in split].count("break") == 1


def test_a_serial_that_cannot_be_parted_stays_in_one_row() -> None:
    one = (SerialPart("plain", "A"),)
    assert broken(one, np.random.default_rng(3)) == one
    small = (SerialPart("stacked", "ABC"),)
    assert broken(small, np.random.default_rng(3)) == small


def test_the_upper_row_comes_first_and_the_rows_do_not_touch() -> None:
    rng = np.random.default_rng(4)
    for _ in range(50):
        cells = set_rows(fill_format("LLL|DDDD", rng), rng)
        upper, lower = cells[:3], cells[3:]
        assert max(c.y + c.height / 2 for c in upper) < min(c.y - c.height / 2 for c in lower)
        for row in (upper, lower):
            assert all(a.x < b.x for a, b in pairwise(row))


def test_without_a_break_a_serial_stands_as_on_one_line() -> None:
    parts = fill_format("LLL DDDD", np.random.default_rng(5))
    one, other = (np.random.default_rng(6) for _ in range(2))
    assert set_rows(parts, one) == set_line(parts, other)


def test_a_few_percent_of_the_plates_have_two_rows(plates: list[Plate]) -> None:
    several = [plate for plate in plates if len(rows(plate)[1])]
    assert 0.03 < len(several) / PLATES < 0.11
    assert any(plate.picture.shape[1] < 1.9 * plate.picture.shape[0] for plate in several)
    assert any(plate.picture.shape[1] >= 1.9 * plate.picture.shape[0] for plate in several)


def test_the_text_of_two_rows_runs_row_by_row_from_left_to_right(plates: list[Plate]) -> None:
    for plate in plates:
        upper, lower = rows(plate)
        if len(upper) and len(lower):
            assert upper.max() < lower.min()
            assert (np.diff(plate.centres[upper, 0]) > 0).all()
            assert (np.diff(plate.centres[lower, 0]) > 0).all()


def test_narrowed_serials_hold_thin_characters_in_the_places_of_their_kind() -> None:
    rng = np.random.default_rng(8)
    thin = 0
    for _ in range(100):
        before = fill_format("LLL-DDDD", rng)
        after = narrowed(before, rng)
        for old, new in zip(text(before), text(after), strict=True):
            assert new == old or new == ("1" if old.isdigit() else "I")
            thin += new in "I1"
    assert thin > 200
