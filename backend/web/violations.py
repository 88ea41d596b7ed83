"""The register of violations, and the sealed archive of an incident."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency
from litestar.response import Stream
from msgspec import Meta

from backend.domain.words import Given, Line, Name, Report
from backend.services import packing, violations
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.services.violations import Found, Outcome
from backend.web.documenting import GIVES

RECORD = {"action": "record_violation"}


class ViolationOut(msgspec.Struct):
    """A finding and what came of it; `who`: the member, or what is known of an outsider."""

    id: UUID
    kind: str
    who: str
    what: str
    found_on: date
    events: list[int]
    by_name: str
    at: datetime
    outcome: str | None
    decided_by: str | None
    decided_on: date | None
    referred_to: str
    noticed_by: str | None
    noticed_at: datetime | None
    """When the chief, or whoever is named for it, took notice."""


class ViolationsOut(msgspec.Struct):
    violations: list[ViolationOut]


class ViolationIn(msgspec.Struct, forbid_unknown_fields=True):
    """`events`: their numbers in the audit. Without `person_id` it is an outsider's."""

    what: Given[Report]
    found_on: date
    events: Annotated[list[Annotated[int, Meta(ge=1, le=2**62)]], Meta(max_length=200)]
    person_id: UUID | None = None
    who: Line = ""


class OutcomeIn(msgspec.Struct, forbid_unknown_fields=True):
    outcome: Given[Report]
    decided_by: Given[Name]
    decided_on: date
    referred_to: Line = ""


class FindingMadeOut(msgspec.Struct):
    id: UUID


@get("/violations", opt={"action": "view_violations"})
async def everything(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> ViolationsOut:
    rows = await violations.everything(house, signed_in.who)
    return ViolationsOut(
        [
            ViolationOut(
                id=row["id"],
                kind=row["kind"],
                who=row["person_name"] or row["who"],
                what=row["what"],
                found_on=row["found_on"],
                events=list(row["events"]),
                by_name=row["by_name"],
                at=row["at"],
                outcome=row["outcome"],
                decided_by=row["decided_by"],
                decided_on=row["decided_on"],
                referred_to=row["referred_to"],
                noticed_by=row["noticed_by_name"],
                noticed_at=row["noticed_at"],
            )
            for row in rows
        ]
    )


@post("/violations", opt=RECORD)
async def record(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: ViolationIn
) -> FindingMadeOut:
    """R-PRO-10: with the events that show it."""
    found = Found(data.person_id, data.who, data.what, data.found_on, tuple(data.events))
    return FindingMadeOut(await violations.record(house, signed_in.who, found))


@post("/violations/{violation_id:uuid}/outcome", opt=RECORD, status_code=204)
async def close(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    violation_id: UUID,
    data: OutcomeIn,
) -> None:
    """R-SUS-03: once."""
    told = Outcome(data.outcome, data.decided_by, data.decided_on, data.referred_to)
    await violations.close(house, signed_in.who, violation_id, told)


@post("/violations/{violation_id:uuid}/notice", opt={"action": "take_notice"}, status_code=204)
async def take_notice(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], violation_id: UUID
) -> None:
    """R-AUD-02: the chief knows of it; once."""
    await violations.take_notice(house, signed_in.who, violation_id)


@post(
    "/violations/{violation_id:uuid}/pack",
    opt={"action": "pack_incident", GIVES: ("application/zip",)},
    status_code=200,
)
async def pack(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], violation_id: UUID
) -> Stream:
    """R-SUS-02: for whoever prosecutes; its digest goes into the chain."""
    made = await packing.pack(house, signed_in.who, violation_id)
    return Stream(
        made.chunks(),
        media_type="application/zip",
        headers={
            "Content-Disposition": f'attachment; filename="{made.name}"',
            "Cache-Control": "no-store",
            "X-SHA256": made.digest,
        },
    )


ROUTES = Router("", route_handlers=[everything, record, close, take_notice, pack])
