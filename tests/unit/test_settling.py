"""Looks at one vehicle settle into one text by the evidence for every character."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.settling import settle, witnesses
from models.look import Box, Character, Look, StateOfIssue
from tests.looks import look

PLATES = st.text("ABCDEFGHJK123456789", min_size=1, max_size=8)


def doubtful(text: str, at: int, wrong: str, sure: float) -> Look:
    """A look that takes one character for another and is this sure of it."""
    right = text[at]
    seen = look(text[:at] + wrong + text[at + 1 :])
    character = Character(((wrong, sure), (right, 1 - sure)), known=True, centre=(0.5, 0.5))
    return replace(seen, characters=(*seen.characters[:at], character, *seen.characters[at + 1 :]))


def test_one_look_settles_on_its_own_text() -> None:
    settled = settle([look("ABC123", confidence=0.8, runner_up="A8C123")])
    assert settled.text == "ABC123"
    assert settled.confidence == pytest.approx(0.8)
    assert settled.looks == 1


def test_a_single_misread_is_outvoted() -> None:
    looks = [look("ABC123"), look("A8C123"), look("ABC123")]
    settled = settle(looks)
    assert settled.text == "ABC123"
    assert [character.agreeing for character in settled.characters] == [3, 2, 3, 3, 3, 3]


def test_two_doubtful_misreads_weigh_less_than_one_sure_look() -> None:
    looks = [doubtful("ABC123", 1, "8", 0.55), doubtful("ABC123", 1, "8", 0.55), look("ABC123")]
    assert settle(looks).text == "ABC123"


def test_no_text_that_was_seen_need_be_the_settled_one() -> None:
    looks = [look("ABC128"), look("A8C123"), look("ABG123")]
    assert settle(looks).text == "ABC123"


def test_a_look_that_missed_a_character_still_counts_for_the_others() -> None:
    settled = settle([look("ABC123"), look("BC123"), look("ABC123")])
    assert settled.text == "ABC123"
    assert [character.agreeing for character in settled.characters] == [2, 3, 3, 3, 3, 3]


def test_a_character_that_each_look_names_otherwise_is_there_and_unknown() -> None:
    looks = [look("KE1"), look("KL1"), look("KH1"), look("K1"), look("KC1")]
    settled = settle(looks)
    assert settled.text == "K?1"
    assert len(settled.best_text) == 3
    names = [name for character in settled.characters for name, _ in character.ranking]
    assert "?" not in names
    assert "?" not in settled.runner_up


def test_many_unsure_looks_that_agree_are_not_as_sure_as_one_sure_look_among_them() -> None:
    unsure = [look("ABC123", confidence=0.5)] * 6
    assert settle(unsure).confidence < settle([*unsure, look("ABC123", confidence=0.99)]).confidence


def test_a_character_that_only_one_look_saw_falls_away() -> None:
    assert settle([look("ABC123"), look("1ABC123"), look("ABC123")]).text == "ABC123"


def test_a_large_look_weighs_more_than_a_small_one() -> None:
    small = look("A8C", box=Box(0, 0, 30, 15))
    large = look("ABC", box=Box(0, 0, 200, 100))
    assert settle([small, large]).text == "ABC"


def test_looks_that_agree_are_surer_together_and_never_certain() -> None:
    one = settle([look("ABC123", confidence=0.7)])
    ten = settle([look("ABC123", confidence=0.7)] * 10)
    assert one.confidence < ten.confidence < 1.0


def test_looks_that_differ_are_less_sure() -> None:
    agreed = settle([look("ABC"), look("ABC")])
    disputed = settle([look("ABC"), look("A8C")])
    assert disputed.confidence < agreed.confidence


def test_many_looks_are_worth_few_witnesses() -> None:
    assert witnesses(1) == 1
    assert 1 < witnesses(2) < 2
    assert witnesses(1000) < 3


def test_the_runner_up_changes_the_least_certain_character() -> None:
    assert settle([look("ABC"), look("ABC"), look("A8C")]).runner_up == "A8C"


def test_a_character_that_nobody_read_stays_unknown() -> None:
    assert settle([look("A?C"), look("A?C")]).text == "A?C"


def test_the_best_text_names_what_nobody_read() -> None:
    assert settle([look("A?C"), look("A?C")]).best_text == "AQC"


def test_a_character_that_one_look_read_becomes_known() -> None:
    assert settle([look("A?C"), look("AQC"), look("A?C")]).text == "AQC"


def test_the_state_is_that_of_the_looks_that_read_one() -> None:
    looks = [look("ABC"), look("ABC", state=StateOfIssue("IL", 0.9))]
    state = settle(looks).state
    assert state is not None
    assert state.code == "IL"


@pytest.mark.parametrize("chance", [0.6, 0.9])
def test_the_state_of_one_look_keeps_its_probability(chance: float) -> None:
    state = settle([look("ABC", state=StateOfIssue("IL", chance))]).state
    assert state is not None
    assert state.probability == pytest.approx(chance)


def test_states_that_contradict_each_other_are_not_read() -> None:
    looks = [look("ABC", state=StateOfIssue(code, 0.9)) for code in ("IL", "IA")]
    assert settle(looks).state is None


def test_no_state_read_is_none_settled() -> None:
    assert settle([look("ABC")]).state is None


def test_a_look_without_weight_still_settles() -> None:
    assert settle([replace(look("ABC"), found=0.0)]).text == "ABC"


def test_a_look_without_characters_settles_on_nothing() -> None:
    settled = settle([look("")])
    assert (settled.text, settled.runner_up) == ("", "")


def test_nothing_cannot_settle() -> None:
    with pytest.raises(ValueError, match="without a look"):
        settle([])


@given(st.lists(PLATES, min_size=1, max_size=6))
def test_the_order_of_the_looks_does_not_matter(texts: list[str]) -> None:
    looks = [look(text) for text in texts]
    assert settle(looks).text == settle(looks[::-1]).text


@given(PLATES, st.integers(1, 8))
def test_looks_that_agree_settle_on_what_they_say(text: str, number: int) -> None:
    settled = settle([look(text)] * number)
    assert settled.text == text
    assert 0.0 <= settled.confidence <= 1.0
