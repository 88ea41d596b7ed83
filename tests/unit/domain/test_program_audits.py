"""Periods of audits, what is drawn, and what is asked."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.program_audits import (
    OF_INQUIRY,
    Answer,
    Period,
    complete,
    digest_of,
    drawn,
    faults,
    meets,
    period_of,
    periods_over,
)

IDS = st.sets(st.uuids(), max_size=30)
YES: dict[str, Answer] = {one.id: "yes" for one in OF_INQUIRY}


@pytest.mark.parametrize(
    ("every", "day", "first", "past"),
    [
        ("quarter", date(2026, 1, 1), date(2026, 1, 1), date(2026, 4, 1)),
        ("quarter", date(2026, 6, 30), date(2026, 4, 1), date(2026, 7, 1)),
        ("quarter", date(2026, 12, 31), date(2026, 10, 1), date(2027, 1, 1)),
        ("year", date(2028, 2, 29), date(2028, 1, 1), date(2029, 1, 1)),
    ],
)
def test_a_day_is_in_its_quarter_and_its_year(
    every: str, day: date, first: date, past: date
) -> None:
    assert period_of(every, day) == Period(first, past)


def test_another_measure_is_none() -> None:
    with pytest.raises(ValueError, match="week"):
        period_of("week", date(2026, 1, 1))


def test_periods_are_over_from_the_one_in_which_it_began() -> None:
    """R-AUD-08: the first one is not whole, and audited all the same."""
    begun, today = date(2026, 5, 20), date(2026, 12, 31)
    assert [one.first_on for one in periods_over("quarter", begun, today)] == [
        date(2026, 4, 1),
        date(2026, 7, 1),
    ]
    assert len([*periods_over("quarter", begun, date(2027, 1, 1))]) == 3
    assert [*periods_over("year", begun, today)] == []
    assert [*periods_over("none", begun, date(2030, 1, 1))] == []


@given(st.binary(min_size=32, max_size=32), IDS, st.integers(1, 10))
def test_whoever_has_the_seed_draws_the_same(seed: bytes, ids: set[UUID], most: int) -> None:
    """R-AUD-05: in whatever order they come, and more of them only adds behind."""
    chosen = drawn(seed, ids, most)
    assert chosen == drawn(seed, sorted(ids, reverse=True), most)
    assert set(chosen) <= ids
    assert len(chosen) == len(set(chosen)) == min(most, len(ids))
    assert drawn(seed, ids, most + 3)[: len(chosen)] == chosen
    assert digest_of(ids) == digest_of(sorted(ids, reverse=True))


def test_each_inquiry_has_the_same_chance() -> None:
    """Of 40, each is drawn about as often as any other in 2000 draws of 5."""
    ids = [UUID(int=number) for number in range(40)]
    times = dict.fromkeys(ids, 0)
    for number in range(2000):
        for id_ in drawn(number.to_bytes(32, "big"), ids, 5):
            times[id_] += 1
    assert min(times.values()) > 190
    assert max(times.values()) < 310


def test_each_question_is_answered_and_no_other() -> None:
    assert complete("sample", YES)
    assert not complete("sample", YES | {"other": "yes"})
    assert not complete("system", YES)
    assert meets(YES)
    assert not meets(YES | {"scope": "unclear"})
    assert faults("sample", YES | {"scope": "no"}) == [OF_INQUIRY[3].words]
