"""The life of an inquiry, and what is owed for it."""

from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backend.domain.inquiries import Ended, Life, Owed, ended, names_a_plate, owed
from policies.profile import FOLDER, departments, load
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
        ("the car is fsx-2561", True),
        ("F S X 2 5 6 1", True),
        ("f.s.x 2-5-6-1 fled", True),
        ("FSX 2561 was seen", True),
        ("25-FSX-61", True),
        ("I-55 to US-150, then IL-9 at 1200 hrs", False),
        ("US-150 near 2026-11-25, 5-10pm", False),
        ("COVID-19 ward, MS-13, F-150", False),
        ("A I U B 4 suspects", False),
        ("UNIT 1234 AT 1200 HRS, CAD 1234, IL 1200", False),
    ],
)
def test_a_plate_in_a_reason_is_seen(text: str, named: bool) -> None:
    assert names_a_plate(text) is named


WORDS = ("robbery at", "see", "follow-up of", "shots fired, run", "witness in case")


@given(
    department=st.sampled_from([path.name for path in departments()]),
    before=st.sampled_from(WORDS),
    data=st.data(),
)
def test_a_number_written_as_the_department_writes_its_own_is_no_plate(
    department: str, before: str, data: st.DataObject
) -> None:
    """R-SRC-05: nobody is refused for a case number that stands among the words."""
    forms = load(FOLDER / department).numbers
    form = data.draw(st.sampled_from(forms))
    number = data.draw(
        st.one_of(st.just(form.example), st.from_regex(form.pattern, fullmatch=True))
    )
    patterns = [each.pattern for each in forms]
    assert not names_a_plate(f"{before} {number.strip()}, north side", patterns)


@given(
    st.text("ABCDEFGHJKLMNPRTUVWXYZ", min_size=3, max_size=3),
    st.text("0123456789", min_size=4, max_size=4),
    st.sampled_from(["", "-", ".", "_"]),
)
def test_a_plate_is_seen_however_it_is_parted(letters: str, figures: str, sign: str) -> None:
    """R-SRC-05: no plate stands in the chain in clear."""
    assume(letters not in ("BPD", "ISP", "CAD", "CFS", "BMW", "GMC", "MPH", "HWY"))
    assume(letters not in ("APT", "AVE", "RTE", "RUN", "STE", "SUV", "THE", "UTC", "AND", "HRS"))
    assert names_a_plate(f"the car {letters}{sign}{figures} fled")
    assert names_a_plate(" ".join(letters + figures).lower())
