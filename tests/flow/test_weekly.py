"""The weekly review is signed as a whole: when it is over and each search of it was judged."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from backend.services import noticing, weekly
from backend.services.acting import acting
from tests.cast import Department
from tests.flow.standing import clauses, codes, refused
from tests.flow.test_inquiry_reviews import opened
from tests.flow.test_people import ADDRESS

pytestmark = pytest.mark.anyio
MONDAY = "2026-11-23"
EXIGENT = {"purpose": "exigent", "exigent": "Child was just taken"}


async def weeks(browser: httpx.AsyncClient) -> list[dict[str, Any]]:
    answer = await browser.get("/api/inquiry-reviews")
    assert answer.status_code == 200, answer.text
    return list(answer.json()["weeks"])


async def sign(browser: httpx.AsyncClient, first_on: str = MONDAY) -> httpx.Response:
    return await browser.post(f"/api/weekly-reviews/{first_on}/signature")


async def judge(browser: httpx.AsyncClient, inquiry: dict[str, Any], finding: str) -> None:
    body = {"finding": finding, "note": "There was no child."}
    answer = await browser.post(f"/api/inquiries/{inquiry['id']}/review", json=body)
    assert answer.status_code == 200, answer.text


async def test_a_week_is_signed_once_each_of_its_searches_was_judged(staffed: Department) -> None:
    """R-PRO-02, R-AUD-09: who and when is shown, and stands in the chain."""
    officer = await staffed.signed_in("officer")
    fine, wrong = await opened(officer, **EXIGENT), await opened(officer, **EXIGENT)
    assert await weeks(await staffed.signed_in("chief")) == []
    staffed.clock.pass_(days=7)
    commander = await staffed.signed_in("commander")
    [week] = await weeks(commander)
    assert (week["first_on"], week["last_on"]) == (MONDAY, "2026-11-29")
    assert (week["searches"], week["open"], week["overdue"]) == (2, 2, False)
    await judge(commander, fine, "in order")
    problem = refused(await sign(commander), 409, "week-not-judged")
    assert problem["detail"] == "1 of its 2 searches wait for a look."
    await judge(commander, wrong, "misuse")
    [week] = (await sign(commander)).json()["weeks"]
    assert (week["signed_by"], week["open"], week["misuse"]) == ("Commander", 0, 1)
    assert week["signed_at"].startswith("2026-11-30")
    told = await staffed.last("person:week:signed")
    assert (told["searches"], told["misuse"], told["late"]) == (2, 1, False)
    assert codes(await sign(commander)) == (409, "week-signed")


async def test_an_own_search_is_judged_by_another_before_the_week_is_signed(
    staffed: Department,
) -> None:
    commander = await staffed.signed_in("commander")
    own = await opened(commander, **EXIGENT)
    staffed.clock.pass_(days=7)
    commander = await staffed.signed_in("commander")
    path = f"/api/inquiries/{own['id']}/review"
    answer = await commander.post(path, json={"finding": "in order"})
    assert clauses(answer) == {"cjis-own-review"}
    assert codes(await sign(commander)) == (409, "week-not-judged")
    await judge(await staffed.signed_in("lieutenant"), own, "in order")
    assert (await sign(commander)).status_code == 200


async def test_a_week_that_nobody_signed_in_time_is_overdue_and_signed_late(
    staffed: Department,
) -> None:
    """CJISSECPOL AU-6: a week in which nothing stood out is signed as well."""
    staffed.clock.pass_(days=15)
    chief = await staffed.signed_in("chief")
    older, newer = await weeks(chief)
    assert (older["overdue"], newer["overdue"]) == (True, False)
    assert (newer["first_on"], newer["searches"]) == ("2026-11-30", 0)
    newer, older = (await sign(chief)).json()["weeks"]
    assert (older["first_on"], older["overdue"]) == (MONDAY, False)
    assert (await staffed.last("person:week:signed"))["late"] is True


async def test_whoever_may_sign_hears_once_that_a_week_is_overdue(staffed: Department) -> None:
    """CJISSECPOL AU-6: on each of their phones, and where they open the app."""
    assert await weekly.remind(staffed.house) == 0
    staffed.clock.pass_(days=22)
    officer, commander = await staffed.signed_in("officer"), await staffed.signed_in("commander")
    phone = (await commander.get("/api/me")).json()["device_id"]
    assert (await commander.post("/api/push-subscriptions", json=ADDRESS)).status_code == 201
    assert await weekly.remind(staffed.house) == 2
    assert await weekly.remind(staffed.house) == 0
    told = await staffed.house.db.rows("SELECT kind, device_id FROM word")
    assert [(row["kind"], str(row["device_id"])) for row in told] == [("week", phone)]
    assert [(await who.get("/api/me")).json()["overdue_weeks"] for who in (officer, commander)] == [
        0,
        2,
    ]
    for left in (1, 0):
        first_on = (await weeks(commander))[0]["first_on"]
        assert (await sign(commander, first_on)).status_code == 200
        assert (await commander.get("/api/me")).json()["overdue_weeks"] == left
    query = "SELECT count(*) FROM audit_event WHERE tag = 'system:week:overdue'"
    assert await staffed.house.db.value(query) == 2


async def test_a_search_belongs_to_the_week_in_which_it_first_stood_out(
    staffed: Department,
) -> None:
    """None comes to a week that may be signed already, and none leaves its week."""
    inquiry = await opened(await staffed.signed_in("officer"))
    for bound in ("The day's queries.", "The case's reads."):
        staffed.clock.pass_(days=7)
        async with acting(staffed.house) as act:
            await noticing.of_bound(act, UUID(inquiry["id"]), bound)
    staffed.clock.pass_(days=7)
    told = await weeks(await staffed.signed_in("chief"))
    assert [(week["searches"], week["open"]) for week in told] == [(0, 0), (1, 1), (0, 0)]


async def test_what_is_no_week_that_is_over_is_not_signed(staffed: Department) -> None:
    chief = await staffed.signed_in("chief")
    assert codes(await sign(chief)) == (409, "week-runs")
    staffed.clock.pass_(days=7)
    chief = await staffed.signed_in("chief")
    for day in ("2026-11-24", "2026-11-16", "2030-01-07"):
        assert codes(await sign(chief, day)) == (404, "not-found")
    assert codes(await sign(chief, "monday"))[0] in (404, 422)


async def test_a_signature_is_for_a_reviewer_who_has_just_proved_who_they_are(
    staffed: Department,
) -> None:
    """CJISSECPOL IA-11: as for every approval."""
    staffed.clock.pass_(days=7)
    assert clauses(await sign(await staffed.signed_in("officer"))) == {"bpd-inquiry-reviewers"}
    chief = await staffed.signed_in("chief")
    await staffed.house.db.run("UPDATE session SET fresh_at = fresh_at - interval '11 minutes'")
    assert clauses(await sign(chief)) == {"cjis-fresh"}
    assert await staffed.house.db.value("SELECT count(*) FROM weekly_review") == 0
