"""A fixed camera whose gateway says that it stands elsewhere records nothing until approved."""

import json
from datetime import timedelta
from typing import Any

import pytest

from backend.services import cameras
from backend.services.cameras import Place
from policies.profile import FOLDER, load
from tests.flow.standing import Gateway, refused

pytestmark = pytest.mark.anyio
ANALYSES = load(FOLDER / "bloomington").cameras.analysis.value


async def camera(gateway: Gateway) -> dict[str, Any]:
    row = await gateway.street.house.db.row("SELECT * FROM camera")
    assert row is not None
    return row


def ids(problem: dict[str, Any]) -> set[str]:
    return {clause["id"] for clause in problem["clauses"]}


async def test_a_fixed_camera_that_says_another_place_is_suspended(gateway: Gateway) -> None:
    """R-CAM-02: when three places say so, for every later frame; told with the meters."""
    for _ in range(2):
        gateway.street.watch.pass_(seconds=6)
        assert (await gateway.post(X_Latitude="40.482", X_Longitude="-88.99")).status_code == 201
    gateway.street.watch.pass_(seconds=6)
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
    assert len(await gateway.frames()) == 2


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


async def test_one_wild_position_suspends_nothing(gateway: Gateway) -> None:
    """R-CAM-02: a receiver that loses its sky for a moment; the register's place stands."""
    for latitude in ("40.48", "41.7", "40.4801", "40.48", "40.48", "12.5", "40.48"):
        gateway.street.watch.pass_(seconds=6)
        answer = await gateway.post(X_Latitude=latitude, X_Longitude="-88.99")
        assert answer.status_code == 201, answer.text
    assert (await camera(gateway))["approved_at"] is not None
    assert {frame["latitude"] for frame in await gateway.frames()} == {40.48}


async def test_a_frame_from_before_the_move_keeps_the_place_where_it_was_taken(
    gateway: Gateway,
) -> None:
    """R-CAM-02: it waited at the gateway; its place is the old one, also on its alert."""
    street = gateway.street
    administrator, chief = await street.person("administrator"), await street.person("chief")
    await street.person("officer")
    await street.listed()
    street.watch.pass_(minutes=1)
    taken_at = street.watch()
    street.watch.pass_(minutes=9)
    there = Place("Oak St at 9th", 40.49, -88.99, dict.fromkeys(ANALYSES, "on file"))
    await cameras.relocate(street.house, administrator, street.camera_id, there)
    street.watch.pass_(minutes=1)
    await cameras.answer(street.house, chief, street.camera_id, approve=True, note="")
    street.watch.pass_(minutes=1)
    old = await gateway.post(at=taken_at, X_Latitude="40.48", X_Longitude="-88.99")
    assert old.status_code == 201, old.text
    await street.read()
    place = "SELECT place_then(camera_id, captured_at) FROM hit"
    assert await street.house.db.value(place) == "Main St at 1st"
    new = await gateway.post(X_Latitude="40.49", X_Longitude="-88.99")
    assert new.status_code == 201, new.text
    assert [(one["place"], one["latitude"]) for one in await gateway.frames()] == [
        ("Main St at 1st", 40.48),
        ("Oak St at 9th", 40.49),
    ]
