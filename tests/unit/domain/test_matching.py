"""How probable it is that a read shows a listed plate."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.confusions import parse
from backend.domain.matching import (
    HEAVIEST,
    LIGHTEST,
    MOST_KEYS,
    Background,
    Kind,
    Reading,
    Scored,
    StateMatch,
    Wanted,
    entry_keys,
    keys,
    score,
)
from backend.domain.plates import fold
from backend.domain.settling import settle
from models.look import Look, StateOfIssue
from tests.looks import look

TABLE = parse(
    (Path(__file__).parents[3] / "models/registry/plate-reader/confusion.tsv").read_text("utf-8")
)
EVEN = Background(entries=100_000, home="IL")
"""A listed plate is about as common as any other."""
ILLINOIS = StateOfIssue("IL", 0.95)
PLATES = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=2, max_size=8)


def reading(seen: Look) -> Reading:
    return Reading.of(seen, TABLE)


def scored(
    seen: Look, *plates: str, state: str = "IL", background: Background = EVEN
) -> list[Scored]:
    return list(score(reading(seen), [Wanted(plate, state) for plate in plates], background))


def test_the_read_text_found_on_the_list_in_its_state_is_exact() -> None:
    (match,) = scored(look("AB12345", 0.99, state=ILLINOIS, confidence=0.97), "AB12345")
    assert (match.kind, match.state_match) == (Kind.EXACT, StateMatch.SAME)
    assert match.text == pytest.approx(0.97, abs=0.001)
    assert 0.96 < match.probability < match.text


def test_a_state_that_was_not_read_makes_it_possible() -> None:
    (match,) = scored(look("AB12345", 0.99, confidence=0.97), "AB12345")
    assert (match.kind, match.state_match) == (Kind.POSSIBLE, StateMatch.NOT_READ)
    assert match.probability == pytest.approx(match.text * EVEN.home_agrees)


def test_another_states_entry_is_less_probable_while_no_state_is_read() -> None:
    seen = look("AB12345", 0.99, confidence=0.97)
    (home,), (other,) = scored(seen, "AB12345"), scored(seen, "AB12345", state="TX")
    assert other.probability == pytest.approx(other.text * EVEN.other_agrees)
    assert other.probability < home.probability


def test_an_entry_that_names_no_state_is_judged_by_its_text() -> None:
    seen = look("AB12345", 0.99, state=ILLINOIS, confidence=0.97)
    (match,) = scored(seen, "AB12345", state="")
    assert (match.kind, match.state_match) == (Kind.POSSIBLE, StateMatch.NOT_READ)
    assert match.probability == match.text


def test_another_state_that_was_read_speaks_against_it() -> None:
    seen = look("AB12345", 0.99, state=StateOfIssue("WI", 0.95), confidence=0.97)
    (match,) = scored(seen, "AB12345")
    assert (match.kind, match.state_match) == (Kind.POSSIBLE, StateMatch.DIFFERENT)
    assert match.probability < 0.2


def test_a_foreign_plate_whose_state_was_read_is_nearly_as_sure_as_its_text() -> None:
    seen = look("AB12345", 0.99, state=StateOfIssue("TX", 0.95), confidence=0.97)
    (match,) = scored(seen, "AB12345", state="TX")
    assert match.kind is Kind.EXACT
    assert match.probability > 0.99 * match.text


def test_an_unknown_character_is_never_exact() -> None:
    seen = replace(look("AB1234?", 0.99, state=ILLINOIS), confidence=0.9)
    (match,) = scored(seen, "AB1234Q")
    assert match.kind is Kind.POSSIBLE


def test_what_is_often_confused_is_likelier_than_what_is_not() -> None:
    seen = look("AB12340", 0.9, confidence=0.6)
    twin, other = scored(seen, "AB1234O", "AB1234X")
    assert twin.kind is Kind.POSSIBLE
    assert twin.text > 20 * other.text


def test_the_read_text_is_never_rewritten_to_the_listed_one() -> None:
    seen = look("AB12340", 0.9, confidence=0.6)
    before = seen.text
    scored(seen, "AB1234O")
    assert (seen.text, reading(seen).text) == (before, before)


def test_candidates_of_one_read_exclude_each_other() -> None:
    seen = look("AB12340", 0.9, confidence=0.6)
    (alone,) = scored(seen, "AB12340", background=Background(1))
    beside, _ = scored(seen, "AB12340", "AB1234O", background=Background(1))
    assert beside.text < alone.text


def test_one_serial_that_two_states_have_counts_once() -> None:
    wanted = [Wanted("AB12345", "IL"), Wanted("AB12345", "WI")]
    seen = look("AB12345", 0.99, state=ILLINOIS, confidence=0.97)
    home, other = score(reading(seen), wanted, EVEN)
    assert home.text == other.text == scored(seen, "AB12345")[0].text
    assert (home.state_match, other.state_match) == (StateMatch.SAME, StateMatch.DIFFERENT)


def test_one_character_too_many_or_too_few_is_improbable_and_two_are_impossible() -> None:
    seen = look("AB12345", 0.9, confidence=0.5)
    more, fewer, two_more, two_fewer = scored(seen, "AB123456", "AB1234", "AB1234567", "AB123")
    assert 0 < more.text < 0.001
    assert 0 < fewer.text < 0.1
    assert two_more.text == two_fewer.text == 0


def test_a_character_that_may_not_be_there_makes_the_shorter_plate_likely() -> None:
    seen = look("1AB12345", 0.99, confidence=0.5)
    doubtful = replace(seen.characters[0], ranking=(("1", 0.55), ("", 0.45)))
    seen = replace(seen, characters=(doubtful, *seen.characters[1:]))
    (match,) = scored(seen, "AB12345")
    assert match.text > 0.2


def test_a_long_list_makes_a_misread_more_suspicious() -> None:
    seen = look("AB12345", 0.99, state=ILLINOIS, confidence=0.9)
    (short,) = scored(seen, "AB12345", background=Background(10))
    (long,) = scored(seen, "AB12345", background=Background(5_000_000))
    assert short.text > 0.98 > 0.6 > long.text


def test_the_weight_of_a_list_has_bounds() -> None:
    assert Background(0).weight == Background(1).weight == HEAVIEST
    assert Background(10**9).weight == LIGHTEST
    assert Background(100_000).weight == pytest.approx(1, abs=0.01)


def test_settled_looks_are_scored_like_a_look() -> None:
    seen = look("AB12345", 0.99, state=ILLINOIS)
    settled = settle([seen, seen])
    (match,) = score(Reading.of(settled, TABLE), [Wanted("AB12345", "IL")], EVEN)
    assert match.kind is Kind.EXACT
    assert match.text == pytest.approx(settled.confidence, abs=0.001)


def test_a_state_without_any_doubt_leaves_no_division_by_nothing() -> None:
    seen = look("AB12345", state=StateOfIssue("WI", 0.0))
    never = replace(EVEN, home_agrees=0.0)
    (match,) = scored(seen, "AB12345", background=never)
    assert match.probability == 0


def test_nothing_was_read_and_nothing_is_looked_for() -> None:
    empty = replace(look(""), runner_up="")
    assert keys(reading(empty)) == ()


@given(PLATES, st.floats(0.3, 1.0))
def test_the_keys_are_few_and_hold_the_text_first(text: str, sure: float) -> None:
    found = keys(reading(look(text, sure)))
    assert found[0] == fold(text)
    assert len(found) == len(set(found)) <= MOST_KEYS
    assert "" not in found


@given(PLATES)
def test_an_entry_is_found_by_the_read_of_its_own_plate(text: str) -> None:
    assert set(entry_keys(text)) & set(keys(reading(look(text))))


def test_the_runner_up_is_looked_for_even_where_it_is_longer() -> None:
    seen = look("AB1234", 0.9, runner_up="AB12345")
    assert keys(reading(seen))[1] == fold("AB12345")


@pytest.mark.parametrize("plate", ["AB1234O", "A812340", "ABI2340", "AB1234"])
def test_likely_misreads_are_found(plate: str) -> None:
    seen = look("AB12340", 0.98)
    assert set(entry_keys(plate)) & set(keys(reading(seen)))


@given(PLATES, st.lists(PLATES, max_size=5), st.floats(0, 1), st.integers(0, 10**7))
def test_a_probability_is_one(
    text: str, listed: list[str], confidence: float, entries: int
) -> None:
    seen = look(text, 0.9, state=ILLINOIS, confidence=confidence)
    for match in scored(seen, text, *listed, background=Background(entries)):
        assert 0 <= match.probability <= match.text <= 1 + 1e-9
