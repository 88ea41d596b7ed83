"""The life of an inquiry, and what is owed for it."""

from datetime import timedelta

import pytest

from backend.domain.inquiries import Ended, Life, Owed, ended, names_a_plate, owed
from tests.unit.domain.moments import NOON

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("life", "why"),
    [
        (Life(NOON + HOUR, None), None),
        (Life(NOON, None), Ended.TIME),
        (Life(NOON + HOUR, NOON), Ended.CLOSED),
        (Life(NOON + HOUR, None, None, with_shift=True), None),
        (Life(NOON, None, None, with_shift=True), Ended.SHIFT),
        (Life(NOON + HOUR, None, NOON, with_shift=True), Ended.SHIFT),
        (Life(NOON + HOUR, NOON, NOON, with_shift=True), Ended.CLOSED),
    ],
)
def test_an_inquiry_ends_by_hand_with_the_shift_or_with_its_time(
    life: Life, why: Ended | None
) -> None:
    assert ended(life, NOON) is why


def test_a_phrase_owes_its_number_until_it_is_filled_or_none_was_issued() -> None:
    """R-SRC-02."""
    assert owed(None, None, NOON, no_number=False) is Owed.NOTHING
    assert owed(NOON + HOUR, None, NOON, no_number=False) is Owed.WAITING
    assert owed(NOON, None, NOON, no_number=False) is Owed.OVERDUE
    assert owed(NOON, NOON, NOON, no_number=False) is Owed.FILLED
    assert owed(NOON, NOON, NOON, no_number=True) is Owed.NONE_ISSUED


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Shots fired from AB12345", True),
        ("shots fired from ab12345.", True),
        ("Robbery at 1200 Market St, I-55 and IL 9", False),
        ("Suicidal subject", False),
        ("Case 20260001", False),
        ("Seen on 21st Street", False),
    ],
)
def test_a_plate_in_a_reason_is_seen(text: str, named: bool) -> None:
    assert names_a_plate(text) is named
