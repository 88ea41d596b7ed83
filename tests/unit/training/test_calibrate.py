"""Fitting what turns answers into probabilities, and writing it where the pipeline reads it."""

from pathlib import Path

import numpy as np
import pytest

from models.calibration import Evidence
from models.look import Box
from models.training.calibrate import (
    GIVEN_AT,
    Judged,
    bar,
    fit_logistic,
    fit_threshold,
    set_values,
    write_table,
)
from models.training.specimens import Specimen

BOX = Box(0, 0, 10, 5)


def named(truth: str, said: str, chance: float) -> Judged:
    picture = np.zeros((5, 10, 3), np.uint8)
    return Judged(Specimen(picture, "A1", truth, BOX, "day", "drawn"), None, (said, chance))


def test_the_fit_finds_the_weights_that_made_the_data() -> None:
    rng = np.random.default_rng(0)
    rows = rng.normal(0, 1, (20_000, 2))
    chance = 1 / (1 + np.exp(-(0.5 + 2 * rows[:, 0] - rows[:, 1])))
    fitted = fit_logistic(rows.tolist(), (rng.random(20_000) < chance).tolist(), ("a", "b"))
    assert fitted == pytest.approx({"bias": 0.5, "a": 2.0, "b": -1.0}, abs=0.1)


def test_the_threshold_lets_in_states_that_are_right_often_enough() -> None:
    sure = [named("IL", "IL", 0.9 + k / 10_000) for k in range(100)]
    unsure = [named("IL", "OH", 0.5 + k / 10_000) for k in range(100)]
    at = fit_threshold(sure + unsure)
    given = [one for one in sure + unsure if one.state and one.state[1] >= at]
    assert sum(one.state[0] == "IL" for one in given if one.state) >= GIVEN_AT * len(given)
    assert len(given) >= 100


def test_states_that_are_never_right_are_never_given() -> None:
    assert fit_threshold([named("IL", "OH", 0.9)] * 5) == 1.0


def test_the_bar_keeps_false_plates_out() -> None:
    table = {"bias": 0.0, "text": 0.0, "found": 1.0}
    plain = {"text": 0.0, "least": 0.0, "clear": 0.0, "lead": 0.0, "agreement": 0.0, "width": 0.0}
    plain |= {"narrow": 0.0, "count": 6.0}
    false = [(Evidence(found=k / 100, **plain), False) for k in range(100)]
    assert bar([*false, (Evidence(found=9.0, **plain), True)], table) > 0.7


def test_numbers_change_in_place_and_an_unknown_key_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "model.toml"
    file.write_text('kind = "reader" # ours\nthreshold = 0.5\n\n[calibration]\nbias = 1.0\n')
    set_values(file, {"threshold": 0.7})
    write_table(file, "calibration", {"bias": 2.0})
    write_table(file, "presence", {"found": 1.0})
    assert file.read_text() == (
        'kind = "reader" # ours\nthreshold = 0.7\n\n[calibration]\nbias = 2.0\n\n'
        "[presence]\nfound = 1.0\n"
    )
    with pytest.raises(ValueError, match="margin"):
        set_values(file, {"margin": 1.0})
