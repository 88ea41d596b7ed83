"""What is said about a custom entry: no longer valid, what the approver asks back, its report."""

from collections.abc import Sequence
from uuid import UUID

from backend.domain import hotlists
from backend.domain.errors import Code, Conflict, Flaw, Invalid, NotFound
from backend.domain.hotlists import EntryState
from backend.domain.ids import new_id
from backend.services import listing, verifying
from backend.services.acting import Who, acting
from backend.services.asking import ask_of, unknown
from backend.services.house import House
from backend.store import people, remarks
from backend.store.database import Row
from backend.store.remarks import NewRemark

KEEPERS = "administrator"


async def notice(house: House, who: Who, alert_id: UUID, words: str) -> None:
    """R-CUS-08: whoever was told of it says that it is no longer valid.

    Who made it, who holds its list and the administrators hear of it at once; how long it then
    takes until it is removed is counted.
    """
    _, permit = await verifying.allowed(house, who, alert_id, "open_alert")
    entry_id = await remarks.entry_of_alert(house.db, alert_id)
    if entry_id is None:
        raise NotFound(Code.ENTRY_UNKNOWN)
    row = await listing.one(house, entry_id)
    state = hotlists.state_at(listing.as_entry(row), house.now())
    if state.terminal:
        raise Conflict(Code.ENTRY_ENDED, state.sentence)
    new = _remark(house, who, entry_id, "notice", words)
    async with acting(house, who) as act:
        await remarks.add(house.db, permit, new)
        act.tell("person:entry:noticed", ("entry", str(entry_id)), alert=str(alert_id))
        keepers = await people.ids_of_roles(house.db, [KEEPERS])
        concerned = [row["owned_by"], row["author_id"], row["holder_id"], *keepers]
        listing.wake(act, entry_id, [each for each in concerned if each])


async def ask_back(house: House, who: Who, entry_id: UUID, words: str) -> None:
    """The approver asks before they answer; the entry goes on waiting."""
    now = house.now()
    row, permit = await listing.permitted(
        house,
        who,
        "approve_entry",
        entry_id,
        lambda row: listing.facts(row, now) | {"approving": False},
    )
    if hotlists.state_at(listing.as_entry(row), now) is not EntryState.REQUESTED:
        raise Conflict(Code.ENTRY_NOT_WAITING)
    new = _remark(house, who, entry_id, "question", words)
    async with acting(house, who) as act:
        await remarks.add(house.db, permit, new)
        act.tell("person:entry:asked", ("entry", str(entry_id)), question=str(new.id))
        listing.wake(act, entry_id, [row["owned_by"]])


async def answer(house: House, who: Who, remark_id: UUID, words: str) -> UUID:
    """By whoever answers for the entry; returns it."""
    asked = await remarks.one(house.db, remark_id)
    absent = listing.absent(house, remark_id, Code.ENTRY_UNKNOWN, listing.keeping(house))
    if asked is None or asked["kind"] != "question":
        await unknown(house, who, "remove_entry", absent)
    entry_id: UUID = asked["entry_id"]
    about = listing.kept(await listing.one(house, entry_id), house.now())
    permit = await ask_of(house, who, "remove_entry", *about, absent)
    _words(words)
    async with acting(house, who) as act:
        done = await remarks.answer(
            house.db, permit, remark_id, UUID(who.id), words.strip(), house.now()
        )
        if not done:
            raise Conflict(Code.ENTRY_NOT_WAITING, "This question is answered.")
        act.tell("person:entry:answered", ("entry", str(entry_id)), question=str(remark_id))
        listing.wake(act, entry_id, [asked["said_by"]])
    return entry_id


async def document(house: House, who: Who, entry_id: UUID, number: str) -> None:
    """R-CUS-12: the number of the general offense report in which the entry is documented."""
    _, permit = await listing.permitted(
        house, who, "remove_entry", entry_id, listing.keeping(house)
    )
    async with acting(house, who) as act:
        await remarks.document(house.db, permit, entry_id, number.strip())
        act.tell("person:entry:documented", ("entry", str(entry_id)), report=number.strip())
        listing.wake(act, entry_id, await listing.approvers(house))


async def of_entries(house: House, entries: Sequence[Row]) -> dict[UUID, list[Row]]:
    """What was said about each, the oldest first."""
    found: dict[UUID, list[Row]] = {row["id"]: [] for row in entries}
    for row in await remarks.of_entries(house.db, list(found)):
        found[row["entry_id"]].append(row)
    return found


def _remark(house: House, who: Who, entry_id: UUID, kind: str, words: str) -> NewRemark:
    now = house.now()
    return NewRemark(new_id(now), entry_id, kind, UUID(who.id), now, _words(words))


def _words(words: str) -> str:
    if not words.strip():
        raise Invalid(flaws=(Flaw("words", "A few words are needed."),))
    return words.strip()
