"""A wider audience for a custom entry: asked for with a reason, answered by somebody else.

R-CUS-15: the narrowest audience is the start, and who else gets its alerts is a step of its own.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from backend.domain import hotlists
from backend.domain.errors import Code, Conflict
from backend.domain.ids import new_id
from backend.services import answering, listing
from backend.services.acting import Who, acting
from backend.services.asking import ask_of, unknown
from backend.services.house import House
from backend.store import widenings
from backend.store.database import Row
from backend.store.widenings import NewWidening
from policies.facts import Value


async def request(
    house: House, who: Who, entry_id: UUID, units: Sequence[str], reason: str
) -> None:
    """The entry keeps its audience until somebody else has approved the wider one."""
    now = house.now()
    row, permit = await listing.permitted(
        house, who, "request_entry", entry_id, lambda row: _facts(row, now, units, reason)
    )
    added = hotlists.wider(listing.as_entry(row), now, frozenset(row["audience"]), units)
    new = NewWidening(new_id(now), entry_id, UUID(who.id), now, sorted(added), reason.strip())
    async with acting(house, who) as act:
        if not await widenings.add(house.db, permit, new):
            raise Conflict(Code.WIDENING_WAITING)
        act.tell(
            "person:widening:requested",
            ("entry", str(entry_id)),
            widening=str(new.id),
            units=sorted(added),
        )
        listing.wake(act, entry_id, await listing.approvers(house))
        await answering.call(act)


async def answer(house: House, who: Who, widening_id: UUID, *, approve: bool, note: str) -> UUID:
    """Returns the entry; the policy is asked about the audience that it would have."""
    asked, now = await widenings.one(house.db, widening_id), house.now()
    absent = listing.absent(
        house,
        widening_id,
        Code.WIDENING_UNKNOWN,
        lambda row: _facts(row, now, (), "Stated.") | {"approving": approve},
    )
    if asked is None:
        await unknown(house, who, "approve_entry", absent)
    entry_id: UUID = asked["entry_id"]
    row = await listing.one(house, entry_id)
    facts = _facts(row, now, asked["units"], asked["reason"]) | {"approving": approve}
    if who.id == str(asked["asked_by"]):
        facts["author"] = who.id  # whoever asks is as little their own judge as the author
    resource = ("Entry", str(entry_id))
    permit = await ask_of(house, who, "approve_entry", resource, facts, absent)
    async with acting(house, who) as act:
        said = (approve, note.strip())
        if not await widenings.answer(house.db, permit, widening_id, UUID(who.id), said, now):
            raise Conflict(Code.ENTRY_NOT_WAITING)
        if approve and not await widenings.widen(house.db, permit, entry_id, asked["units"], now):
            raise Conflict(Code.ENTRY_ENDED)
        act.tell(
            "person:widening:approved" if approve else "person:widening:refused",
            ("entry", str(entry_id)),
            widening=str(widening_id),
            asked_by=str(asked["asked_by"]),
            units=list(asked["units"]),
        )
        listing.wake(act, entry_id, [row["author_id"], asked["asked_by"]])
    return entry_id


async def of_entries(house: House, entries: Sequence[Row]) -> dict[UUID, list[Row]]:
    """What was asked for each, the oldest first."""
    found: dict[UUID, list[Row]] = {row["id"]: [] for row in entries}
    for row in await widenings.of_entries(house.db, list(found)):
        found[row["entry_id"]].append(row)
    return found


def _facts(row: Row, now: datetime, units: Collection[str], reason: str) -> dict[str, Value]:
    """The audience is the one that it would have; no days are asked for."""
    return listing.facts(row, now) | {
        "audience": frozenset(row["audience"]) | frozenset(units),
        "widening": True,
        "life_days": 1,
        "basis_stated": bool(reason.strip()),
    }
