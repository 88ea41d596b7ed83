"""The register of cameras: where they stand, whether they work, who said that they may."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency
from msgspec import Meta

from backend.services import cameras, maintaining
from backend.services.cameras import OWNERS, CameraDraft, Place
from backend.services.gateways import CameraState, Full, told_of
from backend.services.house import House
from backend.services.maintaining import Upkeep
from backend.services.sessions import SignedIn
from backend.web.me import Row

Text = Annotated[str, Meta(min_length=1, max_length=200)]


class ToldOut(msgspec.Struct):
    """What a camera's gateway told of it last.

    `full`: where there is no room for its frames, their share of the spool or the disk. `held`:
    frames whose time has not come. `lost`: since the gateway was set up.
    """

    full: Full
    held: int
    lost: int
    spool_frames: int
    spool_bytes: int


class GatewayHealthOut(msgspec.Struct):
    """Positive skew: its clock is ahead. Without `told`: it runs no such camera."""

    revoked: bool
    heard_at: datetime | None
    clock_skew_ms: int | None
    told: ToldOut | None


class ElsewhereOut(msgspec.Struct):
    """Where the gateway of a fixed camera says that it stands, and how far that is."""

    latitude: float
    longitude: float
    meters: int
    said_at: datetime


class CameraOut(msgspec.Struct):
    """`owner` is the agency's name; `kind_of_owner` what it is to us.

    `elsewhere`: why its approval ended, until it is moved in the register or approved again.

    `dropped`: live frames that the readers were too late for. `health`: of its gateway, in the
    register alone.
    """

    id: UUID
    name: str
    kind: str
    place: str
    latitude: float | None
    longitude: float | None
    approved: bool
    owner: str
    kind_of_owner: str
    analysis: dict[str, str]
    attested: bool
    last_frame_at: datetime | None
    silent: bool
    dropped: int
    elsewhere: ElsewhereOut | None
    gateway: str | None
    health: GatewayHealthOut | None


class CamerasOut(msgspec.Struct):
    """`analyses`: what the profile wants on file before a fixed camera is approved."""

    cameras: list[CameraOut]
    analyses: list[str]


class PlaceIn(msgspec.Struct, forbid_unknown_fields=True):
    place: Text
    latitude: float | None = None
    longitude: float | None = None
    analysis: dict[str, str] = {}

    def where(self) -> Place:
        return Place(self.place, self.latitude, self.longitude, self.analysis)


class CameraIn(PlaceIn):
    """`owner`: department, agency, private, or the name of the agency that it belongs to."""

    name: Text = msgspec.field(default="")
    kind: str = "fixed"
    owner: str = "department"
    attested_public_view: bool = False
    gateway_id: UUID | None = None
    live: bool = True


class ApprovalIn(msgspec.Struct, forbid_unknown_fields=True):
    approve: bool
    note: str = ""


class GivenIn(msgspec.Struct, forbid_unknown_fields=True):
    gateway_id: UUID


class UpkeepIn(msgspec.Struct, forbid_unknown_fields=True):
    """`kind`: installation, repair, software or model. `source_approved`: where the Chief did."""

    kind: Text
    done_on: date
    done_by: Text
    note: Annotated[str, Meta(min_length=1, max_length=2000)]
    source_approved: Annotated[str, Meta(max_length=200)] = ""


class UpkeepOut(msgspec.Struct):
    id: UUID
    kind: str
    done_on: date
    done_by: str
    note: str
    source_approved: str
    entered_by: str
    entered_at: datetime


class UpkeepLogOut(msgspec.Struct):
    """Newest first."""

    lines: list[UpkeepOut]


@get("/cameras", opt={"action": "view_cameras", "background": True})
async def everything(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> CamerasOut:
    rows = await cameras.everything(house, signed_in.who)
    return CamerasOut(
        [_out(house, row) for row in rows], list(house.profile.cameras.analysis.value)
    )


@post("/cameras", opt={"action": "register_camera"})
async def register(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: CameraIn
) -> CameraOut:
    """R-CAM-01: with the analysis that speaks for the place; it records nothing yet."""
    owner, agency = _owner(house, data.owner.strip())
    draft = CameraDraft(
        name=data.name,
        kind=data.kind,
        place=data.where(),
        gateway_id=data.gateway_id,
        owner=owner,
        owner_agency=agency,
        live=data.live,
        attested=data.attested_public_view,
    )
    return _out(house, await cameras.register(house, signed_in.who, draft))


@post("/cameras/{camera_id:uuid}/approval", opt={"action": "approve_camera"}, status_code=200)
async def answer(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    camera_id: UUID,
    data: ApprovalIn,
) -> CameraOut:
    row = await cameras.answer(
        house, signed_in.who, camera_id, approve=data.approve, note=data.note
    )
    return _out(house, row)


@post("/cameras/{camera_id:uuid}/place", opt={"action": "register_camera"}, status_code=200)
async def relocate(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    camera_id: UUID,
    data: PlaceIn,
) -> CameraOut:
    """R-CAM-02: a new place needs a new approval."""
    return _out(house, await cameras.relocate(house, signed_in.who, camera_id, data.where()))


@post("/cameras/{camera_id:uuid}/gateway", opt={"action": "register_camera"}, status_code=200)
async def give_to(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    camera_id: UUID,
    data: GivenIn,
) -> CameraOut:
    """Another gateway sends its frames; the approval of its place stands."""
    return _out(house, await cameras.give_to(house, signed_in.who, camera_id, data.gateway_id))


@get("/cameras/{camera_id:uuid}/upkeep", opt={"action": "view_cameras"})
async def upkeep(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], camera_id: UUID
) -> UpkeepLogOut:
    """R-CAM-03: the maintenance log of a camera."""
    return await _log(house, signed_in, camera_id)


@post("/cameras/{camera_id:uuid}/upkeep", opt={"action": "record_upkeep"}, status_code=201)
async def maintain(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    camera_id: UUID,
    data: UpkeepIn,
) -> UpkeepLogOut:
    """R-CAM-03, R-CAP-06: one more line; the log as it stands then."""
    done = Upkeep(data.kind, data.done_on, data.done_by, data.note, data.source_approved)
    await maintaining.record(house, signed_in.who, camera_id, done)
    return await _log(house, signed_in, camera_id)


async def _log(house: House, signed_in: SignedIn, camera_id: UUID) -> UpkeepLogOut:
    rows = await maintaining.log(house, signed_in.who, camera_id)
    return UpkeepLogOut(
        [
            UpkeepOut(
                id=row["id"],
                kind=row["kind"],
                done_on=row["done_on"],
                done_by=row["done_by"],
                note=row["note"],
                source_approved=row["source_approved"],
                entered_by=row["entered_by"],
                entered_at=row["made_at"],
            )
            for row in rows
        ]
    )


def _owner(house: House, said: str) -> tuple[str, str]:
    if said in OWNERS:
        return said, ""
    ours = said.casefold() == house.profile.department.name.casefold()
    return ("department" if ours else "agency"), said


def _out(house: House, row: Row) -> CameraOut:
    return CameraOut(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        place=row["place"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        approved=row["approved_at"] is not None,
        owner=row["owner_agency"],
        kind_of_owner=row["owner"],
        analysis=dict(row["analysis"]),
        attested=row["public_view_attested"],
        last_frame_at=row["last_frame_at"],
        silent=cameras.is_silent(row, house.now()),
        dropped=row["dropped"],
        elsewhere=_elsewhere(row),
        gateway=row.get("gateway"),
        health=_health(row) if row.get("gateway") else None,
    )


def _elsewhere(row: Row) -> ElsewhereOut | None:
    if row["said_at"] is None:
        return None
    latitude, longitude = row["said_latitude"], row["said_longitude"]
    far = cameras.meters(row, latitude, longitude)
    return ElsewhereOut(latitude, longitude, round(far), row["said_at"])


def _health(row: Row) -> GatewayHealthOut:
    told = told_of(row)
    return GatewayHealthOut(
        revoked=row["gateway_revoked_at"] is not None,
        heard_at=row["last_seen_at"],
        clock_skew_ms=row["clock_skew_ms"],
        told=None if told is None else _told(told),
    )


def _told(told: CameraState) -> ToldOut:
    return ToldOut(
        full=told.full,
        held=told.held,
        lost=told.dropped,
        spool_frames=told.spool_frames,
        spool_bytes=told.spool_bytes,
    )


ROUTES = Router(
    "", route_handlers=[everything, register, answer, relocate, give_to, upkeep, maintain]
)
