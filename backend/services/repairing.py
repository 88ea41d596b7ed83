"""Sources of repairs, and software that reads: approved by the Chief, on file (R-CAP-06)."""

from dataclasses import dataclass
from uuid import UUID

from backend.domain.errors import Code, Conflict, NotFound
from backend.domain.ids import new_id
from backend.services import serving
from backend.services.acting import Who, acting
from backend.services.asking import Absent, ask, ask_of, unknown
from backend.services.house import House
from backend.store import repair_sources, software
from backend.store.database import Row
from backend.store.repair_sources import NewSource
from policies.decision import Clause
from policies.facts import Value


@dataclass(frozen=True, slots=True)
class Register:
    """`closed`: why nothing is read now; `waiting`: the frames that wait for it."""

    sources: list[Row]
    software: list[Row]
    closed: tuple[Clause, ...]
    waiting: int


async def everything(house: House, who: Who) -> Register:
    permit = await ask(house, who, "view_cameras", ("Department", house.profile.name))
    closed = await serving.held(house)
    return Register(
        sources=await repair_sources.everything(house.db, permit),
        software=await software.everything(house.db, permit),
        closed=closed,
        waiting=await software.waiting(house.db) if closed else 0,
    )


async def approve_source(house: House, who: Who, name: str, work: str, ground: str) -> None:
    permit = await ask(house, who, "approve_source", ("Register", ""))
    now = house.now()
    new = NewSource(new_id(now), name.strip(), work.strip(), ground.strip(), UUID(who.id), now)
    async with acting(house, who) as act:
        if not await repair_sources.add(house.db, permit, new):
            raise Conflict(detail="This source is approved already.", instead="Nothing to do.")
        act.tell("person:source:approved", ("source", str(new.id)), name=new.name, work=new.work)


async def end_source(house: House, who: Who, source_id: UUID) -> None:
    """What it did stays on file; from now on it does nothing more."""
    permit = await ask(house, who, "approve_source", ("Register", str(source_id)))
    async with acting(house, who) as act:
        if not await repair_sources.end(house.db, permit, source_id, UUID(who.id), house.now()):
            raise NotFound(Code.NOT_FOUND)
        act.tell("person:source:ended", ("source", str(source_id)))


async def approve_software(house: House, who: Who, software_id: UUID, ground: str) -> None:
    """From the next second on it reads, and what waits is read first."""
    found = await software.one(house.db, software_id)
    resource = ("Software", str(software_id))
    waits: dict[str, Value] = {"kind": "model", "approved": False}
    absent = Absent(resource, Code.NOT_FOUND, waits)
    if found is None:
        await unknown(house, who, "approve_software", absent)
    facts = {"kind": found["kind"], "approved": found["approved_at"] is not None}
    permit = await ask_of(house, who, "approve_software", resource, facts, absent)
    async with acting(house, who) as act:
        by, said = UUID(who.id), ground.strip()
        if await software.approve(house.db, permit, software_id, by, said, house.now()):
            act.tell(
                "person:software:approved",
                ("software", str(software_id)),
                name=found["name"],
                version=found["version"],
                ground=said,
            )
