"""What dispatch answered, filled in piece by piece (R-ALR-13)."""

from datetime import UTC, datetime
from typing import Any

import pytest

from backend.domain.errors import Invalid
from backend.domain.passing_on import Filled, fill, read_passing

NOON = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 23, 18, 9, tzinfo=UTC)


def test_what_is_not_known_when_it_is_passed_on_is_left_out() -> None:
    assert read_passing({"because": "too_far", "answered_by": " "}) == {"because": "too_far"}
    whole = {"because": "safety", "answered_by": "Desk 2", "cad_number": "P26123456"}
    assert read_passing(whole) == whole


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        ({}, "said.because"),
        ({"because": "tired"}, "said.because"),
        ({"because": "other", "answered_by": 7}, "said.answered_by"),
        ({"because": "other", "cad_number": "9" * 41}, "said.cad_number"),
        ({"because": "other", "cad_number": "P26123456"}, "said.answered_by"),
    ],
)
def test_what_cannot_be_meant_names_its_field(raw: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as wrong:
        read_passing(raw)
    assert [flaw.field for flaw in wrong.value.flaws] == [field]


def test_it_is_complete_with_who_when_and_a_number_or_that_they_give_none() -> None:
    called = fill(Filled(), Filled(answered_by=" Desk 2 ", answered_at=NOON))
    assert (called, called.complete) == (Filled("Desk 2", NOON), False)
    numbered = fill(called, Filled(cad_number="P26123456", answered_at=LATER))
    assert numbered == Filled("Desk 2", NOON, "P26123456")
    assert numbered.complete
    assert fill(called, Filled(no_number=True)).complete
    assert not Filled("Desk 2", None, "P26123456").complete


def test_nobody_who_answered_or_two_answers_about_the_number_are_refused() -> None:
    with pytest.raises(Invalid) as nobody:
        fill(Filled(), Filled(cad_number="P26123456", answered_at=NOON))
    assert nobody.value.flaws[0].field == "answered_by"
    with pytest.raises(Invalid) as both:
        fill(Filled("Desk 2", NOON, "P26123456"), Filled(no_number=True))
    assert both.value.flaws[0].field == "no_number"
