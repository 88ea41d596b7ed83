"""The confusion table: who is taken for whom."""

from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from models.training.confusion import HEADER, MISSING, align, write
from models.training.serial import ALPHABET

texts = st.text(ALPHABET, max_size=9)


def test_a_misread_character_pairs_with_what_was_read() -> None:
    assert align("8AB4521", "BAB4521")[0] == ("8", "B")


def test_a_character_left_out_pairs_with_nothing() -> None:
    assert align("ABC123", "ABC12").count(("3", MISSING)) == 1


def test_a_character_too_many_pairs_with_nothing() -> None:
    assert align("ABC12", "ABCC12").count((MISSING, "C")) == 1


@given(texts, texts)
def test_pairs_spell_both_texts(truth: str, read: str) -> None:
    pairs = align(truth, read)
    assert "".join(a for a, _ in pairs if a != MISSING) == truth
    assert "".join(b for _, b in pairs if b != MISSING) == read


def test_the_table_gives_each_light_its_own_probabilities(tmp_path: Path) -> None:
    day, night = Counter({("8", "8"): 90, ("8", "B"): 10}), Counter({("8", "8"): 50})
    write({"day": day, "night": night}, tmp_path / "confusion.tsv")
    rows = (tmp_path / "confusion.tsv").read_text().splitlines()
    assert rows[0] == HEADER
    assert [row.split("\t")[:3] for row in rows[1:]] == [
        ["day", "8", "8"],
        ["day", "8", "B"],
        ["night", "8", "8"],
    ]
