"""The maintenance log of a camera: what was done, when, by which source (R-CAM-03, R-CAP-06)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from backend.domain.errors import Flaw, Invalid
from backend.domain.ids import new_id
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.cameras import one, permitted
from backend.services.house import House
from backend.store import repair_sources, upkeep_log
from backend.store.database import Row
from backend.store.upkeep_log import NewUpkeep

KINDS = ("installation", "repair", "software", "model")


@dataclass(frozen=True, slots=True)
class Upkeep:
    """What somebody did; `source_id` is of the register of sources that the Chief approved."""

    kind: str
    done_on: date
    done_by: str
    note: str
    source_id: UUID | None = None


async def record(house: House, who: Who, camera_id: UUID, done: Upkeep) -> None:
    """One more line of the log; what is wrong in it is set right by another line."""
    approval = await _approval(house, done.source_id)
    said = {"source_approved": bool(approval)}
    _, permit = await permitted(house, who, "record_upkeep", camera_id, **said)
    _check(house, done)
    now = house.now()
    line = NewUpkeep(
        id=new_id(now),
        camera_id=camera_id,
        kind=done.kind,
        done_on=done.done_on,
        done_by=done.done_by.strip(),
        source_id=done.source_id,
        source_approved=approval,
        note=done.note.strip(),
        made_by=UUID(who.id),
        made_at=now,
    )
    async with acting(house, who) as act:
        await upkeep_log.add(house.db, permit, line)
        act.tell(
            "person:camera:maintained",
            ("camera", str(camera_id)),
            upkeep=str(line.id),
            kind=line.kind,
            done_on=line.done_on.isoformat(),
            source_approved=bool(approval),
        )


async def log(house: House, who: Who, camera_id: UUID) -> list[Row]:
    permit = await ask(house, who, "view_cameras", ("Department", house.profile.name))
    await one(house, camera_id)
    return await upkeep_log.of_camera(house.db, permit, camera_id)


async def _approval(house: House, source_id: UUID | None) -> str:
    """Of whom and where the Chief said so; nothing for a source that is not in force now."""
    found = None if source_id is None else await repair_sources.in_force(house.db, source_id)
    return "" if found is None else f"{found['name']}, {found['ground']}"


def _check(house: House, done: Upkeep) -> None:
    flaws = []
    if done.kind not in KINDS:
        flaws.append(Flaw("kind", f"One of {', '.join(KINDS)}."))
    if not done.done_by.strip():
        flaws.append(Flaw("done_by", "Say which person or company did it."))
    if not done.note.strip():
        flaws.append(Flaw("note", "Say what was done; for software and models, which version."))
    if done.done_on > house.capture_day(house.now()):
        flaws.append(Flaw("done_on", "Only what has been done is entered."))
    if flaws:
        raise Invalid(flaws=tuple(flaws))
