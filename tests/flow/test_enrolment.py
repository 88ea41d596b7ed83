"""A code becomes a device: once, in time, by an administrator who has just signed in."""

from typing import Any

import httpx
import pytest

from tests.cast import ORIGIN, Department, Phone
from tests.flow.standing import clauses

pytestmark = pytest.mark.anyio
DESK = {
    "device_class": "phone",
    "label": "Phone 7",
    "asset_number": "A-7",
    "managed_attested": True,
}


async def offered(staffed: Department, username: str, **changes: object) -> httpx.Response:
    administrator = await staffed.signed_in("administrator")
    person_id = staffed.people[username]["id"]
    return await administrator.post(f"/api/people/{person_id}/enrolment-codes", json=DESK | changes)


async def enrolled(staffed: Department, code: str, phone: Phone) -> tuple[Any, httpx.Response]:
    browser = await staffed.client()
    body = {"code": code, "public_key": phone.public_key, "label": "x", "device_class": "desk"}
    return browser, await browser.post("/api/enrolments", json=body)


async def test_a_phone_enrols_with_a_code_gets_a_passkey_and_signs_in(staffed: Department) -> None:
    """R-MOB-01."""
    code = (await offered(staffed, "officer")).json()["code"]
    phone = Phone()
    browser, answer = await enrolled(staffed, code.lower().replace("-", " "), phone)
    assert answer.status_code == 201, answer.text
    told = answer.json()
    assert told["person"] == {"name": "Officer", "username": "officer"}
    options = told["passkey_options"]
    body = {"credential": phone.make_passkey(options), "challenge": options["challenge"]}
    assert (await browser.post("/api/passkeys", json=body)).status_code == 201
    device = {"device_id": told["device_id"]}
    asked = (await browser.post("/api/sign-in/options", json=device)).json()
    proof = device | {
        "challenge": asked["challenge"],
        "device_signature": phone.sign("sign-in", asked["challenge"]),
        "credential": phone.use_passkey(asked["public_key"]),
    }
    me = (await browser.post("/api/sign-in", json=proof)).json()
    assert me["device"] == {"id": told["device_id"], "class": "phone", "label": "Phone 7"}
    assert {"person:device:offered", "person:device:enrolled"} <= set(await staffed.tags())


async def test_the_link_of_a_code_has_it_where_no_log_sees_it(staffed: Department) -> None:
    told = (await offered(staffed, "officer")).json()
    assert told["link"] == f"{ORIGIN}/enrol#{told['code']}"
    assert told["qr"]["path"].startswith("M4 4h1v1h-1z")  # behind four modules of margin


async def test_a_code_works_once(staffed: Department) -> None:
    code = (await offered(staffed, "officer")).json()["code"]
    await enrolled(staffed, code, Phone())
    _, again = await enrolled(staffed, code, Phone())
    assert (again.status_code, again.json()["code"]) == (410, "code-used")


async def test_a_code_is_over_after_a_day_and_kept_as_a_hash(staffed: Department) -> None:
    code = (await offered(staffed, "officer")).json()["code"]
    kept = await staffed.house.db.value("SELECT code_hash FROM enrolment_code")
    assert code.encode() not in kept
    staffed.clock.pass_(hours=24, seconds=1)
    _, late = await enrolled(staffed, code, Phone())
    assert (late.status_code, late.json()["code"]) == (410, "code-used")


async def test_a_refused_enrolment_leaves_its_code_whole(staffed: Department) -> None:
    code, phone = (await offered(staffed, "officer")).json()["code"], Phone()
    await staffed.house.db.run("UPDATE device SET public_key = $1", b"other")
    first = (await offered(staffed, "detective")).json()["code"]
    await enrolled(staffed, first, phone)
    _, twice = await enrolled(staffed, code, phone)
    assert twice.status_code == 409
    _, whole = await enrolled(staffed, code, Phone())
    assert whole.status_code == 201


async def test_a_device_the_department_does_not_manage_gets_no_code(staffed: Department) -> None:
    """R-MOB-02; CJISSECPOL AC-20 b."""
    answer = await offered(staffed, "officer", managed_attested=False)
    assert answer.status_code == 403
    assert clauses(answer) == {"bpd-issued-phone", "cjis-agency-device"}


async def test_nobody_gives_themselves_a_way_back_in(staffed: Department) -> None:
    """AC-5: a lost device or passkey is another administrator's to replace."""
    answer = await offered(staffed, "administrator")
    assert (answer.status_code, answer.json()["code"]) == (403, "refused")
    assert await staffed.house.db.value("SELECT count(*) FROM enrolment_code") == 0


async def test_an_officer_makes_no_codes(staffed: Department) -> None:
    officer = await staffed.signed_in("officer")
    path = f"/api/people/{staffed.people['officer']['id']}/enrolment-codes"
    answer = await officer.post(path, json=DESK)
    assert clauses(answer) == {"bpd-administrators"}
    assert (await staffed.last("person:act:refused"))["action"] == "enrol_device"


async def test_an_administrator_who_signed_in_long_ago_proves_themselves_first(
    staffed: Department,
) -> None:
    """IA-11."""
    administrator = await staffed.signed_in("administrator")
    phone, _ = staffed.phones["administrator"]
    staffed.clock.pass_(minutes=9)
    made = (await administrator.post("/api/challenges", json={})).json()["challenge"]
    body = {"challenge": made, "device_signature": phone.sign("renew", made)}
    assert (await administrator.post("/api/session/renew", json=body)).status_code == 200
    staffed.clock.pass_(minutes=2)
    path = f"/api/people/{staffed.people['officer']['id']}/enrolment-codes"
    assert clauses(await administrator.post(path, json=DESK)) == {"cjis-fresh"}


async def test_the_enrolment_cookie_is_good_for_ten_minutes_and_for_nothing_else(
    staffed: Department,
) -> None:
    code, phone = (await offered(staffed, "officer")).json()["code"], Phone()
    browser, answer = await enrolled(staffed, code, phone)
    assert (await browser.get("/api/me")).status_code == 401
    staffed.clock.pass_(minutes=11)
    options = answer.json()["passkey_options"]
    body = {"credential": phone.make_passkey(options), "challenge": options["challenge"]}
    assert (await browser.post("/api/passkeys", json=body)).status_code == 401


async def test_a_passkey_made_for_another_site_is_refused(staffed: Department) -> None:
    code, phone = (await offered(staffed, "officer")).json()["code"], Phone()
    browser, answer = await enrolled(staffed, code, phone)
    options = answer.json()["passkey_options"]
    credential = phone.make_passkey(options, origin="https://evil.example")
    body = {"credential": credential, "challenge": options["challenge"]}
    refused = await browser.post("/api/passkeys", json=body)
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid")


@pytest.mark.parametrize(
    "password", ["short", "officer officer", "aaaaaaaaaaaaaaa", "my password 1"]
)
async def test_a_password_that_is_guessed_first_is_refused(
    staffed: Department, password: str
) -> None:
    """IA-5(1)."""
    officer = await staffed.signed_in("officer")
    secret = (await officer.post("/api/password/options")).json()["secret"]
    body = {"password": password, "secret": secret, "totp": "000000"}
    answer = await officer.post("/api/password", json=body)
    assert [flaw["field"] for flaw in answer.json()["flaws"]] == ["password"]


async def test_a_key_of_another_kind_is_no_device(staffed: Department) -> None:
    code = (await offered(staffed, "officer")).json()["code"]
    browser = await staffed.client()
    answer = await browser.post("/api/enrolments", json={"code": code, "public_key": "AAAA"})
    assert [flaw["field"] for flaw in answer.json()["flaws"]] == ["public_key"]
