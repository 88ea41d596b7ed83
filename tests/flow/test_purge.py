"""A capture day goes when it has lived long enough, whole, and leaves a proof."""

import asyncio
import shutil
from contextvars import Context
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from backend.domain.errors import Gone
from backend.services import purging, tending
from backend.services.intake import Arrival, take
from backend.services.purging import digest, purge
from backend.store import purges
from backend.store.images import ImageGoneError
from tests.cast import Department
from tests.flow.browsing import told_of_a_hit
from tests.flow.standing import clauses
from tests.flow.street import PICTURE, PLATE, Street

pytestmark = pytest.mark.anyio
LEFT = ("frame", "look", "read", "day_plate", "unread", "hit", "sighting", "alert", "delivery")


async def lived(street: Street, until: datetime) -> int:
    """The worker's hours pass, a few of them; how many days went meanwhile."""
    gone = 0
    while street.watch() < until:
        street.watch.at = min(until, street.watch() + timedelta(hours=20))
        gone += await purge(street.house)
    return gone


async def rows(street: Street) -> dict[str, int]:
    return {
        name: await street.house.db.value(f"SELECT count(*) FROM {name}")  # noqa: S608 - our names
        for name in LEFT
    }


async def certificate(street: Street, day: date) -> dict[str, Any]:
    told: dict[str, Any] = (await purges.one(street.house.db, day))["certificate"]
    return told


def pictures(street: Street, day: date) -> Path:
    return street.house.settings.home / "images" / "frames" / f"{day:%Y%m%d}"


async def test_at_its_limit_a_day_goes_with_all_that_came_of_it(street: Street) -> None:
    """R-RET-01, R-RET-05: nothing lives longer than 30 days from capture."""
    house = street.house
    await told_of_a_hit(street)
    day = house.capture_day(street.watch())
    due = house.day_start(day) + timedelta(days=30)
    before = await rows(street)
    assert all(before[name] for name in ("frame", "read", "hit", "alert", "delivery"))
    assert await lived(street, due - timedelta(seconds=1)) == 1  # the day before, which is empty
    kept = await rows(street)
    assert (kept["frame"], kept["hit"]) == (1, 1)
    assert pictures(street, day).is_dir()
    assert await lived(street, due) == 1
    assert set((await rows(street)).values()) == {0}
    assert not pictures(street, day).exists()
    assert day not in house.keys.days()
    assert day not in await purges.days(house.db)
    assert await purge(house) == 0


async def test_the_certificate_tells_what_went_and_stands_in_the_chain(street: Street) -> None:
    """R-RET-02: with the limit, its paragraph and the schedule number, or that none is on file."""
    house = street.house
    await told_of_a_hit(street)
    day = house.capture_day(street.watch())
    await lived(street, house.over_at(day))
    told = await certificate(street, day)
    assert told["limit"] == {
        "days": 30,
        "kind": "maximum",
        "citation": "BPD DSRS-A",
        "schedule": None,
        "schedule_citation": "50 ILCS 205/7: no schedule number on file",
    }
    assert told["gone"] | {"bytes": 0} == {
        "frames": 1,
        "looks": 1,
        "reads": 1,
        "hits": 1,
        "alerts": 1,
        "pictures": 1,
        "bytes": 0,
    }
    assert told["gone"]["bytes"] > len(PICTURE)
    assert told["looked_for"] == {
        "records": 1,
        "stores": ["database", "pictures", "keys"],
        "found": 0,
    }
    assert len(told["key"]) == 16
    assert PLATE not in str(await purges.one(house.db, day))
    query = "SELECT canonical FROM audit_event WHERE subject = $1 ORDER BY seq"
    counted, purged = (
        bytes(row["canonical"]).decode() for row in await house.db.rows(query, f"day:{day}")
    )
    assert told["tally"] in counted
    assert digest(told) in purged


@pytest.mark.parametrize("cut", ["keep_tally", "drop_rows", "step", "end"])
async def test_whoever_is_killed_in_the_middle_the_next_goes_on_there(
    street: Street, monkeypatch: pytest.MonkeyPatch, cut: str
) -> None:
    """R-RET-01: after each step, and the certificate tells the same as without a kill."""
    house = street.house
    await told_of_a_hit(street)
    day = house.capture_day(street.watch())
    await lived(street, house.over_at(day) - timedelta(hours=1))

    async def killed(*_: object) -> None:
        raise InterruptedError

    with monkeypatch.context() as patch:
        patch.setattr(purges, cut, killed)
        street.watch.pass_(hours=1)
        with pytest.raises(InterruptedError):
            await purge(house)
    assert await purge(house) == 1
    told = await certificate(street, day)
    assert (told["gone"]["frames"], told["gone"]["hits"], told["gone"]["pictures"]) == (1, 1, 1)
    assert told["looked_for"]["found"] == 0
    assert set((await rows(street)).values()) == {0}


async def test_a_picture_of_an_old_backup_opens_no_more(street: Street, tmp_path: Path) -> None:
    """R-RET-05: a copy that lay elsewhere is worth nothing without the day's key."""
    house = street.house
    await street.passes()
    day = house.capture_day(street.watch())
    blob = await house.db.value("SELECT blob FROM frame")
    assert house.images.load(day, blob) == PICTURE
    shutil.copytree(pictures(street, day), tmp_path / "backup")
    await lived(street, house.over_at(day))
    shutil.copytree(tmp_path / "backup", pictures(street, day))
    with pytest.raises(ImageGoneError):
        house.images.load(day, blob)
    assert await purge(house) == 1
    assert not pictures(street, day).exists()


async def test_a_clock_that_leaps_gives_up_nothing_until_it_has_gone_evenly(
    street: Street,
) -> None:
    """R-RET-01: a clock set to next year for an hour would have emptied everything."""
    house = street.house
    await street.passes()
    await purge(house)
    street.watch.pass_(days=365)
    for _ in range(5):
        assert await purge(house) == 0
        street.watch.pass_(hours=1)
    street.watch.pass_(days=-365)
    assert await purge(house) == 0
    assert (await rows(street))["frame"] == 1
    street.watch.pass_(days=365)
    assert await purge(house) == 0
    for _ in range(6):
        street.watch.pass_(hours=1)
    assert await purge(house) > 0
    assert (await rows(street))["frame"] == 0


async def test_what_comes_late_for_a_day_that_went_is_refused_and_brings_nothing_back(
    street: Street,
) -> None:
    """R-CAP-04: also of its last hours, which had not lived 30 days themselves."""
    house = street.house
    await street.passes()
    day = house.capture_day(street.watch())
    due = house.over_at(day)
    await lived(street, due)
    last_hour = house.day_start(day + timedelta(days=1)) - timedelta(hours=1)
    arrival = Arrival(street.camera_id, last_hour, PICTURE, live=False)
    with pytest.raises(Gone) as refused:
        await take(house, street.gateway, arrival)
    assert refused.value.code == "past-retention"
    await tending.make_days(house)
    assert day not in await purges.days(house.db)
    assert day not in house.keys.days()


async def test_a_hit_that_was_seen_again_the_next_day_goes_on_as_what_was_seen_then(
    street: Street,
) -> None:
    """Its first sighting goes with its day, and the alert shows the second."""
    house = street.house
    street.watch.at = house.day_start(house.capture_day(street.watch()) + timedelta(days=1))
    street.watch.pass_(minutes=-4)
    day = house.capture_day(street.watch())
    await told_of_a_hit(street)
    street.watch.pass_(minutes=4)
    await street.passes()
    assert await house.db.value("SELECT count(*) FROM sighting") == 2
    await lived(street, house.over_at(day))
    hit = await house.db.row("SELECT captured_at, read_id FROM hit")
    assert hit is not None
    assert house.capture_day(hit["captured_at"]) == day + timedelta(days=1)
    assert await house.db.value("SELECT count(*) FROM read WHERE id = $1", hit["read_id"]) == 1
    assert (await rows(street))["alert"] == 1
    await lived(street, house.over_at(day + timedelta(days=1)))
    assert set((await rows(street)).values()) == {0}


async def test_only_the_one_role_may_give_up_a_day_and_only_a_day_that_was_counted(
    street: Street,
) -> None:
    """R-SEC-01: the services cannot, and the role can do nothing else."""
    house = street.house
    await street.passes()
    day = house.capture_day(street.watch())
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await house.db.run("SELECT purge_capture_day($1)", day)
    connection = await asyncpg.connect(house.settings.purge_database)
    try:
        with pytest.raises(asyncpg.RaiseError, match="not counted"):
            await connection.execute("SELECT purge_capture_day($1)", day)
        for table in ("read", "hit", "audit_event", "person"):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - our names
    finally:
        await connection.close()
    assert (await rows(street))["frame"] == 1


async def test_where_others_hold_the_tables_the_day_is_tried_again_and_nobody_waits(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = street.house
    await street.passes()
    day = house.capture_day(street.watch())
    monkeypatch.setattr(purges, "TRIES", 2)
    await lived(street, house.over_at(day) - timedelta(hours=1))
    street.watch.pass_(hours=1)
    async with house.db.transaction():
        await house.db.run("LOCK TABLE frame IN ACCESS SHARE MODE")
        with pytest.raises(purges.NotDroppedError):
            await asyncio.create_task(purge(house), context=Context())
    assert await purge(house) == 1
    assert (await rows(street))["frame"] == 0


async def test_without_the_roles_address_it_says_so(street: Street) -> None:
    house = replace(street.house, settings=replace(street.house.settings, purge_database=""))
    await street.passes()
    await lived(street, house.over_at(house.capture_day(street.watch())) - timedelta(hours=1))
    street.watch.pass_(hours=2)
    with pytest.raises(purging.NobodyPurges, match="PLATEWARDEN_PURGE_DATABASE"):
        await purge(house)


async def test_the_calendar_tells_when_each_day_goes_and_shows_the_certificates(
    staffed: Department,
) -> None:
    """R-RET-01: to whoever audits; a day that should be gone is overdue, a leapt clock is said."""
    house, clock = staffed.house, staffed.clock
    today = house.capture_day(clock())
    auditor = await staffed.signed_in("administrator")
    told = (await auditor.get("/api/purges")).json()
    assert max(day["day"] for day in told["days"]) == today.isoformat()
    newest = told["days"][0]
    assert datetime.fromisoformat(newest["due_at"]) == house.over_at(today)
    assert (newest["gone_at"], newest["overdue"], newest["certificate"]) == (None, False, None)
    officer = await staffed.signed_in("officer")
    assert clauses(await officer.get("/api/purges")) == {"bpd-auditors"}
    while clock() < house.over_at(today):
        clock.pass_(hours=20)
        await purge(house)
    auditor = await staffed.signed_in("administrator")
    gone = (await auditor.get("/api/purges")).json()["days"]
    shown = next(day for day in gone if day["day"] == today.isoformat())
    row = await purges.one(house.db, today)
    assert shown["certificate"]["digest"] == digest(row["certificate"])
    assert (shown["certificate"]["citation"], shown["certificate"]["left"]) == ("BPD DSRS-A", 0)
    paper = await auditor.get(f"/api/purges/{today.isoformat()}/certificate")
    assert paper.content.startswith(b"%PDF-")
    clock.pass_(days=3)
    await purge(house)
    auditor = await staffed.signed_in("administrator")
    told = (await auditor.get("/api/purges")).json()
    assert told["believed_from"] is not None
    assert any(day["overdue"] for day in told["days"])
