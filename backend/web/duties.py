"""Duties and who holds them for a time, assignments and deployments, protocols on file."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

import msgspec
from litestar import Router, delete, get, post
from litestar.di import NamedDependency

from backend.domain.words import Given, Line, Note, Number, Word
from backend.services import duties
from backend.services.duties import Delegation, Deployment, Filed
from backend.services.house import House
from backend.services.sessions import SignedIn

KEEP = {"action": "keep_duties"}


class DutyOut(msgspec.Struct):
    """What the text binds to a position, and who holds it for a time."""

    id: str
    word: str
    holder: str
    citation: str


class DelegationOut(msgspec.Struct):
    """`running`: today, and not taken back."""

    id: UUID
    duty: str
    person: str
    starts_on: date
    ends_on: date
    note: str
    by_name: str
    running: bool


class DeploymentOut(msgspec.Struct):
    id: UUID
    kind: str
    person: str
    what: str
    purpose: str
    starts_on: date
    ends_on: date | None
    by_name: str


class FiledOut(msgspec.Struct):
    version: str
    dated_on: date
    kept_at: str
    by_name: str
    at: datetime


class ProtocolOut(msgspec.Struct):
    """The newest version first; none at all is what an audit finds."""

    id: str
    word: str
    citation: str
    versions: list[FiledOut]


class DutiesOut(msgspec.Struct):
    duties: list[DutyOut]
    delegations: list[DelegationOut]
    deployments: list[DeploymentOut]
    protocols: list[ProtocolOut]


class DelegationIn(msgspec.Struct, forbid_unknown_fields=True):
    duty: Given[Word]
    person_id: UUID
    starts_on: date
    ends_on: date
    note: Note = ""


class DeploymentIn(msgspec.Struct, forbid_unknown_fields=True):
    kind: Literal["assignment", "deployment"]
    what: Given[Line]
    purpose: Given[Note]
    starts_on: date
    person_id: UUID | None = None
    ends_on: date | None = None


class ProtocolIn(msgspec.Struct, forbid_unknown_fields=True):
    """`kept_at`: where the text is, such as a shelf mark or an address."""

    protocol: Given[Word]
    version: Given[Number]
    dated_on: date
    kept_at: Given[Line]


@get("/duties", opt={"action": "view_people"})
async def everything(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> DutiesOut:
    found = await duties.on_file(house, signed_in.who)
    today = house.capture_day(house.now())
    return DutiesOut(
        duties=[
            DutyOut(duty.id, duty.word, duty.holder, duty.citation) for duty in house.profile.duties
        ],
        delegations=[
            DelegationOut(
                id=row["id"],
                duty=row["duty"],
                person=row["person_name"],
                starts_on=row["starts_on"],
                ends_on=row["ends_on"],
                note=row["note"],
                by_name=row["by_name"],
                running=row["ended_at"] is None and row["starts_on"] <= today <= row["ends_on"],
            )
            for row in found.delegations
        ],
        deployments=[
            DeploymentOut(
                id=row["id"],
                kind=row["kind"],
                person=row["person_name"] or "",
                what=row["what"],
                purpose=row["purpose"],
                starts_on=row["starts_on"],
                ends_on=row["ends_on"],
                by_name=row["by_name"],
            )
            for row in found.deployments
        ],
        protocols=[
            ProtocolOut(
                protocol.id,
                protocol.word,
                protocol.citation,
                [
                    FiledOut(
                        row["version"], row["dated_on"], row["kept_at"], row["by_name"], row["at"]
                    )
                    for row in found.protocols
                    if row["protocol"] == protocol.id
                ],
            )
            for protocol in house.profile.protocols
        ],
    )


@post("/duties/delegations", opt=KEEP, status_code=204)
async def delegate(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: DelegationIn
) -> None:
    """R-ACC-09: from a day to a day."""
    wanted = Delegation(data.duty, data.person_id, data.starts_on, data.ends_on, data.note)
    await duties.delegate(house, signed_in.who, wanted)


@delete("/duties/delegations/{delegation_id:uuid}", opt=KEEP)
async def take_back(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], delegation_id: UUID
) -> None:
    await duties.take_back(house, signed_in.who, delegation_id)


@post("/duties/deployments", opt=KEEP, status_code=204)
async def order(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: DeploymentIn
) -> None:
    """R-ACC-14: with dates and purpose."""
    wanted = Deployment(
        data.kind, data.person_id, data.what, data.purpose, data.starts_on, data.ends_on
    )
    await duties.order(house, signed_in.who, wanted)


@post("/duties/protocols", opt=KEEP, status_code=204)
async def file(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: ProtocolIn
) -> None:
    """R-ACC-15."""
    wanted = Filed(data.protocol, data.version, data.dated_on, data.kept_at)
    await duties.file(house, signed_in.who, wanted)


ROUTES = Router("", route_handlers=[everything, delegate, take_back, order, file])
