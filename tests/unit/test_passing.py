"""The bench of passing vehicles scores single looks and settled texts alike."""

from dataclasses import replace

import pytest

from backend.domain.settling import settle
from tests.bench.recognition.passing import Passed, accepted, calibration_error, table
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
