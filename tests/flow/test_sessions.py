"""Staying signed in, for how long, on how many devices, and being out again."""

import asyncio
from typing import Any, cast

import httpx
import pytest

from backend.services import sessions
from backend.services.sessions import Opened
from backend.store import devices
from tests.apps import create_app
from tests.cast import ORIGIN, Department, Phone
from tests.flow.proofs import give_passkey, with_passkey
from tests.flow.standing import codes

pytestmark = pytest.mark.anyio


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


async def test_a_list_that_the_live_feed_reloads_keeps_nobody_from_being_idle(
    staffed: Department,
) -> None:
    """AC-11: the app says which of its requests nobody asked for; the others count."""
    browser = await staffed.signed_in("officer")
    phone, _ = staffed.phones["officer"]
    staffed.clock.pass_(minutes=9)
    assert (await renew(browser, phone)).status_code == 200
    assert (await browser.get("/api/alerts")).status_code == 200
    for _ in range(3):
        staffed.clock.pass_(minutes=9)
        assert (await renew(browser, phone)).status_code == 200
        reloaded = await browser.get("/api/alerts", headers={"x-background": "yes"})
        assert reloaded.status_code == 200
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


async def test_the_token_against_other_sites_is_good_at_every_server_process(
    staffed: Department,
) -> None:
    """It is signed under the key store's key: one that was started later knows it as well."""
    browser = await staffed.signed_in("officer")
    later = create_app(staffed.house.settings, staffed.clock)
    async with (
        later.lifespan(),
        httpx.AsyncClient(
            transport=httpx.ASGITransport(cast("Any", later)),
            base_url=ORIGIN,
            cookies=browser.cookies,
            headers={"Origin": ORIGIN},
        ) as elsewhere,
    ):
        assert codes(await elsewhere.delete("/api/shifts/current")) == (403, "cross-site")
        token = {"x-csrftoken": browser.cookies["pw_csrf"]}
        assert (await elsewhere.delete("/api/shifts/current", headers=token)).status_code == 204
