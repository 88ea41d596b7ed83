"""Golden floors: what the registered default models must at least do on drawn plates.

The figures that count are in docs/recognition.md; these floors catch weights or steps that broke.
"""

import pytest

from models.pipeline import Pipeline
from models.training.calibrate import Judged, judge
from models.training.specimens import drawn

PLATES = 120
FOUND, EXACT = 0.9, 0.6
STATE_RIGHT, STATE_GIVEN = 0.85, 0.03


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    return judge(Pipeline.load(), list(drawn(PLATES, seed=31)))


def text(one: Judged) -> str:
    return one.reading.best_text if one.reading else ""


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def test_the_finder_finds_plates(judged: list[Judged]) -> None:
    assert sum(one.reading is not None for one in judged) >= FOUND * PLATES


def test_the_reader_reads_whole_texts(judged: list[Judged]) -> None:
    assert sum(text(one) == one.specimen.text for one in judged) >= EXACT * PLATES


def test_right_texts_are_surer_than_wrong_ones(judged: list[Judged]) -> None:
    sure = [
        (one.reading.confidence, text(one) == one.specimen.text) for one in judged if one.reading
    ]
    right, wrong = ([c for c, is_right in sure if is_right is side] for side in (True, False))
    assert mean(right) > mean(wrong) + 0.3


def test_given_states_are_mostly_right(judged: list[Judged]) -> None:
    given = [one for one in judged if one.state]
    right = sum(one.state[0] == one.specimen.state for one in given if one.state)
    assert len(given) >= STATE_GIVEN * PLATES
    assert right >= STATE_RIGHT * len(given)
