"""Whether a phone that follows a vehicle comes near a neighbour's area; nothing of it is kept."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import Router, post
from litestar.di import NamedDependency
from msgspec import Meta

from backend.services import bordering
from backend.services.house import House
from backend.services.sessions import SignedIn


class PositionIn(msgspec.Struct, forbid_unknown_fields=True):
    """Where the phone is now; not stored."""

    latitude: Annotated[float, Meta(ge=-90, le=90)]
    longitude: Annotated[float, Meta(ge=-180, le=180)]


class BorderOut(msgspec.Struct):
    """`agency`: whose area it is, or comes within reach in `meters`; null: none is near."""

    agency: str | None
    inside: bool
    meters: int


@post("/alerts/{alert_id:uuid}/position", opt={"action": "respond_alert"}, status_code=200)
async def compare(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    alert_id: UUID,
    data: PositionIn,
) -> BorderOut:
    """R-ALR-16: before enforcement there, the agency is told."""
    at = (data.latitude, data.longitude)
    found = await bordering.compare(house, signed_in.who, alert_id, at)
    if found is None:
        return BorderOut(None, inside=False, meters=0)
    return BorderOut(found.agency, found.inside, found.meters)


ROUTES = Router("", route_handlers=[compare])
