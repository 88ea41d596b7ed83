"""The door for frames: cameras' gateways post here, with a credential of their own."""

import base64
import binascii
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Request, Response, Router, post
from litestar.di import NamedDependency
from litestar.params import HeaderParameter
from msgspec import Meta

from backend.domain.errors import (
    Code,
    DomainError,
    Invalid,
    NotFound,
    Refused,
    TooLarge,
    Unauthorized,
)
from backend.domain.words import Name, Plate, Word
from backend.services import gateways, intake
from backend.services.acting import Who
from backend.services.house import House
from backend.services.intake import MOST_BYTES, Arrival, Receipt
from backend.services.remembering import keep_up
from backend.web import jpegs
from backend.web.bodies import each_name_once
from backend.web.documenting import ALSO, PICTURES, PROBLEMS, TAKES
from backend.web.problems import Problem, problem, status_of

MOST_BATCH = 64 * 2**20
MOST_HEADER = 4096
Camera = Annotated[UUID, HeaderParameter(name="X-Camera")]
Bearer = Annotated[str, HeaderParameter(name="Authorization")]
Certificate = Annotated[str, HeaderParameter(name="X-Client-Certificate")]
ProxyToken = Annotated[str, HeaderParameter(name="X-Proxy-Token")]


class FrameOut(msgspec.Struct):
    """Which frame it became."""

    captured_at: datetime
    id: UUID


class ReceiptOut(msgspec.Struct):
    """Durable. `duplicate`: the same bytes were here already."""

    frame: FrameOut
    duplicate: bool


class ResultOut(msgspec.Struct):
    """One frame of a batch: its status as if it had been sent alone."""

    status: int
    frame: FrameOut | None = None
    problem: Problem | None = None


class BatchOut(msgspec.Struct):
    results: list[ResultOut]


class FrameHeader(msgspec.Struct, forbid_unknown_fields=True):
    """What stands before each picture of a batch."""

    camera: UUID
    captured_at: datetime
    latitude: float | None = None
    longitude: float | None = None
    live: bool = False


class StatementIn(msgspec.Struct, forbid_unknown_fields=True):
    """Another maker's read (R-CAP-02, R-CAP-07, R-CAP-09): kept as that maker's statement."""

    camera: UUID
    captured_at: Annotated[datetime, Meta(extra_json_schema={"format": "date-time"})]
    maker: Name
    text: Plate
    image: Annotated[str, Meta(max_length=MOST_BYTES * 2)]
    """The picture it was read from, base64; we read it again ourselves."""
    confidence: float | None = None
    state: Word | None = None
    make: Word | None = None
    model: Word | None = None
    color: Word | None = None
    body: Word | None = None
    """What kind of vehicle it is: a sedan, an SUV, a pickup."""
    owner: Name | None = None
    latitude: float | None = None
    longitude: float | None = None


class StreamOut(msgspec.Struct):
    accepted: int
    duplicates: int
    refused: int


@dataclass(frozen=True, slots=True)
class Door:
    """Who stands at the door, once the credential was checked."""

    house: House
    who: Who
    shown: tuple[str, str | None]
    """The Authorization header and the certificate that is believed."""

    async def still(self) -> None:
        """R-SEC-01: who was revoked in the middle of a stream is refused there."""
        await gateways.authenticate(self.house, *self.shown)


async def provide_door(
    house: NamedDependency[House],
    authorization: Bearer = "",
    certificate: Certificate = "",
    token: ProxyToken = "",
) -> Door:
    """R-CAP-05: the credential, and the client certificate where the proxy hands one on.

    Anybody can send a header. What is said of a certificate counts only beside the token that the
    proxy alone knows; an installation without a token believes nobody.
    """
    await keep_up(house)
    ours = house.settings.proxy_token.encode()
    believed = bool(ours) and secrets.compare_digest(ours, token.encode())
    shown = (authorization, certificate if believed and certificate else None)
    return Door(house, await gateways.authenticate(house, *shown), shown)


def receipt(taken: Receipt) -> Response[ReceiptOut]:
    body = ReceiptOut(FrameOut(taken.captured_at, taken.id), taken.duplicate)
    return Response(body, status_code=200 if taken.duplicate else 201)


@post(
    "/frames",
    opt={
        "action": "upload_frame",
        TAKES: PICTURES,
        ALSO: 200,
        PROBLEMS: (404, 409, 410, 413, 415, 429, 507),
    },
    request_max_body_size=MOST_BYTES + 1,
)
async def frame(  # noqa: PLR0913 - one header each
    request: Request[Any, Any, Any],
    door: NamedDependency[Door],
    camera: Camera,
    captured_at: Annotated[str | None, HeaderParameter(name="X-Captured-At")] = None,
    latitude: Annotated[float | None, HeaderParameter(name="X-Latitude")] = None,
    longitude: Annotated[float | None, HeaderParameter(name="X-Longitude")] = None,
    live: Annotated[str, HeaderParameter(name="X-Live")] = "no",
) -> Response[ReceiptOut]:
    """One picture. Acknowledged when it is durable: 201, or 200 for one that is here already."""
    arrival = Arrival(
        camera_id=camera,
        captured_at=capture_time(captured_at),
        picture=await request.body(),
        live=live == "yes",
        latitude=latitude,
        longitude=longitude,
    )
    return receipt(await intake.take(door.house, door.who, arrival))


@post(
    "/batches",
    opt={"action": "upload_frame", TAKES: ("application/octet-stream",), PROBLEMS: (413,)},
    status_code=200,
    request_max_body_size=MOST_BATCH,
)
async def batch(request: Request[Any, Any, Any], door: NamedDependency[Door]) -> BatchOut:
    """Several frames at once, each answered for itself and in order.

    The body is a sequence of: header length (4 bytes, big-endian), header (JSON), picture length
    (4 bytes), picture.
    """
    results = []
    for header, picture in _parts(await request.body()):
        try:
            results.append(_result(await _kept(door, header, picture)))
        except DomainError as error:
            results.append(ResultOut(status_of(error), problem=problem(error)))
    return BatchOut(results)


@post(
    "/mjpeg",
    opt={"action": "upload_frame", TAKES: ("application/octet-stream",), PROBLEMS: (404,)},
    status_code=200,
    request_max_body_size=None,
)
async def mjpeg(
    request: Request[Any, Any, Any], door: NamedDependency[Door], camera: Camera
) -> StreamOut:
    """An endless upload of JPEG pictures, one after another; their time is that of arrival."""
    told = StreamOut(0, 0, 0)
    async for picture in jpegs.split(_chunks(request), MOST_BYTES):
        arrival = Arrival(
            camera_id=camera, captured_at=door.house.now(), picture=picture, live=True
        )
        try:
            await door.still()
            taken = await intake.take(door.house, door.who, arrival)
        except (Unauthorized, Refused, NotFound):
            raise  # it will not get better within this stream: it ends with the reason
        except DomainError:
            told.refused += 1
            continue
        if taken.duplicate:
            told.duplicates += 1
        else:
            told.accepted += 1
    return told


@post(
    "/statements",
    opt={
        "action": "upload_statement",
        ALSO: 200,
        PROBLEMS: (404, 409, 410, 413, 415, 429, 507),
    },
    request_max_body_size=MOST_BYTES * 2,
)
async def statement(door: NamedDependency[Door], data: StatementIn) -> Response[ReceiptOut]:
    """Another maker's read, with its picture."""
    try:
        picture = base64.b64decode(data.image, validate=True)
    except (binascii.Error, ValueError):
        raise Invalid(Code.PICTURE_BROKEN, "The image is not base64.") from None
    said = {
        name: value
        for name, value in msgspec.to_builtins(data).items()
        if name not in ("image", "camera", "captured_at") and value is not None
    }
    arrival = Arrival(
        camera_id=data.camera,
        captured_at=_aware(data.captured_at),
        picture=picture,
        live=False,
        latitude=data.latitude,
        longitude=data.longitude,
        statement=said,
    )
    return receipt(await intake.take(door.house, door.who, arrival))


def capture_time(said: str | None) -> datetime:
    """R-CAP-01: a frame without its time is no record; one without an offset could be any hour."""
    if not said:
        raise Invalid(Code.NO_CAPTURE_TIME)
    try:
        return _aware(datetime.fromisoformat(said))
    except ValueError:
        raise Invalid(Code.NO_CAPTURE_TIME, "The capture time is not ISO 8601.") from None


def _aware(at: datetime) -> datetime:
    if at.utcoffset() is None:
        raise Invalid(Code.NO_CAPTURE_TIME, "The capture time has no offset from UTC.")
    try:
        return at.astimezone(UTC)
    except OverflowError:
        raise Invalid(Code.NO_CAPTURE_TIME, "The capture time is in no calendar.") from None


async def _kept(door: Door, header: FrameHeader, picture: bytes) -> Receipt:
    """One frame of a batch."""
    arrival = Arrival(
        camera_id=header.camera,
        captured_at=_aware(header.captured_at),
        picture=picture,
        live=header.live,
        latitude=header.latitude,
        longitude=header.longitude,
    )
    return await intake.take(door.house, door.who, arrival)


def _result(taken: Receipt) -> ResultOut:
    return ResultOut(200 if taken.duplicate else 201, frame=FrameOut(taken.captured_at, taken.id))


def _parts(body: bytes) -> list[tuple[FrameHeader, bytes]]:
    """The whole body is looked through before the first frame is taken."""
    parts, at = [], 0
    try:
        while at < len(body):
            header, at = _piece(body, at, MOST_HEADER)
            picture, at = _piece(body, at, MOST_BYTES)
            parts.append((msgspec.json.decode(header, type=FrameHeader), picture))
            each_name_once(header)
    except (msgspec.DecodeError, ValueError) as error:
        raise Invalid(Code.INVALID, f"The batch is broken at byte {at}: {error}.") from None
    return parts


def _piece(body: bytes, at: int, most: int) -> tuple[bytes, int]:
    size = int.from_bytes(body[at : at + 4], "big")
    if size > most:
        raise TooLarge(Code.FRAME_TOO_LARGE, f"A part at byte {at} is longer than {most} bytes.")
    end = at + 4 + size
    if end > len(body):
        raise ValueError("it ends before its last part does")
    return body[at + 4 : end], end


async def _chunks(request: Request[Any, Any, Any]) -> AsyncIterator[bytes]:
    async for chunk in request.stream():
        yield chunk


ROUTES = Router("", route_handlers=[frame, batch, mjpeg, statement])
