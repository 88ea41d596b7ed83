"""Whether an agreement with a partner holds on a day."""

from datetime import date, timedelta

import pytest

from backend.domain.agreements import state
from tests.unit.domain.moments import NOON

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
HELD = {"from_on": TODAY, "until_on": TODAY, "approved_at": NOON, "ended_at": None}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "in_force"),
        ({"approved_at": None}, "waiting"),
        ({"from_on": TODAY + DAY, "until_on": TODAY + DAY}, "to_come"),
        ({"from_on": TODAY - DAY, "until_on": TODAY - DAY}, "over"),
        ({"ended_at": NOON}, "ended"),
    ],
)
def test_both_of_its_days_count_and_only_while_another_approved_it(
    changed: dict[str, object], said: str
) -> None:
    """R-CAP-09."""
    assert state(HELD | changed, TODAY) == said
