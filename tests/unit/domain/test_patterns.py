"""Plates as somebody remembers them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.confusions import ALPHABET
from backend.domain.errors import Invalid
from backend.domain.patterns import demand_known, parse
from backend.domain.plates import fold


def fits(typed: str, plate: str) -> bool:
    return re.match(parse(typed).expression, fold(plate)) is not None


@pytest.mark.parametrize(
    ("typed", "plate"),
    [
        ("ab-12 345", "AB12345"),
        ("O0I1B8", "00118B"),
        ("A?C123", "AXC123"),
        ("A*3", "A3"),
        ("A*3", "AB123"),
        ("*B12*", "B12"),
        ("[BD8]X1", "DX1"),
        ("[A-C]X1", "CX1"),
        ("[A-C9]X1", "9X1"),
        ("Q1**Z", "01Z"),
    ],
)
def test_a_pattern_finds_what_looks_like_it(typed: str, plate: str) -> None:
    """R-PAR-01: and what is read for one another is folded as reads are."""
    assert fits(typed, plate)


@pytest.mark.parametrize(
    ("typed", "plate"),
    [("A?C123", "AC123"), ("AB12", "AB123"), ("[AC]X1", "BX1"), ("*B12", "B123"), ("A*3", "BA3")],
)
def test_a_pattern_finds_nothing_else(typed: str, plate: str) -> None:
    assert not fits(typed, plate)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "*",
        "A",
        "AB!",
        "AB%",
        "[]A",
        "[A",
        "A]",
        "[Z-A]1",
        "[A-]1",
        "A" * 11,
        "A*B*C*D*E*F",
    ],
)
def test_what_is_no_pattern_is_sent_back_with_the_reason(typed: str) -> None:
    with pytest.raises(Invalid) as refused:
        parse(typed)
    assert refused.value.flaws[0].field == "plate"


@pytest.mark.parametrize(
    ("typed", "exact", "known", "parts"),
    [
        ("AC1", True, 3, ("<1A", "<2C", "<31")),
        ("AC1?45*", False, 5, ("<1A", "<2C", "<31", "<54", "<65", "AC", "C1", "1~4", "45")),
        ("*3AC1", False, 4, (">43", ">3A", ">2C", ">11", "3A", "AC", "C1")),
        ("AC*C1", False, 4, ("<1A", "<2C", ">2C", ">11", "AC", "C~C", "C1")),
        ("A?23", False, 3, ("<1A", "<32", "<43")),
        ("?C1*", False, 2, ("<2C", "<31", "C1")),
        ("*C?1", False, 2, (">3C", ">11", "C~1")),
        ("A[XY]*3", False, 3, ("<1A", ">13", "A~3")),
        ("A[A-Z]3", False, 2, ("<1A", "<33")),
        ("*XYZ*", False, 3, ("XY", "YZ")),
        ("*X*Y*", False, 2, ("X~Y",)),
        ("*[XY]*[12]*", False, 2, ()),
    ],
)
def test_what_is_known_of_a_plate(
    typed: str, exact: bool, known: int, parts: tuple[str, ...]
) -> None:
    pattern = parse(typed)
    assert (pattern.exact, pattern.known, pattern.parts) == (exact, known, parts)


@pytest.mark.parametrize(
    ("typed", "begins", "ends"),
    [
        ("AC1?45*", "AC1", ""),
        ("*3AC1", "", "3AC1"),
        ("A?C1", "A", "C1"),
        ("A[XY]1", "A", "1"),
        ("*XYZ*", "", ""),
        ("AC1", "AC1", "AC1"),
    ],
)
def test_a_beginning_and_an_end_go_as_far_as_nothing_is_forgotten(
    typed: str, begins: str, ends: str
) -> None:
    pattern = parse(typed)
    assert (pattern.begins, pattern.ends) == (begins, ends)


def test_the_same_pattern_has_one_spelling() -> None:
    """It is counted by it, so that repeats are seen."""
    assert parse("ab-?2**").typed == parse("AB ?2*").typed == "AB?2*"


def test_too_little_known_is_browsing() -> None:
    demand_known(parse("A?1*"), 2)
    demand_known(parse("AB"), 3)
    with pytest.raises(Invalid, match="At least 2"):
        demand_known(parse("A*"), 2)


@given(st.text(ALPHABET, min_size=2, max_size=10), st.data())
def test_a_plate_is_found_by_every_pattern_made_of_it(plate: str, data: st.DataObject) -> None:
    places = data.draw(st.lists(st.booleans(), min_size=len(plate), max_size=len(plate)))
    typed = "".join("?" if hidden else one for one, hidden in zip(plate, places, strict=True))
    assert fits(typed, plate)
