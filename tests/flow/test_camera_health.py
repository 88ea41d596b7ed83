"""A camera's health in numbers; a picture of it only under an inquiry, recorded."""

from typing import Any

import httpx
import pytest

from tests.flow.signing import signed_in
from tests.flow.standing import Gateway, clauses, codes

pytestmark = pytest.mark.anyio


async def test_health_is_told_in_numbers_and_without_a_picture(gateway: Gateway) -> None:
    """R-CAM-03: frames an hour and the share that could not be read, for whoever looks after it."""
    street = gateway.street
    for _ in range(3):
        street.watch.pass_(seconds=20)
        assert (await gateway.post()).status_code == 201
    await street.read()
    await street.read()
    await street.house.db.run(
        "UPDATE frame SET state = 'unreadable' WHERE id = (SELECT id FROM frame LIMIT 1)"
    )
    who = await street.person("administrator", on_shift=False)
    await signed_in(street, who, gateway.client)
    told = (await gateway.client.get(f"/api/cameras/{street.camera_id}/health")).json()
    assert told["hours"] == [
        {"at": "2026-11-23T18:00:00Z", "frames": 3, "unreadable": 1, "dropped": 0}
    ]
    assert round(told["unreadable"], 2) == 0.33
    assert "url" not in str(told)


async def opened(client: httpx.AsyncClient) -> str:
    reason = {
        "mode": "administrative",
        "purpose": "system_testing",
        "phrase": "Maintenance of Main St: is the picture sharp",
    }
    answer = await client.post("/api/inquiries", json=reason)
    assert answer.status_code == 201, answer.text
    told: dict[str, Any] = answer.json()
    return str(told["id"])


async def test_a_picture_is_seen_under_an_inquiry_alone_and_that_is_recorded(
    gateway: Gateway,
) -> None:
    """R-SRC-01, A.3 no. 18: an administrative inquiry, which a supervisor looks at."""
    street, client = gateway.street, gateway.client
    street.watch.pass_(seconds=20)
    frame = (await gateway.post()).json()["frame"]
    who = await street.person("administrator", on_shift=False)
    client.headers.update(await signed_in(street, who, client))
    image = f"/api/frames/{frame['captured_at']}/{frame['id']}/image"
    assert "bpd-picture-reason" in clauses(await client.get(image))
    inquiry = await opened(client)
    path = f"/api/inquiries/{inquiry}/camera-frames"
    shown = await client.post(path, json={"camera": str(street.camera_id)})
    assert shown.status_code == 200, shown.text
    assert (await client.get(shown.json()["frame_url"])).status_code == 200
    tags = await street.house.db.rows(
        "SELECT tag FROM audit_event WHERE tag IN ('person:camera:looked-at',"
        " 'person:frame:viewed') ORDER BY seq"
    )
    assert [row["tag"] for row in tags] == ["person:camera:looked-at", "person:frame:viewed"]
    kinds = await street.house.db.rows("SELECT kind FROM signal")
    assert "administrative" in {row["kind"] for row in kinds}
    assert (await client.post(f"/api/inquiries/{inquiry}/end")).status_code == 200
    assert "bpd-picture-reason" in clauses(await client.get(image))


async def test_a_camera_without_a_frame_has_no_picture(gateway: Gateway) -> None:
    street, client = gateway.street, gateway.client
    who = await street.person("administrator", on_shift=False)
    client.headers.update(await signed_in(street, who, client))
    path = f"/api/inquiries/{await opened(client)}/camera-frames"
    answer = await client.post(path, json={"camera": str(street.camera_id)})
    assert codes(answer) == (404, "frame-unknown")


async def test_an_inquiry_about_a_case_watches_no_camera(gateway: Gateway) -> None:
    """A.3 no. 26: a search finds what has passed; it is no window to look out of."""
    street, client = gateway.street, gateway.client
    street.watch.pass_(seconds=20)
    await gateway.post()
    who = await street.person("officer")
    client.headers.update(await signed_in(street, who, client))
    reason = {"purpose": "felony", "number": "2026-00012345"}
    inquiry = (await client.post("/api/inquiries", json=reason)).json()["id"]
    path = f"/api/inquiries/{inquiry}/camera-frames"
    answer = await client.post(path, json={"camera": str(street.camera_id)})
    assert codes(answer) == (409, "conflict")
    assert await street.house.db.value("SELECT count(*) FROM camera_look") == 0
