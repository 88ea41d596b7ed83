"""Who repairs readers, and what reads: on file, approved by the Chief (R-CAP-06)."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import Router, delete, get, post
from litestar.di import NamedDependency
from msgspec import Meta

from backend.domain.words import Line
from backend.services import repairing, serving
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.web.problems import ClauseOut, clause_out

Text = Annotated[Line, Meta(min_length=1, pattern=r"\S")]


class RepairSourceIn(msgspec.Struct, forbid_unknown_fields=True):
    """`work`: what it may do. `ground`: the memo or contract in which the Chief approved it."""

    name: Text
    work: Text
    ground: Text


class RepairSourceOut(msgspec.Struct):
    id: UUID
    name: str
    work: str
    ground: str
    approved_by: str
    approved_at: datetime
    ended_at: datetime | None


class SoftwareOut(msgspec.Struct):
    """`kind`: application or model. `seen_at`: when a worker began with it last."""

    id: UUID
    kind: str
    name: str
    version: str
    first_at: datetime
    seen_at: datetime
    approved_by: str | None
    approved_at: datetime | None
    ground: str


class SoftwareApprovalIn(msgspec.Struct, forbid_unknown_fields=True):
    ground: Text


class RepairsOut(msgspec.Struct):
    """`closed`: the clauses for which nothing is read now. `waiting`: frames that wait meanwhile.

    `wanted`: whether the policy asks for the approval of software at all.
    """

    sources: list[RepairSourceOut]
    software: list[SoftwareOut]
    closed: list[ClauseOut]
    waiting: int
    wanted: bool


@get("/software", opt={"action": "view_cameras"})
async def everything(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> RepairsOut:
    return await _all(house, signed_in)


@post("/repair-sources", opt={"action": "approve_source"})
async def approve_source(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: RepairSourceIn
) -> RepairsOut:
    await repairing.approve_source(house, signed_in.who, data.name, data.work, data.ground)
    return await _all(house, signed_in)


@delete("/repair-sources/{source_id:uuid}", opt={"action": "approve_source"})
async def end_source(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], source_id: UUID
) -> None:
    """It repairs no more; what it did stays on file."""
    await repairing.end_source(house, signed_in.who, source_id)


@post("/software/{software_id:uuid}/approval", opt={"action": "approve_software"}, status_code=200)
async def approve_software(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    software_id: UUID,
    data: SoftwareApprovalIn,
) -> RepairsOut:
    """From the next second on it reads."""
    await repairing.approve_software(house, signed_in.who, software_id, data.ground)
    return await _all(house, signed_in)


async def _all(house: House, signed_in: SignedIn) -> RepairsOut:
    found = await repairing.everything(house, signed_in.who)
    return RepairsOut(
        sources=[
            RepairSourceOut(
                id=row["id"],
                name=row["name"],
                work=row["work"],
                ground=row["ground"],
                approved_by=row["approved_by_name"],
                approved_at=row["approved_at"],
                ended_at=row["ended_at"],
            )
            for row in found.sources
        ],
        software=[
            SoftwareOut(
                id=row["id"],
                kind=row["kind"],
                name=row["name"],
                version=row["version"],
                first_at=row["first_at"],
                seen_at=row["seen_at"],
                approved_by=row["approved_by_name"],
                approved_at=row["approved_at"],
                ground=row["ground"],
            )
            for row in found.software
        ],
        closed=[clause_out(clause) for clause in found.closed],
        waiting=found.waiting,
        wanted=serving.wanted(house),
    )


ROUTES = Router("", route_handlers=[everything, approve_source, end_source, approve_software])
