"""When what a car holds must be at the department again."""

from datetime import timedelta

import pytest

from backend.domain.transfers import transfer
from tests.unit.domain.moments import NOON

MONTH, WEEK = timedelta(days=30), timedelta(days=7)


@pytest.mark.parametrize(
    ("every", "days", "state"),
    [
        (MONTH, 26.9, "fine"),
        (MONTH, 27, "soon"),
        (MONTH, 30, "soon"),
        (MONTH, 30.1, "overdue"),
        (WEEK, 5.5, "fine"),
        (WEEK, 5.6, "soon"),
    ],
)
def test_it_is_near_three_days_before_or_a_fifth_of_a_shorter_time(
    every: timedelta, days: float, state: str
) -> None:
    """R-CAP-04."""
    due = transfer(NOON, NOON + timedelta(days=days), every)
    assert (due.due_at, due.state) == (NOON + every, state)
