"""Photos from the phone, and pictures to look at."""

from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Request, Response, Router, get, post
from litestar.di import NamedDependency
from litestar.params import HeaderParameter

from backend.domain.errors import Code, Invalid
from backend.domain.words import Plate
from backend.services import capturing, viewing
from backend.services.capturing import Photo
from backend.services.house import House
from backend.services.intake import MOST_BYTES
from backend.services.viewing import Shown
from backend.web.alert_views import BoxOut, CharacterOut, StateOut, characters
from backend.web.documenting import GIVES, PICTURES, PROBLEMS, TAKES
from backend.web.ingest import FrameOut, capture_time

Asked = Request[Any, Any, Any]


class SeenOut(msgspec.Struct):
    """One plate of the photo."""

    look_id: UUID
    text: str
    characters: list[CharacterOut]
    confidence: float
    state: StateOut | None
    box: BoxOut
    crop_url: str


class CaptureOut(msgspec.Struct):
    frame: FrameOut
    looks: list[SeenOut]


class KeepIn(msgspec.Struct, forbid_unknown_fields=True):
    look_id: UUID
    corrected_text: Plate | None = None


@post(
    "/captures",
    opt={"action": "capture_photo", TAKES: PICTURES, PROBLEMS: (413, 415, 507)},
    request_max_body_size=MOST_BYTES + 1,
)
async def capture(
    request: Asked,
    house: NamedDependency[House],
    captured_at: Annotated[str | None, HeaderParameter(name="X-Captured-At")] = None,
    latitude: Annotated[float | None, HeaderParameter(name="X-Latitude")] = None,
    longitude: Annotated[float | None, HeaderParameter(name="X-Longitude")] = None,
    attested: Annotated[str, HeaderParameter(name="X-Attested-Public-View")] = "no",
) -> CaptureOut:
    """A photo, read at once."""
    photo = Photo(
        capture_time(captured_at),
        await request.body(),
        latitude,
        longitude,
        attested == "yes",
    )
    taken, seen = await capturing.capture(house, request.user.who, photo)
    at = taken.captured_at.isoformat().replace("+00:00", "Z")
    return CaptureOut(
        FrameOut(taken.captured_at, taken.id),
        [
            SeenOut(
                look_id=each.id,
                text=each.look.text,
                characters=characters(each.look),
                confidence=round(each.look.confidence, 3),
                state=StateOut(each.look.state.code, round(each.look.state.probability, 3))
                if each.look.state
                else None,
                box=BoxOut(each.look.box.x, each.look.box.y, each.look.box.w, each.look.box.h),
                crop_url=f"/api/looks/{at}/{each.id}/crop",
            )
            for each in seen
        ],
    )


@post("/captures/{captured_at:str}/{frame_id:uuid}/keep", opt={"action": "keep_capture"})
async def keep(
    request: Asked, house: NamedDependency[House], captured_at: str, frame_id: UUID, data: KeepIn
) -> None:
    """Keep it, with the person's own reading where it differs."""
    await capturing.keep(
        house,
        request.user.who,
        _instant(captured_at),
        frame_id,
        (data.look_id, data.corrected_text),
    )


@get(
    "/frames/{captured_at:str}/{frame_id:uuid}/image",
    opt={"action": "view_frame", GIVES: PICTURES},
)
async def frame_image(
    request: Asked, house: NamedDependency[House], captured_at: str, frame_id: UUID
) -> Response[bytes]:
    """The whole frame."""
    return _picture(await viewing.frame(house, request.user.who, _instant(captured_at), frame_id))


@get(
    "/looks/{captured_at:str}/{look_id:uuid}/crop",
    opt={"action": "view_frame", GIVES: ("image/jpeg",)},
)
async def look_crop(
    request: Asked, house: NamedDependency[House], captured_at: str, look_id: UUID
) -> Response[bytes]:
    """The plate."""
    return _picture(await viewing.crop(house, request.user.who, _instant(captured_at), look_id))


def _instant(said: str) -> datetime:
    try:
        at = datetime.fromisoformat(said)
    except ValueError:
        raise Invalid(Code.BAD_TIME) from None
    if at.utcoffset() is None:
        raise Invalid(Code.BAD_TIME)
    try:
        return at.astimezone(UTC)
    except OverflowError:
        raise Invalid(Code.BAD_TIME) from None


def _picture(shown: Shown) -> Response[bytes]:
    """Nothing of it stays on the phone."""
    return Response(
        shown.data, media_type=shown.media_type, headers={"Cache-Control": "no-store, private"}
    )


ROUTES = Router("", route_handlers=[capture, keep, frame_image, look_crop])
