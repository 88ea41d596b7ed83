"""What a thief has of a session, a code or an address book, and how little it is worth."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from unittest.mock import patch
from uuid import UUID

import httpx
import pytest
from argon2 import PasswordHasher

from backend.services import signing_in
from tests.apps import create_app
from tests.cast import Department, Phone
from tests.flow.proofs import give_passkey, give_password, with_passkey, with_password
from tests.flow.standing import codes
from tests.flow.test_enrolment import enrolled, offered

pytestmark = pytest.mark.anyio


async def renewed(browser: httpx.AsyncClient, phone: Phone) -> httpx.Response:
    challenge = (await browser.post("/api/challenges", json={})).json()["challenge"]
    body = {"challenge": challenge, "device_signature": phone.sign("renew", challenge)}
    return await browser.post("/api/session/renew", json=body)


async def thief(staffed: Department, of: httpx.AsyncClient) -> httpx.AsyncClient:
    """Another browser on another device, with somebody's cookie in it."""
    browser = await staffed.client()
    browser.cookies.set("pw_session", of.cookies["pw_session"], domain="officer.localhost")
    return browser


async def test_a_stolen_cookie_ends_when_another_device_tries_to_renew_it(
    staffed: Department,
) -> None:
    """R-MOB-01, R-PRO-09: it lives no longer than ten minutes, and trying ends it for the thief."""
    officer = await staffed.signed_in("officer")
    stolen = await thief(staffed, officer)
    staffed.clock.pass_(minutes=9)
    assert codes(await renewed(stolen, Phone())) == (401, "session-ended")
    assert (await stolen.get("/api/me")).status_code == 401
    phone, _ = staffed.phones["officer"]
    assert codes(await renewed(officer, phone)) == (401, "session-ended")
    assert (await staffed.last("person:session:refused"))["why"] == "renewed without the key"
    assert (await staffed.last("person:session:ended"))["why"] == "renewed without the key"


async def test_a_stolen_cookie_dies_by_the_clock_where_nobody_renews_it(
    staffed: Department,
) -> None:
    stolen = await thief(staffed, await staffed.signed_in("officer"))
    staffed.clock.pass_(minutes=10)
    assert codes(await stolen.get("/api/me")) == (401, "session-ended")


async def test_a_passkey_made_with_a_stolen_cookie_lets_no_other_device_in(
    staffed: Department,
) -> None:
    """The sign-in also asks for the device's own key, which never leaves it."""
    stolen = await thief(staffed, await staffed.signed_in("officer"))
    options = (await stolen.post("/api/passkeys/options")).json()["public_key"]
    strange, (_, device_id) = Phone(), staffed.phones["officer"]
    body = {"credential": strange.make_passkey(options), "challenge": options["challenge"]}
    assert (await stolen.post("/api/passkeys", json=body)).status_code == 201
    staffed.phones["officer"] = strange, device_id
    _, answer = await with_passkey(staffed, "officer")
    assert codes(answer) == (401, "sign-in-failed")
    assert (await staffed.last("person:session:refused"))["why"] == "device key"


async def test_signing_in_makes_a_new_session_whatever_cookie_was_there(
    staffed: Department,
) -> None:
    """Session fixation: neither an invented one nor one of somebody else becomes the person's."""
    await give_passkey(staffed, "officer")
    attacker = await staffed.signed_in("detective")
    planted = attacker.cookies["pw_session"]
    for value in (planted, "chosen-by-somebody-else"):
        _, answer = await with_passkey(staffed, "officer", planted=value)
        assert answer.status_code == 200, answer.text
        set_to = answer.headers["set-cookie"].partition(";")[0].partition("=")[2]
        assert set_to not in (planted, value)
    assert (await attacker.get("/api/me")).json()["person"]["username"] == "detective"
    stranger = await staffed.client()
    stranger.cookies.set("pw_session", "chosen-by-somebody-else", domain="officer.localhost")
    assert (await stranger.get("/api/me")).status_code == 401


async def test_one_code_of_an_authenticator_lets_one_in_however_many_come_at_once(
    staffed: Department,
) -> None:
    totp = await give_password(staffed, "officer")
    code = totp.at(staffed.clock())
    answers = await asyncio.gather(
        *(with_password(staffed, "officer", totp=code) for _ in range(3))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 401, 401]


async def test_one_enrolment_code_makes_one_device_however_many_come_at_once(
    staffed: Department,
) -> None:
    """R-MOB-01."""
    code = (await offered(staffed, "officer")).json()["code"]
    told = await asyncio.gather(*(enrolled(staffed, code, Phone()) for _ in range(4)))
    assert sorted(answer.status_code for _, answer in told) == [201, 410, 410, 410]
    count = "SELECT count(*) FROM device WHERE person_id = $1 AND label = 'Phone 7'"
    assert await staffed.house.db.value(count, staffed.people["officer"]["id"]) == 1


@asynccontextmanager
async def another_process(staffed: Department) -> AsyncIterator[Department]:
    """The same department behind a second application, which has nothing of the first in memory."""
    app = create_app(staffed.house.settings, staffed.clock)
    async with app.lifespan():
        yield replace(staffed, house=app.state.house, app=app)


async def test_an_authenticators_code_that_let_one_in_is_refused_by_every_other_process(
    staffed: Department,
) -> None:
    """Overheard and sent again at once, where another process answers."""
    totp = await give_password(staffed, "officer")
    code = totp.at(staffed.clock())
    async with another_process(staffed) as other:
        assert (await with_password(staffed, "officer", totp=code)).status_code == 200
        replayed = await with_password(other, "officer", totp=code)
        assert codes(replayed) == (401, "sign-in-failed")
        assert (await staffed.last("person:session:refused"))["why"] == "code"
        staffed.clock.pass_(seconds=30)
        fresh = await with_password(other, "officer", totp=totp.at(staffed.clock()))
        assert fresh.status_code == 200, fresh.text


async def test_an_enrolment_code_that_was_used_is_refused_by_every_other_process(
    staffed: Department,
) -> None:
    """R-MOB-01."""
    code = (await offered(staffed, "officer")).json()["code"]
    async with another_process(staffed) as other:
        _, first = await enrolled(staffed, code, Phone())
        assert first.status_code == 201, first.text
        _, replayed = await enrolled(other, code, Phone())
        assert codes(replayed) == (410, "code-used")


class Counting(PasswordHasher):
    """How often a password was looked at: the work that a clock could measure."""

    looked = 0

    def verify(self, hash: str | bytes, password: str | bytes) -> bool:  # type: ignore[override]
        self.looked += 1
        return bool(super().verify(hash, password))


async def test_a_wrong_name_costs_the_same_work_as_a_wrong_password(staffed: Department) -> None:
    """Nobody learns from the time or the answer which names there are, or who has a password."""
    totp = await give_password(staffed, "officer")
    await staffed.signed_in("resting")
    told = {}
    cases: dict[str, tuple[str, dict[str, str]]] = {
        "wrong password": ("officer", {"password": "another stone lamp"}),
        "unknown name": ("officer", {"username": "nobody.here"}),
        "name of another": ("officer", {"username": "chief"}),
        "no password yet": ("resting", {}),
        "wrong code": ("officer", {"totp": "000000"}),
    }
    for case, (username, words) in cases.items():
        with patch.object(signing_in, "_HASHER", Counting()) as counted:
            right = {"totp": totp.at(staffed.clock())}
            answer = await with_password(staffed, username, **right | words)
        told[case] = (counted.looked, answer.status_code, answer.content)
    assert len(set(told.values())) == 1, told
    assert told["unknown name"][:2] == (1, 401)


async def test_a_code_that_was_never_made_is_answered_as_one_that_is_over(
    staffed: Department,
) -> None:
    """Nobody learns which codes there were."""
    used = (await offered(staffed, "officer")).json()["code"]
    await enrolled(staffed, used, Phone())
    answers = [await enrolled(staffed, used, Phone())]  # within its life
    late = (await offered(staffed, "officer")).json()["code"]
    staffed.clock.pass_(hours=25)
    answers += [await enrolled(staffed, code, Phone()) for code in (late, "AAAA-BBBB-CCCC")]
    assert {(answer.status_code, answer.content) for _, answer in answers} == {
        (410, answers[0][1].content)
    }


async def test_a_challenge_is_given_to_everybody_alike(staffed: Department) -> None:
    """Nobody learns which devices there are."""
    await staffed.signed_in("officer")
    browser, known = await staffed.client(), staffed.phones["officer"][1]
    for device_id in (known, UUID(int=known.int ^ 1)):
        answer = await browser.post("/api/challenges", json={"device_id": str(device_id)})
        assert answer.status_code == 201
        assert set(answer.json()) == {"challenge", "expires_at"}
