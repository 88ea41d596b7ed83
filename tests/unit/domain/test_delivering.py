"""Deliveries are tried again while the alert is news."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.delivering import (
    GIVE_UP_AFTER,
    DeliveryState,
    Next,
    Try,
    after_accepted,
    after_gone,
    after_refused,
    after_try_again,
    withheld,
)
from tests.unit.domain.moments import MINUTE, NOON, SECOND


def failed(number: int, asked: timedelta | None = None, after: timedelta = SECOND) -> Try:
    return Try(number, NOON + after, NOON, "503", asked)


def test_what_was_accepted_is_handed() -> None:
    assert after_accepted() == Next(DeliveryState.HANDED)


def test_a_subscription_that_is_gone_is_dropped() -> None:
    assert after_gone().drop_subscription
    assert after_gone().state is DeliveryState.GONE


def test_a_refused_message_is_not_sent_again_and_costs_no_subscription() -> None:
    assert after_refused("413") == Next(DeliveryState.FAILED, why="413")


def test_what_lost_its_right_meanwhile_is_withheld() -> None:
    """R-MOB-03: shift and rights are asked again at the hand-over."""
    assert withheld("off shift").state is DeliveryState.WITHHELD


@pytest.mark.parametrize(("number", "seconds"), [(1, 1), (2, 2), (3, 4), (7, 60), (5000, 60)])
def test_each_try_waits_twice_as_long_up_to_a_minute(number: int, seconds: int) -> None:
    tried = failed(number)
    assert after_try_again(tried, jitter=1.0).at == tried.at + seconds * SECOND
    assert after_try_again(tried, jitter=0.0).at == tried.at + seconds * SECOND / 2


def test_a_push_service_that_asks_to_wait_is_obeyed() -> None:
    assert after_try_again(failed(1, asked=2 * MINUTE), 0.5).at == NOON + SECOND + 2 * MINUTE
    assert after_try_again(failed(7, asked=SECOND), 1.0).at == NOON + SECOND + MINUTE


@pytest.mark.parametrize("tried", [failed(1, after=GIVE_UP_AFTER), failed(1, asked=11 * MINUTE)])
def test_old_news_is_not_delivered(tried: Try) -> None:
    assert after_try_again(tried, 0.5) == Next(DeliveryState.LAPSED, why="503")


@given(st.integers(1, 100), st.floats(0, 1))
def test_the_next_try_always_comes_later_and_never_too_late(number: int, jitter: float) -> None:
    tried = failed(number)
    upcoming = after_try_again(tried, jitter)
    assert upcoming.state is DeliveryState.PENDING
    assert upcoming.at is not None
    assert tried.at < upcoming.at <= NOON + GIVE_UP_AFTER


def test_only_what_can_still_be_sent_is_not_terminal() -> None:
    assert [state for state in DeliveryState if not state.terminal] == ["pending", "sending"]
