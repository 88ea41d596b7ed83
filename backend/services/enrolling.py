"""Enrolment: an administrator's code makes one device of one person known, then a passkey.

R-MOB-01, R-MOB-02: no other device gets in, and every code works once.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NoReturn
from uuid import UUID

from webauthn import (
    generate_registration_options,
    options_to_json,
    verify_registration_response,
)
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from backend.domain.errors import Code, Conflict, Flaw, Gone, Invalid, Unauthorized
from backend.domain.ids import new_id
from backend.services import codes, issuing, unlocking
from backend.services import devices as proving
from backend.services import people as accounts
from backend.services.acting import Act, Who, acting
from backend.services.asking import ask
from backend.services.facts import facts_of
from backend.services.house import House
from backend.services.signing_in import site_of
from backend.store import devices, people
from backend.store.database import Row
from backend.store.devices import NewCode, NewDevice, NewPasskey

PURPOSE, COOKIE_PURPOSE, PASSKEY_PURPOSE = "enrolment code", "enrolment", "passkey"
COMPLETE_WITHIN = timedelta(minutes=10)
CLASSES = ("phone", "terminal", "desk")


@dataclass(frozen=True, slots=True)
class DeviceDraft:
    """The device that a code is for."""

    device_class: str
    label: str
    asset_number: str = ""
    managed_attested: bool = False


@dataclass(frozen=True, slots=True)
class CodeMade:
    """Told once, kept as a hash."""

    code: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A device that is known now; `token` lets it register its first passkey."""

    device: Row
    person: Row
    token: str
    passkey_options: str


async def offer(house: House, who: Who, person_id: UUID, draft: DeviceDraft) -> CodeMade:
    """A code for one device of one person, by an administrator who has just signed in.

    Replacing one is delegated to the commander on shift: what it replaces is revoked with it.
    """
    if draft.device_class not in CLASSES:
        raise Invalid(flaws=(Flaw("device_class", f"One of {', '.join(CLASSES)}."),))
    # Of somebody else it could be that they have one.
    absent = await people.one(house.db, person_id, house.standing()) is None
    had = await devices.in_use(house.db, person_id, draft.device_class)
    await ask(
        house,
        who,
        "enrol_device",
        ("Device", ""),
        {
            "managed_attested": draft.managed_attested,
            "device_class": draft.device_class,
            "replacing": bool(had) or absent,
        },
    )
    person = await accounts.one(house, person_id)
    accounts.not_own(who, person["id"])
    delegated = who.actor.role not in house.profile.people.restorers.value
    for device_id in had if delegated else ():
        await accounts.end_device(house, who, device_id)
    async with acting(house, who) as act:
        return await make_code(act, person["id"], draft)


async def make_code(act: Act, person_id: UUID, draft: DeviceDraft) -> CodeMade:
    """The code itself, as a part of another act."""
    house, now = act.house, act.house.now()
    made = CodeMade(codes.new_code(), now + codes.CODE_LIFE)
    by = UUID(act.who.id) if act.who.actor.kind == "person" else None
    await devices.add_code(
        house.db,
        NewCode(
            id=new_id(now),
            code_hash=proving.hashed(PURPOSE, codes.tidy(made.code)),
            person_id=person_id,
            device_class=draft.device_class,
            label=draft.label.strip(),
            asset_number=draft.asset_number.strip(),
            managed_attested=draft.managed_attested,
            made_by=by,
            made_at=now,
            expires_at=made.expires_at,
        ),
    )
    act.tell(
        "person:device:offered" if by else "console:device:offered",
        ("person", str(person_id)),
        device_class=draft.device_class,
        label=draft.label.strip(),
        asset_number=draft.asset_number.strip(),
        managed_attested=draft.managed_attested,
    )
    return made


async def enrol(house: House, code: str, public_key: str, origin: str) -> Enrolled:
    """The code becomes a device; what it is was said by the administrator, not by the device."""
    key, now = proving.read_public_key(public_key), house.now()
    async with house.db.transaction():
        used = await devices.use_code(house.db, proving.hashed(PURPOSE, codes.tidy(code)), now)
        if used is None:
            raise Gone(Code.CODE_USED)
        person = await accounts.one(house, used["person_id"])
        device = NewDevice(
            id=new_id(now),
            person_id=person["id"],
            label=used["label"],
            device_class=used["device_class"],
            asset_number=used["asset_number"],
            managed_attested=used["managed_attested"],
            public_key=key,
            enrolled_at=now,
            enrolled_by=used["made_by"],
        )
        async with acting(house, Who(facts_of(person), str(device.id))) as act:
            if not await devices.add(house.db, device):
                raise Conflict(
                    detail="This device is enrolled already.",
                    instead="Clear the app's data on this device, or have the device revoked.",
                )
            act.tell(
                "person:device:enrolled",
                ("device", str(device.id)),
                device_class=device.device_class,
                asset_number=device.asset_number,
                by=str(used["made_by"]),
            )
            await issuing.look(act, {**used, "id": device.id})
    row = await devices.one(house.db, device.id)
    if row is None:
        raise Gone(Code.CODE_USED)
    cookie = await proving.challenge(house, device.id, COOKIE_PURPOSE, COMPLETE_WITHIN)
    options = await passkey_options(house, person, row, origin)
    return Enrolled(row, person, cookie.text, options)


async def enrolling(house: House, token: str) -> tuple[Row, Row]:
    """The person and device that an enrolment cookie still stands for."""
    found = await devices.look_at_challenge(
        house.db, proving.hashed(COOKIE_PURPOSE, token), house.now()
    )
    device = found and await devices.one(house.db, found["device_id"])
    if not device or device["revoked_at"] is not None:
        raise Unauthorized(Code.SESSION_ENDED, "The time to finish the enrolment is over.")
    return await accounts.one(house, device["person_id"]), device


async def passkey_options(house: House, person: Row, device: Row, origin: str) -> str:
    """What the browser needs to make a passkey here (JSON)."""
    made = await proving.challenge(house, device["id"], PASSKEY_PURPOSE, COMPLETE_WITHIN)
    present = await devices.passkeys(house.db, device["id"])
    options = generate_registration_options(
        rp_id=site_of(house, origin),
        rp_name=house.profile.department.name,
        user_id=person["id"].bytes,
        user_name=person["username"],
        user_display_name=person["name"],
        challenge=proving.decode(made.text, "challenge"),
        exclude_credentials=[
            PublicKeyCredentialDescriptor(id=key["credential_id"]) for key in present
        ],
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.PREFERRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
    )
    return options_to_json(options)


async def register_passkey(
    house: House, owner: tuple[Row, Row], credential: object, challenge: str, origin: str
) -> None:
    """Keep the passkey that the device made; it has verified its user while doing so."""
    person, device = owner
    await proving.use(house, challenge, device["id"], PASSKEY_PURPOSE)
    try:
        verified = verify_registration_response(
            credential=json.dumps(credential),
            expected_challenge=proving.decode(challenge, "challenge"),
            expected_rp_id=site_of(house, origin),
            expected_origin=origin,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as error:
        _no_passkey(error)
    now = house.now()
    new = NewPasskey(
        id=new_id(now),
        person_id=person["id"],
        device_id=device["id"],
        credential_id=verified.credential_id,
        public_key=verified.credential_public_key,
        sign_count=verified.sign_count,
        made_at=now,
    )
    async with acting(house, Who(facts_of(person, device=device), str(device["id"]))) as act:
        if not await devices.add_passkey(house.db, new):
            raise Conflict(detail="This passkey is known already.")
        act.tell("person:passkey:registered", ("device", str(device["id"])))
        await unlocking.unlock_if_ready(act)


async def finish(house: House, token: str) -> None:
    """The enrolment cookie has done its work."""
    await devices.use_challenge(house.db, proving.hashed(COOKIE_PURPOSE, token), house.now())


def _no_passkey(error: Exception) -> NoReturn:
    raise Invalid(
        detail="The passkey was not accepted.",
        instead="Try again on this device.",
        flaws=(Flaw("credential", type(error).__name__),),
    ) from None
