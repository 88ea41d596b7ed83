"""What one's entries led to in the last day."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from litestar import Request, Router, get
from litestar.di import NamedDependency

from backend.services import mornings
from backend.services.house import House

Asked = Request[Any, Any, Any]


class LedToOut(msgspec.Struct):
    """Of one entry: vehicles that matched, and what was decided about them; no plate."""

    entry_id: UUID
    passed: int
    accepted: int
    rejected: int
    undecided: int


class MorningOut(msgspec.Struct):
    """From one morning to the next, those that led to most first."""

    since: datetime
    until: datetime
    entries: list[LedToOut]


@get("/entries/morning", opt={"action": "view_lists"})
async def morning(request: Asked, house: NamedDependency[House]) -> MorningOut:
    """Counts alone; the entries themselves are among one's own."""
    told = await mornings.morning(house, request.user.who)
    return MorningOut(told.since, told.until, [LedToOut(**row) for row in told.entries])


ROUTES = Router("", route_handlers=[morning])
