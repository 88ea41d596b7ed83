"""How a person of the cast proves over HTTP who they are: passkey, or password and code."""

import httpx
import pyotp

from tests.cast import Department

PASSWORD = "river stone lamp"  # noqa: S105 - nobody's


async def with_passkey(
    staffed: Department,
    username: str,
    *,
    verified: bool = True,
    planted: str = "",
) -> tuple[httpx.AsyncClient, httpx.Response]:
    """The whole way of a browser, from the device's id to the answer.

    `planted`: the cookie of a session that stands in it before.
    """
    browser = await staffed.client()
    if planted:
        browser.cookies.set("pw_session", planted, domain="officer.localhost")
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


async def with_password(staffed: Department, username: str, /, **words: str) -> httpx.Response:
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
