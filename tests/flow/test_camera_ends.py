"""A camera whose frames are wanted no more: its approval is taken back, or it is retired."""

from typing import Any

import httpx
import pytest

from backend.services.acting import Who
from backend.services.asking import ask
from backend.services.cameras import Feed, feed
from backend.services.demo_cast import DESK
from backend.services.facts import facts_of
from backend.store.cameras import of_gateway
from tests.cast import Department
from tests.flow.standing import clauses, codes, refused
from tests.flow.test_gateways_admin import approved
from tests.flow.test_transfers import CAR, car, posted

pytestmark = pytest.mark.anyio
Running = tuple[str, httpx.AsyncClient, dict[str, str]]


async def taken_back(staffed: Department, camera_id: str, note: str) -> httpx.Response:
    chief = await staffed.signed_in("chief")
    body = {"approve": False, "note": note}
    return await chief.post(f"/api/cameras/{camera_id}/approval", json=body)


async def shown_to(staffed: Department, username: str) -> dict[str, Any]:
    browser = await staffed.signed_in(username)
    camera: dict[str, Any]
    (camera,) = (await browser.get("/api/cameras")).json()["cameras"]
    return camera


async def told(staffed: Department) -> list[Any]:
    """Everybody whose app was told that a camera changed since the last time."""
    rows = await staffed.house.db.rows(
        "SELECT p.username, e.body FROM live_event e JOIN person p ON p.id = e.person_id"
        " WHERE e.kind = 'camera' ORDER BY 1"
    )
    await staffed.house.db.run("DELETE FROM live_event")
    return [(row["username"], row["body"]["what"]) for row in rows]


async def test_an_approval_is_taken_back_with_a_reason_and_the_door_refuses_at_once(
    staffed: Department,
) -> None:
    """R-CAM-01."""
    running = await car(staffed)
    assert (await posted(staffed, running)).status_code == 201
    answer = await taken_back(staffed, running[0], "  ")
    assert codes(answer) == (422, "invalid")
    assert [flaw["field"] for flaw in answer.json()["flaws"]] == ["note"]
    staffed.clock.pass_(seconds=6)
    assert (await posted(staffed, running)).status_code == 201
    await told(staffed)
    answer = await taken_back(staffed, running[0], "Its mount is broken.")
    assert (answer.status_code, answer.json()["approved"]) == (200, False)
    staffed.clock.pass_(seconds=6)
    refused = await posted(staffed, running)
    assert codes(refused) == (403, "refused")
    assert clauses(refused) == {"bpd-camera-approved"}
    assert await told(staffed) == [("administrator", "changed"), ("chief", "changed")]
    assert (await staffed.last("person:camera:forbidden"))["note"] == "Its mount is broken."


async def test_what_was_taken_back_is_approved_afresh(staffed: Department) -> None:
    running = await car(staffed)
    await taken_back(staffed, running[0], "Its mount is broken.")
    assert (await approved(staffed, running[0])).json()["approved"]
    assert (await posted(staffed, running)).status_code == 201


async def test_whoever_may_take_it_back_is_told_so_with_the_camera(staffed: Department) -> None:
    """The screen shows the button by this word; what may be given back is not shown as taken."""
    running = await car(staffed)
    people = ("chief", "administrator", "analyst", "officer")
    shown = [(await shown_to(staffed, each))["withdrawable"] for each in people]
    assert shown == [True, True, False, False]
    staffed.clock.pass_(hours=1)
    await taken_back(staffed, running[0], "Its mount is broken.")
    assert not (await shown_to(staffed, "chief"))["withdrawable"]
    analyst = await staffed.signed_in("analyst")
    answer = await analyst.post(
        f"/api/cameras/{running[0]}/approval", json={"approve": False, "note": "No."}
    )
    assert clauses(answer) == {"bpd-camera-approvers"}


async def retired(
    staffed: Department, camera_id: str, username: str = "administrator", **more: object
) -> httpx.Response:
    browser = await staffed.signed_in(username)
    body = {"note": "The car was sold."} | more
    return await browser.post(f"/api/cameras/{camera_id}/retirement", json=body)


async def test_a_retired_camera_is_refused_at_the_door_and_stays_in_the_register(
    staffed: Department,
) -> None:
    """R-CAM-03: with its last day, who said so and why; silent and overdue it is no more."""
    running = await car(staffed)
    assert (await posted(staffed, running)).status_code == 201
    staffed.clock.pass_(days=12)
    before = await shown_to(staffed, "administrator")
    assert (before["silent"], before["transfer"]["state"]) == (True, "overdue")
    await told(staffed)
    answer = await retired(staffed, running[0])
    assert answer.status_code == 200, answer.text
    assert await told(staffed) == [("administrator", "changed"), ("chief", "changed")]
    camera = await shown_to(staffed, "officer")
    assert camera["retired"] == {
        "at": "2026-12-05T15:00:00Z",
        "by": "Administrator",
        "why": "The car was sold.",
        "reads_until": "2027-01-04T15:00:00Z",
    }
    assert (camera["silent"], camera["transfer"], camera["withdrawable"]) == (False, None, False)
    problem = refused(await posted(staffed, running), 410, "camera-retired")
    assert "2026-12-05" in problem["detail"]
    assert problem["instead"].startswith("Delete the frame")
    assert (await staffed.last("person:camera:retired"))["note"] == "The car was sold."


async def test_nothing_more_is_done_with_a_retired_camera_and_its_log_is_read(
    staffed: Department,
) -> None:
    """It is no car to be in, none of the cameras live, none of its gateway's; its past stays."""
    running = await car(staffed)
    officer = await staffed.signed_in("officer")
    assert [each["name"] for each in (await officer.get("/api/cars")).json()["cars"]] == ["Car 12"]
    await retired(staffed, running[0])
    assert (await officer.get("/api/cars")).json()["cars"] == []
    chief, path = await staffed.signed_in("chief"), f"/api/cameras/{running[0]}"
    yes, upkeep = {"approve": True}, {"kind": "repair", "done_on": "2026-11-20", "done_by": "x"}
    for what, body in (
        ("approval", yes),
        ("upkeep", upkeep | {"note": "x"}),
        ("retirement", {"note": "Again."}),
    ):
        problem = refused(await chief.post(f"{path}/{what}", json=body), 410, "camera-retired")
        assert problem["instead"] == "Register it anew to use it."
    assert (await chief.get(f"{path}/upkeep")).status_code == 200
    assert (await chief.get(f"{path}/health")).status_code == 200
    rows = await staffed.house.db.rows("SELECT id FROM gateway")
    assert await of_gateway(staffed.house.db, rows[0]["id"]) == []
    administrator = await staffed.signed_in("administrator")
    other = (await administrator.post("/api/cameras", json=CAR)).json()
    await approved(staffed, other["id"])
    who = Who(facts_of(staffed.people["administrator"], device=DESK))
    permit = await ask(staffed.house, who, "view_cameras", ("Department", "bloomington"))
    assert await feed(staffed.house, permit) == Feed(1, (other["id"],))


async def test_its_name_is_free_for_the_camera_that_is_registered_anew(
    staffed: Department,
) -> None:
    running = await car(staffed)
    administrator = await staffed.signed_in("administrator")
    assert (await administrator.post("/api/cameras", json=CAR)).status_code == 409
    await retired(staffed, running[0])
    administrator = await staffed.signed_in("administrator")
    again = await administrator.post("/api/cameras", json=CAR)
    assert (again.status_code, again.json()["approved"]) == (201, False)
    register = (await administrator.get("/api/cameras")).json()["cameras"]
    assert [(each["name"], each["retired"] is None) for each in register] == [
        ("Car 112", True),
        ("Car 112", False),
    ]


async def test_its_gateway_ends_with_it_where_it_sends_for_no_other(staffed: Department) -> None:
    """A credential that nothing needs any more is one less to be stolen (AC-2)."""
    running = await car(staffed)
    (gateway,) = (await (await staffed.signed_in("administrator")).get("/api/gateways")).json()[
        "gateways"
    ]
    administrator = await staffed.signed_in("administrator")
    other = CAR | {"name": "Car 112, rear", "gateway_id": gateway["id"]}
    second = (await administrator.post("/api/cameras", json=other)).json()
    answer = await retired(staffed, running[0], gateway_too=True)
    assert codes(answer) == (409, "conflict")
    assert (await retired(staffed, running[0])).status_code == 200
    assert (await posted(staffed, running)).json()["code"] == "camera-retired"
    assert (await retired(staffed, second["id"], gateway_too=True)).status_code == 200
    assert codes(await posted(staffed, running)) == (403, "gateway-revoked")
    assert await staffed.tags("person:gateway:revoked") == ["person:gateway:revoked"]


async def test_whoever_keeps_the_register_retires_and_says_why(staffed: Department) -> None:
    """R-CAM-03, IA-11: it cannot be undone, so a new proof is asked for."""
    running = await car(staffed)
    people = ("chief", "administrator", "analyst", "officer")
    shown = [(await shown_to(staffed, each))["retirable"] for each in people]
    assert shown == [True, True, False, False]
    assert clauses(await retired(staffed, running[0], "officer")) == {"bpd-camera-retirers"}
    empty = await retired(staffed, running[0], note=" ")
    assert [flaw["field"] for flaw in empty.json()["flaws"]] == ["note"]
    browser = await staffed.signed_in("administrator")
    await staffed.house.db.run("UPDATE session SET fresh_at = fresh_at - interval '1 hour'")
    late = await browser.post(f"/api/cameras/{running[0]}/retirement", json={"note": "Sold."})
    assert clauses(late) == {"cjis-fresh"}
