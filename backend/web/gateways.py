"""Gateways: for administrators under /api, and for the gateways themselves under /ingest."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency
from msgspec import Meta

from backend.domain.words import Given, Name, Secret
from backend.services import gateways
from backend.services.gateways import CameraState, Full, Heartbeat
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.web.ingest import Door
from backend.web.sessions import PUBLIC

Count = Annotated[int, Meta(ge=0, le=2**53)]


class GatewayIn(msgspec.Struct, forbid_unknown_fields=True):
    name: Given[Name]
    certificate: bool = False
    agreement_id: UUID | None = None


class MadeOut(msgspec.Struct):
    gateway_id: UUID
    code: str
    expires_at: datetime


class RotatedOut(msgspec.Struct):
    credential: str
    old_until: datetime | None


class GatewayOut(msgspec.Struct):
    """`state`: what its last heartbeat told of its cameras and spool. `partner`: whose it is.

    `credentials`: how many are good now, the newest since `credential_made_at`; the one before it
    until `old_until`. `code_until`: a code waits to be used.
    """

    id: UUID
    name: str
    certificate_demanded: bool
    certificate_bound: bool
    last_seen_at: datetime | None
    clock_skew_ms: int | None
    state: dict[str, Any]
    revoked_at: datetime | None
    partner: str | None
    cameras: list[str]
    credentials: int
    credential_made_at: datetime | None
    old_until: datetime | None
    code_until: datetime | None


class GatewaysOut(msgspec.Struct):
    gateways: list[GatewayOut]


class GatewayCodeIn(msgspec.Struct, forbid_unknown_fields=True):
    code: Given[Secret]


class GatewayCameraOut(msgspec.Struct):
    id: UUID
    name: str
    kind: str


class GatewayEnrolledOut(msgspec.Struct):
    gateway_id: UUID
    credential: str
    cameras: list[GatewayCameraOut]


class HeardCameraIn(msgspec.Struct, forbid_unknown_fields=True):
    id: UUID
    last_frame_at: Annotated[datetime, Meta(tz=True)] | None
    dropped: Count
    spool_frames: Count
    spool_bytes: Count
    full: Full = ""
    held: Count = 0


class HeartbeatIn(msgspec.Struct, forbid_unknown_fields=True):
    sent_at: Annotated[datetime, Meta(tz=True)]
    version: Given[Name]
    cameras: Annotated[list[HeardCameraIn], Meta(max_length=1000)]


class HeardOut(msgspec.Struct):
    """Positive skew: the gateway's clock is ahead."""

    server_time: datetime
    clock_skew_ms: int


@get("/gateways", opt={"action": "view_cameras"})
async def everything(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> GatewaysOut:
    rows = await gateways.everything(house, signed_in.who)
    return GatewaysOut(
        [
            GatewayOut(
                id=row["id"],
                name=row["name"],
                certificate_demanded=row["certificate_demanded"],
                certificate_bound=row["certificate"] is not None,
                last_seen_at=row["last_seen_at"],
                clock_skew_ms=row["clock_skew_ms"],
                state=row["state"],
                revoked_at=row["revoked_at"],
                partner=row["partner"],
                cameras=list(row["cameras"]),
                credentials=0 if row["revoked_at"] else row["credentials"],
                credential_made_at=row["credential_made_at"],
                old_until=row["old_until"],
                code_until=None if row["revoked_at"] else row["code_until"],
            )
            for row in rows
        ]
    )


@post("/gateways", opt={"action": "enrol_gateway"})
async def make(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: GatewayIn
) -> MadeOut:
    made = await gateways.make(
        house,
        signed_in.who,
        data.name,
        certificate=data.certificate,
        agreement_id=data.agreement_id,
    )
    return MadeOut(made.gateway_id, made.code, made.expires_at)


@post("/gateways/{gateway_id:uuid}/codes", opt={"action": "enrol_gateway"})
async def recode(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], gateway_id: UUID
) -> MadeOut:
    """Another code, for a gateway that lost its credential."""
    made = await gateways.recode(house, signed_in.who, gateway_id)
    return MadeOut(made.gateway_id, made.code, made.expires_at)


@post("/gateways/{gateway_id:uuid}/rotate", opt={"action": "rotate_gateway"}, status_code=200)
async def rotate(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], gateway_id: UUID
) -> RotatedOut:
    """Told once; the credential before it stays good for a day."""
    made = await gateways.rotate(house, signed_in.who, gateway_id)
    return RotatedOut(made.secret, made.old_until)


@post("/gateways/{gateway_id:uuid}/revoke", opt={"action": "revoke_gateway"}, status_code=204)
async def revoke(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], gateway_id: UUID
) -> None:
    await gateways.revoke(house, signed_in.who, gateway_id)


@post("/gateways/enrol", opt={"action": PUBLIC}, status_code=200)
async def enrol(house: NamedDependency[House], data: GatewayCodeIn) -> GatewayEnrolledOut:
    """The gateway's first step: a code against a credential of its own."""
    made = await gateways.enrol(house, data.code)
    cameras = [GatewayCameraOut(row["id"], row["name"], row["kind"]) for row in made.cameras]
    return GatewayEnrolledOut(made.gateway_id, made.secret, cameras)


@post("/heartbeats", opt={"action": "upload_frame"}, status_code=200)
async def heartbeat(door: NamedDependency[Door], data: HeartbeatIn) -> HeardOut:
    """What waits, what was lost, and how far the clock is off (AU-8)."""
    beat = Heartbeat(
        sent_at=data.sent_at,
        version=data.version,
        cameras=tuple(
            CameraState(
                id=camera.id,
                last_frame_at=camera.last_frame_at,
                dropped=camera.dropped,
                spool_frames=camera.spool_frames,
                spool_bytes=camera.spool_bytes,
                full=camera.full,
                held=camera.held,
            )
            for camera in data.cameras
        ),
    )
    skew_ms = await gateways.hear(door.house, door.who, beat)
    return HeardOut(door.house.now(), skew_ms)


ROUTES = Router("", route_handlers=[everything, make, recode, rotate, revoke])
GATEWAY_ROUTES = Router("", route_handlers=[enrol, heartbeat])
