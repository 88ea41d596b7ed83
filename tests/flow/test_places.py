"""Sensitive places: a look at all that passed there says why, and comes before the review."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from tests.cast import Department
from tests.flow.standing import clauses, codes

pytestmark = pytest.mark.anyio

INCIDENT = {"latitude": 40.48, "longitude": -88.99, "meters": 300}
HOSPITAL = {
    "name": "St. Joseph",
    "kind": "hospital",
    "latitude": 40.4836,
    "longitude": -88.99,
    "meters": 150,
}
"""400 meters to the north of the incident."""
WHY = "The shooter fled into its parking lot"


async def marked(staffed: Department, **changed: object) -> list[dict[str, Any]]:
    administrator = await staffed.signed_in("administrator")
    answer = await administrator.post("/api/places", json=HOSPITAL | changed)
    assert answer.status_code == 200, answer.text
    places: list[dict[str, Any]] = answer.json()["places"]
    return places


async def canvass(staffed: Department, browser: httpx.AsyncClient, **more: object) -> Any:  # noqa: ANN401 - an answer
    reason = {"purpose": "felony", "number": "2026-00012345"}
    inquiry = (await browser.post("/api/inquiries", json=reason)).json()
    first = (staffed.clock() - timedelta(hours=2)).isoformat()
    asked = {"area": INCIDENT, "first": first} | more
    return await browser.post(f"/api/inquiries/{inquiry['id']}/queries", json=asked)


async def test_near_a_sensitive_place_the_asker_is_told_and_says_why(staffed: Department) -> None:
    """R-PRO-05: refused with what to do instead, then allowed, and looked at in the review."""
    await marked(staffed)
    officer = await staffed.signed_in("officer")
    answer = await canvass(staffed, officer)
    assert clauses(answer) == {"bpd-sensitive-place"}
    assert "say why" in answer.json()["clauses"][0]["instead"]
    assert clauses(await canvass(staffed, officer, why_here="check")) == {"bpd-sensitive-place"}
    found = await canvass(staffed, officer, why_here=WHY)
    assert found.status_code == 201, found.text
    told = await staffed.last("person:query:run")
    assert (told["places"], told["why_here"]) == (["St. Joseph"], WHY)
    commander = await staffed.signed_in("commander")
    (row,) = (await commander.get("/api/inquiry-reviews")).json()["reviews"]
    assert row["signals"] == [f"All that passed near St. Joseph was looked through. Why: {WHY}"]
    page = await officer.get(f"/api/queries/{found.json()['query']['id']}/reads")
    assert page.status_code == 200


async def test_farther_away_nothing_is_asked(staffed: Department) -> None:
    await marked(staffed, latitude=40.485)
    officer = await staffed.signed_in("officer")
    assert (await canvass(staffed, officer)).status_code == 201
    assert await staffed.house.db.value("SELECT count(*) FROM signal") == 0


async def test_what_is_not_sensitive_any_more_is_looked_through_again(staffed: Department) -> None:
    (place,) = await marked(staffed)
    administrator = await staffed.signed_in("administrator")
    path = f"/api/places/{place['id']}/removal"
    assert (await administrator.post(path)).json() == {"places": []}
    assert codes(await administrator.post(path)) == (404, "not-found")
    officer = await staffed.signed_in("officer")
    assert (await canvass(staffed, officer)).status_code == 201
    assert await staffed.tags("person:place") == ["person:place:marked", "person:place:unmarked"]


async def test_the_administration_marks_places_and_nobody_else(staffed: Department) -> None:
    officer = await staffed.signed_in("officer")
    answer = await officer.post("/api/places", json=HOSPITAL)
    assert clauses(answer) == {"bpd-place-markers"}
    administrator = await staffed.signed_in("administrator")
    blank = await administrator.post("/api/places", json=HOSPITAL | {"name": " "})
    assert codes(blank) == (422, "invalid")


async def test_a_plate_in_the_reason_is_sent_back(staffed: Department) -> None:
    """It stands in the chain and before the review in plain words."""
    await marked(staffed)
    officer = await staffed.signed_in("officer")
    answer = await canvass(staffed, officer, why_here="The car AB12345 stood there")
    assert codes(answer) == (422, "plate-in-reason")
