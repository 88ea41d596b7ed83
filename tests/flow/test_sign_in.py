"""Signing in with a device's key and a second factor; who may not, and how often one may try."""

import pytest

from tests.cast import Department, Phone
from tests.flow.proofs import give_passkey, give_password, with_passkey, with_password
from tests.flow.standing import clauses, codes

pytestmark = pytest.mark.anyio


async def test_a_passkey_on_an_enrolled_device_signs_in(staffed: Department) -> None:
    await give_passkey(staffed, "officer")
    browser, answer = await with_passkey(staffed, "officer")
    assert answer.status_code == 200, answer.text
    told = (await browser.get("/api/me")).json()
    assert told["person"]["role_word"] == "Patrol Officer"
    assert told["device"]["class"] == "phone"
    assert told["shift"] is not None
    assert {"start_shift", "view_alerts", "view_frame"} <= set(told["can"])
    assert "enrol_device" not in told["can"]
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert "SameSite=strict" in answer.headers["set-cookie"]


async def test_a_passkey_that_did_not_verify_its_user_is_refused(staffed: Department) -> None:
    await give_passkey(staffed, "officer")
    _, answer = await with_passkey(staffed, "officer", verified=False)
    assert codes(answer) == (401, "sign-in-failed")


async def test_a_password_needs_the_code_that_goes_with_it(staffed: Department) -> None:
    totp = await give_password(staffed, "officer")
    wrong = await with_password(staffed, "officer", totp="000000")
    right = await with_password(staffed, "officer", totp=totp.at(staffed.clock()))
    assert codes(wrong) == (401, "sign-in-failed")
    assert right.status_code == 200, right.text


async def test_a_code_works_once(staffed: Department) -> None:
    totp = await give_password(staffed, "officer")
    code = totp.at(staffed.clock())
    assert (await with_password(staffed, "officer", totp=code)).status_code == 200
    assert codes(await with_password(staffed, "officer", totp=code)) == (401, "sign-in-failed")


async def test_five_failures_in_fifteen_minutes_lock_until_an_administrator_releases(
    staffed: Department,
) -> None:
    """AC-7."""
    totp = await give_password(staffed, "officer")
    for _ in range(5):
        await with_password(staffed, "officer", totp="000000")
    staffed.clock.pass_(hours=2)
    locked = await with_password(staffed, "officer", totp=totp.at(staffed.clock()))
    assert codes(locked) == (401, "sign-in-failed")
    assert "locked" in locked.json()["detail"]
    administrator = await staffed.signed_in("administrator")
    person = staffed.people["officer"]["id"]
    released = await administrator.post(f"/api/people/{person}/release")
    assert released.status_code == 204, released.text
    open_again = await with_password(staffed, "officer", totp=totp.at(staffed.clock()))
    assert open_again.status_code == 200
    assert (await staffed.last("person:session:refused"))["why"] == "locked"


async def test_failures_further_apart_than_the_window_do_not_lock(staffed: Department) -> None:
    totp = await give_password(staffed, "officer")
    for _ in range(6):
        await with_password(staffed, "officer", totp="000000")
        staffed.clock.pass_(minutes=4)
    answer = await with_password(staffed, "officer", totp=totp.at(staffed.clock()))
    assert answer.status_code == 200


async def test_an_unknown_device_is_refused_with_the_clause_and_counts_for_nobody(
    staffed: Department,
) -> None:
    """R-MOB-01, R-MOB-02."""
    browser, stranger = await staffed.client(), Phone()
    device_id = str(staffed.people["officer"]["id"])
    challenge = (await browser.post("/api/challenges", json={})).json()["challenge"]
    body = {
        "device_id": device_id,
        "challenge": challenge,
        "device_signature": stranger.sign("sign-in", challenge),
        "username": "officer",
        "password": "x",
        "totp": "1",
    }
    answer = await browser.post("/api/sign-in/password", json=body)
    assert codes(answer) == (403, "device-unknown")
    assert clauses(answer) == {"cjis-enrolled-device"}
    failures = "SELECT sum(failures) FROM person"
    assert await staffed.house.db.value(failures) == 0
    assert (await staffed.last("person:session:refused"))["why"] == "device unknown"


async def test_without_the_devices_key_its_owner_cannot_be_locked_out(staffed: Department) -> None:
    """R-MOB-01: a device's id alone is worth nothing."""
    totp = await give_password(staffed, "officer")
    phone, device_id = staffed.phones["officer"]
    staffed.phones["officer"] = Phone(), device_id
    for _ in range(6):
        await with_password(staffed, "officer", totp="000000")
    staffed.phones["officer"] = phone, device_id
    answer = await with_password(staffed, "officer", totp=totp.at(staffed.clock()))
    assert answer.status_code == 200


async def test_who_may_not_have_access_is_told_the_clause(staffed: Department) -> None:
    """R-ACC-04."""
    await give_passkey(staffed, "untrained")
    _, answer = await with_passkey(staffed, "untrained")
    assert codes(answer) == (403, "refused")
    assert clauses(answer) == {"bpd-trained", "cjis-training"}


async def test_a_desk_person_may_not_sign_in_on_a_phone(staffed: Department) -> None:
    """R-MOB-04."""
    await give_passkey(staffed, "dispatcher")
    row = staffed.phones["dispatcher"][1]
    await staffed.house.db.run("UPDATE device SET device_class = 'phone' WHERE id = $1", row)
    _, answer = await with_passkey(staffed, "dispatcher")
    assert clauses(answer) == {"bpd-phone-app"}


async def test_a_lapse_of_training_ends_access_at_once(staffed: Department) -> None:
    """R-ACC-04: nothing has to run for it."""
    browser = await staffed.signed_in("officer")
    await staffed.house.db.run("UPDATE training SET expires_on = '2026-11-22'")
    refused = await browser.post("/api/shifts", json={"hours": 8})
    assert refused.status_code == 403
    assert "bpd-trained" in clauses(refused)


async def test_a_challenge_works_once(staffed: Department) -> None:
    browser = await staffed.signed_in("officer")
    phone, device_id = staffed.phones["officer"]
    made = (await browser.post("/api/challenges", json={"device_id": str(device_id)})).json()
    body = {
        "challenge": made["challenge"],
        "device_signature": phone.sign("renew", made["challenge"]),
    }
    assert (await browser.post("/api/session/renew", json=body)).status_code == 200
    assert codes(await browser.post("/api/session/renew", json=body)) == (409, "challenge-used")


async def test_another_site_gets_no_passkey_challenge(staffed: Department) -> None:
    await give_passkey(staffed, "officer")
    browser = await staffed.client()
    body = {"device_id": str(staffed.phones["officer"][1])}
    evil = {"Origin": "https://evil.example"}
    answer = await browser.post("/api/sign-in/options", json=body, headers=evil)
    assert codes(answer) == (403, "cross-site")


async def test_strangers_cannot_fill_the_audit(staffed: Department) -> None:
    browser = await staffed.client()
    body = {"device_id": str(staffed.people["officer"]["id"])}
    answers = [await browser.post("/api/sign-in/options", json=body) for _ in range(62)]
    assert {answer.status_code for answer in answers[:60]} == {403}
    assert {answer.status_code for answer in answers[60:]} == {429}
    assert len(await staffed.tags("person:session:refused")) == 60
    staffed.clock.pass_(minutes=1)
    assert (await browser.post("/api/sign-in/options", json=body)).status_code == 403
