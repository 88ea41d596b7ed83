"""Going on and off shift; whoever is off hears nothing live."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest

from backend.domain.alerting import Decision, RejectReason
from backend.domain.dispositions import Action
from backend.domain.errors import Refused
from backend.services import disposing, shifts, verifying
from backend.services.acting import Who
from backend.services.disposing import Disposed
from backend.services.verifying import Decided, Stepped
from backend.store import receivers
from tests.cast import Department
from tests.flow.street import Street

pytestmark = pytest.mark.anyio


async def names_on_shift(staffed: Department) -> set[str]:
    found = await receivers.on_shift(staffed.house.db, staffed.house.standing())
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


async def test_a_shift_with_a_ladder_begun_asks_instead_of_ending(street: Street) -> None:
    """R-MOB-03: it asks its person once and tells the commander; closing the alert ends it."""
    officer, commander, alert_id = await begun(street)
    street.watch.pass_(hours=1)
    assert await on_shift(street) == {officer.id, commander.id}
    for _ in range(2):
        await shifts.watch(street.house)
    assert await told(street, officer, "shift") == ["asked"]
    assert await told(street, commander, "duty") == ["runs_on"]
    (event,) = await events(street, "system:shift:runs-on")
    assert (event["ladders"], event["handovers"], event["undecided"]) == (1, 0, 1)
    said = Decided(Decision.REJECTED, street.watch(), RejectReason.MISREAD)
    await verifying.decide(street.house, officer, alert_id, said)
    assert await on_shift(street) == {commander.id}, "at once, whatever a job has noticed"
    await shifts.watch(street.house)
    assert await told(street, officer, "shift") == ["asked", "ended"]
    (event,) = await events(street, "system:shift:ended")
    assert event["unfinished"] == 0


async def test_a_ladder_is_closed_by_what_came_of_it_without_a_decision(street: Street) -> None:
    """R-MOB-03, R-ALR-08: "It happened already" ends the alert, and the shift ends by the clock."""
    officer, commander, alert_id = await begun(street)
    said = Disposed(Action.NOT_FOUND, happened=True)
    await disposing.dispose(street.house, officer, alert_id, said)
    street.watch.pass_(hours=1)
    assert await on_shift(street) == {commander.id}


async def test_a_forgotten_ladder_does_not_keep_a_shift_open_for_ever(street: Street) -> None:
    """R-MOB-03: a phone in a drawer is not alerted all night."""
    _, commander, _ = await begun(street)
    street.watch.pass_(hours=3, minutes=1)
    assert await on_shift(street) == {commander.id}
    await shifts.watch(street.house)
    (event,) = await events(street, "system:shift:ended")
    assert event["unfinished"] == 2


async def test_one_tap_and_a_reason_make_a_shift_longer(street: Street) -> None:
    """R-MOB-03: from now, where its time is over; the commander is told and the reason stays."""
    officer, commander, _ = await begun(street)
    street.watch.pass_(hours=1, minutes=5)
    for reason, hours in (("", 1.0), ("Late call", 3.0)):
        with pytest.raises(Refused) as refused:
            await shifts.extend(street.house, officer, hours, reason)
        assert [clause.id for clause in refused.value.clauses] == ["bpd-shift-extension"]
    longer = await shifts.extend(street.house, officer, 1, "Finishing an alert")
    assert not longer.held
    assert timedelta(0) <= street.watch.at + timedelta(hours=1) - longer.ends_at < SECOND
    assert await told(street, officer, "shift") == ["extended"]
    assert await told(street, commander, "duty") == ["extended"]
    (event,) = await events(street, "person:shift:extended")
    assert event["reason"] == "Finishing an alert"
    row = await street.house.db.row("SELECT reason, ends_at FROM shift_extension")
    assert row == {"reason": "Finishing an alert", "ends_at": longer.ends_at}


async def test_a_shift_reminds_of_its_end_three_times(street: Street) -> None:
    """R-MOB-03: at 60, 30 and 10 minutes, once each."""
    officer = await street.person("officer")
    for minutes_left in (61, 59, 45, 29, 9, 3):
        ends_at = street.watch() + timedelta(minutes=minutes_left)
        await street.house.db.run("UPDATE shift SET ends_at = $1", ends_at)
        await shifts.watch(street.house)
    rows = await live(street, officer, "shift")
    assert [(row["state"], row["minutes"]) for row in rows] == [
        ("ending", 60),
        ("ending", 30),
        ("ending", 10),
    ]


SECOND = timedelta(seconds=1)


async def begun(street: Street) -> tuple[Who, Who, UUID]:
    """An officer in the last hour of a shift who has compared the plate, and the commander."""
    officer, commander = await street.person("officer"), await street.person("commander")
    await street.listed()
    await street.passes()
    (alert,) = await street.alerts(officer)
    said = Stepped("plate", {"same": True}, street.watch())
    await verifying.record_step(street.house, officer, alert["id"], said)
    ends_at = street.watch() + timedelta(hours=1)
    await street.house.db.run(
        "UPDATE shift SET ends_at = $2, latest_at = $3 WHERE person_id = $1",
        *(UUID(officer.id), ends_at, ends_at + timedelta(hours=2)),
    )
    return officer, commander, alert["id"]


async def on_shift(street: Street) -> set[str]:
    return {
        str(row["id"]) for row in await receivers.on_shift(street.house.db, street.house.standing())
    }


async def live(street: Street, who: Who, kind: str) -> list[dict[str, Any]]:
    rows = await street.house.db.rows(
        "SELECT body FROM live_event WHERE person_id = $1 AND kind = $2 ORDER BY id",
        *(UUID(who.id), kind),
    )
    return [row["body"] for row in rows]


async def told(street: Street, who: Who, kind: str) -> list[str]:
    return [row.get("state") or row["what"] for row in await live(street, who, kind)]


async def events(street: Street, tag: str) -> list[dict[str, Any]]:
    rows = await street.house.db.rows(
        "SELECT canonical FROM audit_event WHERE tag = $1 ORDER BY seq", tag
    )
    return [json.loads(row["canonical"])["details"] for row in rows]
