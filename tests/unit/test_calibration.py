"""Evidence becomes a probability that can be trusted to rise with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.calibration import Calibration, Evidence, log_odds, probability

PLAIN = Evidence(
    text=0.0,
    least=1.0,
    clear=1.0,
    lead=2.0,
    agreement=1.0,
    found=3.0,
    width=0.0,
    narrow=0.0,
    count=6.0,
)


def test_without_a_fit_the_text_speaks_for_itself() -> None:
    evidence = Evidence(log_odds(0.8), 0, 0, 0, 0, 0, 0, 0, 0)
    assert Calibration().confidence(evidence) == pytest.approx(0.8)


def test_each_piece_of_evidence_has_its_weight() -> None:
    table = Calibration(bias=-1.0, text=0.0, least=1.0, lead=0.5, agreement=-1.0)
    assert table.confidence(PLAIN) == pytest.approx(0.5)


@pytest.mark.parametrize(("raw", "through"), [(0.1, 0.2), (0.3, 0.25), (0.5, 0.55), (0.99, 0.8)])
def test_the_curve_bends_the_answer(raw: float, through: float) -> None:
    table = Calibration(curve_from=(0.2, 0.4, 0.6), curve_to=(0.2, 0.3, 0.8))
    evidence = Evidence(log_odds(raw), 0, 0, 0, 0, 0, 0, 0, 0)
    assert table.confidence(evidence) == pytest.approx(through)


@given(st.floats(0.0, 1.0))
def test_log_odds_and_probability_undo_each_other(chance: float) -> None:
    assert probability(log_odds(chance)) == pytest.approx(chance, abs=1e-5)


@given(st.floats(allow_nan=False))
def test_a_probability_stays_one_whatever_the_odds(odds: float) -> None:
    assert 0.0 <= probability(odds) <= 1.0
