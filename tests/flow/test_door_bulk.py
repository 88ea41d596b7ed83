"""The door for frames: batches of what was kept, endless uploads, other makers' reads."""

import base64
import json
from datetime import timedelta
from typing import Any
from uuid import uuid5

import httpx
import pytest

from backend.services.intake import MOST_BYTES
from tests.flow.standing import Gateway, refused
from tests.flow.street import PICTURE, PLATE

pytestmark = pytest.mark.anyio


def packed(*parts: tuple[dict[str, Any], bytes]) -> bytes:
    body = b""
    for header, picture in parts:
        said = json.dumps(header).encode()
        body += len(said).to_bytes(4, "big") + said + len(picture).to_bytes(4, "big") + picture
    return body


async def batch(gateway: Gateway, body: bytes) -> httpx.Response:
    return await gateway.client.post(
        "/ingest/batches",
        content=body,
        headers={**gateway.headers, "Content-Type": "application/x-platewarden-frames"},
    )


async def test_each_frame_of_a_batch_is_answered_for_itself_and_in_order(
    gateway: Gateway,
) -> None:
    """R-CAP-04: what a gateway kept comes later, each frame with its own fate."""
    camera, now = str(gateway.street.camera_id), gateway.now()

    def head(**changed: Any) -> dict[str, Any]:  # noqa: ANN401 - any header
        return {"camera": camera, "captured_at": now.isoformat(), "live": False} | changed

    other = str(uuid5(gateway.street.camera_id, "other"))
    answer = await batch(
        gateway,
        packed(
            (head(), PICTURE),
            (head(), PICTURE),
            (head(), PICTURE + b"\0"),
            (head(camera=other), PICTURE),
            (head(captured_at=(now - timedelta(days=31)).isoformat()), PICTURE),
            (head(captured_at="2026-11-23T18:00:00"), PICTURE),
            (head(captured_at=(now - timedelta(seconds=9)).isoformat()), b"no picture"),
            (head(captured_at=(now - timedelta(seconds=10)).isoformat()), PICTURE),
        ),
    )
    assert answer.status_code == 200, answer.text
    results = answer.json()["results"]
    assert [
        (result["status"], (result.get("problem") or {}).get("code")) for result in results
    ] == [
        (201, None),
        (200, None),
        (409, "frame-conflict"),
        (404, "camera-unknown"),
        (410, "past-retention"),
        (422, "no-capture-time"),
        (415, "not-a-picture"),
        (201, None),
    ]
    assert results[0]["frame"] == results[1]["frame"]
    assert len(await gateway.frames()) == 2


@pytest.mark.parametrize(
    "tail", [b"\0\0\0", b"\0\0\0\5{}", b"\0\0\0\2{}\0\0\0\0", b"\0\0\0\2[]\0\0\0\0"]
)
async def test_a_broken_batch_is_refused_before_its_first_frame_is_taken(
    gateway: Gateway, tail: bytes
) -> None:
    head = {"camera": str(gateway.street.camera_id), "captured_at": gateway.now().isoformat()}
    refused(await batch(gateway, packed((head, PICTURE)) + tail), 422, "invalid")
    refused(await batch(gateway, b"\xff\xff\xff\xff"), 413, "frame-too-large")
    assert await gateway.frames() == []


async def test_a_header_that_says_one_thing_twice_is_refused_with_the_whole_batch(
    gateway: Gateway,
) -> None:
    """Whoever reads the same header on its way may take the other time or camera."""
    camera, at = str(gateway.street.camera_id), gateway.now().isoformat()
    good = packed(({"camera": camera, "captured_at": at}, PICTURE))
    said = f'{{"camera": "{camera}", "captured_at": "{at}", "c\\u0061mera": "{camera}"}}'.encode()
    twice = len(said).to_bytes(4, "big") + said + len(PICTURE).to_bytes(4, "big") + PICTURE
    problem = refused(await batch(gateway, good + twice), 422, "invalid")
    assert problem["flaws"] == [{"field": "camera", "why": "It stands here twice."}]
    assert await gateway.frames() == []


async def stream(gateway: Gateway, body: bytes) -> httpx.Response:
    return await gateway.client.post(
        "/ingest/mjpeg",
        content=body,
        headers={**gateway.headers, "X-Camera": str(gateway.street.camera_id)},
    )


async def test_pictures_of_an_endless_upload_are_frames_of_their_time_of_arrival(
    gateway: Gateway,
) -> None:
    """R-CAP-02: cameras that know nothing but MJPEG, with anything between the pictures."""
    began = gateway.now()
    between = b"\r\n--boundary\r\nContent-Type: image/jpeg\r\n\r\n"
    half = PICTURE[: len(PICTURE) // 2]
    answer = await stream(gateway, between + PICTURE + between + PICTURE + between + half)
    assert answer.status_code == 200, answer.text
    assert answer.json() == {"accepted": 2, "duplicates": 0, "refused": 0}
    frames = await gateway.frames()
    assert len(frames) == 2
    assert all(began < frame["captured_at"] <= gateway.now() for frame in frames)
    assert all(frame["live"] for frame in frames)


async def test_a_stream_of_a_camera_without_approval_ends_with_the_clauses(
    gateway: Gateway,
) -> None:
    await gateway.street.house.db.run("UPDATE camera SET approved_at = NULL")
    problem = refused(await stream(gateway, PICTURE + PICTURE), 403, "refused")
    assert [clause["id"] for clause in problem["clauses"]] == ["bpd-camera-approved"]


async def test_a_stream_that_never_ends_a_picture_is_cut(gateway: Gateway) -> None:
    endless = b"\xff\xd8\xff" + bytes(MOST_BYTES)
    refused(await stream(gateway, endless), 413, "frame-too-large")
    assert await gateway.frames() == []


async def state(gateway: Gateway, **changed: Any) -> httpx.Response:  # noqa: ANN401 - any field
    said = {
        "camera": str(gateway.street.camera_id),
        "captured_at": gateway.now().isoformat(),
        "maker": "Another maker",
        "text": "QMH2FQH",
        "confidence": 0.97,
        "state": "ID",
        "make": "Ford",
        "image": base64.b64encode(PICTURE).decode(),
    }
    return await gateway.client.post(
        "/ingest/statements", json=said | changed, headers=gateway.headers
    )


async def test_another_makers_read_is_kept_as_its_statement_and_read_again_by_us(
    gateway: Gateway,
) -> None:
    """R-CAP-02: more than one maker; its word stands beside ours and never becomes a read."""
    answer = await state(gateway)
    assert answer.status_code == 201, answer.text
    (frame,) = await gateway.frames()
    assert frame["statement"] == {
        "maker": "Another maker",
        "text": "QMH2FQH",
        "confidence": 0.97,
        "state": "ID",
        "make": "Ford",
    }
    await gateway.street.read()
    assert await gateway.street.house.db.rows("SELECT text FROM read") == [{"text": PLATE}]


async def test_a_statement_without_its_picture_or_its_time_is_no_record(
    gateway: Gateway,
) -> None:
    """R-CAP-01."""
    refused(await state(gateway, image="***"), 422, "picture-broken")
    refused(await state(gateway, image=""), 415, "not-a-picture")
    refused(await state(gateway, captured_at="2026-11-23T18:00:00"), 422, "no-capture-time")
    assert await gateway.frames() == []
