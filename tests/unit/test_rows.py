"""Rows are lines that tools can split and programs can parse."""

import io
import json

import pytest

from backend.cli.rows import COLUMNS, JsonWriter, TsvWriter, escaped, look_row, read_row
from backend.domain.reads import Sighting, reads
from models.look import StateOfIssue
from tests.looks import look

SEEN = look("AB?1", state=StateOfIssue("IL", 0.91), runner_up="AB01", confidence=0.5)


def tsv(*names: str) -> list[list[str]]:
    out = io.StringIO()
    writer = TsvWriter(out)
    writer.write([look_row(name, SEEN) for name in names])
    writer.close()
    return [line.split("\t") for line in out.getvalue().splitlines()]


def test_a_table_has_a_header_and_a_row_a_plate() -> None:
    header, row = tsv("a.jpg")
    assert header == list(COLUMNS)
    assert row == ["a.jpg", "AB?1", "100.0", "100.0", "120.0", "60.0", "0.5000", "IL", "AB01"]


def test_a_state_that_was_not_read_is_an_empty_cell() -> None:
    out = io.StringIO()
    TsvWriter(out).write([look_row("a.jpg", look("ABC"))])
    assert out.getvalue().splitlines()[1].split("\t")[7] == ""


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a b.jpg", "a b.jpg"),
        ("a\tb\n.jpg", r"a\tb\n.jpg"),
        ("back\\slash", r"back\\slash"),
        ("Zoë.jpg", "Zoë.jpg"),
        ("\x85\u2028", r"\x85\u2028"),
        ("\udcff", r"\udcff"),
        ("\x1b[31m", r"\x1b[31m"),
    ],
)
def test_names_are_one_line_without_control_characters(name: str, shown: str) -> None:
    assert escaped(name) == shown
    assert tsv(name)[1][0] == shown


def test_an_empty_array_is_json_too() -> None:
    out = io.StringIO()
    writer = JsonWriter(out)
    writer.write([])
    writer.close()
    assert json.loads(out.getvalue()) == []


def test_json_tells_the_certainty_of_every_character() -> None:
    out = io.StringIO()
    writer = JsonWriter(out)
    writer.write([look_row("a.jpg", SEEN), look_row("b.jpg", SEEN)])
    writer.close()
    first, second = json.loads(out.getvalue())
    assert (first["file"], second["file"]) == ("a.jpg", "b.jpg")
    assert first["state"] == {"code": "IL", "probability": 0.91}
    assert first["characters"][1]["ranking"][0] == ["B", 0.95]
    assert first["characters"][2]["known"] is False


def test_a_read_is_named_by_its_stretch_of_time() -> None:
    read = reads([Sighting(1.0, look("ABC")), Sighting(1.4, look("ABC"))])[0]
    row = read_row("film.mp4", read)
    assert row.file == "film.mp4#t=1.00,1.40"
    assert row.details["looks"] == 2
