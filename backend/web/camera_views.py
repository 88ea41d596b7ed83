"""What the register of cameras says of each: where it stands, whether it works, who approved it."""

from datetime import datetime
from uuid import UUID

import msgspec

from backend.domain.transfers import State
from backend.services import cameras, retiring, transferring
from backend.services.acting import Who
from backend.services.gateways import CameraState, Full, told_of
from backend.services.house import House
from backend.web.me import Row


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


class TransferOut(msgspec.Struct):
    """R-CAP-04: when all that a car held was last here, and when it must be here again."""

    last_at: datetime | None
    due_at: datetime
    state: State


class RetiredOut(msgspec.Struct):
    """A camera's last day. `reads_until`: until then there may be reads of it to search by."""

    at: datetime
    by: str
    why: str
    reads_until: datetime


class CameraOut(msgspec.Struct):
    """`owner` is the agency's name; `kind_of_owner` what it is to us.

    `withdrawable`, `retirable`: its approval may be taken back, it may be retired, by whoever is
    shown it.

    `elsewhere`: why its approval ended, until it is moved in the register or approved again.

    `transfer`: of a car. `dropped`: live frames that the readers were too late for. `health`: of
    its gateway, in the register alone.
    """

    id: UUID
    name: str
    kind: str
    place: str
    latitude: float | None
    longitude: float | None
    approved: bool
    withdrawable: bool
    retirable: bool
    retired: RetiredOut | None
    owner: str
    kind_of_owner: str
    analysis: dict[str, str]
    attested: bool
    last_frame_at: datetime | None
    silent: bool
    dropped: int
    elsewhere: ElsewhereOut | None
    transfer: TransferOut | None
    gateway: str | None
    health: GatewayHealthOut | None


class CamerasOut(msgspec.Struct):
    """`analyses`: what the profile wants on file before a fixed camera is approved."""

    cameras: list[CameraOut]
    analyses: list[str]


def camera_out(house: House, who: Who, row: Row) -> CameraOut:
    return CameraOut(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        place=row["place"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        approved=row["approved_at"] is not None,
        withdrawable=cameras.withdrawable(house, who, row),
        retirable=retiring.retirable(house, who, row),
        retired=_retired(house, row),
        owner=row["owner_agency"],
        kind_of_owner=row["owner"],
        analysis=dict(row["analysis"]),
        attested=row["public_view_attested"],
        last_frame_at=row["last_frame_at"],
        silent=row["retired_at"] is None and cameras.is_silent(row, house.now()),
        dropped=row["dropped"],
        elsewhere=_elsewhere(row),
        transfer=_transfer(house, row),
        gateway=row.get("gateway"),
        health=_health(row) if row.get("gateway") else None,
    )


def _retired(house: House, row: Row) -> RetiredOut | None:
    if row["retired_at"] is None:
        return None
    until = retiring.reads_until(house, row)
    return RetiredOut(row["retired_at"], row["retired_by_name"], row["retired_why"], until)


def _elsewhere(row: Row) -> ElsewhereOut | None:
    if row["said_at"] is None:
        return None
    latitude, longitude = row["said_latitude"], row["said_longitude"]
    far = cameras.meters(row, latitude, longitude)
    return ElsewhereOut(latitude, longitude, round(far), row["said_at"])


def _transfer(house: House, row: Row) -> TransferOut | None:
    if row["retired_at"] is not None:
        return None  # what it still held is refused
    due = transferring.of_camera(house, row)
    return None if due is None else TransferOut(row["transferred_at"], due.due_at, due.state)


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
