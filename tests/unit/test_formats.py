"""Serial formats weigh texts, and a broken table is refused with its line."""

from pathlib import Path

import pytest

from models.formats import Formats, FormatsError, load
from models.look import StateOfIssue

TABLE = "state\tpattern\tweight\nCA\t#@@@###\t1.0\nTX\t@@@####\t0.9\nIL\tDV####\t0.5\n"


def table(folder: Path, text: str = TABLE) -> Formats:
    path = folder / "formats.tsv"
    path.write_text(text, "utf-8")
    return load(path)


def test_a_text_in_a_known_format_fits(tmp_path: Path) -> None:
    assert table(tmp_path).fit("7ABC123", None) == 1.0
    assert table(tmp_path).fit("ABC1234", None) == 0.9
    assert table(tmp_path).fit("ABCDEFG", None) == 0.0


def test_fixed_characters_must_be_those(tmp_path: Path) -> None:
    assert table(tmp_path).fit("DV1234", None) == 0.5
    assert table(tmp_path).fit("DW1234", None) == 0.0
    assert table(tmp_path).fit("DV123A", None) == 0.0


def test_letters_and_digits_beside_fixed_characters_are_told_apart(tmp_path: Path) -> None:
    formats = table(tmp_path, "state\tpattern\tweight\nIL\tDV@#\t0.5\n")
    assert formats.fit("DVA1", None) == 0.5
    assert formats.fit("DV11", None) == 0.0


def test_a_state_that_was_read_counts_as_much_as_it_is_sure(tmp_path: Path) -> None:
    formats = table(tmp_path)
    assert formats.fit("ABC1234", StateOfIssue("CA", 1.0)) == 0.0
    assert formats.fit("ABC1234", StateOfIssue("CA", 0.5)) == pytest.approx(0.45)
    assert formats.fit("DV1234", StateOfIssue("IL", 1.0)) == 0.5
    assert formats.fit("ABC1234", StateOfIssue("ZZ", 1.0)) == 0.9


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "the header must be"),
        ("a\tb\tc\n", "the header must be"),
        (TABLE + "CA\t###\n", r":5: 3 columns"),
        (TABLE + "CA\t#*#\t1\n", r":5: a pattern is made of"),
        (TABLE + "CA\t\t1\n", r":5: a pattern is made of"),
        (TABLE + "CA\t###\tmuch\n", r":5: the weight is no number"),
        (TABLE + "CA\t###\t2\n", r":5: the weight must lie between"),
    ],
)
def test_a_broken_table_is_refused_with_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(FormatsError, match=complaint):
        table(tmp_path, text)


def test_a_shape_speaks_for_the_states_that_use_it(tmp_path: Path) -> None:
    formats = table(tmp_path, TABLE + "TX\t@@@###\t0.1\n")
    by_chance = formats.chance("7ABC123", "TX")
    assert formats.chance("7ABC123", "CA") == pytest.approx(by_chance + 2 / 3)
    assert formats.chance("ABC1234", "TX") == pytest.approx(by_chance + 2 / 3 * 0.9)
    assert formats.chance("DV1234", "IL") == pytest.approx(by_chance + 2 / 3)
    assert formats.chance("DW1234", "IL") == by_chance


def test_a_chosen_serial_speaks_for_no_state(tmp_path: Path) -> None:
    formats = table(tmp_path)
    assert len({formats.chance("MYCAR", state) for state in ("CA", "TX", "IL", "ZZ", "")}) == 1
