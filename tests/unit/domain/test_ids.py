"""Ids sort by the moment they were made at."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backend.domain.ids import made_at, new_id
from tests.unit.domain.moments import NOON

MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2600, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone


@given(MOMENTS)
def test_an_id_is_a_uuid_of_version_seven_and_tells_its_moment(at: datetime) -> None:
    made = new_id(at)
    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert timedelta(0) <= at - made_at(made) < timedelta(milliseconds=1)


@given(MOMENTS, st.integers(1, 10**9))
def test_ids_of_different_microseconds_stand_in_order(at: datetime, later: int) -> None:
    assert new_id(at) < new_id(at + timedelta(microseconds=later))


def test_ids_of_one_moment_are_different() -> None:
    assert len({new_id(NOON) for _ in range(1000)}) == 1000
