"""Agreements with partners whose gateways feed us: on file, approved by another, at an end."""

import re
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from backend.domain.agreements import state
from backend.domain.errors import Code, Conflict, Flaw, Invalid, Refused
from backend.domain.ids import new_id
from backend.services.acting import Who, acting
from backend.services.asking import Absent, ask, ask_of, unknown
from backend.services.house import House
from backend.store import agreements
from backend.store.agreements import NewAgreement
from backend.store.database import Row
from policies.decision import Permit

DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Draft:
    """As it was signed; `digest` is the SHA-256 of the document, which is kept elsewhere."""

    partner: str
    mark: str
    shares: str
    signed_by: str
    document: str
    digest: str
    from_on: date
    until_on: date


async def everything(house: House, who: Who) -> list[Row]:
    permit = await ask(house, who, "view_cameras", ("Department", house.profile.name))
    today = house.capture_day(house.now())
    return [
        row | {"state": state(row, today)} for row in await agreements.everything(house.db, permit)
    ]


async def register(house: House, who: Who, draft: Draft) -> None:
    """On file; nothing is taken under it before another has approved it."""
    permit = await ask(house, who, "register_agreement", ("Agreement", ""), {"author": who.id})
    flaws = []
    if not DIGEST.fullmatch(draft.digest):
        flaws.append(Flaw("digest", "The SHA-256 of the document, 64 hexadecimal digits."))
    if draft.until_on < draft.from_on:
        flaws.append(Flaw("until_on", "It ends after it begins."))
    if flaws:
        raise Invalid(flaws=tuple(flaws))
    now = house.now()
    new = NewAgreement(
        id=new_id(now),
        partner=draft.partner.strip(),
        mark=draft.mark.strip(),
        shares=draft.shares.strip(),
        signed_by=draft.signed_by.strip(),
        document=draft.document.strip(),
        digest=draft.digest,
        from_on=draft.from_on,
        until_on=draft.until_on,
        made_by=UUID(who.id),
        made_at=now,
    )
    async with acting(house, who) as act:
        await agreements.add(house.db, permit, new)
        act.tell(
            "person:agreement:registered",
            ("agreement", str(new.id)),
            partner=new.partner,
            mark=new.mark,
            from_on=new.from_on.isoformat(),
            until_on=new.until_on.isoformat(),
            digest=new.digest,
        )


async def approve(house: House, who: Who, agreement_id: UUID) -> None:
    """By another than who put it on file (AC-5)."""
    found, permit = await _permitted(house, who, "approve_agreement", agreement_id)
    async with acting(house, who) as act:
        if not await agreements.approve(house.db, permit, found["id"], UUID(who.id), house.now()):
            raise Conflict(detail="It is approved, or has ended.", instead="Nothing to do.")
        act.tell(
            "person:agreement:approved",
            ("agreement", str(agreement_id)),
            made_by=str(found["made_by"]),
        )


async def end(house: House, who: Who, agreement_id: UUID) -> None:
    """From now on its gateways are refused; their frames stay with them."""
    found, permit = await _permitted(house, who, "register_agreement", agreement_id)
    async with acting(house, who) as act:
        if await agreements.end(house.db, permit, found["id"], UUID(who.id), house.now()):
            act.tell("person:agreement:ended", ("agreement", str(agreement_id)))


async def of_gateway(house: House, gateway_id: UUID) -> Row | None:
    """The agreement of a partner's gateway; None for one of ours."""
    return await agreements.of_gateway(house.db, gateway_id)


async def hold(house: House, gateway_id: UUID) -> None:
    """Asked at each use: a partner's gateway is taken from only while its agreement is in force."""
    found = await of_gateway(house, gateway_id)
    if found is None:
        return
    now = state(found, house.capture_day(house.now()))
    if now != "in_force":
        raise Refused(
            Code.AGREEMENT_NOT_IN_FORCE,
            f"The agreement with {found['partner']}, {found['from_on']} to {found['until_on']}, "
            f"{SAID[now]}.",
        )


SAID = {
    "waiting": "waits for its approval",
    "to_come": "has not begun",
    "over": "is over",
    "ended": "was ended",
}


async def _permitted(house: House, who: Who, action: str, agreement_id: UUID) -> tuple[Row, Permit]:
    found = await agreements.one(house.db, agreement_id)
    resource = ("Agreement", str(agreement_id))
    absent = Absent(resource, Code.NOT_FOUND, {"author": "nobody"})
    if found is None:
        await unknown(house, who, action, absent)
    about = {"author": str(found["made_by"])}
    return found, await ask_of(house, who, action, resource, about, absent)
