"""Agreements with partners whose gateways feed us, under their owner's mark."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import Router, get, post
from litestar.di import NamedDependency
from msgspec import Meta

from backend.domain.agreements import State
from backend.domain.words import Line
from backend.services import agreeing
from backend.services.agreeing import Draft
from backend.services.house import House
from backend.services.sessions import SignedIn

Text = Annotated[Line, Meta(min_length=1, pattern=r"\S")]


class AgreementIn(msgspec.Struct, forbid_unknown_fields=True):
    """`mark`: the owner's name on reads, alerts and results. `shares`: what is fed to us.

    `digest`: the SHA-256 of the signed document, in hexadecimal; the document is kept elsewhere.
    """

    partner: Text
    mark: Text
    shares: Text
    signed_by: Text
    document: Text
    digest: Annotated[str, Meta(max_length=64)]
    from_on: date
    until_on: date


class AgreementOut(msgspec.Struct):
    """`gateways`: those of the partner that feed us under it."""

    id: UUID
    partner: str
    mark: str
    shares: str
    signed_by: str
    document: str
    digest: str
    from_on: date
    until_on: date
    state: State
    made_by: str
    own: bool
    approved_by: str | None
    approved_at: datetime | None
    gateways: list[str]


class AgreementsOut(msgspec.Struct):
    agreements: list[AgreementOut]


@get("/agreements", opt={"action": "view_cameras"})
async def everything(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> AgreementsOut:
    return await _all(house, signed_in)


@post("/agreements", opt={"action": "register_agreement"})
async def register(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], data: AgreementIn
) -> AgreementsOut:
    """On file; another approves it."""
    draft = Draft(**msgspec.structs.asdict(data))
    await agreeing.register(house, signed_in.who, draft)
    return await _all(house, signed_in)


@post(
    "/agreements/{agreement_id:uuid}/approval",
    opt={"action": "approve_agreement"},
    status_code=200,
)
async def approve(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], agreement_id: UUID
) -> AgreementsOut:
    await agreeing.approve(house, signed_in.who, agreement_id)
    return await _all(house, signed_in)


@post("/agreements/{agreement_id:uuid}/end", opt={"action": "register_agreement"}, status_code=200)
async def end(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], agreement_id: UUID
) -> AgreementsOut:
    """Its gateways are refused from now on."""
    await agreeing.end(house, signed_in.who, agreement_id)
    return await _all(house, signed_in)


async def _all(house: House, signed_in: SignedIn) -> AgreementsOut:
    me = signed_in.who.id
    return AgreementsOut(
        [
            AgreementOut(
                id=row["id"],
                partner=row["partner"],
                mark=row["mark"],
                shares=row["shares"],
                signed_by=row["signed_by"],
                document=row["document"],
                digest=row["digest"],
                from_on=row["from_on"],
                until_on=row["until_on"],
                state=row["state"],
                made_by=row["made_by_name"],
                own=str(row["made_by"]) == me,
                approved_by=row["approved_by_name"],
                approved_at=row["approved_at"],
                gateways=row["gateways"],
            )
            for row in await agreeing.everything(house, signed_in.who)
        ]
    )


ROUTES = Router("", route_handlers=[everything, register, approve, end])
