"""A downloaded hot list is taken whole or not at all."""

from dataclasses import dataclass, replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.errors import Code, DomainError, Invalid, TooLarge, Unsupported
from backend.domain.importing import Columns, ImportRules, Reader, Row, RowFlaw

CLASSES = frozenset({"stolen_vehicle", "wanted_person"})
HEAD = "plate,state,reason_class"
GOOD = "ab 12345,il,stolen_vehicle"
MANY = [f"AB{number},IL,stolen_vehicle" for number in range(10000, 10020)]


RULES = ImportRules(CLASSES)


@dataclass(frozen=True)
class Found:
    """All of a file that could be taken."""

    rows: tuple[Row, ...]
    reader: Reader

    @property
    def refused(self) -> tuple[RowFlaw, ...]:
        return tuple(self.reader.flaws)


def whole(data: bytes, columns: Columns | None = None, rules: ImportRules = RULES) -> Found:
    reader = Reader(columns or Columns(), rules)
    rows = tuple(reader.rows(BytesIO(data)))
    reader.judge()
    return Found(rows, reader)


def taken(*rows: str, columns: Columns | None = None, rules: ImportRules = RULES) -> Found:
    return whole("\n".join(rows).encode(), columns, rules)


def refusal(*rows: str, rules: ImportRules = RULES) -> Invalid:
    with pytest.raises(Invalid) as refused:
        taken(*rows, rules=rules)
    assert refused.value.code is Code.LIST_BROKEN
    return refused.value


def test_rows_are_normalised() -> None:
    (row,) = taken(HEAD, GOOD).rows
    assert (row.line, row.plate, row.state, row.year) == (2, "AB12345", "IL", None)


def test_every_column_is_read_in_whatever_order() -> None:
    """R-HOT-06: every entry says why the plate is of interest."""
    head = "Case_Number,Source,YEAR,Color,Model,Make,Reason,Reason_Class,State,Plate"
    (row,) = taken(head, "26-1,LEADS,2019,white,Transit,Ford,taken,stolen_vehicle,IL,A1").rows
    assert (row.case_number, row.source, row.year, row.color) == ("26-1", "LEADS", 2019, "white")
    assert (row.model, row.make, row.reason) == ("Transit", "Ford", "taken")


def test_a_source_has_columns_and_reasons_of_its_own() -> None:
    columns = Columns(
        {"plate": "LIC", "state": "LIS", "reason_class": "TYP"}, {"SV": "stolen_vehicle"}
    )
    (row,) = taken("LIC,LIS,TYP,extra", "AB12345,IL,sv,x", columns=columns).rows
    assert row.reason_class == "stolen_vehicle"


FIXED = Columns(
    reasons={"SV": "stolen_vehicle"},
    places={"plate": (1, 8), "state": (9, 10), "reason_class": (11, 12), "year": (13, 16)},
)


def test_a_file_of_fixed_width_is_cut_by_its_places() -> None:
    """R-HOT-01: as systems of the NCIC kind give lists out; line numbers count from the first."""
    found = taken(
        "AB12345 ILSV2015",
        "",
        "ABC99   WISV",
        "X1      IASV2016",
        columns=FIXED,
        rules=replace(RULES, most_refused=0.5),
    )
    assert [(row.line, row.plate, row.state, row.year) for row in found.rows] == [
        (1, "AB12345", "IL", 2015),
        (4, "X1", "IA", 2016),
    ]
    (flaw,) = found.refused
    assert (flaw.row, flaw.why) == (3, "It has 3 cells instead of 4.")


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_other_separators_are_seen_from_the_header(separator: str) -> None:
    assert len(taken(*(line.replace(",", separator) for line in (HEAD, GOOD))).rows) == 1


def test_a_mark_at_the_start_and_empty_lines_are_passed_over() -> None:
    assert len(whole(f"\ufeff{HEAD}\r\n\r\n{GOOD}\r\n,,\r\n".encode()).rows) == 1


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("AB12?45,IL,stolen_vehicle", "Wildcards"),
        ("AB12345,ZZ,stolen_vehicle", "The state"),
        ("AB12345,,stolen_vehicle", "The state"),
        ("AB12345,IL,because", "The reason"),
        ("AB12345,IL,", "The reason"),
        ("AB12345,IL", "It has 2 cells"),
        ("AB12345,IL,stolen_vehicle,", "It has 4 cells"),
        ("AB12\x0745,IL,stolen_vehicle", "A cell"),
        (f"{'A' * 201},IL,stolen_vehicle", "A cell"),
    ],
)
def test_a_row_that_cannot_be_used_is_left_out_with_its_reason(row: str, why: str) -> None:
    """R-HOT-06: a row without a mapped reason is left out."""
    found = taken(HEAD, *MANY, row)
    assert len(found.rows) == 20
    (flaw,) = found.refused
    assert (flaw.row, flaw.why.startswith(why)) == (22, True)
    assert "AB12" not in flaw.why


@pytest.mark.parametrize("year", ["19", "1899", "next", "\u0662\u0660\u0661\u0669"])
def test_a_year_is_a_year(year: str) -> None:
    found = taken(f"{HEAD},year", *(f"{row},2020" for row in MANY), f"{GOOD},{year}")
    assert found.refused == (RowFlaw(22, "The year is no year."),)


def test_one_plate_may_be_wanted_for_two_reasons() -> None:
    assert len(taken(HEAD, "AB1,IL,stolen_vehicle", "AB1,IL,wanted_person").rows) == 2


def test_reasons_outside_the_profile_are_counted_and_left_out() -> None:
    """R-HOT-03."""
    columns = Columns(reasons={"parking": "scofflaw"})
    found = taken(HEAD, GOOD, "X12,IL,parking", "X13,IL,parking", columns=columns)
    assert (len(found.rows), found.reader.not_ours, found.refused) == (1, 2, ())


def test_rows_that_repeat_another_are_counted_among_the_wrong_ones() -> None:
    """Which they are is found out when all rows are there."""
    found = taken(HEAD, *MANY)
    found.reader.repeated([7, 5])
    assert (found.reader.taken, found.reader.wrong) == (18, 2)
    assert [flaw.row for flaw in found.refused] == [5, 7]


def test_of_many_wrong_rows_the_first_thousand_are_named() -> None:
    reader = Reader(Columns(), RULES)
    for line in range(1500):
        reader.leave_out(line, "wrong")
    assert (reader.wrong, len(reader.flaws)) == (1500, 1000)


@pytest.mark.parametrize("rows", [(), ("",), (HEAD,), ("plate,state", "AB1,IL")])
def test_an_empty_or_headless_file_is_refused(rows: tuple[str, ...]) -> None:
    refusal(*rows)


def test_missing_columns_are_named() -> None:
    error = refusal("plate,st,why", "AB1,IL,x")
    assert [flaw.field for flaw in error.flaws] == ["state", "reason_class"]


def test_a_column_that_stands_there_twice_is_refused() -> None:
    assert "twice" in refusal(f"{HEAD},plate", f"{GOOD},X").detail


def test_a_list_from_which_half_the_rows_are_gone_is_refused() -> None:
    """R-HOT-02: the list in force stays where a download was cut short."""
    assert "cut short" in refusal(HEAD, *MANY, rules=replace(RULES, previous=41)).detail
    assert len(taken(HEAD, *MANY, rules=replace(RULES, previous=40)).rows) == 20


def test_too_many_bad_rows_refuse_the_whole_list() -> None:
    bad = ["??,IL,stolen_vehicle"] * 3
    refused = refusal(HEAD, *MANY, *bad)
    assert refused.detail.startswith("3 of 23 rows cannot be used")
    assert [flaw.field for flaw in refused.flaws] == ["row 22", "row 23", "row 24"]
    assert len(taken(HEAD, *MANY, *bad[:2]).refused) == 2


def test_broken_quotes_are_refused_with_their_row() -> None:
    assert "Row 2" in refusal(HEAD, '"AB1"x,IL,stolen_vehicle').detail


@pytest.mark.parametrize(
    "data", [HEAD.encode("utf-16"), b"plate\xff,state", b"\x00PK" + HEAD.encode()]
)
def test_what_is_no_text_in_utf_8_is_refused(data: bytes) -> None:
    with pytest.raises(Unsupported) as refused:
        whole(data)
    assert refused.value.code is Code.NOT_A_LIST


def test_a_file_of_fixed_width_that_is_no_text_in_utf_8_is_refused() -> None:
    with pytest.raises(Unsupported) as refused:
        whole(b"AB12345 ILSV2015\nAB\xff2345 ILSV2015\n", columns=FIXED)
    assert refused.value.code is Code.NOT_A_LIST


def test_a_list_has_a_largest_size() -> None:
    with pytest.raises(TooLarge):
        taken(HEAD, *MANY, rules=replace(RULES, most_rows=19))
    assert len(taken(HEAD, *MANY, rules=replace(RULES, most_rows=20)).rows) == 20


@given(st.binary(max_size=200) | st.text(",;\n\"' abAB019", max_size=200).map(str.encode))
def test_whatever_is_sent_gives_a_list_or_a_reason(rest: bytes) -> None:
    data = f"{HEAD}\n{GOOD}\n".encode() + rest
    try:
        plates = [row.plate for row in whole(data).rows]
    except DomainError as refused:
        plates = ["AB12345"] if refused.detail else []
    assert plates[:1] == ["AB12345"]
