"""A fixed camera whose gateway says that it stands elsewhere records nothing until approved."""

import json
from datetime import timedelta
from typing import Any

import pytest

from tests.flow.standing import Gateway, refused

pytestmark = pytest.mark.anyio


async def camera(gateway: Gateway) -> dict[str, Any]:
    row = await gateway.street.house.db.row("SELECT * FROM camera")
    assert row is not None
    return row


def ids(problem: dict[str, Any]) -> set[str]:
    return {clause["id"] for clause in problem["clauses"]}


async def test_a_fixed_camera_that_says_another_place_is_suspended(gateway: Gateway) -> None:
    """R-CAM-02: at once, for every later frame, and told in the audit with the meters."""
    gateway.street.watch.pass_(minutes=1)
    problem = refused(await gateway.post(X_Latitude="40.482", X_Longitude="-88.99"), 403, "refused")
    assert ids(problem) == {"bpd-camera-moved", "bpd-camera-approved"}
    row = await camera(gateway)
    assert (row["approved_at"], row["said_latitude"], row["said_longitude"]) == (
        None,
        40.482,
        -88.99,
    )
    told = await gateway.street.house.db.value(
        "SELECT canonical FROM audit_event WHERE tag = 'gateway:camera:moved'"
    )
    assert json.loads(told)["details"]["meters"] == 223
    assert ids(refused(await gateway.post(), 403, "refused")) == {"bpd-camera-approved"}
    assert await gateway.frames() == []


async def test_a_fixed_camera_near_its_place_goes_on(gateway: Gateway) -> None:
    """R-CAM-02: 11 m are within the tolerance; the register's place stands on the frame."""
    gateway.street.watch.pass_(minutes=1)
    assert (await gateway.post(X_Latitude="40.4801", X_Longitude="-88.99")).status_code == 201
    (frame,) = await gateway.frames()
    assert frame["latitude"] == 40.48


async def test_a_frame_from_before_the_approval_suspends_nothing(gateway: Gateway) -> None:
    """R-CAM-02: what waited on the gateway since before the move is refused, no more."""
    db = gateway.street.house.db
    later = gateway.now() + timedelta(minutes=1)
    await db.run("UPDATE camera SET approved_at = $1", later)
    problem = refused(await gateway.post(X_Latitude="40.482", X_Longitude="-88.99"), 403, "refused")
    assert ids(problem) == {"bpd-camera-moved"}
    assert (await camera(gateway))["approved_at"] == later
