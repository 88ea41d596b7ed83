"""Shifts begin by hand and end by themselves."""

from dataclasses import replace

import pytest

from backend.domain.errors import Code, Conflict, Invalid
from backend.domain.shifts import (
    Shift,
    Terms,
    end,
    extend,
    left,
    on_shift,
    reminder,
    start,
)
from tests.unit.domain.moments import HOUR, MINUTE, NOON, SECOND


def shift(hours: float = 8) -> Shift:
    return start("s1", "alice", NOON, hours=hours, terms=Terms(14, overrun=2 * HOUR))


def test_a_shift_ends_by_itself() -> None:
    """R-MOB-03: nobody is alerted off shift, and no job has to run for that."""
    assert on_shift(shift(), NOON)
    assert on_shift(shift(), NOON + 8 * HOUR - SECOND)
    assert not on_shift(shift(), NOON + 8 * HOUR)


def test_before_it_begins_nobody_is_on_shift() -> None:
    assert not on_shift(shift(), NOON - SECOND)
    assert not on_shift(None, NOON)


def test_a_person_ends_the_shift_early() -> None:
    ended = end(shift(), NOON + HOUR)
    assert not on_shift(ended, NOON + HOUR)


def test_what_is_over_cannot_be_ended_again() -> None:
    with pytest.raises(Conflict) as refused:
        end(shift(), NOON + 8 * HOUR)
    assert refused.value.code is Code.NO_SHIFT


@pytest.mark.parametrize("hours", [0, 0.5, 14.5, -3, float("nan")])
def test_a_shift_has_a_sensible_length(hours: float) -> None:
    with pytest.raises(Invalid) as refused:
        shift(hours)
    assert refused.value.flaws[0].field == "hours"


def test_the_longest_shift_is_allowed() -> None:
    assert shift(14).ends_at == NOON + 14 * HOUR


def test_what_is_left_of_a_shift_runs_down_to_nothing() -> None:
    assert left(shift(), NOON + 30 * MINUTE) == 7.5 * HOUR
    assert left(shift(), NOON + 9 * HOUR) == 0 * HOUR


def test_a_held_shift_runs_on_until_it_is_ended_by_hand() -> None:
    held = replace(shift(), held=True)
    assert on_shift(held, NOON + 9 * HOUR)
    assert left(held, NOON + 9 * HOUR) == 0 * HOUR
    assert not on_shift(end(held, NOON + 9 * HOUR), NOON + 9 * HOUR)


def test_a_shift_is_made_longer_from_its_end_or_from_now() -> None:
    early = extend(shift(), NOON + HOUR, HOUR)
    assert (early.ends_at, early.latest_at) == (NOON + 9 * HOUR, NOON + 11 * HOUR)
    late = extend(replace(shift(), held=True), NOON + 9 * HOUR, HOUR)
    assert (late.ends_at, late.latest_at, late.held) == (NOON + 10 * HOUR, NOON + 12 * HOUR, False)


def test_what_is_over_cannot_be_made_longer() -> None:
    with pytest.raises(Conflict) as refused:
        extend(shift(), NOON + 8 * HOUR, HOUR)
    assert refused.value.code is Code.NO_SHIFT


@pytest.mark.parametrize(
    ("minutes", "told", "wanted"),
    [
        (61, None, None),
        (60, None, 60),
        (45, 60, None),
        (30, 60, 30),
        (30, 30, None),
        (7, None, 10),
        (7, 10, None),
        (0, 10, None),
        (-5, None, None),
    ],
)
def test_reminders_come_at_sixty_thirty_and_ten_minutes_and_once_each(
    minutes: int, told: int | None, wanted: int | None
) -> None:
    """R-MOB-03."""
    assert reminder(minutes * MINUTE, told) == wanted
