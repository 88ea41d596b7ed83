"""The demo as somebody finds it: each room shows something to whoever it is for."""

from typing import Any

import pytest

from backend.services import demo, demo_account
from tests.cast import Department, Phone

pytestmark = pytest.mark.anyio


@pytest.fixture
async def lived_in(empty: Department) -> Department:
    await demo.load(empty.house, lived_in=True)
    await demo_account.settle(empty.house)
    return empty


async def seen_by(demo_: Department, role: str, path: str) -> Any:  # noqa: ANN401 - any JSON
    browser = await demo_.client()
    body = {"role": role, "public_key": Phone().public_key}
    assert (await browser.post("/api/demo/enter", json=body)).status_code == 200
    answer = await browser.get(f"/api/{path}")
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_each_room_shows_something_to_whoever_it_is_for(lived_in: Department) -> None:
    (task,) = (await seen_by(lived_in, "dispatcher", "dispatch"))["tasks"]
    assert (task["passed_by"], task["vehicle"]["place"]) == ("Officer Chris Vega", "Patrol car 12")
    (look,) = (await seen_by(lived_in, "commander", "alert-reviews"))["waiting"]
    assert (look["action"], look["seen"]["place"]) == ("citation", "Veterans Pkwy at IL 9")
    (error,) = (await seen_by(lived_in, "administrator", "data-errors"))["errors"]
    assert error["reason"] == "stale_list"
    agreements = (await seen_by(lived_in, "chief", "agreements"))["agreements"]
    assert sorted(each["state"] for each in agreements) == ["in_force", "waiting"]
    cameras = (await seen_by(lived_in, "administrator", "cameras"))["cameras"]
    late = {each["name"] for each in cameras if each["transfer"] and not each["last_frame_at"]}
    assert late == {"Car 14, front"}
    cars = (await seen_by(lived_in, "officer", "cars"))["cars"]
    assert {each["name"]: each["crew"] for each in cars} == {
        "Car 14": ["Detective Sam Okafor"],
        "Demo gateway": [],
    }


async def test_the_first_alert_is_ones_own_and_a_second_start_changes_nothing(
    lived_in: Department,
) -> None:
    for role in ("officer", "detective", "commander"):
        assert (await seen_by(lived_in, role, "alerts"))["alerts"] == []
    before = await lived_in.house.db.value("SELECT count(*) FROM hit WHERE settled_at IS NOT NULL")
    assert before == 2  # dispatch has the third
    tags = await lived_in.tags("person:agreement")
    await demo.load(lived_in.house, lived_in=True)
    assert await lived_in.tags("person:agreement") == tags


async def test_what_another_makers_reader_said_is_found_by_it(lived_in: Department) -> None:
    """R-PAR-01, R-CAP-07: the van is the only vehicle of the demo that somebody described."""
    rows = await lived_in.house.db.rows("SELECT color, body, make, model FROM read")
    told = [row for row in rows if any(row.values())]
    assert told == [{"color": "white", "body": "van", "make": "FORD", "model": "TRANSIT"}]
    assert len(rows) > len(told)


async def test_the_months_before_are_accounted_for(lived_in: Department) -> None:
    """A published report, one with names, a memorandum that is filed, days with their hashes."""
    outsider = await lived_in.client()
    public = (await outsider.get("/api/public/reports")).json()["reports"]
    assert [report["month"] for report in public] == ["2026-10-01", "2026-09-01"]
    figures = {one["id"]: one["value"] for one in public[0]["figures"]}
    assert figures["searches"] >= 5
    kept = await seen_by(lived_in, "auditor", "reports/2026-10-01")
    tables = {one["id"]: one["rows"] for one in kept["tables"]}
    assert {row[0] for row in tables["people"]} >= {"officer", "detective", "chief"}
    [audit] = (await seen_by(lived_in, "auditor", "program-audits"))["audits"]
    assert (audit["first_on"], audit["items"], audit["judged"]) == ("2026-07-01", 5, 5)
    assert audit["reviewed_at"] is not None
    [evidence] = (await seen_by(lived_in, "ci_lieutenant", "evidence"))["evidence"]
    assert (evidence["state"], evidence["basis"]) == ("waiting", "criminal")
    days = (await outsider.get("/api/public/roots")).json()["days"]
    assert len(days) > 60
    assert (await seen_by(lived_in, "chief", "me"))["overdue_weeks"] == 0
