"""Golden floors: what the registered default models must at least do on drawn plates.

The figures that count are in docs/recognition.md; these floors catch weights or steps that broke.
"""

import pytest

from models.pipeline import Pipeline
from models.training.calibrate import Judged, judge
from models.training.specimens import drawn

PLATES = 120
FOUND, EXACT = 0.9, 0.55
STATE_RIGHT = 0.85
"""Of the states that are given; how many are given has no floor, for *not read* is an answer."""


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    return judge(Pipeline.load(), list(drawn(PLATES, seed=31)))


def text(one: Judged) -> str:
    return "".join(c.ranking[0][0] for c in one.reading.characters) if one.reading else ""


def test_the_finder_finds_plates(judged: list[Judged]) -> None:
    assert sum(one.reading is not None for one in judged) >= FOUND * PLATES


def test_the_reader_reads_whole_texts(judged: list[Judged]) -> None:
    assert sum(text(one) == one.specimen.text for one in judged) >= EXACT * PLATES


def test_sure_texts_are_right_more_often_than_unsure_ones(judged: list[Judged]) -> None:
    read = [
        (one.reading.confidence, text(one) == one.specimen.text) for one in judged if one.reading
    ]
    read.sort()
    half = len(read) // 2
    assert sum(right for _, right in read[half:]) > 1.3 * sum(right for _, right in read[:half])


def test_given_states_are_mostly_right(judged: list[Judged]) -> None:
    given = [one for one in judged if one.state]
    right = sum(one.state[0] == one.specimen.state for one in given if one.state)
    assert right >= STATE_RIGHT * len(given)
