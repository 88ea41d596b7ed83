"""Each day of the chain has one hash; whoever kept it can tell what was done to the day."""

import json
from datetime import date, timedelta

import pytest

from backend.domain.chain import GENESIS, link
from backend.domain.errors import NotFound
from backend.domain.exports import proved
from backend.services.auditing import export, verify, verify_chain, verify_export
from backend.services.rooting import close_days, prove
from backend.store import audit, day_roots
from tests.cast import Department
from tests.flow.test_audit import owning
from tests.servers import Fresh

pytestmark = pytest.mark.anyio
CHANGED = " SET canonical = convert_to(replace(convert_from(canonical, 'UTF8'), 'a', 'b'), 'UTF8')"


async def lived(staffed: Department, days: int) -> list[date]:
    """Days on which somebody signed in; all but today are closed."""
    first = staffed.house.capture_day(staffed.house.now())
    for _ in range(days):
        await staffed.signed_in("auditor")
        staffed.clock.pass_(days=1)
    assert await close_days(staffed.house) == days
    return [first + timedelta(days=offset) for offset in range(days)]


async def test_days_follow_on_one_another_and_each_is_closed_once(staffed: Department) -> None:
    days = await lived(staffed, 3)
    assert await close_days(staffed.house) == 0
    rows = await day_roots.every(staffed.house.db)
    assert [row["day"] for row in rows] == days
    assert [row["first_seq"] for row in rows] == [1, *(row["past_seq"] for row in rows[:-1])]
    assert rows[1]["before"] == rows[0]["head"]
    told = await staffed.last("system:audit:rooted")
    assert (told["first"], told["root"]) == (rows[-1]["first_seq"], rows[-1]["root"].hex())
    assert (await verify(staffed.house)).ok


async def test_everybody_may_keep_the_hash_of_a_day_and_a_page_to_check_with(
    staffed: Department,
) -> None:
    days = await lived(staffed, 2)
    outsider = await staffed.client()
    told = (await outsider.get("/api/public/roots")).json()["days"]
    rows = await day_roots.every(staffed.house.db)
    assert [one["day"] for one in told] == [day.isoformat() for day in reversed(days)]
    assert [one["root"] for one in told] == [row["root"].hex() for row in reversed(rows)]
    page = await outsider.get("/api/public/checker")
    assert page.headers["content-disposition"] == 'attachment; filename="check-audit.html"'
    assert "://" not in page.text


async def test_a_day_that_runs_and_one_under_a_clock_that_leapt_are_not_closed(
    staffed: Department,
) -> None:
    await staffed.signed_in("auditor")
    assert await close_days(staffed.house) == 0
    now = staffed.house.now()
    await staffed.house.db.run(
        "INSERT INTO purge_watch (looked_at, leapt_at) VALUES ($1, $1)", now + timedelta(days=400)
    )
    staffed.clock.pass_(days=400)
    assert await close_days(staffed.house) == 0


async def test_a_period_is_exported_with_its_days_and_checked_alone(staffed: Department) -> None:
    days = await lived(staffed, 4)
    lines = [line async for line in export(staffed.house, days[1], days[2])]
    found = verify_export(lines)
    assert found.ok
    rows = await day_roots.every(staffed.house.db)
    assert found.head == rows[2]["head"].hex()
    assert found.events == rows[2]["past_seq"] - rows[1]["first_seq"]
    assert sum('"root"' in line for line in lines if "event" not in json.loads(line)) == 2
    other = [line.replace(rows[1]["root"].hex(), "00" * 32) for line in lines]
    wrong = verify_export(other)
    assert (wrong.ok, wrong.broken_at) == (False, rows[1]["first_seq"])
    assert days[1].isoformat() in str(wrong.why)
    with pytest.raises(NotFound):
        _ = [line async for line in export(staffed.house, days[0], date(2027, 1, 1))]


async def test_whoever_writes_a_whole_chain_anew_is_found_by_its_days(
    staffed: Department, fresh: Fresh
) -> None:
    """Links, copies and head all agree again: the days were closed with other events."""
    await lived(staffed, 2)
    db, end = staffed.house.db, await audit.head(staffed.house.db)
    links = [one async for one in audit.links(db, end.seq)]
    digest, anew = GENESIS, []
    for one in links:
        form = one.canonical.replace(b'"details":{', b'"details":{"a":1,')
        digest = link(digest, form)
        anew.append((one.seq, form, digest))
    async with owning(fresh) as owner:
        for row in anew:
            await owner.run("UPDATE audit_event SET canonical = $2, hash = $3 WHERE seq = $1", *row)
        await owner.run("UPDATE audit_head SET hash = $1", digest)
    rows = await day_roots.every(db)
    found = await verify_chain(db)
    assert (found.ok, found.broken_at) == (False, rows[0]["first_seq"])
    assert str(found.why).endswith("not those that the day was closed with.")


async def test_one_event_is_proved_without_the_others(staffed: Department, fresh: Fresh) -> None:
    await lived(staffed, 2)
    rows = await day_roots.every(staffed.house.db)
    for seq in (1, rows[1]["first_seq"], rows[1]["past_seq"] - 1):
        told = await prove(staffed.house.db, seq)
        assert proved(told)
        assert json.loads(told["event"])["seq"] == seq
    with pytest.raises(NotFound):
        await prove(staffed.house.db, rows[1]["past_seq"])
    async with owning(fresh) as owner:
        await owner.run(f"UPDATE audit_event{CHANGED} WHERE seq = 1")
    assert not proved(await prove(staffed.house.db, 1))
