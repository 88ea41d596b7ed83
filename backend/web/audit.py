"""The audit chain: look through it, and have it verified."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Request, Router, get, post
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from backend.domain.tags import GROUPS
from backend.services import auditing, leafing
from backend.services.house import House
from backend.services.leafing import Filters, Shown

NEWEST = 2**62
Before = Annotated[int, QueryParameter(ge=1, le=NEWEST)]
Subject = Annotated[str | None, QueryParameter(max_length=120)]
Group = Annotated[str | None, QueryParameter(max_length=60)]
Asked = Request[Any, Any, Any]


class NamedClauseOut(msgspec.Struct):
    """A clause that refused; `citation` and `because` are empty where the policy has it no more."""

    id: str
    citation: str
    because: str


class EventOut(msgspec.Struct):
    """One event as it was chained, and in plain words."""

    seq: int
    at: datetime
    tag: str
    what: str
    actor: str
    subject: str
    actor_name: str | None
    """Of whoever acted, as they are called today; None for the system itself."""
    subject_name: str | None
    """Of the person, camera, gateway, device or list that it is about."""
    device_name: str | None
    """Of the device that it was done on, where there was one."""
    clauses: list[NamedClauseOut]
    hash: str
    details: dict[str, Any]


class GroupOut(msgspec.Struct):
    """A kind of event: as it is asked for, and as it is read."""

    group: str
    word: str


class ActorOut(msgspec.Struct):
    id: UUID
    name: str


class EventsOut(msgspec.Struct):
    """`groups` and `people`: what can be asked for."""

    events: list[EventOut]
    groups: list[GroupOut]
    people: list[ActorOut]


class VerificationOut(msgspec.Struct):
    events: int
    ok: bool
    broken_at: int | None
    why: str | None
    head: str


@get("/audit", opt={"action": "view_audit"})
async def list_events(  # noqa: PLR0913 - each is one that may be asked for
    request: Asked,
    house: NamedDependency[House],
    before: Before = NEWEST,
    actor: UUID | None = None,
    subject: Subject = None,
    group: Group = None,
    first: date | None = None,
    last: date | None = None,
) -> EventsOut:
    """A page, the newest first, of what all filters let through; that it was shown is recorded.

    `actor`: a person. `subject`: a kind of thing, or one as kind:id. `group`: the second part of
    the tag, or `refused`. `first`, `last`: days of the department.
    """
    filters = Filters(actor, subject, group, first, last)
    found = await leafing.page(house, request.user.who, before, filters)
    return EventsOut(
        [_event(shown) for shown in found.events],
        [GroupOut(group, word) for group, word in GROUPS.items()],
        [ActorOut(person["id"], person["name"]) for person in found.people],
    )


def _event(shown: Shown) -> EventOut:
    row = shown.row
    return EventOut(
        seq=row["seq"],
        at=row["at"],
        tag=row["tag"],
        what=shown.what,
        actor=row["actor"],
        subject=row["subject"],
        actor_name=shown.actor_name,
        subject_name=shown.subject_name,
        device_name=shown.device_name,
        clauses=[NamedClauseOut(each.id, each.citation, each.because) for each in shown.clauses],
        hash=row["hash"].hex(),
        details=shown.details,
    )


@post("/audit/verification", opt={"action": "verify_audit"}, status_code=200)
async def verify(request: Asked, house: NamedDependency[House]) -> VerificationOut:
    """Every link, from the first event on."""
    found = await auditing.verify_for(house, request.user.who)
    return VerificationOut(found.events, found.ok, found.broken_at, found.why, found.head)


ROUTES = Router("", route_handlers=[list_events, verify])
