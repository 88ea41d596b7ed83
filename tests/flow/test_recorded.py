"""What is kept of a read and of whoever looks at it: other makers, other owners, eyes, stops."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import AsyncTestClient

from backend.services.acting import Who
from backend.store.images import ImageGoneError
from tests.apps import create_app
from tests.flow.signing import signed_in
from tests.flow.standing import Gateway, clauses, refused
from tests.flow.street import PICTURE, PLATE, Street
from tests.flow.test_deciding import compare, decide, hit
from tests.flow.test_door_bulk import state

pytestmark = pytest.mark.anyio
Client = AsyncTestClient[Any]


@pytest.fixture
async def client(street: Street) -> AsyncIterator[Client]:
    app = create_app(street.house.settings, street.watch)
    async with AsyncTestClient(app, base_url="https://desk.example") as opened:
        yield opened


async def events(street: Street, who: Who, tag: str) -> list[str]:
    """Subjects of a person's events, the oldest first."""
    rows = await street.house.db.rows(
        "SELECT subject FROM audit_event WHERE actor = $1 AND tag = $2 ORDER BY seq",
        f"person:{who.id}",
        tag,
    )
    return [row["subject"] for row in rows]


async def test_make_model_color_and_owner_are_kept_with_another_makers_read(
    gateway: Gateway,
) -> None:
    """R-CAP-07, R-CAP-09: beside the frame, and gone with it."""
    said = {"make": "Ford", "model": "Fusion", "color": "gray", "owner": "Mall security"}
    answer = await state(gateway, **said)
    assert answer.status_code == 201, answer.text
    (frame,) = await gateway.frames()
    assert {name: frame["statement"][name] for name in said} == said


async def test_a_private_reader_comes_under_the_same_rules_and_stays_its_owners(
    gateway: Gateway,
) -> None:
    """R-CAP-09: no frame without the attestation; the same retention; the owner on every read."""
    street = gateway.street
    await street.house.db.run(
        "UPDATE camera SET owner = 'private', owner_agency = 'Mall security',"
        " public_view_attested = false"
    )
    clauses = {clause["id"] for clause in refused(await gateway.post(), 403, "refused")["clauses"]}
    assert "il-private-reader" in clauses
    await street.house.db.run("UPDATE camera SET public_view_attested = true")
    old = gateway.now() - timedelta(days=31)
    refused(await gateway.post(at=old), 410, "past-retention")
    assert (await gateway.post()).status_code == 201
    await street.read()
    kept = await street.house.db.rows("SELECT text, owner_agency FROM read")
    assert kept == [{"text": PLATE, "owner_agency": "Mall security"}]


async def test_no_picture_lies_readable_on_the_disk(gateway: Gateway) -> None:
    """R-SEC-01, R-SEC-02: encrypted under its day's key, and bound to its own name."""
    assert (await gateway.post()).status_code == 201
    (frame,) = await gateway.frames()
    house = gateway.street.house
    day, home = house.capture_day(frame["captured_at"]), house.settings.home
    files = [file for file in home.rglob("*") if file.is_file()]
    stored = home / "images" / frame["blob"]
    assert stored in files
    readable = [file for file in files if PICTURE[:32] in file.read_bytes()]
    assert readable == []
    stored.with_name("another").write_bytes(stored.read_bytes())
    with pytest.raises(ImageGoneError):
        await house.images.get(day, str(Path(frame["blob"]).with_name("another")))
    assert await house.images.get(day, frame["blob"]) == PICTURE


async def test_every_look_at_an_alert_and_at_its_pictures_has_a_name_and_a_time(
    street: Street, client: Client
) -> None:
    """R-ACC-06, R-MOB-05: by what the server shows, not by what an app says of itself."""
    ((officer, alert_id),) = await hit(street)
    await signed_in(street, officer, client)
    assert await events(street, officer, "person:alert:opened") == []
    shown = (await client.get(f"/api/alerts/{alert_id}")).json()
    assert await events(street, officer, "person:alert:opened") == [f"alert:{alert_id}"]
    for picture in (shown["frame_url"], shown["crop_url"], shown["crop_url"]):
        assert (await client.get(picture)).status_code == 200
    seen = await events(street, officer, "person:frame:viewed")
    assert len(seen) == 3
    assert set(seen) == {f"frame:{shown['frame_url'].split('/')[-2]}"}


async def test_whoever_may_not_see_an_alert_leaves_no_look_but_a_refusal(
    street: Street, client: Client
) -> None:
    """R-ACC-06."""
    ((_, alert_id),) = await hit(street)
    auditor = await street.person("auditor", on_shift=False)
    await street.house.db.run("UPDATE device SET device_class = 'desk'")
    await signed_in(street, auditor, client)
    assert (await client.get("/api/alerts")).status_code == 403
    known = await client.get(f"/api/alerts/{alert_id}")
    unknown = await client.get(f"/api/alerts/{auditor.id}")
    assert (known.status_code, clauses(known)) == (unknown.status_code, clauses(unknown))
    assert known.status_code == 403
    assert await events(street, auditor, "person:alert:opened") == []
    tried = await events(street, auditor, "person:act:refused")
    assert tried == ["department:department", f"alert:{alert_id}", f"alert:{auditor.id}"]


async def test_the_basis_of_a_stop_its_number_and_its_result_stand_on_the_alert(
    street: Street, client: Client
) -> None:
    """R-ALR-06, R-ALR-08, R-ALR-09: an alert alone is no ground for a stop."""
    ((officer, alert_id),) = await hit(street)
    await compare(street, officer, alert_id)
    await decide(street, officer, alert_id)
    headers = await signed_in(street, officer, client)
    said = {
        "action": "arrest",
        "basis_of_stop": "confirmed_status",
        "event_number": "26-104",
        "done_at": street.watch.at.isoformat(),
    }
    answer = await client.post(f"/api/alerts/{alert_id}/disposition", json=said, headers=headers)
    assert answer.status_code == 200, answer.text
    (kept,) = await street.alerts(officer)
    assert {name: kept["disposition"][name] for name in ("action", "basis_of_stop")} == {
        "action": "arrest",
        "basis_of_stop": "confirmed_status",
    }
    assert kept["disposition"]["event_number"] == "26-104"
    assert "Nobody is detained on an alert" in answer.json()["statement"]


async def test_the_list_says_of_which_decided_alert_it_is_not_known_what_came_of_it(
    street: Street, client: Client
) -> None:
    """R-ALR-08."""
    ((officer, alert_id),) = await hit(street)
    await compare(street, officer, alert_id)
    await decide(street, officer, alert_id)
    headers = await signed_in(street, officer, client)
    (line,) = (await client.get("/api/alerts")).json()["alerts"]
    assert (line["state"], line["disposed"]) == ("decided", False)
    said = {"action": "none", "done_at": street.watch.at.isoformat()}
    answer = await client.post(f"/api/alerts/{alert_id}/disposition", json=said, headers=headers)
    assert answer.status_code == 200, answer.text
    (line,) = (await client.get("/api/alerts")).json()["alerts"]
    assert (line["state"], line["disposed"]) == ("decided", True)


async def test_a_photo_is_taken_of_what_is_open_to_public_view_only(
    street: Street, client: Client
) -> None:
    """R-PRO-06: the person says so for each photo, or there is none."""
    officer = await street.person("officer")
    headers = await signed_in(street, officer, client)
    headers |= {"Content-Type": "image/jpeg", "X-Captured-At": street.watch.at.isoformat()}
    answer = await client.post("/api/captures", content=PICTURE, headers=headers)
    assert "bpd-public-view" in {
        clause["id"] for clause in refused(answer, 403, "refused")["clauses"]
    }
    assert await street.house.db.value("SELECT count(*) FROM frame") == 0
