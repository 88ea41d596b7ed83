"""What looks odd about sign-ins and devices is noted with its reason, and somebody looks at it."""

from datetime import datetime
from typing import Any

import httpx
import pytest

from backend.domain.ids import new_id
from backend.services import capturing
from tests.cast import Department, Phone
from tests.flow.proofs import give_password, with_password
from tests.flow.standing import clauses, codes
from tests.flow.street import PICTURE

pytestmark = pytest.mark.anyio
COLUMNS = ("kind", "person", "device", "network", "times")
HOME = (40.4797, -88.9939)
CHICAGO = (41.8781, -87.6298)


async def odd(browser: httpx.AsyncClient) -> list[dict[str, Any]]:
    answer = await browser.get("/api/oddities")
    assert answer.status_code == 200, answer.text
    return list(answer.json()["oddities"])


async def strange(staffed: Department, username: str) -> httpx.Response:
    """Somebody who knows a name, on a device that nobody has enrolled."""
    browser, stranger = await staffed.client(), Phone()
    challenge = (await browser.post("/api/challenges", json={})).json()["challenge"]
    body = {
        "device_id": str(new_id(staffed.clock())),
        "challenge": challenge,
        "device_signature": stranger.sign("sign-in", challenge),
        "username": username,
        "password": "x",
        "totp": "1",
    }
    return await browser.post("/api/sign-in/password", json=body)


async def test_attempts_of_unknown_devices_are_counted_with_the_account_and_the_network(
    staffed: Department,
) -> None:
    """R-MOB-02: one line a day and account, whatever the device says it is; no address is kept."""
    for username in ("officer", "Officer ", "nobody"):
        assert codes(await strange(staffed, username)) == (403, "device-unknown")
    administrator = await staffed.signed_in("administrator")
    found = {tuple(each[name] for name in COLUMNS) for each in await odd(administrator)}
    assert found == {
        ("unknown_device", "Officer", "", "machine", 2),
        ("unknown_device", "", "", "machine", 1),
    }
    assert (await administrator.get("/api/oddities")).json()["attempts"] == 3
    assert await staffed.tags("system:oddity") == ["system:oddity:noted"] * 2


async def test_a_revoked_device_that_comes_back_is_told_with_its_name(staffed: Department) -> None:
    """R-MOB-02."""
    totp = await give_password(staffed, "officer")
    _, device_id = staffed.phones["officer"]
    administrator = await staffed.signed_in("administrator")
    assert (await administrator.post(f"/api/devices/{device_id}/revoke")).status_code == 204
    answer = await with_password(staffed, "officer", totp=totp.at(staffed.clock()))
    assert codes(answer) == (403, "device-revoked")
    (said,) = await odd(administrator)
    assert (said["device"], said["owner"], said["person"]) == ("officer's", "Officer", "Officer")
    assert said["what"] == "The device was revoked before."


async def test_a_second_phone_in_use_at_once_ends_the_first_and_is_told(
    staffed: Department,
) -> None:
    """R-ACC-02: the second has proved who it is; a phone that lay still for long is no sign."""
    first = await staffed.signed_in("officer")
    staffed.clock.pass_(minutes=4)
    await staffed.signed_in("officer")
    assert (await first.get("/api/me")).status_code == 401
    staffed.clock.pass_(minutes=6)
    await staffed.signed_in("officer")
    auditor = await staffed.signed_in("auditor")
    (said,) = await odd(auditor)
    assert (said["kind"], said["person"], said["times"]) == ("two_devices", "Officer", 1)
    assert said["what"] == "officer's had been used less than five minutes before."


async def test_a_phone_beside_a_terminal_is_nothing_odd(staffed: Department) -> None:
    """A.4 no. 7."""
    await staffed.signed_in("officer")
    await staffed.signed_in("officer", "terminal")
    assert await odd(await staffed.signed_in("auditor")) == []


async def test_the_name_of_somebody_on_anothers_device_is_two_people_on_one(
    staffed: Department,
) -> None:
    """R-ACC-02; a slip of the finger names nobody and is only a failure."""
    await give_password(staffed, "officer")
    await with_password(staffed, "officer", username="officr", totp="000000")
    await with_password(staffed, "officer", username="detective", totp="000000")
    (said,) = await odd(await staffed.signed_in("auditor"))
    assert (said["kind"], said["person"]) == ("two_users", "Detective")
    assert said["owner"] == "Officer"


async def photo(browser: httpx.AsyncClient, at: datetime, place: tuple[float, float]) -> None:
    headers = {
        "Content-Type": "image/jpeg",
        "X-Captured-At": at.isoformat(),
        "X-Latitude": str(place[0]),
        "X-Longitude": str(place[1]),
        "X-Attested-Public-View": "yes",
    }
    answer = await browser.post("/api/captures", content=PICTURE, headers=headers)
    assert answer.json()["code"] == "behind", answer.text  # nobody reads it here


@pytest.mark.parametrize(("minutes", "told"), [(20, 1), (180, 0)])
async def test_two_photos_farther_apart_than_anybody_drives_are_told(
    staffed: Department, monkeypatch: pytest.MonkeyPatch, minutes: int, told: int
) -> None:
    """R-ACC-02, impossible travel: from the places that the account's own photos say."""
    monkeypatch.setattr(capturing, "PATIENCE_S", 0.0)
    browser = await staffed.signed_in("officer")
    await photo(browser, staffed.clock(), HOME)
    staffed.clock.pass_(minutes=minutes)
    await photo(await staffed.signed_in("officer"), staffed.clock(), CHICAGO)
    found = await odd(await staffed.signed_in("auditor"))
    what = "Photos 194 km apart were taken within 20 minutes."
    assert [(each["kind"], each["what"]) for each in found] == [("too_far", what)] * told


async def test_somebody_looks_at_it_once_and_says_what_it_was(staffed: Department) -> None:
    await strange(staffed, "officer")
    administrator = await staffed.signed_in("administrator")
    (said,) = await odd(administrator)
    path = f"/api/oddities/{said['id']}/acknowledgement"
    blank = await administrator.post(path, json={"note": "  "})
    assert [flaw["field"] for flaw in blank.json()["flaws"]] == ["note"]
    body = {"note": "Their own phone, by mistake"}
    assert (await administrator.post(path, json=body)).status_code == 204
    assert (await administrator.post(path, json=body)).status_code == 409
    (now,) = await odd(administrator)
    assert (now["seen_by"], now["note"]) == ("Administrator", "Their own phone, by mistake")
    await strange(staffed, "officer")
    assert [each["seen_by"] for each in await odd(administrator)] == ["", "Administrator"]


async def test_it_becomes_a_finding_with_the_events_that_show_it(staffed: Department) -> None:
    """R-ACC-02, R-PRO-10."""
    totp = await give_password(staffed, "officer")
    staffed.phones["officer"] = Phone(), staffed.phones["officer"][1]
    for _ in range(2):
        await with_password(staffed, "officer", totp=totp.at(staffed.clock()))
    chief = await staffed.signed_in("chief")
    (said,) = await odd(chief)
    assert said["times"] == 2
    made = await chief.post(f"/api/oddities/{said['id']}/finding")
    assert made.status_code == 201, made.text
    (finding,) = (await chief.get("/api/violations")).json()["violations"]
    assert (finding["id"], finding["who"]) == (made.json()["id"], "Officer")
    rows = await staffed.house.db.rows(
        "SELECT tag FROM audit_event WHERE seq = ANY($1) ORDER BY tag", finding["events"]
    )
    refused = "person:session:refused"
    assert [row["tag"] for row in rows] == [refused, refused, "system:oddity:noted"]
    assert (await odd(chief))[0]["finding"] == finding["id"]
    assert (await chief.post(f"/api/oddities/{said['id']}/finding")).status_code == 409
    assert len((await chief.get("/api/violations")).json()["violations"]) == 1


async def test_who_keeps_no_register_neither_sees_nor_answers(staffed: Department) -> None:
    await strange(staffed, "officer")
    auditor = await staffed.signed_in("auditor")
    (said,) = await odd(auditor)
    finding = await auditor.post(f"/api/oddities/{said['id']}/finding")
    assert clauses(finding) == {"bpd-register-keepers"}
    officer = await staffed.signed_in("officer")
    assert clauses(await officer.get("/api/oddities")) == {"bpd-register-keepers"}


async def enrols(
    staffed: Department, administrator: httpx.AsyncClient, username: str, asset_number: str
) -> None:
    body = {"device_class": "desk", "label": f"Desk {asset_number}", "asset_number": asset_number}
    path = f"/api/people/{staffed.people[username]['id']}/enrolment-codes"
    code = (await administrator.post(path, json=body | {"managed_attested": True})).json()["code"]
    browser = await staffed.client()
    body = {"code": code, "public_key": Phone().public_key}
    assert (await browser.post("/api/enrolments", json=body)).status_code == 201


async def test_a_device_that_nobody_issued_is_flagged_once_there_is_a_register(
    staffed: Department,
) -> None:
    """R-MOB-01, R-MOB-02: it works, for the register may be the one that is behind."""
    administrator = await staffed.signed_in("administrator")
    await enrols(staffed, administrator, "clerk", "Z-1")
    assert await odd(administrator) == []
    rows = "asset_tag,serial,username,issued_on\nD-1,S1,clerk,2026-10-01\nD-2,S2,chief,2026-10-01\n"
    path, csv = "/api/people/import?kind=devices&dry=false", {"Content-Type": "text/csv"}
    brought = await administrator.post(path, content=rows.encode(), headers=csv)
    assert brought.status_code == 200, brought.text
    for number in ("d-1", "D-2", "D-3"):
        await enrols(staffed, administrator, "clerk", number)
    said = {each["what"] for each in await odd(administrator)}
    assert said == {
        "Desk D-2, asset number D-2: issued to somebody else.",
        "Desk D-3, asset number D-3: not in the register.",
    }
    people = (await administrator.get("/api/people")).json()["people"]
    (clerk,) = (each for each in people if each["username"] == "clerk")
    stands = {each["asset_number"]: each["standing"] for each in clerk["devices"]}
    assert stands == {"Z-1": "unknown", "d-1": "issued", "D-2": "of another", "D-3": "unknown"}


async def test_one_asset_number_enrolled_for_two_is_two_people_on_one_device(
    staffed: Department,
) -> None:
    """R-ACC-02."""
    administrator = await staffed.signed_in("administrator")
    await enrols(staffed, administrator, "clerk", "D-1")
    await enrols(staffed, administrator, "auditor", "d-1 ")
    (said,) = await odd(administrator)
    assert (said["kind"], said["person"]) == ("two_users", "Auditor")
    assert said["what"] == "Asset number D-1 is enrolled for Clerk as well."
