"""Gateways and cameras as administrators keep them, and as gateways meet them."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from backend.domain.errors import DomainError
from backend.services import gateways
from tests.cast import Department
from tests.flow.standing import clauses

pytestmark = pytest.mark.anyio
ANALYSIS = dict.fromkeys(
    ("current_incidents", "historical_incidents", "violent_crime_areas", "crash_intersections"),
    "See the report of October.",
)
CAMERA = {
    "name": "Front St",
    "kind": "fixed",
    "place": "Front St at Main St",
    "latitude": 40.4785,
    "longitude": -88.9942,
    "attested_public_view": True,
    "analysis": ANALYSIS,
}


async def made(staffed: Department, **asked: object) -> tuple[httpx.AsyncClient, dict[str, Any]]:
    browser = await staffed.signed_in("administrator")
    answer = await browser.post("/api/gateways", json={"name": "Car 12"} | asked)
    assert answer.status_code == 201, answer.text
    told: dict[str, Any] = answer.json()
    return browser, told


async def enrolled(staffed: Department, code: str) -> httpx.Response:
    gateway = await staffed.client()
    return await gateway.post("/ingest/gateways/enrol", json={"code": code})


async def known(staffed: Department, credential: str, certificate: str | None = None) -> str | None:
    """The code with which the door refuses this credential, or None."""
    try:
        await gateways.authenticate(staffed.house, f"Bearer {credential}", certificate)
    except DomainError as error:
        return error.code.value
    return None


async def test_a_gateway_enrols_once_and_is_known_by_its_credential(staffed: Department) -> None:
    """R-CAP-02."""
    browser, told = await made(staffed)
    await browser.post("/api/cameras", json=CAMERA | {"gateway_id": told["gateway_id"]})
    answer = await enrolled(staffed, told["code"])
    assert answer.status_code == 200, answer.text
    assert [camera["name"] for camera in answer.json()["cameras"]] == ["Front St"]
    credential = answer.json()["credential"]
    assert await known(staffed, credential) is None
    assert await known(staffed, credential + "x") == "unknown-credential"
    again = await enrolled(staffed, told["code"])
    assert (again.status_code, again.json()["code"]) == (410, "code-used")
    kept = await staffed.house.db.value("SELECT secret_hash FROM gateway_credential")
    assert credential.encode() not in kept


async def test_a_new_credential_leaves_the_old_one_a_day(staffed: Department) -> None:
    browser, told = await made(staffed)
    old = (await enrolled(staffed, told["code"])).json()["credential"]
    rotated = await browser.post(f"/api/gateways/{told['gateway_id']}/rotate")
    new = rotated.json()["credential"]
    [listed] = (await browser.get("/api/gateways")).json()["gateways"]
    assert (listed["credentials"], listed["code_until"]) == (2, None)
    assert listed["old_until"] == rotated.json()["old_until"]
    staffed.clock.pass_(hours=23)
    assert (await known(staffed, old), await known(staffed, new)) == (None, None)
    staffed.clock.pass_(hours=2)
    assert (await known(staffed, old), await known(staffed, new)) == ("unknown-credential", None)
    browser = await staffed.signed_in("administrator", "desk")
    [listed] = (await browser.get("/api/gateways")).json()["gateways"]
    assert (listed["credentials"], listed["old_until"]) == (1, None)


async def test_a_revoked_gateway_is_told_so(staffed: Department) -> None:
    browser, told = await made(staffed)
    credential = (await enrolled(staffed, told["code"])).json()["credential"]
    path = f"/api/gateways/{told['gateway_id']}/revoke"
    assert (await browser.post(path)).status_code == 204
    assert await known(staffed, credential) == "gateway-revoked"
    assert (await browser.post(f"/api/gateways/{told['gateway_id']}/rotate")).status_code == 403


async def test_the_first_client_certificate_is_the_gateways_for_good(staffed: Department) -> None:
    """R-CAP-05."""
    _, told = await made(staffed, certificate=True)
    credential = (await enrolled(staffed, told["code"])).json()["credential"]
    assert await known(staffed, credential) == "unknown-credential"
    assert await known(staffed, credential, "sha256:aa") is None
    assert await known(staffed, credential, "sha256:bb") == "unknown-credential"
    assert await known(staffed, credential, "sha256:aa") is None


async def test_a_heartbeat_tells_the_skew_and_is_kept(staffed: Department) -> None:
    """AU-8, R-CAP-03."""
    browser, told = await made(staffed)
    credential = (await enrolled(staffed, told["code"])).json()["credential"]
    gateway = await staffed.client()
    body = {
        "sent_at": "2026-11-23T15:00:01.500Z",
        "version": "0.1.0",
        "cameras": [
            {
                "id": told["gateway_id"],
                "last_frame_at": None,
                "dropped": 3,
                "spool_frames": 2,
                "spool_bytes": 900,
            }
        ],
    }
    headers = {"Authorization": f"Bearer {credential}"}
    answer = await gateway.post("/ingest/heartbeats", json=body, headers=headers)
    assert answer.status_code == 200, answer.text
    assert answer.json()["clock_skew_ms"] == 1500
    (shown,) = (await browser.get("/api/gateways")).json()["gateways"]
    assert (shown["clock_skew_ms"], shown["state"]["cameras"][0]["dropped"]) == (1500, 3)
    nobody = await gateway.post("/ingest/heartbeats", json=body, headers={"Authorization": "x"})
    assert (nobody.status_code, nobody.json()["code"]) == (401, "unknown-credential")


async def beaten(staffed: Department, credential: str, **camera: object) -> None:
    """One heartbeat of a gateway whose clock is 90 s behind and which runs this camera."""
    told = {"last_frame_at": None, "dropped": 0, "spool_frames": 0, "spool_bytes": 0} | camera
    body = {"sent_at": "2026-11-23T14:58:30Z", "version": "0.1.0", "cameras": [told]}
    headers = {"Authorization": f"Bearer {credential}"}
    gateway = await staffed.client()
    answer = await gateway.post("/ingest/heartbeats", json=body, headers=headers)
    assert answer.status_code == 200, answer.text


async def test_the_register_of_cameras_shows_what_the_gateway_told_of_each(
    staffed: Department,
) -> None:
    """AU-8: what has no room, what waits, what was lost, and how far the clock is off."""
    browser, told = await made(staffed)
    given = {"gateway_id": told["gateway_id"]}
    camera = (await browser.post("/api/cameras", json=CAMERA | given)).json()
    await browser.post("/api/cameras", json=CAMERA | given | {"name": "Never in its file"})
    await browser.post("/api/cameras", json=CAMERA | {"name": "Without a gateway"})
    credential = (await enrolled(staffed, told["code"])).json()["credential"]
    waits = {"spool_frames": 5, "spool_bytes": 700, "full": "disk", "held": 4}
    await beaten(staffed, credential, id=camera["id"], dropped=6, **waits)
    shown = (await browser.get("/api/cameras")).json()["cameras"]
    heard = {"revoked": False, "heard_at": "2026-11-23T15:00:00Z", "clock_skew_ms": -90_000}
    assert {each["name"]: each["health"] for each in shown} == {
        "Front St": heard | {"told": waits | {"lost": 6}},
        "Never in its file": heard | {"told": None},
        "Without a gateway": None,
    }


async def test_a_gateway_that_never_spoke_or_was_revoked_is_shown_as_such(
    staffed: Department,
) -> None:
    browser, told = await made(staffed)
    await browser.post("/api/cameras", json=CAMERA | {"gateway_id": told["gateway_id"]})
    unheard = {"heard_at": None, "clock_skew_ms": None, "told": None}
    (shown,) = (await browser.get("/api/cameras")).json()["cameras"]
    assert shown["health"] == unheard | {"revoked": False}
    await browser.post(f"/api/gateways/{told['gateway_id']}/revoke")
    (shown,) = (await browser.get("/api/cameras")).json()["cameras"]
    assert shown["health"] == unheard | {"revoked": True}


async def test_an_officer_makes_no_gateway(staffed: Department) -> None:
    browser = await staffed.signed_in("officer")
    answer = await browser.post("/api/gateways", json={"name": "Mine"})
    assert clauses(answer) == {"bpd-administrators"}


async def approved(staffed: Department, camera_id: str) -> httpx.Response:
    chief = await staffed.signed_in("chief")
    return await chief.post(f"/api/cameras/{camera_id}/approval", json={"approve": True})


async def test_a_fixed_camera_needs_its_analysis_and_the_chiefs_approval(
    staffed: Department,
) -> None:
    """R-CAM-01."""
    analyst = await staffed.signed_in("analyst")
    thin = await analyst.post("/api/cameras", json=CAMERA | {"name": "Thin", "analysis": {}})
    whole = await analyst.post("/api/cameras", json=CAMERA)
    assert (thin.json()["approved"], whole.json()["approved"]) == (False, False)
    assert clauses(await approved(staffed, thin.json()["id"])) == {"bpd-camera-analysis"}
    answer = await approved(staffed, whole.json()["id"])
    assert answer.json()["approved"] is True
    own = await analyst.post(f"/api/cameras/{whole.json()['id']}/approval", json={"approve": True})
    assert "bpd-camera-approvers" in clauses(own)


async def test_a_camera_that_moves_records_nothing_until_it_is_approved_again(
    staffed: Department,
) -> None:
    """R-CAM-02."""
    administrator = await staffed.signed_in("administrator")
    camera = (await administrator.post("/api/cameras", json=CAMERA)).json()
    await approved(staffed, camera["id"])
    path = f"/api/cameras/{camera['id']}/place"
    place = {name: CAMERA[name] for name in ("place", "latitude", "longitude", "analysis")}
    near = await administrator.post(path, json=place | {"latitude": 40.4786})
    assert near.json()["approved"] is True
    far = await administrator.post(path, json=place | {"latitude": 40.4805})
    assert far.json()["approved"] is False
    assert (await staffed.last("person:camera:moved"))["meters"] == 223


async def test_the_register_shows_where_a_gateway_says_that_its_camera_stands(
    staffed: Department,
) -> None:
    """R-CAM-02: until the camera is moved there, which wants its own analyses and approval."""
    administrator = await staffed.signed_in("administrator")
    camera = (await administrator.post("/api/cameras", json=CAMERA)).json()
    assert camera["elsewhere"] is None
    await staffed.house.db.run(
        "UPDATE camera SET said_latitude = 40.4805, said_longitude = -88.9942, said_at = $1",
        staffed.clock(),
    )
    (shown,) = (await administrator.get("/api/cameras")).json()["cameras"]
    assert shown["elsewhere"] == {
        "latitude": 40.4805,
        "longitude": -88.9942,
        "meters": 223,
        "said_at": "2026-11-23T15:00:00Z",
    }
    place = {name: CAMERA[name] for name in ("place", "longitude", "analysis")}
    path = f"/api/cameras/{camera['id']}/place"
    moved = await administrator.post(path, json=place | {"latitude": 40.4805})
    assert (moved.json()["elsewhere"], moved.json()["approved"]) == (None, False)
    assert (await approved(staffed, camera["id"])).json()["approved"] is True


async def test_missing_analyses_are_put_on_file_while_a_camera_waits(staffed: Department) -> None:
    """R-CAM-01: and change nothing any more once it is approved."""
    analyst = await staffed.signed_in("analyst")
    thin = (await analyst.post("/api/cameras", json=CAMERA | {"analysis": {}})).json()
    path = f"/api/cameras/{thin['id']}/place"
    place = {name: CAMERA[name] for name in ("place", "latitude", "longitude", "analysis")}
    filed = await analyst.post(path, json=place)
    assert filed.json()["analysis"] == ANALYSIS
    assert (await staffed.last("person:camera:analysed"))["analysis"] == sorted(ANALYSIS)
    assert (await approved(staffed, thin["id"])).json()["approved"] is True
    late = await analyst.post(path, json=place | {"analysis": {}})
    assert (late.json()["approved"], late.json()["analysis"]) == (True, ANALYSIS)


async def test_a_camera_is_given_to_a_gateway_and_no_other_sends_its_frames(
    staffed: Department,
) -> None:
    """R-CAP-02: its approval stands; a revoked gateway is given none."""
    browser, told = await made(staffed)
    camera = (await browser.post("/api/cameras", json=CAMERA)).json()
    await approved(staffed, camera["id"])
    browser = await staffed.signed_in("analyst")
    path = f"/api/cameras/{camera['id']}/gateway"
    given = await browser.post(path, json={"gateway_id": told["gateway_id"]})
    assert given.status_code == 200, given.text
    (shown,) = (await browser.get("/api/cameras")).json()["cameras"]
    assert (shown["gateway"], shown["approved"]) == ("Car 12", True)
    assert (await staffed.last("person:camera:given"))["gateway"] == told["gateway_id"]
    answer = await enrolled(staffed, told["code"])
    assert [each["id"] for each in answer.json()["cameras"]] == [camera["id"]]
    officer = await staffed.signed_in("officer")
    refused = await officer.post(path, json={"gateway_id": told["gateway_id"]})
    assert clauses(refused) == {"bpd-recommenders"}
    administrator = await staffed.signed_in("administrator")
    await administrator.post(f"/api/gateways/{told['gateway_id']}/revoke")
    late = await administrator.post(path, json={"gateway_id": told["gateway_id"]})
    assert (late.status_code, late.json()["code"]) == (404, "gateway-unknown")


async def test_a_private_camera_needs_the_attestation(staffed: Department) -> None:
    """R-CAP-09."""
    administrator = await staffed.signed_in("administrator")
    private = CAMERA | {"owner": "private", "attested_public_view": False}
    answer = await administrator.post("/api/cameras", json=private)
    assert clauses(answer) == {"bpd-public-view", "il-private-reader"}


async def test_the_register_shows_every_camera_with_its_gateway(staffed: Department) -> None:
    browser, told = await made(staffed)
    await browser.post("/api/cameras", json=CAMERA | {"gateway_id": told["gateway_id"]})
    officer = await staffed.signed_in("officer")
    (shown,) = (await officer.get("/api/cameras")).json()["cameras"]
    assert (shown["name"], shown["gateway"], shown["approved"]) == ("Front St", "Car 12", False)
    assert UUID(shown["id"])


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": " "}, "name"),
        ({"kind": "balloon"}, "kind"),
        ({"place": " "}, "place"),
        ({"analysis": {"astrology": "yes"}}, "analysis"),
        ({"latitude": None}, "latitude"),
        ({"longitude": 200.0}, "latitude"),
    ],
)
async def test_a_camera_that_cannot_be_is_not_registered(
    staffed: Department, wrong: dict[str, object], field: str
) -> None:
    browser = await staffed.signed_in("administrator")
    answer = await browser.post("/api/cameras", json=CAMERA | wrong)
    assert answer.status_code == 422
    assert [flaw["field"] for flaw in answer.json()["flaws"]] == [field]


async def test_an_approval_is_taken_back(staffed: Department) -> None:
    administrator = await staffed.signed_in("administrator")
    camera = (await administrator.post("/api/cameras", json=CAMERA)).json()
    twice = await administrator.post("/api/cameras", json=CAMERA)
    assert twice.status_code == 409
    await approved(staffed, camera["id"])
    path = f"/api/cameras/{camera['id']}/approval"
    answer = await administrator.post(path, json={"approve": False, "note": "vandalised"})
    assert answer.json()["approved"] is False
    assert (await staffed.last("person:camera:forbidden"))["note"] == "vandalised"


async def test_a_gateway_that_lost_its_credential_enrols_again(staffed: Department) -> None:
    browser, told = await made(staffed)
    old = (await enrolled(staffed, told["code"])).json()["credential"]
    again = await browser.post(f"/api/gateways/{told['gateway_id']}/codes")
    new = (await enrolled(staffed, again.json()["code"])).json()["credential"]
    assert (await known(staffed, old), await known(staffed, new)) == ("unknown-credential", None)
    assert (await browser.post("/api/gateways", json={"name": "Car 12"})).status_code == 409
    nobody = "00000000-0000-7000-8000-000000000000"
    assert (await browser.post(f"/api/gateways/{nobody}/rotate")).status_code == 404
