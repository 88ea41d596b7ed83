"""When the owner of an entry hears of it."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from backend.domain import mornings
from tests.unit.domain.moments import NOON as NOW

CHICAGO = ZoneInfo("America/Chicago")


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (timedelta(days=7, seconds=1), None),
        (timedelta(days=7), 7),
        (timedelta(days=3), 7),
        (timedelta(days=1), 1),
        (timedelta(seconds=1), 1),
        (timedelta(0), None),
    ],
)
def test_the_latest_reminder_that_is_due_is_told(left: timedelta, expected: int | None) -> None:
    assert mornings.reminder(NOW + left, NOW, (7, 1)) == expected


def test_the_morning_begins_at_its_hour_of_the_departments_zone() -> None:
    before = datetime(2026, 11, 25, 12, 59, tzinfo=UTC)
    assert mornings.morning(before, CHICAGO, 7) is None
    assert mornings.morning(before + timedelta(minutes=1), CHICAGO, 7) == date(2026, 11, 25)
    evening = datetime(2026, 11, 26, 5, 59, tzinfo=UTC)
    assert mornings.morning(evening, CHICAGO, 7) == date(2026, 11, 25)


def test_the_last_day_goes_from_one_morning_to_the_next() -> None:
    noon = datetime(2026, 11, 25, 18, tzinfo=UTC)
    today = datetime(2026, 11, 25, 13, tzinfo=UTC)
    assert mornings.last_day(noon, CHICAGO, 7) == (today - timedelta(days=1), today)
    early = datetime(2026, 11, 25, 12, 59, tzinfo=UTC)
    assert mornings.last_day(early, CHICAGO, 7)[1] == today - timedelta(days=1)


def test_the_day_on_which_the_clocks_go_back_has_25_hours() -> None:
    sunday_noon = datetime(2026, 11, 1, 18, tzinfo=UTC)
    since, until = mornings.last_day(sunday_noon, CHICAGO, 7)
    assert until.astimezone(UTC) - since.astimezone(UTC) == timedelta(hours=25)
