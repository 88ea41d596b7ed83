"""Gateways: enrolled once with a code, known by a credential, heard by heartbeats, revoked."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

import msgspec

from backend.domain.errors import Code, Conflict, Gone, Invalid, NotFound, Refused, Unauthorized
from backend.domain.ids import new_id
from backend.services import agreeing
from backend.services.acting import Act, Who, acting
from backend.services.asking import ask
from backend.services.codes import CODE_LIFE, new_code, tidy
from backend.services.devices import hashed
from backend.services.house import House
from backend.store import agreements, cameras, gateways
from backend.store.database import Row
from policies.facts import Actor

OVERLAP = timedelta(hours=24)
"""How long the credential before the newest one stays good, so that no frame is lost."""
PURPOSE, CODE_PURPOSE = "gateway", "gateway code"
Full = Literal["", "share", "disk"]


@dataclass(frozen=True, slots=True)
class Made:
    """A gateway that may enrol once with this code; it is told once."""

    gateway_id: UUID
    code: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Credential:
    """What a gateway shows with every request; it is told once and kept as a hash."""

    gateway_id: UUID
    secret: str
    cameras: list[Row]
    old_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class CameraState:
    """What a gateway tells of one of its cameras."""

    id: UUID
    last_frame_at: datetime | None
    dropped: int
    """Frames that it lost or could not use since it was set up."""
    spool_frames: int
    spool_bytes: int
    full: Full = ""
    """Where there is no room for its frames: `share` of the spool, `disk`, or nowhere."""
    held: int = 0
    """Frames of the future, which wait until their time has come."""


@dataclass(frozen=True, slots=True)
class Heartbeat:
    sent_at: datetime
    version: str
    cameras: tuple[CameraState, ...]


async def make(
    house: House,
    who: Who,
    name: str,
    *,
    certificate: bool = False,
    agreement_id: UUID | None = None,
) -> Made:
    """A new gateway; `certificate` demands a client certificate from it (R-CAP-05).

    `agreement_id`: it is a partner's, and feeds us under this agreement.
    """
    await ask(house, who, "enrol_gateway", ("Gateway", ""), {"suspended": False})
    if agreement_id and await agreements.one(house.db, agreement_id) is None:
        raise NotFound(Code.NOT_FOUND)
    now = house.now()
    gateway_id = new_id(now)
    async with acting(house, who) as act:
        added = await gateways.add(
            house.db,
            {
                "id": gateway_id,
                "name": name.strip(),
                "made_at": now,
                "made_by": UUID(who.id),
                "certificate_demanded": certificate,
                "agreement_id": agreement_id,
            },
        )
        if not added:
            raise Conflict(detail="Another gateway has this name.", instead="Choose another name.")
        made = await _code(house, gateway_id)
        act.tell(
            "person:gateway:made",
            ("gateway", str(gateway_id)),
            name=name.strip(),
            certificate=certificate,
            agreement=str(agreement_id) if agreement_id else None,
        )
    return made


async def recode(house: House, who: Who, gateway_id: UUID) -> Made:
    """Another code for a gateway that lost its credential or never used its first code."""
    await ask(house, who, "enrol_gateway", ("Gateway", str(gateway_id)), {"suspended": False})
    await _standing(house, gateway_id)
    async with acting(house, who) as act:
        made = await _code(house, gateway_id)
        act.tell("person:gateway:made", ("gateway", str(gateway_id)), again=True)
    return made


async def enrol(house: House, code: str) -> Credential:
    """The gateway's own first step: its code becomes a credential. The code works once.

    Where a partner's agreement is not in force the code is not used up: it works when it is.
    """
    now = house.now()
    async with house.db.transaction():
        gateway_id = await gateways.use_code(house.db, hashed(CODE_PURPOSE, tidy(code)), now)
        if gateway_id is None:
            raise Gone(Code.CODE_USED)
        await _standing(house, gateway_id)
        await agreeing.hold(house, gateway_id)
        async with acting(house, _as(gateway_id)) as act:
            secret = await _credential(house, gateway_id, now)
            act.tell("gateway:gateway:enrolled", ("gateway", str(gateway_id)))
    return Credential(gateway_id, secret, await cameras.of_gateway(house.db, gateway_id))


async def rotate(house: House, who: Who, gateway_id: UUID) -> Credential:
    """A new credential; the old one stays good for a day."""
    await ask(house, who, "rotate_gateway", ("Gateway", str(gateway_id)), {"suspended": False})
    await _standing(house, gateway_id)
    old_until = house.now() + OVERLAP
    async with acting(house, who) as act:
        secret = await _credential(house, gateway_id, old_until)
        act.tell("person:gateway:rotated", ("gateway", str(gateway_id)), old_until=old_until)
    return Credential(gateway_id, secret, [], old_until)


async def revoke(house: House, who: Who, gateway_id: UUID) -> None:
    await ask_revoke(house, who, gateway_id)
    async with acting(house, who) as act:
        await end(act, gateway_id)


async def ask_revoke(house: House, who: Who, gateway_id: UUID) -> None:
    await ask(house, who, "revoke_gateway", ("Gateway", str(gateway_id)))
    await _known(house, gateway_id)


async def end(act: Act, gateway_id: UUID) -> None:
    """Its credentials end, as a part of an act that was asked about."""
    if await gateways.revoke(act.house.db, gateway_id, act.house.now()):
        act.tell("person:gateway:revoked", ("gateway", str(gateway_id)))


async def everything(house: House, who: Who) -> list[Row]:
    """The register: who is heard, who is late, whose clock is off."""
    await ask(house, who, "view_cameras", ("Department", house.profile.name))
    return await gateways.all_of_them(house.db, house.now())


async def authenticate(house: House, bearer: str, certificate: str | None = None) -> Who:
    """The gateway behind an Authorization header; `certificate` is what the proxy verified."""
    scheme, _, secret = bearer.strip().rpartition(" ")
    if scheme.lower() not in ("", "bearer") or not secret:
        raise Unauthorized(Code.UNKNOWN_CREDENTIAL)
    found = await gateways.behind(house.db, hashed(PURPOSE, secret), house.now())
    if found is None:
        raise Unauthorized(Code.UNKNOWN_CREDENTIAL)
    if found["revoked_at"] is not None:
        raise Refused(Code.GATEWAY_REVOKED)
    if found["agreement_id"] is not None:
        await agreeing.hold(house, found["id"])
    if found["certificate_demanded"] and not await _bound(house, found, certificate):
        raise Unauthorized(
            Code.UNKNOWN_CREDENTIAL,
            "This gateway must show its own client certificate.",
            instead="Connect with the certificate that the gateway used first.",
        )
    return _as(found["id"])


async def hear(house: House, who: Who, beat: Heartbeat) -> int:
    """Note what a gateway tells of itself; returns by how many milliseconds its clock is off."""
    now = house.now()
    skew_ms = round((beat.sent_at - now).total_seconds() * 1000)
    if abs(skew_ms) > SKEW_LIMIT_MS:
        raise Invalid(Code.BAD_TIME, "The gateway's clock is off by more than a year.")
    state = {"version": beat.version, "cameras": msgspec.to_builtins(beat.cameras)}
    await gateways.heard(house.db, UUID(who.id), now, skew_ms, state)
    waiting = {camera.id: camera.spool_frames for camera in beat.cameras}
    await gateways.waits(house.db, UUID(who.id), waiting, now)
    return skew_ms


SKEW_LIMIT_MS = 366 * 86_400_000


def told_of(camera: Row) -> CameraState | None:
    """What its gateway told last of a camera of the register; None: nothing, or it has none."""
    told = camera.get("gateway_state") or {}
    states = msgspec.convert(told.get("cameras", []), list[CameraState])
    return next((state for state in states if state.id == camera["id"]), None)


async def _bound(house: House, gateway: Row, certificate: str | None) -> bool:
    """Whether this is the certificate that the gateway showed first."""
    if not certificate:
        return False
    if gateway["certificate"] is not None:
        return secrets.compare_digest(gateway["certificate"].encode(), certificate.encode())
    async with acting(house, _as(gateway["id"])) as act:
        ours = await gateways.bind(house.db, gateway["id"], certificate)
        if ours:
            act.tell(
                "gateway:gateway:bound", ("gateway", str(gateway["id"])), certificate=certificate
            )
    return ours


async def _code(house: House, gateway_id: UUID) -> Made:
    code, expires_at = new_code(), house.now() + CODE_LIFE
    await gateways.add_code(house.db, hashed(CODE_PURPOSE, tidy(code)), gateway_id, expires_at)
    return Made(gateway_id, code, expires_at)


async def _credential(house: House, gateway_id: UUID, old_until: datetime) -> str:
    secret = secrets.token_urlsafe(32)
    await gateways.add_credential(
        house.db, hashed(PURPOSE, secret), gateway_id, house.now(), old_until
    )
    return secret


async def _known(house: House, gateway_id: UUID) -> Row:
    found = await gateways.one(house.db, gateway_id)
    if found is None:
        raise NotFound(Code.GATEWAY_UNKNOWN)
    return found


async def _standing(house: House, gateway_id: UUID) -> None:
    if (await _known(house, gateway_id))["revoked_at"] is not None:
        raise Refused(Code.GATEWAY_REVOKED)


def _as(gateway_id: UUID) -> Who:
    return Who(Actor(id=str(gateway_id), kind="gateway"))
