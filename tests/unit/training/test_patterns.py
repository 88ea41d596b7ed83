"""Formats of the designs as patterns that rank readings."""

from pathlib import Path

from models import formats
from models.training.designs import load_designs
from models.training.folders import DESIGNS
from models.training.patterns import shapes, write_formats


def test_separators_do_not_stand_in_a_pattern() -> None:
    assert shapes("LLL*DDDD") == shapes("LLL DDDD") == ["@@@####"]


def test_fixed_characters_stay_and_numbers_have_each_length() -> None:
    assert shapes("{DP}DDD") == ["#P###"]
    assert shapes("<1-93>-D") == ["##", "###"]
    assert shapes("^DLL") == ["D@@"]


def test_the_readers_table_is_what_the_designs_say(tmp_path: Path) -> None:
    write_formats(load_designs(DESIGNS), tmp_path / "formats.tsv")
    table = formats.load(tmp_path / "formats.tsv")
    assert table.fit("AB12345", None) > 0
    assert table.fit("Q1Q1Q1Q1", None) == 0
