"""Plates as they are typed, and their keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.errors import Code, Invalid
from backend.domain.plates import Fault, complete, fault, fold, normalise

PLATES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=2, max_size=10)


@pytest.mark.parametrize(
    "typed", ["ab 123 45", "AB-123-45", "ab.123.45", " Ab12345 ", "AB\u00a0123\u201345", "AB12345"]
)
def test_however_it_is_typed_it_is_one_plate(typed: str) -> None:
    assert complete(typed) == "AB12345"


def test_wide_characters_are_plain_ones() -> None:
    assert normalise("\uff21\uff22\uff11") == "AB1"


@pytest.mark.parametrize(
    "typed",
    ["AB12?45", "AB*", "%12345", "AB_2345", "AB[12]345", "AB..345", "AB--345", "AB\u2026", "AB#@"],
)
def test_partial_plates_and_wildcards_are_refused(typed: str) -> None:
    """R-CUS-03, R-PAR-02."""
    with pytest.raises(Invalid) as refused:
        complete(typed)
    assert refused.value.code is Code.PARTIAL_PLATE
    assert refused.value.flaws[0].field == "plate"
    assert typed not in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("", Fault.EMPTY),
        (" - ", Fault.EMPTY),
        ("A", Fault.SHORT),
        ("ABCDEFGH123", Fault.LONG),
        ("\u00c4B123", Fault.STRANGE),
        ("AB/123", Fault.STRANGE),
        ("AB12345", None),
        ("1A", None),
    ],
)
def test_each_fault_has_its_name(typed: str, wrong: Fault | None) -> None:
    assert fault(typed) is wrong


@given(PLATES)
def test_normalising_twice_is_normalising_once(plate: str) -> None:
    assert normalise(plate) == plate
    assert fold(fold(plate)) == fold(plate)


@given(PLATES)
def test_what_is_folded_away_is_never_more_than_twins_and_their_kin(plate: str) -> None:
    kin = {frozenset("0OQD"), frozenset("1I"), frozenset("8B")}
    changed = {
        frozenset(pair) for pair in zip(plate, fold(plate), strict=True) if len(set(pair)) > 1
    }
    assert all(any(pair <= group for group in kin) for pair in changed)
