"""How a camera works, in numbers; and its newest picture, under an inquiry alone."""

from datetime import datetime
from uuid import UUID

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency

from backend.services import camera_health
from backend.services.house import House
from backend.services.sessions import SignedIn


class HourOut(msgspec.Struct):
    """`at`: when the hour begins. `dropped`: live frames that the readers were too late for."""

    at: datetime
    frames: int
    unreadable: int
    dropped: int


class CameraHealthOut(msgspec.Struct):
    """`hours`: of the last day those in which frames came. `unreadable`: their share."""

    last_frame_at: datetime | None
    hours: list[HourOut]
    unreadable: float | None
    waiting: int | None


class CameraFrameIn(msgspec.Struct, forbid_unknown_fields=True):
    camera: UUID


class CameraFrameOut(msgspec.Struct):
    captured_at: datetime
    frame_url: str


@get("/cameras/{camera_id:uuid}/health", opt={"action": "view_cameras"})
async def health(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], camera_id: UUID
) -> CameraHealthOut:
    """Without any picture."""
    found = await camera_health.health(house, signed_in.who, camera_id)
    return CameraHealthOut(
        last_frame_at=found.camera["last_frame_at"],
        hours=[msgspec.convert(hour, HourOut) for hour in found.hours],
        unreadable=found.share(),
        waiting=found.camera["waiting"],
    )


@post("/inquiries/{inquiry_id:uuid}/camera-frames", opt={"action": "run_query"}, status_code=200)
async def look(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    inquiry_id: UUID,
    data: CameraFrameIn,
) -> CameraFrameOut:
    """The newest frame of a camera, for its maintenance; recorded."""
    frame = await camera_health.look(house, signed_in.who, inquiry_id, data.camera)
    at = frame["captured_at"].isoformat().replace("+00:00", "Z")
    return CameraFrameOut(frame["captured_at"], f"/api/frames/{at}/{frame['id']}/image")


ROUTES = Router("", route_handlers=[health, look])
