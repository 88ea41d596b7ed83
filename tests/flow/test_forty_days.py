"""Forty days in a row, over a month of 31 and the end of daylight saving time."""

from datetime import date

import pytest

from backend.store import program_audits, reports
from policies import profile as profiles
from tests.flow.street import Street
from tests.simulation import invariants
from tests.simulation.days import Days, Pace

pytestmark = pytest.mark.anyio
FIRST, COUNT = date(2026, 9, 28), 40
"""To November 6: October has 31 days, the clocks went back on the 1st, a quarter ended."""


@pytest.mark.parametrize("department", ["bloomington", "north_liberty"])
async def test_forty_days_leave_nothing_too_old_and_nothing_unaccounted(
    street: Street, department: str
) -> None:
    """R-RET-01, R-RET-03, R-AUD-03, R-AUD-05: under a maximum of thirty days, in both states."""
    profile = profiles.load(profiles.FOLDER / department)
    days = await Days.begin(street, profile, FIRST, Pace())
    await days.live(FIRST, COUNT)
    await invariants.hold(days)
    house = street.house
    assert days.purged >= COUNT - house.profile.retention.days
    assert await reports.made(house.db) == {date(2026, 9, 1), date(2026, 10, 1)}
    assert len(days.held) == 7
    audits = await program_audits.every(house.db)
    assert [(row["kind"], row["first_on"]) for row in audits] == [("sample", date(2026, 7, 1))]
    assert audits[0]["items"] == 5
