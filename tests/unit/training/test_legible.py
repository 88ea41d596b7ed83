"""How much of a character a camera left is measured on what came of its edges."""

import cv2
import numpy as np

from models.training.crops import crops
from models.training.legible import HOPELESS, LOST, kept

CENTRES, SIZES = np.array(((0.3, 0.5), (0.7, 0.5))), np.array(((0.3, 0.8), (0.3, 0.8)))


def letters() -> np.ndarray:
    """H and E on a grey crop of the network's size."""
    crop = np.full((64, 160), 200, np.uint8)
    for text, x in (("H", 30), ("E", 94)):
        cv2.putText(crop, text, (x, 54), cv2.FONT_HERSHEY_SIMPLEX, 1.8, 30, 4)
    return crop


def test_an_unspoilt_picture_keeps_everything() -> None:
    assert (kept(letters(), letters(), CENTRES, SIZES) > 0.98).all()


def test_a_dim_or_an_inverted_picture_keeps_nearly_everything() -> None:
    for spoilt in (letters() // 3, 255 - letters()):
        assert (kept(letters(), spoilt, CENTRES, SIZES) > 0.95).all()


def test_heavy_blur_leaves_little() -> None:
    blurred = cv2.GaussianBlur(letters(), (0, 0), 14)
    assert kept(letters(), blurred, CENTRES, SIZES).mean() < HOPELESS


def test_contrast_that_vanished_leaves_little() -> None:
    faint = (200 + (letters().astype(int) - 200) // 100).astype(np.uint8)
    assert kept(letters(), faint, CENTRES, SIZES).mean() < HOPELESS


def test_grain_hides_by_degrees() -> None:
    grain = np.random.default_rng(1).normal(0, 1, (64, 160))
    left = [
        kept(
            letters(), np.clip(letters() + grain * much, 0, 255).astype(np.uint8), CENTRES, SIZES
        ).mean()
        for much in (5, 40, 160)
    ]
    assert left[0] > left[1] > left[2]
    assert left[0] > 0.95 > 0.7 > left[2]


def test_glare_over_one_character_takes_that_one_alone() -> None:
    burnt = letters()
    burnt[:, :80] = 255
    first, second = kept(letters(), burnt, CENTRES, SIZES)
    assert first < LOST < 0.9 < second


def test_a_character_outside_the_crop_does_not_break_the_measure() -> None:
    assert np.isfinite(kept(letters(), letters(), CENTRES + 0.9, SIZES)).all()


def test_what_is_taught_is_readable_and_what_is_lost_is_marked_so() -> None:
    supply = crops(np.random.default_rng(3), (160, 64), 32, small)
    several = [crop for _ in range(8) for crop in next(supply)]
    assert all(crop.sample.readable for crop in several)
    lost = [crop.sample.kept < LOST for crop in several]
    assert any(some.any() for some in lost)
    assert not any(crop.legible[some].any() for crop, some in zip(several, lost, strict=True))


def small(_: np.random.Generator, count: int) -> list[float]:
    return [50.0] * count
