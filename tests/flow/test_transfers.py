"""Cars whose data is to be moved to the department; retention starts at capture."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import httpx
import pytest

from backend.services.intake import Arrival, take
from backend.services.minding import mind
from tests.cast import Department
from tests.flow.street import PICTURE, Street
from tests.flow.test_gateways_admin import approved, enrolled, made
from tests.flow.test_shift_page import oncoming

pytestmark = pytest.mark.anyio
CAR = {"name": "Car 112", "kind": "car", "place": "In a car", "attested_public_view": True}


async def car(staffed: Department) -> tuple[str, httpx.AsyncClient, dict[str, str]]:
    """A camera in a car, approved; its gateway and the headers of it."""
    browser, told = await made(staffed)
    given = CAR | {"gateway_id": told["gateway_id"]}
    camera = (await browser.post("/api/cameras", json=given)).json()
    await approved(staffed, camera["id"])
    credential = (await enrolled(staffed, told["code"])).json()["credential"]
    return camera["id"], await staffed.client(), {"Authorization": f"Bearer {credential}"}


async def tells(staffed: Department, of: tuple[str, httpx.AsyncClient, Any], waits: int) -> None:
    """Its gateway says that so many frames wait there."""
    camera_id, gateway, headers = of
    told = {"id": camera_id, "last_frame_at": None, "dropped": 0, "spool_bytes": 0}
    body = {
        "sent_at": staffed.clock().isoformat(),
        "version": "1",
        "cameras": [told | {"spool_frames": waits}],
    }
    answer = await gateway.post("/ingest/heartbeats", json=body, headers=headers)
    assert answer.status_code == 200, answer.text


async def posted(staffed: Department, of: tuple[str, httpx.AsyncClient, Any]) -> httpx.Response:
    """A frame of this moment, as the car's gateway sends it."""
    camera_id, gateway, headers = of
    more: Mapping[str, str] = {
        "X-Camera": camera_id,
        "X-Captured-At": staffed.clock().isoformat(),
        "X-Latitude": "40.48",
        "X-Longitude": "-88.99",
    }
    return await gateway.post("/ingest/frames", content=PICTURE, headers=headers | more)


async def sends(staffed: Department, of: tuple[str, httpx.AsyncClient, Any]) -> None:
    answer = await posted(staffed, of)
    assert answer.status_code == 201, answer.text


async def shown(staffed: Department) -> tuple[str, str | None]:
    """What the register says of the car's transfer, and when the last one was."""
    browser = await staffed.signed_in("administrator")
    (camera,) = (await browser.get("/api/cameras")).json()["cameras"]
    return camera["transfer"]["state"], camera["transfer"]["last_at"]


async def test_a_car_whose_data_was_not_moved_for_a_week_is_overdue(staffed: Department) -> None:
    """R-CAP-04: in the register and on the shift page, where it is named before it is due too."""
    of = await car(staffed)
    await sends(staffed, of)
    assert await shown(staffed) == ("fine", "2026-11-23T15:00:00Z")
    staffed.clock.pass_(days=6)
    commander = await staffed.signed_in("commander")
    (near,) = (await commander.get("/api/shift-page")).json()["transfers"]
    assert near == {
        "id": of[0],
        "name": "Car 112",
        "due_at": "2026-11-30T15:00:00Z",
        "overdue": False,
    }
    staffed.clock.pass_(days=2)
    commander = await staffed.signed_in("commander")
    (late,) = (await commander.get("/api/shift-page")).json()["transfers"]
    assert late["overdue"] is True
    assert (await shown(staffed))[0] == "overdue"


async def test_frames_that_still_wait_in_the_car_are_not_moved_by_a_fresh_one(
    staffed: Department,
) -> None:
    """R-CAP-04: what is fresh goes out first; only an empty spool says that all is here."""
    of = await car(staffed)
    await tells(staffed, of, waits=0)
    staffed.clock.pass_(days=8)
    await tells(staffed, of, waits=20_000)
    await sends(staffed, of)
    assert await shown(staffed) == ("overdue", "2026-11-23T15:00:00Z")
    await tells(staffed, of, waits=0)
    assert await shown(staffed) == ("fine", "2026-12-01T15:00:00Z")


async def test_it_is_reminded_of_once_before_and_once_when_it_is_overdue(
    staffed: Department,
) -> None:
    """R-CAP-04: those who look after cameras and those who command hear of it."""
    await sends(staffed, await car(staffed))
    for days, told in ((5, []), (1, [False]), (0.5, [False]), (2, [False, True])):
        staffed.clock.pass_(days=days)
        await oncoming(staffed)
        await mind(staffed.house)
        events = await staffed.house.db.rows(
            "SELECT canonical FROM audit_event WHERE tag = 'system:camera:transfer-due'"
            " ORDER BY seq"
        )
        said = [json.loads(row["canonical"])["details"]["overdue"] for row in events]
        assert said == told
    kinds = await staffed.house.db.rows("SELECT person_id, kind FROM live_event ORDER BY id")
    heard = {(row["person_id"], row["kind"]) for row in kinds}
    administrator, oncoming_one = (
        staffed.people[name]["id"] for name in ("administrator", "oncoming")
    )
    assert {(administrator, "camera"), (oncoming_one, "duty")} <= heard


async def test_retention_starts_when_the_frame_was_taken_however_late_it_comes(
    street: Street,
) -> None:
    """R-CAP-04: its read lies in the day of its capture, which is purged with that day."""
    taken_at = street.watch() - timedelta(days=29)
    arrival = Arrival(street.camera_id, taken_at, PICTURE, live=False)
    await take(street.house, street.gateway, arrival)
    await street.read()
    read = await street.house.db.row("SELECT captured_at, tableoid::regclass::text AS p FROM read")
    assert read is not None
    assert read["captured_at"] == taken_at
    assert read["p"] == f"read_{street.house.capture_day(taken_at):%Y%m%d}"
