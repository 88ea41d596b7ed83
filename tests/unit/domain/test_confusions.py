"""The confusion table, turned round."""

from pathlib import Path

import pytest

from backend.domain.confusions import ALPHABET, parse

TABLE = Path(__file__).parents[3] / "models/registry/plate-reader/confusion.tsv"
HEAD = "light\ttruth\tread\tprobability\tcount\n"


def rows(*told: tuple[str, str, str, float]) -> str:
    return HEAD + "".join(f"{a}\t{b}\t{c}\t{share}\t1\n" for a, b, c, share in told)


def test_the_readers_own_table_says_what_an_o_may_be() -> None:
    found = parse(TABLE.read_text("utf-8"))
    assert set(found.meant) == set(found.missed) == set(ALPHABET)
    assert all(sum(meant.values()) == pytest.approx(1) for meant in found.meant.values())
    assert max(found.meant["0"], key=lambda name: found.meant["0"][name]) == "0"
    assert found.meant["0"]["O"] > 0.1 > found.meant["0"]["X"]
    assert all(0 < share < 0.1 for share in found.missed.values())


def test_the_table_is_turned_round() -> None:
    found = parse(rows(("day", "O", "0", 0.5), ("day", "0", "0", 0.9), ("day", "O", "O", 0.5)))
    assert found.meant["0"]["O"] / found.meant["0"]["0"] == pytest.approx(0.5 / 0.9)


def test_what_the_table_leaves_out_shares_what_is_left_over() -> None:
    found = parse(rows(("day", "A", "A", 0.64)))
    assert found.missed["A"] == pytest.approx(0.01)
    assert found.missed["B"] == pytest.approx(1 / 37)


def test_lights_count_alike() -> None:
    found = parse(rows(("day", "A", "-", 0.02), ("night", "A", "-", 0.06)))
    assert found.missed["A"] == pytest.approx(0.04)


def test_what_is_never_read_stands_for_itself() -> None:
    never = [("day", truth, "A", 1.0) for truth in ALPHABET]
    assert parse(rows(*never)).meant["Z"] == {"Z": 1.0}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "header"),
        ("truth\tread\n", "header"),
        (HEAD, "no rows"),
        (f"{HEAD}day\tA\tB\n", "line 2: 5 columns"),
        (f"{HEAD}day\tA\t*\t0.5\t1\n", "line 2: A to Z"),
        (f"{HEAD}day\tAB\tA\t0.5\t1\n", "line 2: A to Z"),
        (f"{HEAD}day\tA\tA\thalf\t1\n", "line 2: the probability"),
        (f"{HEAD}day\tA\tA\t1.5\t1\n", "line 2: a probability"),
        (f"{HEAD}day\tA\tA\tnan\t1\n", "line 2: a probability"),
    ],
)
def test_a_broken_table_is_refused_with_its_line(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse(text)
