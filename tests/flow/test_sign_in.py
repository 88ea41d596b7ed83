"""Signing in with a device's key and a second factor, staying signed in, and being out again."""

import asyncio
from typing import Any

import httpx
import pyotp
import pytest

from backend.services import sessions
from backend.services.sessions import Opened
from backend.store import devices
from tests.cast import ORIGIN, Department, Phone

pytestmark = pytest.mark.anyio
PASSWORD = "river stone lamp"  # noqa: S105 - nobody's


async def with_passkey(
    staffed: Department, username: str, *, verified: bool = True
) -> tuple[httpx.AsyncClient, httpx.Response]:
    """The whole way of a browser, from the device's id to the answer."""
    browser = await staffed.client()
    phone, device_id = staffed.phones[username]
    asked = (await browser.post("/api/sign-in/options", json={"device_id": str(device_id)})).json()
    body = {
        "device_id": str(device_id),
        "challenge": asked["challenge"],
        "device_signature": phone.sign("sign-in", asked["challenge"]),
        "credential": phone.use_passkey(asked["public_key"], verified=verified),
    }
    return browser, await browser.post("/api/sign-in", json=body)


async def give_passkey(staffed: Department, username: str) -> None:
    browser = await staffed.signed_in(username)
    phone, _ = staffed.phones[username]
    options = (await browser.post("/api/passkeys/options")).json()["public_key"]
    body = {"credential": phone.make_passkey(options), "challenge": options["challenge"]}
    made = await browser.post("/api/passkeys", json=body)
    assert made.status_code == 201, made.text


async def give_password(staffed: Department, username: str) -> pyotp.TOTP:
    browser = await staffed.signed_in(username)
    secret = (await browser.post("/api/password/options")).json()["secret"]
    code = pyotp.TOTP(secret).at(staffed.clock())
    body = {"password": PASSWORD, "secret": secret, "totp": code}
    assert (await browser.post("/api/password", json=body)).status_code == 201
    staffed.clock.pass_(seconds=30)
    return pyotp.TOTP(secret)


async def with_password(staffed: Department, username: str, **words: str) -> httpx.Response:
    browser = await staffed.client()
    phone, device_id = staffed.phones[username]
    asked = (await browser.post("/api/challenges", json={"device_id": str(device_id)})).json()
    body = {
        "device_id": str(device_id),
        "challenge": asked["challenge"],
        "device_signature": phone.sign("sign-in", asked["challenge"]),
        "username": username,
        "password": PASSWORD,
    }
    return await browser.post("/api/sign-in/password", json=body | words)


def codes(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def clauses(answer: httpx.Response) -> set[str]:
    return {clause["id"] for clause in answer.json()["clauses"]}


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


async def test_the_sessions_cookie_is_for_this_site_and_no_script(staffed: Department) -> None:
    """R-SEC-01: and the server keeps a hash of it, not the token."""
    await give_passkey(staffed, "officer")
    _, answer = await with_passkey(staffed, "officer")
    cookies = answer.headers.get_list("set-cookie")
    (cookie,) = (each for each in cookies if each.startswith("pw_session="))
    said = {part.strip().lower() for part in cookie.split(";")[1:]}
    assert {"httponly", "samesite=strict", "path=/"} <= said
    token = cookie.partition(";")[0].partition("=")[2]
    kept = await staffed.house.db.rows("SELECT token_hash FROM session")
    assert token.encode() not in [row["token_hash"] for row in kept]


async def test_an_act_without_the_token_against_other_sites_is_refused(
    staffed: Department,
) -> None:
    """R-SEC-01."""
    browser = await staffed.signed_in("resting")
    browser.event_hooks["request"].clear()
    answer = await browser.post("/api/shifts", json={"hours": 8})
    assert codes(answer) == (403, "cross-site")


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


async def renew(browser: httpx.AsyncClient, phone: Phone) -> httpx.Response:
    challenge = (await browser.post("/api/challenges", json={})).json()["challenge"]
    body: dict[str, Any] = {
        "challenge": challenge,
        "device_signature": phone.sign("renew", challenge),
    }
    return await browser.post("/api/session/renew", json=body)


async def test_a_session_ends_after_ten_minutes_unless_the_devices_key_renews_it(
    staffed: Department,
) -> None:
    browser = await staffed.signed_in("officer")
    phone, _ = staffed.phones["officer"]
    staffed.clock.pass_(minutes=11)
    assert codes(await browser.get("/api/me")) == (401, "session-ended")
    assert (await renew(browser, Phone())).status_code == 401
    assert (await renew(browser, phone)).status_code == 200
    assert (await browser.get("/api/me")).status_code == 200


async def test_thirty_minutes_without_an_act_end_a_session_for_good(staffed: Department) -> None:
    """AC-11: what the app asks by itself keeps nobody from being idle."""
    browser = await staffed.signed_in("officer")
    phone, _ = staffed.phones["officer"]
    for _ in range(3):
        staffed.clock.pass_(minutes=9)
        assert (await renew(browser, phone)).status_code == 200
        assert (await browser.get("/api/me")).status_code == 200
    staffed.clock.pass_(minutes=4)
    assert (await renew(browser, phone)).status_code == 401
    assert (await staffed.last("person:session:ended"))["why"] == "idle"


async def test_nobody_stays_signed_in_longer_than_twelve_hours(staffed: Department) -> None:
    """IA-11."""
    browser = await staffed.signed_in("auditor")
    phone, _ = staffed.phones["auditor"]
    for _ in range(80):
        staffed.clock.pass_(minutes=9)
        await browser.get("/api/people")
        if (await renew(browser, phone)).status_code != 200:
            break
    hours = (staffed.clock.at - staffed.people["auditor"]["made_at"]).total_seconds() / 3600
    assert 11.9 < hours < 12.2
    assert (await staffed.last("person:session:ended"))["why"] == "twelve hours"


async def test_a_second_phone_ends_the_first_and_a_terminal_does_not(staffed: Department) -> None:
    """R-ACC-02, A.4 no. 7."""
    first = await staffed.signed_in("officer", "phone")
    terminal = await staffed.signed_in("officer", "terminal")
    assert (await first.get("/api/me")).status_code == 200
    second = await staffed.signed_in("officer", "phone")
    assert (await first.get("/api/me")).status_code == 401
    assert (await terminal.get("/api/me")).status_code == 200
    assert (await second.get("/api/me")).status_code == 200
    assert (await staffed.last("person:session:ended"))["why"] == "signed in elsewhere"


async def test_two_phones_that_sign_in_at_once_leave_one_session(staffed: Department) -> None:
    """R-ACC-02."""
    person = staffed.people["officer"]
    rows = []
    for _ in range(4):
        _, device_id = await staffed.device("officer")
        rows.append(await devices.one(staffed.house.db, device_id))
    opening = [sessions.open_for(staffed.house, person, row, "test") for row in rows if row]
    answers = await asyncio.gather(*opening, return_exceptions=True)
    assert any(isinstance(answer, Opened) for answer in answers)
    assert await staffed.house.db.value("SELECT count(*) FROM session WHERE ended_at IS NULL") == 1


async def test_strangers_cannot_fill_the_audit(staffed: Department) -> None:
    browser = await staffed.client()
    body = {"device_id": str(staffed.people["officer"]["id"])}
    answers = [await browser.post("/api/sign-in/options", json=body) for _ in range(62)]
    assert {answer.status_code for answer in answers[:60]} == {403}
    assert {answer.status_code for answer in answers[60:]} == {429}
    assert len(await staffed.tags("person:session:refused")) == 60
    staffed.clock.pass_(minutes=1)
    assert (await browser.post("/api/sign-in/options", json=body)).status_code == 403


async def test_signing_out_cannot_be_undone_with_the_old_cookie(staffed: Department) -> None:
    browser = await staffed.signed_in("officer")
    token = browser.cookies["pw_session"]
    answer = await browser.delete("/api/session")
    assert answer.status_code == 204
    assert answer.headers["clear-site-data"] == '"cache", "cookies"'
    headers = {"Cookie": f"pw_session={token}", "Origin": ORIGIN}
    assert (await browser.get("/api/me", headers=headers)).status_code == 401
    assert "person:session:ended" in await staffed.tags()


async def test_a_cookie_that_the_client_chose_is_nobody(staffed: Department) -> None:
    browser = await staffed.client()
    browser.cookies.set("pw_session", "evil", domain="officer.localhost")
    assert codes(await browser.get("/api/me")) == (401, "session-ended")


async def test_the_token_stands_nowhere_in_the_database(staffed: Department) -> None:
    browser = await staffed.signed_in("officer")
    token = browser.cookies["pw_session"]
    kept = await staffed.house.db.value("SELECT token_hash FROM session")
    assert token.encode() not in kept
    assert len(kept) == 32
