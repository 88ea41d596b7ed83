"""Who is in which car, and what a car reads while nobody trained has said to be in it."""

from datetime import timedelta
from typing import Any

import httpx
import pytest
from litestar.testing import AsyncTestClient

from backend.services import crewing
from backend.services.intake import Arrival, take
from tests.apps import create_app
from tests.cast import Department
from tests.flow.signing import signed_in
from tests.flow.standing import clauses
from tests.flow.street import PICTURE, Street

pytestmark = pytest.mark.anyio


async def drives(street: Street) -> None:
    """The camera of the street is in a car, and reads the test plate."""
    await street.house.db.run("UPDATE camera SET kind = 'car'")
    street.watch.pass_(seconds=20)
    at = street.watch()
    arrival = Arrival(street.camera_id, at, PICTURE, live=False, latitude=40.48, longitude=-88.99)
    await take(street.house, street.gateway, arrival)
    await street.read()


async def unmanned(street: Street) -> list[dict[str, Any]]:
    """What the commander sees."""
    commander = await street.person("commander")
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://phone.example") as client:
        await signed_in(street, commander, client)
        told: list[dict[str, Any]] = (await client.get("/api/shift-page")).json()["unmanned"]
        return told


async def test_a_car_reads_by_itself_and_the_commander_sees_that_nobody_was_in_it(
    street: Street,
) -> None:
    """R-CAP-08, R-CAP-03: BPD POL-E's automatic start is never stopped."""
    await drives(street)
    assert await street.house.db.value("SELECT count(*) FROM read") == 1
    (car,) = await unmanned(street)
    assert (car["name"], car["reads"]) == ("Gateway", 1)


async def test_what_is_read_with_a_trained_officer_in_the_car_is_not_reported(
    street: Street,
) -> None:
    """R-CAP-08."""
    officer = await street.person("officer")
    await street.house.db.run("UPDATE camera SET kind = 'car'")
    await crewing.enter(street.house, officer, street.gateway_id)
    await drives(street)
    assert await unmanned(street) == []
    await crewing.get_out(street.house, officer)
    await drives(street)
    (car,) = await unmanned(street)
    assert car["reads"] == 1


async def test_training_that_has_lapsed_counts_no_more(street: Street) -> None:
    """R-CAP-08: it is asked of the day of the read, not of the day on which it was said."""
    officer = await street.person("officer")
    await street.house.db.run("UPDATE camera SET kind = 'car'")
    await crewing.enter(street.house, officer, street.gateway_id)
    yesterday = street.house.capture_day(street.watch()) - timedelta(days=1)
    await street.house.db.run("UPDATE crew SET trained_until = $1", yesterday)
    await drives(street)
    assert [car["reads"] for car in await unmanned(street)] == [1]


async def car(staffed: Department) -> tuple[httpx.AsyncClient, str]:
    administrator = await staffed.signed_in("administrator")
    made = (await administrator.post("/api/gateways", json={"name": "Car 12"})).json()
    camera = {"name": "Car 12, front", "kind": "car", "place": "In a car"}
    given = {"attested_public_view": True, "gateway_id": made["gateway_id"]}
    await administrator.post("/api/cameras", json=camera | given)
    return await staffed.signed_in("officer"), made["gateway_id"]


async def test_an_officer_says_from_the_phone_in_which_car_they_are(staffed: Department) -> None:
    """R-CAP-08: in one at a time; the commander sees it beside the name."""
    officer, id_ = await car(staffed)
    (offered,) = (await officer.get("/api/cars")).json()["cars"]
    assert (offered["name"], offered["cameras"], offered["mine"]) == (
        "Car 12",
        ["Car 12, front"],
        False,
    )
    for _ in range(2):
        (entered,) = (await officer.post(f"/api/cars/{id_}/crew")).json()["cars"]
        assert (entered["crew"], entered["mine"]) == (["Officer"], True)
    page = (await (await staffed.signed_in("commander")).get("/api/shift-page")).json()
    assert {person["name"]: person["car"] for person in page["people"]}["Officer"] == "Car 12"
    assert (await officer.delete("/api/cars/crew")).status_code == 204
    (left,) = (await officer.get("/api/cars")).json()["cars"]
    assert (left["crew"], left["mine"]) == ([], False)
    assert await staffed.tags("person:car") == [
        "person:car:entered",
        "person:car:left",
        "person:car:entered",
        "person:car:left",
    ]


async def test_the_end_of_the_shift_ends_it(staffed: Department) -> None:
    """R-CAP-08."""
    officer, id_ = await car(staffed)
    await officer.post(f"/api/cars/{id_}/crew")
    await officer.delete("/api/shifts/current")
    (shown,) = (await officer.get("/api/cars")).json()["cars"]
    assert shown["crew"] == []


async def test_a_clerk_is_in_no_car(staffed: Department) -> None:
    """R-CAP-08."""
    _, id_ = await car(staffed)
    clerk = await staffed.signed_in("clerk")
    assert "bpd-car-crew" in clauses(await clerk.post(f"/api/cars/{id_}/crew"))
