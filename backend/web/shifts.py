"""The shift switch. The server is the judge, never the phone."""

from typing import Annotated

import msgspec
from litestar import Router, delete, get, post
from litestar.di import NamedDependency
from msgspec import Meta

from backend.domain.words import Line
from backend.services import shifts
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.web.me import ShiftOut, shift_out


class ShiftIn(msgspec.Struct, forbid_unknown_fields=True):
    hours: Annotated[float, Meta(gt=0, le=48)]


class LongerIn(msgspec.Struct, forbid_unknown_fields=True):
    hours: Annotated[float, Meta(gt=0, le=48)]
    reason: Line


class UnfinishedOut(msgspec.Struct):
    """What keeps the shift from ending; `undecided`: hits on which nobody has decided.

    `blocked`: the department's policy wants those decided first.
    """

    ladders: int
    handovers: int
    undecided: int
    blocked: bool


@post("/shifts", opt={"action": "start_shift"})
async def start(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: ShiftIn
) -> ShiftOut:
    return shift_out(await shifts.start(house, signed_in.who, data.hours))


@get("/shifts/current/unfinished", opt={"action": "end_shift", "background": True})
async def unfinished(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> UnfinishedOut:
    """Asked before it is ended, and when its time is over."""
    shift, work = await shifts.open_work(house, signed_in.who)
    blocked = shift.decide_first and work.undecided > 0
    return UnfinishedOut(work.ladders, work.handovers, work.undecided, blocked)


@post("/shifts/current/extension", opt={"action": "extend_shift"}, status_code=200)
async def extend(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: LongerIn
) -> ShiftOut:
    """Longer, with the reason; whoever commands is told."""
    return shift_out(await shifts.extend(house, signed_in.who, data.hours, data.reason))


@delete("/shifts/current", opt={"action": "end_shift"})
async def end(house: NamedDependency[House], signed_in: NamedDependency[SignedIn]) -> None:
    """Off shift from now on: nothing live is told any more."""
    await shifts.end(house, signed_in.who)


ROUTES = Router("", route_handlers=[start, unfinished, extend, end])
