"""A custom entry is asked for: by a detective for days, by a commander for a shift.

A.4 no. 10: a commander's entry needs no approval beforehand. It lives with the list of the shift
(`backend.services.handing`), and the approvers are told of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from backend.domain import hotlists
from backend.domain.errors import Code, Conflict
from backend.domain.ids import new_id
from backend.domain.matching import entry_keys
from backend.domain.plates import complete, fault
from backend.services import answering, handing
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.services.listing import approvers, wake
from backend.store import lists, shifts
from backend.store.lists import CustomEntry
from policies.decision import Permit
from policies.facts import Value

CUSTOM_LIST = "Custom Hot List"


@dataclass(frozen=True, slots=True)
class Request:
    """A custom entry as a person fills it in."""

    plate: str
    state: str | None
    vehicle: Mapping[str, Any]
    reason_class: str
    basis: str
    synopsis: str
    case_number: str
    life_days: int
    audience: Sequence[str]
    jurisdiction: str = ""
    """Where the crime is, if it is not here."""
    joint_agency: str = ""
    joint_contact: str = ""
    """The outside agency of a joint investigation, and who knows of it there."""

    @property
    def joint(self) -> bool:
        """R-CUS-09: a joint investigation names the agency and a contact."""
        return bool(self.joint_agency.strip() and self.joint_contact.strip())

    def words(self) -> dict[str, Any]:
        """What a person has written, as it is kept."""
        return {
            "state_code": self.state,
            "reason_class": self.reason_class,
            "reason": self.synopsis,
            "vehicle": dict(self.vehicle),
            "case_number": self.case_number.strip(),
            "basis": self.basis.strip(),
            "jurisdiction": self.jurisdiction.strip(),
            "joint_agency": self.joint_agency.strip(),
            "joint_contact": self.joint_contact.strip(),
        }


async def request_entry(house: House, who: Who, asked: Request) -> UUID:
    """R-CUS-02..04, R-CUS-10, R-CUS-15: it matches nothing until somebody else approves it.

    R-CUS-01: where the profile names no approvers, nobody has to, and it is active at once; so it
    is where the approval comes afterwards, until that is due.
    """
    now = house.now()
    hours = house.profile.entries.afterwards_h.value
    at_once = now if hours or not house.profile.entries.approvers.value else None
    entry_id = new_id(now)
    audience, permit = await _allowed(house, who, entry_id, asked, "detective")
    most = house.profile.entries.most_days
    life = hotlists.request(str(entry_id), who.id, now, asked.life_days, most_days=most)
    due = None if hours is None else min(life.expires_at, now + timedelta(hours=hours))
    async with acting(house, who) as act:
        list_id = await lists.list_named(house.db, CUSTOM_LIST, "detective", new_id(now), now)
        entry = _entry(who, entry_id, list_id, asked, audience, (now, life.expires_at, at_once))
        if due is not None:
            entry = replace(entry, expires_at=due, ends_if_approved=life.expires_at)
        await lists.add_custom(house.db, permit, entry)
        act.tell(
            "person:entry:requested",
            ("entry", str(entry_id)),
            sealed=house.keys.seal_audit(entry.plate.encode(), str(entry_id)),
            plate_counted_as=house.keys.count_as(entry.plate),
            case_number=asked.case_number,
            reason=asked.reason_class,
            expires_at=life.expires_at,
            other_jurisdiction=bool(asked.jurisdiction.strip()),
            joint_investigation=asked.joint,
            at_once=at_once is not None,
            approval_due=due,
        )
        wake(act, entry_id, await approvers(house))
        await answering.call(act)
    return entry_id


async def list_for_shift(house: House, who: Who, asked: Request) -> UUID:
    """R-CUS-06: on the commander's list at once, and gone with the shift."""
    now = house.now()
    entry_id = new_id(now)
    audience, permit = await _allowed(house, who, entry_id, asked, "shift")
    shift = await shifts.current(house.db, UUID(who.id), now)
    if shift is None:
        raise Conflict(Code.NO_SHIFT)
    async with acting(house, who) as act:
        list_id = await handing.begin(act, permit, shift)
        entry = _entry(who, entry_id, list_id, asked, audience, (now, None, now))
        await lists.add_custom(house.db, permit, entry)
        act.tell(
            "person:entry:listed-for-shift",
            ("entry", str(entry_id)),
            sealed=house.keys.seal_audit(entry.plate.encode(), str(entry_id)),
            plate_counted_as=house.keys.count_as(entry.plate),
            case_number=asked.case_number,
            reason=asked.reason_class,
            list=str(list_id),
            other_jurisdiction=bool(asked.jurisdiction.strip()),
            joint_investigation=asked.joint,
        )
        wake(act, entry_id, await approvers(house))
    return entry_id


async def _allowed(
    house: House, who: Who, entry_id: UUID, asked: Request, kind: str
) -> tuple[frozenset[str], Permit]:
    """The audience, the narrowest when none is named, and that this may be entered."""
    audience = frozenset(asked.audience) or frozenset(house.profile.entries.audience.value)
    attributes: dict[str, Value] = {
        "state": "requested",
        "kind": kind,
        "author": who.id,
        "audience": audience,
        "plate_complete": fault(asked.plate) is None,
        "life_days": asked.life_days if kind == "detective" else 1,
        "reason_class": asked.reason_class,
        "basis_stated": bool(asked.basis.strip()),
        "synopsis_stated": bool(asked.synopsis.strip()),
        "has_case_number": bool(asked.case_number.strip()),
        "extension": False,
        "widening": False,
        "afterwards": False,
        "other_jurisdiction": bool(asked.jurisdiction.strip()),
        "joint_investigation": asked.joint,
    }
    permit = await ask(house, who, "request_entry", ("Entry", str(entry_id)), attributes)
    return audience, permit


def _entry(
    who: Who,
    entry_id: UUID,
    list_id: UUID,
    asked: Request,
    audience: frozenset[str],
    life: tuple[datetime, datetime | None, datetime | None],
) -> CustomEntry:
    """`life`: made, ends (None: with its list), approved (None: by nobody yet)."""
    plate = complete(asked.plate)
    made_at, expires_at, approved_at = life
    return CustomEntry(
        id=entry_id,
        list_id=list_id,
        plate=plate,
        **asked.words(),
        audience=sorted(audience),
        author_id=UUID(who.id),
        made_at=made_at,
        expires_at=expires_at,
        keys=entry_keys(plate),
        approved_at=approved_at,
    )
