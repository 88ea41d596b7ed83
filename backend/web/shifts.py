"""The shift switch. The server is the judge, never the phone."""

from typing import Annotated

import msgspec
from litestar import Router, delete, post
from litestar.di import NamedDependency
from msgspec import Meta

from backend.services import shifts
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.web.me import ShiftOut


class ShiftIn(msgspec.Struct):
    hours: Annotated[float, Meta(gt=0, le=48)]


@post("/shifts", opt={"action": "start_shift"})
async def start(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: ShiftIn
) -> ShiftOut:
    shift = await shifts.start(house, signed_in.who, data.hours)
    return ShiftOut(shift.id, shift.started_at, shift.ends_at)


@delete("/shifts/current", opt={"action": "end_shift"})
async def end(house: NamedDependency[House], signed_in: NamedDependency[SignedIn]) -> None:
    """Off shift from now on: nothing live is told any more."""
    await shifts.end(house, signed_in.who)


ROUTES = Router("", route_handlers=[start, end])
