"""The audit chain: look through it, and have it verified."""

from datetime import datetime
from typing import Annotated, Any

import msgspec
from litestar import Request, Router, get, post
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from backend.services import auditing
from backend.services.house import House

NEWEST = 2**62
Before = Annotated[int, QueryParameter(ge=0, le=NEWEST)]
Asked = Request[Any, Any, Any]


class EventOut(msgspec.Struct):
    """One event as it was chained."""

    seq: int
    at: datetime
    tag: str
    actor: str
    subject: str
    actor_name: str | None
    """Of whoever acted, as they are called today; None for the system itself."""
    subject_name: str | None
    """Of the person, camera, gateway, device or list that it is about."""
    details: dict[str, Any]


class EventsOut(msgspec.Struct):
    events: list[EventOut]


class VerificationOut(msgspec.Struct):
    events: int
    ok: bool
    broken_at: int | None
    why: str | None
    head: str


@get("/audit", opt={"action": "view_audit"})
async def list_events(
    request: Asked, house: NamedDependency[House], before: Before = NEWEST
) -> EventsOut:
    """A page, the newest first; that it was shown is recorded."""
    rows, names = await auditing.page(house, request.user.who, before)
    return EventsOut(
        [
            EventOut(
                row["seq"],
                row["at"],
                row["tag"],
                row["actor"],
                row["subject"],
                names.get(row["actor"]),
                names.get(row["subject"]),
                msgspec.json.decode(row["canonical"])["details"],
            )
            for row in rows
        ]
    )


@post("/audit/verification", opt={"action": "verify_audit"}, status_code=200)
async def verify(request: Asked, house: NamedDependency[House]) -> VerificationOut:
    """Every link, from the first event on."""
    found = await auditing.verify_for(house, request.user.who)
    return VerificationOut(found.events, found.ok, found.broken_at, found.why, found.head)


ROUTES = Router("", route_handlers=[list_events, verify])
