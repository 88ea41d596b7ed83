"""Drawn plates: the same seed gives the same plate, and the truth about it holds."""

import hashlib
from pathlib import Path

import numpy as np
import pytest

from models.points import reading_order
from models.training.designs import Design, DesignError, load_designs
from models.training.folders import DESIGNS
from models.training.plate import Plate, Press
from models.training.views import Scene


@pytest.fixture(scope="module")
def designs() -> tuple[Design, ...]:
    return load_designs(DESIGNS)


@pytest.fixture(scope="module")
def plates(designs: tuple[Design, ...]) -> list[Plate]:
    press = Press(designs, np.random.default_rng(7))
    return [press.plate() for _ in range(60)]


def test_every_state_and_the_district_has_designs(designs: tuple[Design, ...]) -> None:
    assert len({design.state for design in designs}) == 51


def test_the_same_seed_draws_the_same_plates(designs: tuple[Design, ...]) -> None:
    def digest() -> str:
        press = Press(designs, np.random.default_rng(3))
        return hashlib.sha256(
            b"".join(press.plate().picture.tobytes() for _ in range(5))
        ).hexdigest()

    assert digest() == digest()


def test_every_character_has_its_place_on_the_plate(plates: list[Plate]) -> None:
    for plate in plates:
        assert len(plate.text) == len(plate.centres) == len(plate.sizes) == len(plate.legible)
        assert ((plate.centres > 0) & (plate.centres < 1)).all()


def test_characters_are_read_in_the_order_in_which_they_are_written(
    designs: tuple[Design, ...],
) -> None:
    """Rows and stacks as they are drawn; a stack beside two rows is beyond the rule, and rare."""
    press = Press(designs, np.random.default_rng(11))
    drawn = [press.plate().centres.astype(np.float64) for _ in range(300)]
    mixed = np.random.default_rng(12)
    right = 0
    for centres in drawn:
        order = mixed.permutation(len(centres))
        read = order[reading_order(centres[order])]
        right += read.tolist() == list(range(len(centres)))
    assert right >= 297


def test_characters_leave_ink_where_the_truth_says(plates: list[Plate]) -> None:
    """The picture varies inside a character's box, for it holds both ink and paper."""
    for plate in plates:
        h, w = plate.picture.shape[:2]
        for (x, y), (dx, dy), legible in zip(
            plate.centres, plate.sizes, plate.legible, strict=True
        ):
            box = plate.picture[
                int((y - dy / 2) * h) : int((y + dy / 2) * h),
                int((x - dx / 2) * w) : int((x + dx / 2) * w),
            ]
            assert not legible or box.std() > 2


def test_texts_are_letters_and_digits_of_ten_places_at_most(plates: list[Plate]) -> None:
    assert all(plate.text.isalnum() and plate.text.isascii() for plate in plates)
    assert max(len(plate.text) for plate in plates) <= 10


def test_a_view_keeps_the_characters_in_order_inside_the_crop(plates: list[Plate]) -> None:
    rng = np.random.default_rng(5)
    for plate in plates[:20]:
        sample = Scene(plate, rng).view((160, 64), 110.0, 0.12)
        assert sample.crop.shape == (64, 160, 3)
        assert (sample.centres[:, 0] > -0.05).all()
        assert (sample.centres[:, 0] < 1.05).all()
        same_row = np.abs(np.diff(plate.centres[:, 1])) < 0.02
        assert (np.diff(sample.centres[:, 0])[same_row] > 0).all()


def test_an_unknown_key_of_a_design_stops_the_start(tmp_path: Path) -> None:
    text = (DESIGNS / "il.toml").read_text()
    (tmp_path / "il.toml").write_text(text + '\ncolor = "#ffffff"\n')
    with pytest.raises(DesignError):
        load_designs(tmp_path)
