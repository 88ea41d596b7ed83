"""What must hold after any number of days: nothing too old, nothing lost, all accounted for."""

import json
from collections import Counter
from datetime import date

from backend.services.auditing import verify
from backend.services.house import House
from backend.services.reporting import recompute
from backend.store import purges, reports
from tests.simulation.days import Days

DATED = ("frame", "read", "look", "hit", "sighting", "unread", "standing_read")


async def hold(days: Days) -> None:
    """All of them; an `AssertionError` names the first that does not."""
    house = days.street.house
    await nothing_is_too_old(house)
    await each_day_that_went_has_its_certificate(house, days.purged)
    await nothing_held_is_lost(days)
    assert (await verify(house)).ok
    await reports_come_out_again(house)
    await each_act_has_its_event(days)


async def nothing_is_too_old(house: House) -> None:
    """Neither a row nor a picture nor a key of a day whose time is over."""
    for table in DATED:
        oldest = await house.db.value(f"SELECT min(captured_at) FROM {table}")  # noqa: S608 - ours
        if oldest is not None:
            day = house.capture_day(oldest)
            assert house.now() < house.over_at(day), f"{table} has {day}"
    for day in [*house.keys.days(), *house.images.days()]:
        assert house.now() < house.over_at(day), f"key or pictures of {day}"


async def each_day_that_went_has_its_certificate(house: House, count: int) -> None:
    rows = await purges.all_of_them(house.db, date(2000, 1, 1))
    assert len(rows) == count
    for row in rows:
        assert row["certificate"] is not None, row["day"]
        assert row["certificate"]["looked_for"]["found"] == 0, row["day"]
        assert row["ended_at"] >= row["due_at"], row["day"]


async def nothing_held_is_lost(days: Days) -> None:
    """Also of days that went: the package opens, and holds the picture."""
    for evidence_id in days.held:
        package = days.street.house.evidence.get(evidence_id)
        assert package[:2] == b"PK"
    known = await days.street.house.db.value("SELECT count(*) FROM evidence")
    assert known == len(days.held)


async def reports_come_out_again(house: House) -> None:
    """Each frozen month, from rows or from tallies."""
    for month in await reports.made(house.db):
        found = await recompute(house, month)
        assert found.changes == [], month


async def each_act_has_its_event(days: Days) -> None:
    """One, and no other of its kind."""
    rows = await days.street.house.db.rows("SELECT canonical FROM audit_event")
    chained = Counter(json.loads(row["canonical"])["tag"] for row in rows)
    assert {tag: chained[tag] for tag in days.done} == dict(days.done)
