"""Shifts begin by hand and end by themselves."""

import pytest

from backend.domain.errors import Code, Conflict, Invalid
from backend.domain.shifts import Shift, end, ended_by_itself, left, on_shift, start
from tests.unit.domain.moments import HOUR, MINUTE, NOON, SECOND


def shift(hours: float = 8) -> Shift:
    return start("s1", "alice", NOON, hours=hours, most_hours=14)


def test_a_shift_ends_by_itself() -> None:
    """R-MOB-03: nobody is alerted off shift, and no job has to run for that."""
    assert on_shift(shift(), NOON)
    assert on_shift(shift(), NOON + 8 * HOUR - SECOND)
    assert not on_shift(shift(), NOON + 8 * HOUR)
    assert ended_by_itself(shift(), NOON + 8 * HOUR)


def test_before_it_begins_nobody_is_on_shift() -> None:
    assert not on_shift(shift(), NOON - SECOND)
    assert not on_shift(None, NOON)


def test_a_person_ends_the_shift_early() -> None:
    ended = end(shift(), NOON + HOUR)
    assert not on_shift(ended, NOON + HOUR)
    assert not ended_by_itself(ended, NOON + 9 * HOUR)


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
