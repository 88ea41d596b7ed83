"""When a capture day is over, and when a clock is believed."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.retention import BACK, LEAP, STEADY, Limit, Watch, over_at

CHICAGO = ZoneInfo("America/Chicago")
NOON = datetime(2026, 11, 23, 18, tzinfo=UTC)


def day(year: int, month: int, number: int) -> tuple[datetime, datetime]:
    """A local day's first instant and that of the next."""
    first = datetime(year, month, number, tzinfo=CHICAGO)
    return first.astimezone(UTC), (first + timedelta(days=1)).astimezone(UTC)


@pytest.mark.parametrize("date", [(2026, 11, 23), (2026, 3, 8), (2026, 11, 1), (2028, 2, 29)])
@given(share=st.floats(0, 1, exclude_max=True))
def test_under_a_maximum_nothing_lives_longer(date: tuple[int, int, int], share: float) -> None:
    """R-RET-01: days of 23, 24 and 25 hours, and a leap day."""
    first, past = day(*date)
    captured_at = first + (past - first) * share
    assert over_at(Limit(30, maximum=True), first, past) <= captured_at + timedelta(days=30)
    assert over_at(Limit(30, maximum=True), first, past) == first + timedelta(days=30)


@pytest.mark.parametrize("date", [(2026, 11, 23), (2026, 3, 8), (2026, 11, 1)])
@given(share=st.floats(0, 1, exclude_max=True))
def test_under_a_minimum_nothing_lives_shorter(date: tuple[int, int, int], share: float) -> None:
    """R-RET-02."""
    first, past = day(*date)
    captured_at = first + (past - first) * share
    assert over_at(Limit(30, maximum=False), first, past) >= captured_at + timedelta(days=30)


def test_a_clock_that_goes_evenly_is_believed() -> None:
    seen = Watch(NOON, None)
    for _ in range(40):
        seen = seen.looks(seen.looked_at + timedelta(hours=1))
        assert seen.believed
    assert seen.looks(seen.looked_at - BACK).believed
    assert seen.looks(seen.looked_at + LEAP).believed


@pytest.mark.parametrize("leap", [LEAP + timedelta(seconds=1), timedelta(days=400), -2 * BACK])
def test_a_clock_that_leapt_is_believed_once_it_has_gone_evenly(leap: timedelta) -> None:
    seen = Watch(NOON, None).looks(NOON + leap)
    assert seen.steady_from == NOON + leap + STEADY
    while seen.looked_at < NOON + leap + STEADY:
        assert not seen.believed
        seen = seen.looks(seen.looked_at + timedelta(hours=1))
    assert seen.believed


def test_a_clock_that_leaps_back_is_watched_anew() -> None:
    ahead = Watch(NOON, None).looks(NOON + timedelta(days=400))
    assert not ahead.looks(NOON + timedelta(hours=7)).believed
