"""Issued devices: the department's register beside what is enrolled (R-MOB-01, R-MOB-02).

Nobody types the register here; it comes by a file from whoever issues equipment. A device that is
not in it, or in it for somebody else, is flagged and told as odd, and still works: the register may
be the one that is behind. Where no file was brought in yet, nothing is said.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from backend.services import oddities
from backend.services.acting import Act
from backend.services.house import House
from backend.services.oddities import Odd
from backend.store import issued
from backend.store.database import Row

Standing = Literal["", "issued", "unknown", "of another"]
Register = Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class Issued:
    """One device of the register; of nobody while it is a spare one."""

    asset_tag: str
    serial: str
    person_id: UUID | None
    issued_on: date | None


async def register(house: House) -> Register:
    return await issued.everything(house.db)


def tidy(asset_number: str) -> str:
    """As the register has it: nobody types capitals and spaces twice alike."""
    return "".join(asset_number.upper().split())


def standing(known: Register, asset_number: str, person_id: UUID) -> Standing:
    """What the register says of a device that is enrolled for a person."""
    if not known:
        return ""
    row = known.get(tidy(asset_number))
    if row is None:
        return "unknown"
    return "issued" if row["person_id"] == person_id else "of another"


async def put(act: Act, device: Issued) -> None:
    """A row of the register, as a part of another act."""
    told = (device.asset_tag, device.serial, device.person_id, device.issued_on)
    await issued.put(act.house.db, told, act.house.now())
    act.tell(
        "person:device:issued" if act.who.actor.kind == "person" else "console:device:issued",
        ("asset", device.asset_tag),
        serial=device.serial,
        person=None if device.person_id is None else str(device.person_id),
        issued_on=None if device.issued_on is None else device.issued_on.isoformat(),
    )


async def look(act: Act, device: Row) -> None:
    """Whether a device that was just enrolled is in the register, and is nobody else's as well."""
    house = act.house
    number, person_id = tidy(device["asset_number"]), device["person_id"]
    said = standing(await register(house), number, person_id)
    if said in ("unknown", "of another"):
        what = f"{device['label']}, asset number {number or 'not given'}: " + (
            "not in the register." if said == "unknown" else "issued to somebody else."
        )
        await oddities.note(act, Odd("not_issued", what, person_id, device["id"]))
    if number and (other := await issued.also_of(house.db, number, person_id)):
        what = f"Asset number {number} is enrolled for {other['name']} as well."
        await oddities.note(act, Odd("two_users", what, person_id, device["id"]))
