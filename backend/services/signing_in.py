"""Signing in: the device's key, then a passkey or a password with a code, then the policy.

Only failures on an enrolled device count towards the lockout: whoever does not hold its key cannot
lock its owner out (R-MOB-01, AC-7).
"""

import asyncio
import hmac
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from typing import NoReturn, TypeVar
from urllib.parse import urlsplit
from uuid import UUID

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from webauthn import (
    generate_authentication_options,
    options_to_json,
    verify_authentication_response,
)
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    PublicKeyCredentialDescriptor,
    UserVerificationRequirement,
)

from backend.domain.errors import Code, DomainError, Refused, TooSoon, Unauthorized
from backend.domain.oddities import Network
from backend.services import devices as proving
from backend.services import oddities, sessions
from backend.services.acting import Who, acting
from backend.services.asking import decide
from backend.services.devices import Proof
from backend.services.facts import facts_of
from backend.services.house import House
from backend.services.oddities import Odd
from backend.services.sessions import Opened
from backend.store import devices, people
from backend.store import sessions as stored
from backend.store.database import Row
from policies.decision import Refusal
from policies.facts import Actor

MOST_FAILURES = 5
WINDOW = timedelta(minutes=15)
"""AC-7: five invalid attempts in fifteen minutes."""
CODE_STEP_S = 30
MOST_STRANGERS = 60
"""A minute; what comes beyond them is refused without a record, or anybody could fill the disk."""
_HASHER = PasswordHasher()
_HASHING = ThreadPoolExecutor(2, thread_name_prefix="hashing")
"""Each hash takes 64 MiB; more at once would let sign-ins exhaust the memory."""
_NO_PASSWORD = "$argon2id$v=19$m=65536,t=3,p=4$AAAAAAAAAAAAAAAAAAAAAA$" + "A" * 43
"""Fits no password, and takes as long to find out."""
T = TypeVar("T")
NOBODY = Who(Actor(id="unknown", kind="person"))


@dataclass(frozen=True, slots=True)
class Words:
    """What a person types when there is no passkey."""

    username: str
    password: str
    code: str


@dataclass(frozen=True, slots=True)
class Whence:
    """Where a sign-in comes from; `username`: the account that it names, if it names one."""

    origin: str
    network: Network = ""
    username: str = ""


async def passkey_options(house: House, device_id: UUID, whence: Whence) -> tuple[str, str]:
    """A challenge, and what the browser needs to sign it with this device's passkeys (JSON)."""
    device = await _enrolled(house, device_id, whence)
    made = await proving.challenge(house, device["id"])
    keys = await devices.passkeys(house.db, device["id"])
    options = generate_authentication_options(
        rp_id=site_of(house, whence.origin),
        challenge=proving.decode(made.text, "challenge"),
        allow_credentials=[PublicKeyCredentialDescriptor(id=key["credential_id"]) for key in keys],
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return made.text, options_to_json(options)


def site_of(house: House, origin: str) -> str:
    """The host for which passkeys are made; only the installation's own origins have one."""
    if origin not in house.settings.public_origins:
        raise Refused(Code.CROSS_SITE, "This address is not one of the installation's.")
    return urlsplit(origin).hostname or ""


async def with_passkey(house: House, proof: Proof, credential: object, whence: Whence) -> Opened:
    """The normal way: a passkey that has verified its user, on the device it was made for."""
    person, device = await _prove(house, proof, whence)
    used = await _passkey(house, device, credential)
    if used is None:
        await _failed(house, person, device, "passkey")
    try:
        verified = verify_authentication_response(
            credential=json.dumps(credential),
            expected_challenge=proving.decode(proof.challenge, "challenge"),
            expected_rp_id=site_of(house, whence.origin),
            expected_origin=whence.origin,
            credential_public_key=used["public_key"],
            credential_current_sign_count=used["sign_count"],
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError):
        await _failed(house, person, device, "passkey")
    await devices.passkey_used(house.db, used["id"], verified.new_sign_count)
    return await _enter(house, person, device, ("passkey", whence.network))


async def with_password(house: House, proof: Proof, words: Words, whence: Whence) -> Opened:
    """The fallback: a password and a code that works once (R-ACC-01; never a password alone)."""
    person, device = await _prove(house, proof, whence)
    same = hmac.compare_digest(words.username.strip().lower().encode(), person["username"].encode())
    known = person["password_hash"] or _NO_PASSWORD
    right = await _in_thread(_verify, known, words.password)
    if not same:
        await _another(house, whence, device)
    if not (same and right and person["totp_secret"]):
        await _failed(house, person, device, "password")
    step = step_of(house, open_secret(house, person), words.code)
    if step is None or not await people.use_totp_step(house.db, person["id"], step):
        await _failed(house, person, device, "code")
    return await _enter(house, person, device, ("password", whence.network))


async def hash_password(password: str) -> str:
    return await _in_thread(_HASHER.hash, password)


def step_of(house: House, secret: str, code: str) -> int | None:
    """The time step that a code belongs to: the present one or a neighbour."""
    present = int(house.now().timestamp()) // CODE_STEP_S
    try:
        maker = pyotp.TOTP(secret)
    except ValueError:  # somebody made it up: it is not base32
        return None
    for step in (present, present - 1, present + 1):
        if hmac.compare_digest(maker.generate_otp(step).encode(), code.strip().encode()):
            return step
    return None


def seal_secret(house: House, person_id: object, secret: str) -> bytes:
    return house.keys.seal_audit(secret.encode(), f"totp:{person_id}")


def open_secret(house: House, person: Row) -> str:
    return house.keys.open_audit(person["totp_secret"], f"totp:{person['id']}").decode()


async def may_enter(house: House, person: Row, device: Row) -> None:
    """R-ACC-04, R-MOB-01, R-SUS-01: the policy's own clauses say who may not."""
    who = Who(facts_of(person, device=device, fresh=True), str(device["id"]))
    answer = decide(house, who, "sign_in", ("Department", house.profile.name))
    if isinstance(answer, Refusal):
        said = ""
        if who.actor.suspended:
            asked = " or ".join(await sessions.whom_to_ask(house))
            said = f"{Code.ACCESS_SUSPENDED.sentence} Ask {asked}."
        refused = Refused(Code(answer.code), said, clauses=answer.clauses)
        await _tell_refused(house, who, device["id"], ("policy", None), refused)
        raise refused


async def _enter(house: House, person: Row, device: Row, how: tuple[str, Network]) -> Opened:
    """`how`: by which method, from which network."""
    await may_enter(house, person, device)
    return await sessions.open_for(house, person, device, *how)


async def _prove(house: House, proof: Proof, whence: Whence) -> tuple[Row, Row]:
    """The device is enrolled, holds its key, and its person is not locked out."""
    device = await _enrolled(house, proof.device_id, whence)
    await proving.use(house, proof.challenge, proof.device_id)
    if not proving.signed(device["public_key"], "sign-in", proof.challenge, proof.signature):
        refused = Unauthorized(Code.SIGN_IN_FAILED)
        odd = _stranger("It did not hold the key of this device.", whence, device)
        await _tell_refused(house, NOBODY, device["id"], ("device key", odd), refused)
        raise refused
    if device["revoked_at"] is not None:
        refusal = _not_enrolled(house, Code.DEVICE_REVOKED)
        odd = _stranger("The device was revoked before.", whence, device)
        await _tell_refused(house, NOBODY, device["id"], ("device revoked", odd), refusal)
        raise refusal
    person = await people.one(house.db, device["person_id"], house.standing())
    if person is None:
        raise Unauthorized(Code.SIGN_IN_FAILED)
    if person["locked_at"] is not None:
        locked = _locked()
        await _tell_refused(house, _as(person, device), device["id"], ("locked", None), locked)
        raise locked
    return person, device


async def _enrolled(house: House, device_id: UUID, whence: Whence) -> Row:
    device = await devices.one(house.db, device_id)
    if device is None:
        refusal = _not_enrolled(house, Code.DEVICE_UNKNOWN)
        tried = await _tried(house, whence)
        named = "an account" if tried is not None else "no account that there is"
        odd = Odd(
            "unknown_device",
            f"No such device is enrolled; it named {named}.",
            tried,
            None,
            whence.network,
        )
        await _tell_refused(house, NOBODY, device_id, ("device unknown", odd), refusal)
        raise refusal
    return device


def _stranger(what: str, whence: Whence, device: Row) -> Odd:
    return Odd("unknown_device", what, device["person_id"], device["id"], whence.network)


async def _tried(house: House, whence: Whence) -> UUID | None:
    """The account that a sign-in names; no answer ever says whether there is one."""
    name = whence.username.strip().lower()
    found = await people.named(house.db, name, house.standing()) if name else None
    return found["id"] if found else None


async def _another(house: House, whence: Whence, device: Row) -> None:
    """R-ACC-02: somebody's name on the device of somebody else."""
    tried = await _tried(house, whence)
    if tried is not None and tried != device["person_id"]:
        what = "The name of this account was typed on somebody else's device."
        async with acting(house, NOBODY) as act:
            await oddities.note(act, Odd("two_users", what, tried, device["id"], whence.network))


def _not_enrolled(house: House, code: Code) -> Refused:
    """What the policy says to somebody in order on a device that is not."""
    today = house.capture_day(house.now())
    stranger = Actor(
        id=NOBODY.id,
        kind="person",
        role="officer",
        sworn=True,
        training_until=today,
        device="phone",
        fresh=True,
    )
    answer = decide(house, Who(stranger), "sign_in", ("Department", house.profile.name))
    return Refused(code, clauses=answer.clauses if isinstance(answer, Refusal) else ())


async def _passkey(house: House, device: Row, credential: object) -> Row | None:
    """The device's passkey that the browser names."""
    named = credential.get("id") if isinstance(credential, dict) else None
    for key in await devices.passkeys(house.db, device["id"]):
        if proving.encode(key["credential_id"]) == named:
            return key
    return None


async def _failed(house: House, person: Row, device: Row, factor: str) -> NoReturn:
    """Count it, record it, and lock with the fifth within fifteen minutes."""
    now = house.now()
    async with acting(house, _as(person, device)) as act:
        counted = await people.failed(house.db, person["id"], now, now - WINDOW, MOST_FAILURES)
        locked = counted is not None and counted["locked_at"] is not None
        act.tell(
            "person:session:refused",
            ("device", str(device["id"])),
            why=factor,
            failures=0 if counted is None else counted["failures"],
            locked=locked,
        )
    raise _locked() if locked else Unauthorized(Code.SIGN_IN_FAILED)


def _locked() -> Unauthorized:
    return Unauthorized(
        Code.SIGN_IN_FAILED,
        "This account is locked after five failed attempts.",
        instead="Ask an administrator to release it.",
    )


async def _tell_refused(
    house: House, who: Who, device_id: UUID, why: tuple[str, Odd | None], error: DomainError
) -> None:
    """`why` in a word, and what looks odd about it (R-MOB-02)."""
    word, odd = why
    if who is NOBODY:
        since = house.now() - timedelta(minutes=1)
        if await stored.strangers(house.db, since) >= MOST_STRANGERS:
            raise TooSoon(retry_after_s=60)
    async with acting(house, who) as act:
        act.tell(
            "person:session:refused",
            ("device", str(device_id)),
            why=word,
            clauses=[clause.id for clause in error.clauses],
        )
        if odd is not None:
            await oddities.note(act, odd)


def _as(person: Row, device: Row) -> Who:
    return Who(facts_of(person, device=device), str(device["id"]))


def _verify(known: str, password: str) -> bool:
    try:
        return _HASHER.verify(known, password)
    except (VerificationError, InvalidHashError):
        return False


async def _in_thread(work: Callable[..., T], *arguments: str) -> T:
    return await asyncio.get_running_loop().run_in_executor(_HASHING, work, *arguments)
