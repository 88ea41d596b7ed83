"""A code becomes a device; the device gets a passkey, or a password with an authenticator."""

from typing import Any
from uuid import UUID

import msgspec
from litestar import Request, Response, Router, post
from litestar.datastructures import Cookie
from litestar.di import NamedDependency

from backend.domain.errors import Code, Refused
from backend.domain.words import Credential, Given, Key, Secret, Word
from backend.services import enrolling, passwords
from backend.services.enrolling import COMPLETE_WITHIN
from backend.services.house import House
from backend.web.me import Row
from backend.web.qr import QrOut, drawn
from backend.web.sessions import known
from backend.web.sign_in import OPEN, Origin

COOKIE = "pw_enrolment"
Asked = Request[Any, Any, Any]


class EnrolIn(msgspec.Struct, forbid_unknown_fields=True):
    """`label` and `device_class` are what the device thinks; the code says what counts."""

    code: Given[Secret]
    public_key: Given[Key]
    label: Word = ""
    device_class: Word = ""


class OwnerOut(msgspec.Struct):
    name: str
    username: str


class EnrolledOut(msgspec.Struct):
    device_id: UUID
    person: OwnerOut
    passkey_options: msgspec.Raw


class NewPasskeyIn(msgspec.Struct, forbid_unknown_fields=True):
    credential: Credential
    challenge: Given[Key]


class PasskeyOptionsOut(msgspec.Struct):
    public_key: msgspec.Raw


class AuthenticatorOut(msgspec.Struct):
    """`uri` is what the authenticator scans, drawn in `qr`."""

    secret: str
    uri: str
    qr: QrOut


class NewPasswordIn(msgspec.Struct, forbid_unknown_fields=True):
    password: Given[Secret]
    secret: Given[Secret]
    totp: Given[Word]


@post("/enrolments", opt=OPEN)
async def enrol(
    house: NamedDependency[House], data: EnrolIn, origin: Origin
) -> Response[EnrolledOut]:
    """R-MOB-01. The cookie is good for finishing within ten minutes, and for nothing else."""
    done = await enrolling.enrol(house, data.code, data.public_key, origin)
    return Response(
        EnrolledOut(
            device_id=done.device["id"],
            person=OwnerOut(done.person["name"], done.person["username"]),
            passkey_options=msgspec.Raw(done.passkey_options.encode()),
        ),
        cookies=[_cookie(house, done.token, int(COMPLETE_WITHIN.total_seconds()))],
        headers={"Cache-Control": "no-store"},
    )


@post("/passkeys/options", opt=OPEN, status_code=200)
async def passkey_options(
    request: Asked, house: NamedDependency[House], origin: Origin
) -> PasskeyOptionsOut:
    """For another passkey, or when the first attempt was given up."""
    person, device = await _owner(request, house)
    options = await enrolling.passkey_options(house, person, device, origin)
    return PasskeyOptionsOut(msgspec.Raw(options.encode()))


@post("/passkeys", opt=OPEN)
async def register_passkey(
    request: Asked, house: NamedDependency[House], data: NewPasskeyIn, origin: Origin
) -> Response[None]:
    owner = await _owner(request, house)
    await enrolling.register_passkey(house, owner, data.credential, data.challenge, origin)
    return await _finished(request, house)


@post("/password/options", opt=OPEN, status_code=200)
async def password_options(request: Asked, house: NamedDependency[House]) -> AuthenticatorOut:
    """A secret for the authenticator, told once."""
    person, _ = await _owner(request, house)
    offer = await passwords.offer(house, person)
    return AuthenticatorOut(offer.secret, offer.uri, drawn(offer.uri))


@post("/password", opt=OPEN)
async def set_password(
    request: Asked, house: NamedDependency[House], data: NewPasswordIn
) -> Response[None]:
    """Both factors at once; there is no password without a code."""
    owner = await _owner(request, house)
    await passwords.keep(house, owner, data.password, data.secret, data.totp)
    return await _finished(request, house)


async def _owner(request: Asked, house: House) -> tuple[Row, Row]:
    """Whoever is finishing an enrolment here, or has just signed in."""
    token = request.cookies.get(COOKIE)
    if token:
        return await enrolling.enrolling(house, token)
    signed_in = known(request)
    if not signed_in.who.actor.fresh:
        raise Refused(
            Code.REFUSED, "This needs a new proof of who you are.", instead="Sign in again."
        )
    return signed_in.person, signed_in.device


async def _finished(request: Asked, house: House) -> Response[None]:
    token = request.cookies.get(COOKIE)
    if token:
        await enrolling.finish(house, token)
    return Response(None, status_code=201, cookies=[_cookie(house, "", 0)] if token else [])


def _cookie(house: House, token: str, seconds: int) -> Cookie:
    return Cookie(
        key=COOKIE,
        value=token,
        path="/api",
        max_age=seconds,
        httponly=True,
        samesite="strict",
        secure=house.settings.secure_cookies,
    )


ROUTES = Router(
    "",
    route_handlers=[enrol, passkey_options, register_passkey, password_options, set_password],
)
