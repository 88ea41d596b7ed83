"""A camera whose frames are wanted no more: its approval is taken back."""

import json
from typing import Any

import httpx
import pytest

from tests.cast import Department
from tests.flow.standing import clauses, codes
from tests.flow.test_gateways_admin import approved
from tests.flow.test_transfers import car, posted

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
    kept = await staffed.house.db.value(
        "SELECT canonical FROM audit_event WHERE tag = 'person:camera:forbidden'"
    )
    assert json.loads(kept)["details"]["note"] == "Its mount is broken."


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
