"""Going on and off shift; whoever is off hears nothing live."""

import httpx
import pytest

from backend.store import receivers
from tests.cast import Department

pytestmark = pytest.mark.anyio


async def names_on_shift(staffed: Department) -> set[str]:
    found = await receivers.on_shift(staffed.house.db, staffed.clock())
    ids = {person["id"]: username for username, person in staffed.people.items()}
    return {ids[row["id"]] for row in found}


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


async def test_a_shift_begins_and_is_told_by_me(staffed: Department) -> None:
    browser = await staffed.signed_in("resting")
    started = await browser.post("/api/shifts", json={"hours": 8})
    assert started.status_code == 201
    assert (await browser.get("/api/me")).json()["shift"] == started.json()
    assert "resting" in await names_on_shift(staffed)
    assert "person:shift:started" in await staffed.tags()


async def test_the_switch_takes_its_person_out_of_the_receivers_at_once(
    staffed: Department,
) -> None:
    """R-MOB-03."""
    browser = await staffed.signed_in("officer")
    assert "officer" in await names_on_shift(staffed)
    assert (await browser.delete("/api/shifts/current")).status_code == 204
    assert "officer" not in await names_on_shift(staffed)
    assert (await browser.get("/api/me")).json()["shift"] is None


async def test_a_shift_ends_by_the_clock_with_no_job_running(staffed: Department) -> None:
    """R-MOB-03."""
    browser = await staffed.signed_in("resting")
    await browser.post("/api/shifts", json={"hours": 1})
    staffed.clock.pass_(hours=1)
    assert "resting" not in await names_on_shift(staffed)
    again = await staffed.signed_in("resting")
    assert (await again.get("/api/me")).json()["shift"] is None
    assert (await again.post("/api/shifts", json={"hours": 8})).status_code == 201


async def test_one_person_has_one_shift(staffed: Department) -> None:
    browser = await staffed.signed_in("officer")
    assert code(await browser.post("/api/shifts", json={"hours": 8})) == (409, "shift-open")
    await browser.delete("/api/shifts/current")
    assert code(await browser.delete("/api/shifts/current")) == (409, "no-shift")


@pytest.mark.parametrize("hours", [0.5, 14.5, 40])
async def test_a_shift_has_the_length_that_the_profile_allows(
    staffed: Department, hours: float
) -> None:
    browser = await staffed.signed_in("resting")
    assert code(await browser.post("/api/shifts", json={"hours": hours})) == (422, "invalid")


async def test_who_receives_no_alerts_has_no_shift(staffed: Department) -> None:
    """A.4 no. 6."""
    browser = await staffed.signed_in("auditor")
    answer = await browser.post("/api/shifts", json={"hours": 8})
    assert [clause["id"] for clause in answer.json()["clauses"]] == ["bpd-shift-people"]


async def test_the_session_is_not_renewed_over_the_end_of_a_shift(staffed: Department) -> None:
    """AC-2(5): one signs out at the end of the work, and may sign in again off shift."""
    browser = await staffed.signed_in("officer")
    phone, _ = staffed.phones["officer"]
    staffed.clock.pass_(seconds=1)
    await browser.delete("/api/shifts/current")
    challenge = (await browser.post("/api/challenges", json={})).json()["challenge"]
    body = {"challenge": challenge, "device_signature": phone.sign("renew", challenge)}
    assert code(await browser.post("/api/session/renew", json=body)) == (401, "session-ended")
    again = await staffed.signed_in("officer")
    assert (await again.get("/api/me")).status_code == 200


async def test_a_request_without_the_applications_token_changes_nothing(
    staffed: Department,
) -> None:
    browser = await staffed.signed_in("officer")
    browser.cookies.delete("pw_csrf")
    assert code(await browser.delete("/api/shifts/current")) == (403, "cross-site")
    assert "officer" in await names_on_shift(staffed)
