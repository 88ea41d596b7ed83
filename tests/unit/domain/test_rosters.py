"""Rosters of people and training: such a table, or refused with what is wrong in it."""

from datetime import date

import pytest

from backend.domain import rosters
from backend.domain.errors import Code, DomainError, Invalid, TooLarge, Unsupported


def test_columns_stand_in_any_order_and_rows_know_where_they_stood() -> None:
    """R-ACC-01: whoever takes people in can say which row of the file made them."""
    file = "Role, name,username\nofficer,Ada Penn ,apenn\n\n , ,\ndetective,Bo Lake,blake\n"
    assert [(line.number, line.cells) for line in rosters.read(file.encode(), "people")] == [
        (2, {"role": "officer", "name": "Ada Penn", "username": "apenn"}),
        (5, {"role": "detective", "name": "Bo Lake", "username": "blake"}),
    ]


def test_the_mark_that_spreadsheets_put_first_is_no_part_of_a_column() -> None:
    file = b"\xef\xbb\xbfusername,name,role\napenn,Ada Penn,officer\n"
    assert rosters.read(file, "people")[0].cells["username"] == "apenn"


@pytest.mark.parametrize(
    ("file", "kind", "error", "code", "why"),
    [
        (b"username\xff", "people", Unsupported, Code.NOT_A_LIST, ""),
        (b'username,name,role\n"a"b,c,d', "people", Unsupported, Code.NOT_A_LIST, ""),
        (b"", "people", Invalid, Code.LIST_BROKEN, "The file is empty."),
        (b"username,role\n", "people", Invalid, Code.LIST_BROKEN, "There is no column name."),
        (
            b"username,name,role,wage\n",
            "people",
            Invalid,
            Code.LIST_BROKEN,
            "No column of these is known: wage.",
        ),
        (
            b"username,course,completed_on\n",
            "training",
            Invalid,
            Code.LIST_BROKEN,
            "There is no column expires_on.",
        ),
        (
            b"username,name,role\n" + b"a,b,c\n" * (rosters.MOST_ROWS + 1),
            "people",
            TooLarge,
            Code.LIST_TOO_LARGE,
            f"A file has at most {rosters.MOST_ROWS} rows.",
        ),
    ],
)
def test_a_file_that_is_no_such_table_is_refused_whole(
    file: bytes, kind: rosters.Kind, error: type[DomainError], code: Code, why: str
) -> None:
    with pytest.raises(error) as refused:
        rosters.read(file, kind)
    assert refused.value.code is code
    assert why in refused.value.detail


def test_a_cell_holds_several_words_with_semicolons_between() -> None:
    assert rosters.words(" CID; TF6 ;;") == ("CID", "TF6")
    assert rosters.words("") == ()


@pytest.mark.parametrize(
    ("cell", "said"),
    [("2026-02-28", date(2026, 2, 28)), ("28/02/2026", None), ("2026-02-30", None)],
)
def test_a_day_is_written_as_iso_does(cell: str, said: date | None) -> None:
    assert rosters.day(cell) == said


@pytest.mark.parametrize(
    ("cell", "said"), [("Yes", True), ("1", True), ("no", False), ("", False), ("perhaps", None)]
)
def test_a_cell_says_yes_or_no_or_neither(cell: str, said: bool | None) -> None:
    assert rosters.yes(cell) is said
