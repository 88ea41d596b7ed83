"""The bench of passing vehicles scores single looks and settled texts alike."""

from dataclasses import replace

import pytest

from backend.domain.settling import settle
from tests.bench.recognition.passing import (
    Passed,
    accepted,
    by_chance,
    calibration_error,
    fitted,
    table,
)
from tests.looks import look


def test_looks_and_settled_texts_are_both_scored_by_what_the_formats_left() -> None:
    seen = replace(look("AB?1", confidence=0.9), image_text="A8Q1")
    rows = table([Passed("ABQ1", (seen,), settle([seen]), 1)])
    assert rows.count("| 1 | 100.0% |") == 3
    assert "of single looks 0.100, of settled texts 0.100." in rows


def test_a_clip_without_looks_is_wrong() -> None:
    rows = table([Passed("ABC", (), None, 0)])
    assert rows.count("| 1 | 0.0% |") == 2


def test_clips_that_the_settled_text_wins_and_loses_are_counted() -> None:
    bad, good = look("ABC1", confidence=0.9), look("ABC7", confidence=0.2)
    won = Passed("ABC7", (bad, good), settle([good]), 1)
    lost = Passed("ABC1", (bad, good), settle([good]), 1)
    rows = table([won, lost, lost])
    assert "the settled text won 1 clips and lost 2; at least one look was right in 100.0%" in rows


def test_the_calibration_error_is_what_confidence_promised_too_much() -> None:
    assert calibration_error([(0.9, True)] * 8 + [(0.9, False)] * 2) < 0.3
    assert calibration_error([(0.9, False)] * 10) == pytest.approx(0.9)
    assert calibration_error([]) == 0.0


def test_clips_are_taken_surest_first_until_one_in_a_hundred_is_wrong() -> None:
    sure, unsure = [(0.9, True)] * 99, [(0.4, True)] * 100
    assert accepted([*unsure, (0.5, False), *sure]) == 1.0
    assert accepted([*unsure, (0.95, False), *sure]) == 1.0
    assert accepted([*unsure, *[(0.5, False)] * 3, *sure]) == pytest.approx(100 / 202)
    assert accepted([]) == 0.0


def test_won_and_lost_alike_is_what_chance_does() -> None:
    assert by_chance(0, 0) == 1.0
    assert by_chance(5, 5) == 1 / 32
    assert by_chance(2, 4) == 11 / 16


def test_the_confidence_of_settled_texts_is_fitted_on_clips_of_several_looks() -> None:
    sure, unsure = look("ABC", confidence=0.95), look("ABC", confidence=0.3)
    clips = [
        *(Passed("ABC", (sure,), settle([sure] * 2), 1, (sure,) * 2) for _ in range(40)),
        *(Passed("ABD", (unsure,), settle([unsure] * 2), 1, (unsure,) * 2) for _ in range(40)),
    ]
    alone = [Passed("ABD", (sure,), settle([sure]), 1, (sure,)) for _ in range(200)]
    weights = fitted([*clips, *alone])
    assert weights == fitted(clips)
    assert weights["together"] + weights["surest"] > 0
