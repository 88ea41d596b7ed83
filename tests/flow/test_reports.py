"""A month is frozen when it is over, inspected by somebody, and published without names."""

from datetime import date, timedelta
from typing import Any

import httpx
import pytest

from backend.services.purging import digest, purge
from backend.services.reporting import freeze
from backend.store import reports
from tests.cast import Department
from tests.flow.browsing import told_of_a_hit
from tests.flow.standing import clauses, codes, refused
from tests.flow.street import PLATE, Street
from tests.flow.test_inquiry_reviews import opened

pytestmark = pytest.mark.anyio
NOVEMBER = date(2026, 11, 1)
MONTH = "/api/reports/2026-11-01"


def figures(told: dict[str, Any]) -> dict[str, tuple[int | None, int | None]]:
    return {one["id"]: (one["value"], one["of"]) for one in told["figures"]}


def table(told: dict[str, Any], id: str) -> list[list[str | int | None]]:
    rows: list[list[str | int | None]] = next(
        one["rows"] for one in told["tables"] if one["id"] == id
    )
    return rows


async def over(staffed: Department) -> None:
    """The month of the test ends."""
    staffed.clock.pass_(days=8)
    assert await freeze(staffed.house) == 1


async def searched(browser: httpx.AsyncClient) -> None:
    inquiry = await opened(browser)
    body = {"plate": "ABC1234"}
    answer = await browser.post(f"/api/inquiries/{inquiry['id']}/queries", json=body)
    assert answer.status_code == 201, answer.text


async def test_a_month_is_frozen_once_when_it_is_over(staffed: Department) -> None:
    """R-AUD-01: by name, with refusals by paragraph; who looks at it is recorded."""
    await searched(await staffed.signed_in("officer"))
    await staffed.signed_in("clerk")
    assert await freeze(staffed.house) == 0
    await over(staffed)
    assert await freeze(staffed.house) == 0
    auditor = await staffed.signed_in("auditor")
    told = (await auditor.get(MONTH)).json()
    assert figures(told)["inquiries"] == (1, None)
    assert figures(told)["searches"] == (1, None)
    assert figures(told)["days"] == (30, None)
    assert ["officer", 1, 1, 0, 0] in table(told, "people")
    assert [row[1] for row in table(told, "purposes")] == [1]
    row = await reports.one(staffed.house.db, NOVEMBER)
    assert row is not None
    frozen = await staffed.last("system:report:frozen")
    assert told["digest"] == frozen["internal"] == digest(row["internal"])
    assert (await staffed.tags())[-1] == "person:report:shown"


async def test_it_is_inspected_and_then_published_without_names(staffed: Department) -> None:
    """R-AUD-03, R-AUD-04, R-PRO-11: needs no sign-in, and holds nothing that a sign-in protects."""
    officer = await staffed.signed_in("officer")
    await searched(officer)
    await over(staffed)
    outsider = await staffed.client()
    assert (await outsider.get("/api/public/reports")).json()["reports"] == []
    chief = await staffed.signed_in("chief")
    problem = refused(await chief.post(f"{MONTH}/release"), 409, "report-not-inspected")
    assert problem["instead"] == "Inspect it first."
    said = {"note": "Nothing stands out."}
    [line] = (await chief.post(f"{MONTH}/inspection", json=said)).json()["reports"]
    assert (line["inspected_by"], line["inspection"]) == ("Chief", "Nothing stands out.")
    assert codes(await chief.post(f"{MONTH}/inspection", json=said)) == (409, "report-inspected")
    [line] = (await chief.post(f"{MONTH}/release")).json()["reports"]
    assert line["released_by"] == "Chief"
    assert codes(await chief.post(f"{MONTH}/release")) == (409, "report-released")
    answer = await outsider.get("/api/public/reports")
    [told] = answer.json()["reports"]
    assert (told["released_by"], told["least"]) == ("Chief", 5)
    assert figures(told)["searches"] == (None, None), "one search is few enough to be somebody's"
    assert told["hidden"] > 0
    assert "officer" not in answer.text
    assert (await staffed.last("person:report:released"))["public"] == told["digest"]


async def test_two_months_cannot_be_laid_side_by_side(staffed: Department) -> None:
    """R-AUD-03: the same user has another place in another month."""
    keys = staffed.house.keys
    names = [f"user{number}" for number in range(12)]
    orders = [
        sorted(names, key=lambda name: keys.count_as(f"report {month} {name}"))
        for month in ("2026-11-01", "2026-12-01")
    ]
    assert orders[0] != orders[1]


async def test_who_may_not_audit_sees_the_public_report_alone(staffed: Department) -> None:
    await over(staffed)
    for username in ("officer", "board-member", "clerk"):
        browser = await staffed.signed_in(username)
        for answer in (
            await browser.get("/api/reports"),
            await browser.get(MONTH),
            await browser.post(f"{MONTH}/release"),
            await browser.post(f"{MONTH}/inspection", json={"note": "Fine."}),
        ):
            assert "bpd-auditors" in clauses(answer)
        assert (await browser.get("/api/public/reports")).status_code == 200
    auditor = await staffed.signed_in("auditor")
    assert codes(await auditor.get("/api/reports/2026-10-01")) == (404, "not-found")


async def test_what_was_purged_meanwhile_is_counted_by_its_tally_and_nothing_twice(
    street: Street,
) -> None:
    """R-AUD-03: the same figures, whether the days are still there or not."""
    house = street.house
    street.watch.at = house.day_start(NOVEMBER) + timedelta(hours=24, minutes=56)  # it has 25
    await house.db.rows("SELECT make_capture_day($1)", NOVEMBER)
    await house.db.run("UPDATE installation SET made_at = $1", street.watch())
    await told_of_a_hit(street)
    street.watch.pass_(minutes=5)
    await house.db.rows("SELECT make_capture_day($1)", date(2026, 11, 2))
    await street.passes()
    end = house.day_start(date(2026, 12, 1))
    while street.watch() < end:
        street.watch.at = min(end, street.watch() + timedelta(hours=20))
        await purge(house)
    assert await house.db.value("SELECT count(*) FROM frame") == 1, "the first day has gone"
    assert await freeze(house) == 1
    row = await reports.one(house.db, NOVEMBER)
    assert row is not None
    told = figures(row["internal"])
    assert (told["frames"], told["reads"], told["hits"]) == ((2, None), (2, None), (1, None))
    assert told["missing"] == (24, 30), "four days and two have tables, or had"
    assert told["purged"][0] == 0, "it went in December"
    assert PLATE not in str(row)
