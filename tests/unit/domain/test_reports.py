"""A month in figures: with names, and without anything that tells one of them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain import reports
from backend.domain.reports import Camera, Hits, Month, Report, internal, public, suppressed

MONTH = Month(
    days=30,
    missing=1,
    cameras=[Camera("Fixed 1", 100, 3, 40, 9, 2), Camera("Car 12", 20, 0, 8, 1, 0)],
    hits=[
        Hits("State and federal lists", "decided", 9, 20, 12, 6),
        Hits("Detectives", "misread", 1, 2, 0, 2),
    ],
    events={reports.OPENED: 12, reports.RUN: 40, "person:person:suspended": 1},
    people={
        "whitlock": {reports.RUN: 36, reports.OPENED: 9},
        "imhof": {reports.RUN: 3, reports.ACT_REFUSED: 7},
        "okafor": {reports.RUN: 1, reports.OPENED: 3},
    },
    purposes={"Felony": 11, "Missing person": 1},
    clauses={"BPD POL-G": 6, "BPD TRN": 1},
    purged=30,
    acts={"arrest": 4, "stopped_in_error": 1, "followed": 3},
    decided={0: 6, 5: 1},
    partners={"Normal Police": 30},
    declarations={"Gary Police, IN": 2},
)


def figure(report: Report, id: str) -> tuple[int | None, int | None]:
    return next((one.value, one.of) for one in report.figures if one.id == id)


def table(report: Report, id: str) -> tuple[tuple[reports.Cell, ...], ...]:
    return next(one.rows for one in report.tables if one.id == id)


def alias(name: str) -> str:
    return {"whitlock": "7f", "imhof": "02", "okafor": "c1"}[name]


def test_the_report_with_names_tells_everything_by_name() -> None:
    """R-AUD-01: numerators with what they are a part of."""
    told = internal(MONTH)
    assert (figure(told, "frames"), figure(told, "unreadable")) == ((120, None), (3, 120))
    assert (figure(told, "rejected"), figure(told, "suspended")) == ((8, 20), (1, None))
    assert table(told, "cameras")[0] == ("Fixed 1", 100, 40, 9, 2)
    assert table(told, "people")[0] == ("imhof", 0, 3, 0, 7)
    assert told.hidden == 0
    assert {one.id for one in told.figures} == set(reports.WORDS)
    assert all(one.definition.endswith(".") for one in told.figures)


def test_the_public_report_names_nobody_and_no_camera() -> None:
    """R-AUD-03: other names, in an order that tells nothing."""
    told = public(MONTH, alias, 5)
    assert not {"whitlock", "imhof", "Fixed 1", "Car 12"} & {
        str(cell) for one in told.tables for row in one.rows for cell in row
    }
    assert [row[0] for row in table(told, "people")] == ["User 1", "User 2", "User 3"]
    assert table(told, "people")[1] == ("User 2", None, 36, 0)


def test_stops_in_error_come_first_and_are_never_too_small_to_be_shown() -> None:
    """R-PRO-11: n of m, also in public; what was only followed is no stop."""
    told = public(MONTH, alias, 5)
    assert told.figures[0].id == "in_error"
    assert figure(told, "in_error") == (1, 5)
    assert table(internal(MONTH), "decided") == (
        *(("up to 15 s", 6), ("to 30 s", 0), ("to 1 min", 0)),
        *(("to 2 min", 0), ("to 5 min", 0), ("longer", 1)),
    )


def test_agencies_are_listed_by_name_and_no_number_of_theirs_is_hidden() -> None:
    """R-AUD-03: partners under agreements, declarations on file."""
    told = public(MONTH, alias, 5)
    assert table(told, "partners") == (("Normal Police", 30),)
    assert table(told, "declarations") == (("Gary Police, IN", 2),)


def test_what_is_small_is_hidden_and_counted() -> None:
    told = public(MONTH, alias, 5)
    assert figure(told, "suspended") == (None, None)
    assert figure(told, "unreadable") == (3, 120), "nobody is told by a picture"
    assert table(told, "purposes") == (("Felony", None), ("Missing person", None))
    assert told.hidden > 4
    assert told.counted == len(told.figures) + 4 * 2 + 6 + 2 + 2 + 2 + 3 * 3


def test_a_share_whose_rest_is_small_is_hidden_too() -> None:
    """Of 20 decided 18 rejected: 2 were accepted, which is small."""
    hits = [replace(MONTH.hits[0], accepted=2, rejected=18)]
    told = public(replace(MONTH, hits=hits), alias, 5)
    assert figure(told, "rejected") == (None, 20)


@pytest.mark.parametrize(
    ("values", "kept"),
    [
        ([10, 0, 7], [10, 0, 7]),
        ([10, 1, 7], [10, None, None]),
        ([10, 1, 2], [10, None, None]),
        ([3], [None]),
        ([3, 0], [None, 0]),
        ([], []),
    ],
)
def test_one_hidden_number_is_never_alone(values: list[int], kept: list[int | None]) -> None:
    """Else the total would tell it."""
    assert suppressed(values, 5) == kept


@given(st.lists(st.integers(0, 50), max_size=12), st.integers(1, 10))
def test_no_small_number_stands_and_none_can_be_reckoned(values: list[int], least: int) -> None:
    kept = suppressed(values, least)
    assert all(cell is None or cell == 0 or cell >= least for cell in kept)
    hidden = sum(cell is None for cell in kept)
    assert hidden != 1 or sum(value >= least for value in values) == 0


def test_months_are_those_that_are_over() -> None:
    over = [*reports.months_over(date(2026, 11, 23), date(2027, 2, 1))]
    assert over == [date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1)]
    assert [*reports.months_over(date(2026, 11, 23), date(2026, 11, 30))] == []
    assert reports.first_of_next(date(2028, 2, 1)) == date(2028, 3, 1)
