"""The door for frames: every answer that a gateway may get for one picture."""

import json
from datetime import datetime, timedelta
from uuid import uuid5

import cv2
import numpy as np
import pytest

from backend.cli import openapi
from backend.services.intake import LIVE_KEPT, MOST_BYTES, MOST_UNREAD
from tests.flow.standing import Gateway, refused
from tests.flow.street import PICTURE

pytestmark = pytest.mark.anyio


async def test_a_frame_is_durable_when_it_is_acknowledged(gateway: Gateway) -> None:
    """R-CAP-01: picture, time and the place of the camera stand on the frame."""
    answer = await gateway.post()
    assert answer.status_code == 201, answer.text
    (frame,) = await gateway.frames()
    told = answer.json()
    assert told["duplicate"] is False
    assert told["frame"]["id"] == str(frame["id"])
    assert datetime.fromisoformat(told["frame"]["captured_at"]) == frame["captured_at"]
    assert (frame["latitude"], frame["longitude"]) == (40.48, -88.99)
    assert (frame["place"], frame["media_type"]) == ("Main St at 1st", "image/jpeg")
    house = gateway.street.house
    day = house.capture_day(frame["captured_at"])
    assert await house.images.get(day, frame["blob"]) == PICTURE


async def test_the_same_frame_twice_is_one_frame(gateway: Gateway) -> None:
    at = gateway.now()
    first, second = await gateway.post(at=at), await gateway.post(at=at)
    assert (first.status_code, second.status_code) == (201, 200)
    assert second.json() == {**first.json(), "duplicate": True}
    assert len(await gateway.frames()) == 1


async def test_another_picture_of_the_same_instant_is_a_conflict(gateway: Gateway) -> None:
    at = gateway.now()
    await gateway.post(at=at)
    refused(await gateway.post(PICTURE + b"\0", at=at), 409, "frame-conflict")
    assert [frame["size"] for frame in await gateway.frames()] == [len(PICTURE)]


async def test_nobody_is_let_in_without_a_credential(gateway: Gateway) -> None:
    for authorization in (None, "", "Bearer ", "Bearer wrong", "Basic wrong"):
        refused(await gateway.post(Authorization=authorization), 401, "unknown-credential")
    assert await gateway.frames() == []


async def test_a_replaced_credential_stays_good_for_its_overlap_only(gateway: Gateway) -> None:
    street = gateway.street
    await street.house.db.run(
        "UPDATE gateway_credential SET until = $1", gateway.now() + timedelta(hours=24)
    )
    assert (await gateway.post()).status_code == 201
    street.watch.pass_(hours=25)
    refused(await gateway.post(), 401, "unknown-credential")


async def test_a_revoked_gateway_is_refused(gateway: Gateway) -> None:
    await gateway.street.house.db.run("UPDATE gateway SET revoked_at = $1", gateway.now())
    refused(await gateway.post(), 403, "gateway-revoked")
    assert await gateway.frames() == []


async def test_a_camera_that_is_not_approved_records_nothing(gateway: Gateway) -> None:
    """The refusal names the clause, and the audit keeps it."""
    db = gateway.street.house.db
    await db.run("UPDATE camera SET approved_at = NULL")
    problem = refused(await gateway.post(), 403, "refused")
    assert [(clause["id"], clause["citation"]) for clause in problem["clauses"]] == [
        ("bpd-camera-approved", "BPD POL-E")
    ]
    assert all(clause["because"] and clause["instead"] for clause in problem["clauses"])
    assert await gateway.frames() == []
    told = await db.row("SELECT actor, canonical FROM audit_event ORDER BY seq DESC LIMIT 1")
    assert told is not None
    assert told["actor"] == f"gateway:{gateway.street.gateway_id}"
    assert json.loads(told["canonical"])["details"]["clauses"] == ["bpd-camera-approved"]


async def test_a_camera_of_another_gateway_does_not_exist(gateway: Gateway) -> None:
    street = gateway.street
    other = uuid5(street.camera_id, "other")
    refused(await gateway.post(X_Camera=str(other)), 404, "camera-unknown")
    await street.house.db.run("UPDATE camera SET gateway_id = NULL")
    refused(await gateway.post(), 404, "camera-unknown")


async def test_a_frame_past_retention_is_gone_and_a_late_one_keeps_its_capture_day(
    gateway: Gateway,
) -> None:
    """R-CAP-04: the clock of retention starts at capture, not at upload; a day goes whole."""
    house = gateway.street.house
    late = house.day_start(house.capture_day(gateway.now()) - timedelta(days=29))
    assert (await gateway.post(at=late)).status_code == 201
    for age in (timedelta(seconds=1), timedelta(days=2)):
        refused(await gateway.post(at=late - age), 410, "past-retention")
    (frame,) = await gateway.frames()
    assert frame["captured_at"] == late
    assert frame["received_at"] - frame["captured_at"] > timedelta(days=29)
    day = house.capture_day(late)
    table = await house.db.value("SELECT tableoid::regclass::text FROM frame")
    assert table == f"frame_{day:%Y%m%d}"


async def test_a_frame_from_the_future_says_that_the_clock_is_wrong(gateway: Gateway) -> None:
    assert (await gateway.post(at=gateway.now() + timedelta(seconds=110))).status_code == 201
    ahead = gateway.now() + timedelta(minutes=3)
    refused(await gateway.post(at=ahead), 422, "clock-ahead")


NO_TIMES = (
    None,
    "",
    "yesterday",
    "2026-11-23T18:00:00",
    "1700000000",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-12:00",
)


async def test_a_frame_without_a_capture_time_is_no_record(gateway: Gateway) -> None:
    """R-CAP-01: none, no offset, or a time that is in no calendar."""
    for at in NO_TIMES:
        refused(await gateway.post(X_Captured_At=at), 422, "no-capture-time")
    assert await gateway.frames() == []


async def moved_into_a_car(gateway: Gateway) -> None:
    await gateway.street.house.db.run(
        "UPDATE camera SET kind = 'car', latitude = NULL, longitude = NULL"
    )


async def test_a_car_must_say_where_it_was(gateway: Gateway) -> None:
    """R-CAP-01, R-CAP-02: fixed cameras and those in cars are taken; a car sends its place."""
    await moved_into_a_car(gateway)
    refused(await gateway.post(), 422, "no-place")
    refused(await gateway.post(X_Latitude="40.5"), 422, "no-place")
    answer = await gateway.post(X_Latitude="40.5", X_Longitude="-89.25")
    assert answer.status_code == 201, answer.text
    (frame,) = await gateway.frames()
    assert (frame["latitude"], frame["longitude"]) == (40.5, -89.25)


async def test_a_place_that_is_not_on_the_earth_is_none(gateway: Gateway) -> None:
    await moved_into_a_car(gateway)
    for latitude in ("91", "-90.5", "nan", "inf"):
        refused(await gateway.post(X_Latitude=latitude, X_Longitude="0"), 422, "no-place")
    assert await gateway.frames() == []


async def test_more_bytes_than_a_picture_has_are_refused(gateway: Gateway) -> None:
    refused(await gateway.post(PICTURE + bytes(MOST_BYTES)), 413, "frame-too-large")
    assert await gateway.frames() == []


def announced(width: int, height: int) -> bytes:
    """The picture with another size in its header: what a decoder would allocate."""
    at = PICTURE.index(b"\xff\xc0") + 5
    return PICTURE[:at] + height.to_bytes(2, "big") + width.to_bytes(2, "big") + PICTURE[at + 4 :]


def bomb() -> bytes:
    """A PNG of a few kilobytes that would be 400 million pixels."""
    data = cv2.imencode(".png", np.zeros((20, 20), np.uint8))[1].tobytes()
    return data[:16] + (20_000).to_bytes(4, "big") * 2 + data[24:]


HOSTILE = [
    (b"", 415, "not-a-picture"),
    (b"GIF89a\x0a\0\x0a\0" + bytes(64), 415, "not-a-picture"),
    (b"<svg onload='alert(1)'/>", 415, "not-a-picture"),
    (b"%PDF-1.7\n" + bytes(100), 415, "not-a-picture"),
    (b"PK\x03\x04" + bytes(100), 415, "not-a-picture"),
    (announced(60_000, 60_000), 413, "frame-too-large"),
    (announced(9000, 10), 413, "frame-too-large"),
    (bomb(), 413, "frame-too-large"),
    (PICTURE[:20], 422, "picture-broken"),
    (b"\xff\xd8\xff" + b"\xff" * 2000, 422, "picture-broken"),
    (b"\xff\xd8\xff\xe0" + b"\0\2" * 500, 422, "picture-broken"),
]


async def test_hostile_pictures_are_refused_before_they_are_decoded(gateway: Gateway) -> None:
    for body, status, code in HOSTILE:
        refused(await gateway.post(body), status, code)
    assert await gateway.frames() == []


async def test_a_picture_that_is_damaged_in_its_middle_is_closed_as_unreadable(
    gateway: Gateway,
) -> None:
    """Its header is sound, so it is taken; reading it ends, and the next frame is read."""
    await gateway.post(announced(64, 64))
    gateway.street.watch.pass_(seconds=1)
    await gateway.post()
    while await gateway.street.read():
        pass
    broken, whole = await gateway.frames()
    assert (broken["state"] != "unread", whole["state"]) == (True, "read")
    assert await gateway.street.house.db.value("SELECT count(*) FROM read") == 1


@pytest.mark.parametrize(("suffix", "media_type"), [(".png", "image/png"), (".webp", "image/webp")])
async def test_what_a_picture_is_its_bytes_say(
    gateway: Gateway, suffix: str, media_type: str
) -> None:
    body = cv2.imencode(suffix, np.full((40, 60, 3), 90, np.uint8))[1].tobytes()
    assert (await gateway.post(body, Content_Type="image/jpeg")).status_code == 201
    assert [frame["media_type"] for frame in await gateway.frames()] == [media_type]


async def test_a_live_camera_that_is_behind_drops_its_oldest_frames_and_counts_them(
    gateway: Gateway,
) -> None:
    for _ in range(LIVE_KEPT + 3):
        gateway.street.watch.pass_(seconds=1)
        assert (await gateway.post(X_Live="yes")).status_code == 201
    states = [frame["state"] for frame in await gateway.frames()]
    assert states[:2] == ["dropped", "dropped"]
    assert set(states[2:]) == {"unread"}
    assert await gateway.street.house.db.value("SELECT dropped FROM camera") == 2


async def test_an_upload_waits_while_the_readers_are_behind(gateway: Gateway) -> None:
    db = gateway.street.house.db
    await gateway.post()
    await db.run(
        "INSERT INTO unread SELECT camera_id, captured_at - n * interval '1 s',"
        " gen_random_uuid(), received_at, live, blob FROM unread, generate_series(1, $1::int) n",
        MOST_UNREAD,
    )
    gateway.street.watch.pass_(seconds=1)
    answer = await gateway.post()
    refused(answer, 429, "behind")
    assert int(answer.headers["Retry-After"]) >= 1


async def test_the_answers_name_no_server_path_and_are_not_cached(gateway: Gateway) -> None:
    answer = await gateway.post(PICTURE[:20])
    refused(answer, 422, "picture-broken")
    assert answer.headers["cache-control"] == "no-store"
    assert str(gateway.street.house.settings.home) not in answer.text


async def test_the_document_is_served_to_whoever_builds_a_camera(gateway: Gateway) -> None:
    answer = await gateway.client.get("/schema/openapi.json")
    assert (answer.status_code, answer.text) == (200, openapi.text())
