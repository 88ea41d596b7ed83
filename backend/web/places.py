"""Places that the department marks as sensitive."""

from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
from litestar import Request, Router, get, post
from litestar.di import NamedDependency
from msgspec import Meta

from backend.domain.words import Given, Name
from backend.services import places
from backend.services.house import House
from backend.services.places import Place

Asked = Request[Any, Any, Any]
Kind = Literal["hospital", "clinic", "worship", "school", "other"]


class SensitivePlaceIn(msgspec.Struct, forbid_unknown_fields=True):
    """`meters` around it belong to it."""

    name: Given[Name]
    kind: Kind
    latitude: Annotated[float, Meta(ge=-90, le=90)]
    longitude: Annotated[float, Meta(ge=-180, le=180)]
    meters: Annotated[int, Meta(ge=1, le=5000)]


class SensitivePlaceOut(msgspec.Struct):
    id: UUID
    name: str
    kind: Kind
    latitude: float
    longitude: float
    meters: int
    marked_by: str


class SensitivePlacesOut(msgspec.Struct):
    places: list[SensitivePlaceOut]


@get("/places", opt={"action": "view_cameras"})
async def marked(request: Asked, house: NamedDependency[House]) -> SensitivePlacesOut:
    """By name."""
    return await _shown(request, house)


@post("/places", opt={"action": "mark_place"}, status_code=200)
async def mark(
    request: Asked, house: NamedDependency[House], data: SensitivePlaceIn
) -> SensitivePlacesOut:
    """From now on a look at all that passed there tells why."""
    await places.mark(house, request.user.who, Place(**msgspec.structs.asdict(data)))
    return await _shown(request, house)


@post("/places/{place_id:uuid}/removal", opt={"action": "mark_place"}, status_code=200)
async def unmark(
    request: Asked, house: NamedDependency[House], place_id: UUID
) -> SensitivePlacesOut:
    """It is not sensitive any more."""
    await places.unmark(house, request.user.who, place_id)
    return await _shown(request, house)


async def _shown(request: Asked, house: House) -> SensitivePlacesOut:
    rows = await places.marked(house, request.user.who)
    return SensitivePlacesOut(
        [
            SensitivePlaceOut(**{name: row[name] for name in SensitivePlaceOut.__struct_fields__})
            for row in rows
        ]
    )


ROUTES = Router("", route_handlers=[marked, mark, unmark])
