"""Who holds which duty, who is assigned, what is deployed, which protocols are on file.

R-ACC-09: the text binds duties to positions; somebody else holds one by a dated delegation.
R-ACC-14: assignments and deployment orders have dates and a purpose. R-ACC-15: protocols stand with
their version and date, and what has none on file is said.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from backend.domain.errors import Conflict, Flaw, Invalid
from backend.domain.ids import new_id
from backend.services import people
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import registers
from backend.store.database import Row

ABOUT = ("Register", "duties")


@dataclass(frozen=True, slots=True)
class OnFile:
    """Everything of the register, the newest first."""

    delegations: list[Row]
    deployments: list[Row]
    protocols: list[Row]


@dataclass(frozen=True, slots=True)
class Delegation:
    duty: str
    person_id: UUID
    starts_on: date
    ends_on: date
    note: str


@dataclass(frozen=True, slots=True)
class Deployment:
    """An assignment is a person's; a deployment may be of equipment alone."""

    kind: Literal["assignment", "deployment"]
    person_id: UUID | None
    what: str
    purpose: str
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class Filed:
    """One version of a protocol, and where it is kept."""

    protocol: str
    version: str
    dated_on: date
    kept_at: str


async def on_file(house: House, who: Who) -> OnFile:
    permit = await ask(house, who, "view_people", ("Department", house.profile.name))
    return OnFile(
        await registers.all_of(house.db, permit, "delegation"),
        await registers.all_of(house.db, permit, "deployment"),
        await registers.all_of(house.db, permit, "protocol_filed"),
    )


async def delegate(house: House, who: Who, wanted: Delegation) -> None:
    """R-ACC-09: to one person, from a day to a day."""
    permit = await ask(house, who, "keep_duties", ABOUT, {})
    await people.one(house, wanted.person_id)
    known = {duty.id for duty in house.profile.duties}
    flaws = []
    if wanted.duty not in known:
        flaws.append(Flaw("duty", f"One of {', '.join(sorted(known))}."))
    if wanted.ends_on < wanted.starts_on:
        flaws.append(Flaw("ends_on", "It ends on the day on which it starts, or later."))
    if flaws:
        raise Invalid(flaws=tuple(flaws))
    row = {
        "id": new_id(house.now()),
        "duty": wanted.duty,
        "person_id": wanted.person_id,
        "starts_on": wanted.starts_on,
        "ends_on": wanted.ends_on,
        "note": wanted.note.strip(),
        "by_id": UUID(who.id),
        "at": house.now(),
    }
    async with acting(house, who) as act:
        await registers.add(house.db, permit, "delegation", row)
        act.tell(
            "person:duty:delegated",
            ("person", str(wanted.person_id)),
            duty=wanted.duty,
            starts_on=wanted.starts_on.isoformat(),
            ends_on=wanted.ends_on.isoformat(),
        )


async def take_back(house: House, who: Who, delegation_id: UUID) -> None:
    """Before its last day."""
    permit = await ask(house, who, "keep_duties", ABOUT, {})
    async with acting(house, who) as act:
        if not await registers.end_delegation(house.db, permit, delegation_id, house.now()):
            raise Conflict(detail="This delegation is over.", instead="Load the duties again.")
        act.tell("person:duty:taken-back", ("delegation", str(delegation_id)))


async def order(house: House, who: Who, wanted: Deployment) -> None:
    """R-ACC-14."""
    permit = await ask(house, who, "keep_duties", ABOUT, {})
    if wanted.person_id is not None:
        await people.one(house, wanted.person_id)
    flaws = [
        Flaw(name, "Say it in a few words.")
        for name, words in {"what": wanted.what, "purpose": wanted.purpose}.items()
        if not words.strip()
    ]
    if wanted.kind == "assignment" and wanted.person_id is None:
        flaws.append(Flaw("person_id", "An assignment is somebody's."))
    if wanted.ends_on is not None and wanted.ends_on < wanted.starts_on:
        flaws.append(Flaw("ends_on", "It ends on the day on which it starts, or later."))
    if flaws:
        raise Invalid(flaws=tuple(flaws))
    new = new_id(house.now())
    row = {
        "id": new,
        "kind": wanted.kind,
        "person_id": wanted.person_id,
        "what": wanted.what.strip(),
        "purpose": wanted.purpose.strip(),
        "starts_on": wanted.starts_on,
        "ends_on": wanted.ends_on,
        "by_id": UUID(who.id),
        "at": house.now(),
    }
    async with acting(house, who) as act:
        await registers.add(house.db, permit, "deployment", row)
        act.tell(
            "person:deployment:ordered",
            ("deployment", str(new)),
            kind=wanted.kind,
            person=None if wanted.person_id is None else str(wanted.person_id),
            starts_on=wanted.starts_on.isoformat(),
            ends_on=None if wanted.ends_on is None else wanted.ends_on.isoformat(),
        )


async def file(house: House, who: Who, wanted: Filed) -> None:
    """R-ACC-15: a version is filed once; a new wording is a new version."""
    permit = await ask(house, who, "keep_duties", ABOUT, {})
    known = {protocol.id for protocol in house.profile.protocols}
    if wanted.protocol not in known:
        raise Invalid(flaws=(Flaw("protocol", f"One of {', '.join(sorted(known))}."),))
    if not wanted.version.strip() or not wanted.kept_at.strip():
        raise Invalid(flaws=(Flaw("version", "A protocol has a version and a place."),))
    new = new_id(house.now())
    row = {
        "id": new,
        "protocol": wanted.protocol,
        "version": wanted.version.strip(),
        "dated_on": wanted.dated_on,
        "kept_at": wanted.kept_at.strip(),
        "by_id": UUID(who.id),
        "at": house.now(),
    }
    async with acting(house, who) as act:
        if not await registers.add(house.db, permit, "protocol_filed", row):
            raise Conflict(detail="This version is on file.", instead="Give the new one another.")
        act.tell(
            "person:protocol:filed",
            ("protocol", str(new)),
            protocol=wanted.protocol,
            version=wanted.version.strip(),
            dated_on=wanted.dated_on.isoformat(),
        )
