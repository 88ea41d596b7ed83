"""More days for a custom entry: asked for with a reason, answered by somebody else (R-CUS-05)."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from backend.domain import hotlists
from backend.domain.errors import Code, Conflict
from backend.domain.ids import new_id
from backend.services import answering, listing
from backend.services.acting import Who, acting
from backend.services.asking import ask_of, unknown
from backend.services.house import House
from backend.store import extensions
from backend.store.database import Row
from backend.store.extensions import Answer, NewExtension
from policies.facts import Value


async def request(house: House, who: Who, entry_id: UUID, days: int, reason: str) -> UUID:
    """The entry goes on matching until its old end, whatever becomes of the request."""
    now = house.now()
    row, permit = await listing.permitted(
        house, who, "request_entry", entry_id, lambda row: _facts(row, now, days, reason)
    )
    life = listing.as_entry(row)
    most = house.profile.entries.most_days_more
    hotlists.may_extend(life, now, days, most_days=most)
    extension_id = new_id(now)
    new = NewExtension(
        id=extension_id,
        entry_id=entry_id,
        asked_by=UUID(who.id),
        asked_at=now,
        days=days,
        reason=reason.strip(),
        expired_at=life.expires_at,
    )
    async with acting(house, who) as act:
        if not await extensions.add(house.db, permit, new):
            raise Conflict(Code.EXTENSION_WAITING)
        act.tell(
            "person:extension:requested",
            ("entry", str(entry_id)),
            extension=str(extension_id),
            days=days,
            expires_at=life.expires_at,
        )
        listing.wake(act, entry_id, await listing.approvers(house))
        await answering.call(act)
    return extension_id


async def answer(house: House, who: Who, extension_id: UUID, *, approve: bool, note: str) -> UUID:
    """Returns the entry; its new end is at most the profile's days from this moment."""
    asked, now = await extensions.one(house.db, extension_id), house.now()
    absent = listing.absent(
        house,
        extension_id,
        Code.EXTENSION_UNKNOWN,
        lambda row: _facts(row, now, 1, "Stated.") | {"approving": approve},
    )
    if asked is None:
        await unknown(house, who, "approve_entry", absent)
    entry_id: UUID = asked["entry_id"]
    row = await listing.one(house, entry_id)
    facts = _facts(row, now, asked["days"], asked["reason"]) | {"approving": approve}
    if who.id == str(asked["asked_by"]):
        facts["author"] = who.id  # whoever asks is as little their own judge as the author
    resource = ("Entry", str(entry_id))
    permit = await ask_of(house, who, "approve_entry", resource, facts, absent)
    longer = hotlists.extend(
        listing.as_entry(row),
        who.id,
        now,
        days=asked["days"],
        most_days=house.profile.entries.most_days_more,
        asked_by=str(asked["asked_by"]),
    )
    until = longer.expires_at if approve else None
    async with acting(house, who) as act:
        given = Answer(extension_id, UUID(who.id), now, note.strip(), until)
        if not await extensions.answer(house.db, permit, given):
            raise Conflict(Code.ENTRY_NOT_WAITING)
        if until and not await extensions.lengthen(house.db, permit, entry_id, until, now):
            raise Conflict(Code.ENTRY_ENDED)
        act.tell(
            "person:extension:approved" if approve else "person:extension:refused",
            ("entry", str(entry_id)),
            extension=str(extension_id),
            asked_by=str(asked["asked_by"]),
            expires_at=until or row["ends_at"],
        )
        listing.wake(act, entry_id, [row["author_id"], asked["asked_by"]])
    return entry_id


async def of_entries(house: House, entries: Sequence[Row]) -> dict[UUID, list[Row]]:
    """What was asked for each, the oldest first."""
    found: dict[UUID, list[Row]] = {row["id"]: [] for row in entries}
    for row in await extensions.of_entries(house.db, list(found)):
        found[row["entry_id"]].append(row)
    return found


def _facts(row: Row, now: datetime, days: int, reason: str) -> dict[str, Value]:
    return listing.facts(row, now) | {
        "extension": True,
        "life_days": days,
        "basis_stated": bool(reason.strip()),
    }
