"""Signing in and out, and staying signed in."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Request, Response, Router, delete, get, post
from litestar.di import NamedDependency
from litestar.params import HeaderParameter

from backend.domain.errors import Code, Unauthorized
from backend.domain.oddities import Network, network
from backend.domain.words import Credential, Key, Name, Secret, Word
from backend.services import attesting, devices, sessions, signing_in
from backend.services.devices import Proof
from backend.services.house import House
from backend.services.sessions import Opened, SignedIn
from backend.services.signing_in import Whence, Words
from backend.web.me import MeOut, me
from backend.web.sessions import (
    ALWAYS,
    BACKGROUND,
    BEFORE,
    COOKIE,
    PUBLIC,
    closed_cookie,
    session_cookie,
)

Asked = Request[Any, Any, Any]
Origin = Annotated[str, HeaderParameter(name="Origin")]
NO_STORE = {"Cache-Control": "no-store"}
OPEN = {"action": PUBLIC, "exclude_from_csrf": True}
"""Before there is a session there is nothing that another site could ride on."""


class ChallengeIn(msgspec.Struct, forbid_unknown_fields=True):
    device_id: UUID | None = None


class ChallengeOut(msgspec.Struct):
    challenge: str
    expires_at: datetime


class OptionsIn(msgspec.Struct, forbid_unknown_fields=True):
    device_id: UUID


class OptionsOut(msgspec.Struct):
    challenge: str
    public_key: msgspec.Raw


class ProofIn(msgspec.Struct, forbid_unknown_fields=True):
    """`device_signature`: over "platewarden sign-in\\n" and the challenge."""

    device_id: UUID
    challenge: Key
    device_signature: Key

    def proof(self) -> Proof:
        return Proof(self.device_id, self.challenge, self.device_signature)


class PasskeyIn(ProofIn):
    credential: Credential


class PasswordIn(ProofIn):
    username: Word
    password: Secret
    totp: Word


class AcknowledgeIn(msgspec.Struct, forbid_unknown_fields=True):
    id: Name
    version: Name


class RenewIn(msgspec.Struct, forbid_unknown_fields=True):
    challenge: Key
    device_signature: Key


class RenewedOut(msgspec.Struct):
    expires_at: datetime


@post("/challenges", opt=OPEN)
async def challenge(house: NamedDependency[House], data: ChallengeIn | None = None) -> ChallengeOut:
    """Something for a device to sign; good once, for two minutes."""
    made = await devices.challenge(house, data.device_id if data else None)
    return ChallengeOut(made.text, made.expires_at)


@post("/sign-in/options", opt=OPEN, status_code=200)
async def options(
    request: Asked, house: NamedDependency[House], data: OptionsIn, origin: Origin
) -> OptionsOut:
    """The same challenge for the device's key and for its passkey."""
    whence = Whence(origin, _network(request))
    text, public_key = await signing_in.passkey_options(house, data.device_id, whence)
    return OptionsOut(text, msgspec.Raw(public_key.encode()))


@post("/sign-in", opt=OPEN, status_code=200)
async def with_passkey(
    request: Asked, house: NamedDependency[House], data: PasskeyIn, origin: Origin
) -> Response[MeOut]:
    whence = Whence(origin, _network(request))
    opened = await signing_in.with_passkey(house, data.proof(), data.credential, whence)
    return await entered(house, opened)


@post("/sign-in/password", opt=OPEN, status_code=200)
async def with_password(
    request: Asked, house: NamedDependency[House], data: PasswordIn
) -> Response[MeOut]:
    """Where there are no passkeys."""
    words = Words(data.username, data.password, data.totp)
    whence = Whence("", _network(request), data.username)
    return await entered(house, await signing_in.with_password(house, data.proof(), words, whence))


def _network(request: Asked) -> Network:
    return network(request.client.host) if request.client else ""


@post("/session/renew", opt=OPEN, status_code=200)
async def renew(
    request: Asked, house: NamedDependency[House], data: RenewIn
) -> Response[RenewedOut]:
    """Ten more minutes. The signature is by the device's key, which no other site has."""
    token = request.cookies.get(COOKIE)
    if not token:
        raise Unauthorized(Code.SESSION_ENDED)
    renewed = await sessions.renew(house, token, data.challenge, data.device_signature)
    return Response(
        RenewedOut(renewed.expires_at), cookies=[session_cookie(house, token)], headers=NO_STORE
    )


@delete("/session", opt={"action": "sign_in", ALWAYS: True, BEFORE: True})
async def sign_out(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> Response[None]:
    """The device's key stays, so that the next sign-in needs no new enrolment."""
    await sessions.end(house, signed_in, "signed out")
    return Response(
        None,
        status_code=204,
        cookies=[closed_cookie(house)],
        headers={"Clear-Site-Data": '"cache", "cookies"'},
    )


@post("/statements", opt={"action": "sign_in", ALWAYS: True, BEFORE: True}, status_code=200)
async def acknowledge(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: AcknowledgeIn
) -> MeOut:
    """AC-8, R-SEC-04, R-SEC-05: in the version that was shown, which is on record from now on."""
    return await me(house, await attesting.acknowledge(house, signed_in, data.id, data.version))


@get("/me", opt={"action": "sign_in", BACKGROUND: True, ALWAYS: True, BEFORE: True})
async def who_am_i(house: NamedDependency[House], signed_in: NamedDependency[SignedIn]) -> MeOut:
    return await me(house, signed_in)


async def entered(house: House, opened: Opened) -> Response[MeOut]:
    """What every way of signing in answers."""
    return Response(
        await me(house, opened.signed_in),
        status_code=200,
        cookies=[session_cookie(house, opened.token)],
        headers=NO_STORE,
    )


ROUTES = Router(
    "",
    route_handlers=[
        challenge,
        options,
        with_passkey,
        with_password,
        renew,
        sign_out,
        who_am_i,
        acknowledge,
    ],
)
