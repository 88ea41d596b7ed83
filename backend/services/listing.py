"""Hot lists: a general one is replaced whole, a custom entry is asked for, approved and ends."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from backend.domain import hotlists
from backend.domain.errors import Code, Conflict, NotFound
from backend.domain.hotlists import Entry
from backend.domain.news import EntryNews
from backend.services.acting import Act, Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import lists, people, remarks, rows
from backend.store.database import Row
from policies.facts import Value


async def approvers(house: House) -> list[UUID]:
    """Whoever may answer, as far as their role goes."""
    return await people.ids_of_roles(house.db, house.profile.entries.approvers.value)


def wake(act: Act, entry_id: UUID, whom: Iterable[UUID]) -> None:
    """Their open apps load the entry again; whoever acts has just seen it."""
    for person_id in {*whom} - {UUID(act.who.id)}:
        act.inform(person_id, EntryNews(entry_id))


async def answer_entry(house: House, who: Who, entry_id: UUID, *, approve: bool, note: str) -> None:
    """R-CUS-01: by another person than the author, one whom the profile names."""
    row = await one(house, entry_id)
    permit = await ask(
        house,
        who,
        "approve_entry",
        ("Entry", str(entry_id)),
        facts(row, house.now()) | {"approving": approve},
    )
    now = house.now()
    life = as_entry(row)
    (hotlists.approve if approve else hotlists.refuse)(life, who.id, now)
    async with acting(house, who) as act:
        write = lists.approve if approve else lists.refuse
        if not await write(house.db, permit, entry_id, UUID(who.id), note, now):
            raise Conflict(Code.ENTRY_NOT_WAITING)
        act.tell(
            "person:entry:approved" if approve else "person:entry:refused",
            ("entry", str(entry_id)),
            author=str(row["author_id"]),
        )
        wake(act, entry_id, [row["author_id"]])


async def remove_entry(house: House, who: Who, entry_id: UUID) -> None:
    """R-CUS-08: an entry that is no longer valid ends at once."""
    row = await one(house, entry_id)
    permit = await ask(house, who, "remove_entry", *kept(row, house.now()))
    hotlists.remove(as_entry(row), house.now())
    async with acting(house, who) as act:
        if await lists.remove(house.db, permit, entry_id, UUID(who.id), house.now()):
            noticed = await remarks.first_notice(house.db, entry_id)
            after = None if noticed is None else int((house.now() - noticed).total_seconds())
            act.tell("person:entry:removed", ("entry", str(entry_id)), noticed_s=after)
            wake(act, entry_id, [row["author_id"]])


async def names(house: House, who: Who) -> list[Row]:
    """Names, sizes and ages of everybody's lists; no plates."""
    about = ("HotList", "general"), {"kind": "general"}
    permit = await ask(house, who, "view_lists", *about)
    return await lists.all_lists(house.db, permit, house.now())


async def one(house: House, entry_id: UUID) -> Row:
    """A custom entry with what its life needs."""
    row = await lists.one_custom(house.db, entry_id)
    if row is None:
        raise NotFound(Code.ENTRY_UNKNOWN)
    return row


def as_entry(row: Row) -> Entry:
    """The life of a stored custom entry."""
    return Entry(
        id=str(row["id"]),
        author=str(row["author_id"]),
        state=rows.entry_state(row),
        created_at=row["made_at"],
        expires_at=row["ends_at"],
        approver=str(row["approver_id"]) if row["approver_id"] else None,
        approved_at=row["approved_at"],
        extensions=row["extensions"],
        owed=owed(row),
    )


def owed(row: Row) -> bool:
    """Active at once, and nobody has approved or refused it since."""
    return row["ends_if_approved"] is not None and row["approver_id"] is None


def kept(row: Row, now: datetime) -> tuple[tuple[str, str], dict[str, Value]]:
    """An entry as the one who answers for it stands to it."""
    return ("Entry", str(row["id"])), facts(row, now) | {"author": str(row["owned_by"])}


def facts(row: Row, now: datetime) -> dict[str, Value]:
    """What a decision about a custom entry looks at."""
    life = as_entry(row)
    return {
        "state": hotlists.state_at(life, now).value,
        "kind": "shift" if row["list_kind"] == "commander" else "detective",
        "author": str(row["author_id"]),
        "audience": frozenset(row["audience"]),
        "plate_complete": True,
        "holder": str(row["holder_id"] or ""),
        "life_days": (row["ends_at"] - row["made_at"]).days,
        "reason_class": row["reason_class"],
        "basis_stated": bool(row["basis"]),
        "synopsis_stated": bool(row["reason"]),
        "has_case_number": bool(row["case_number"]),
        "extension": False,
        "widening": False,
        "afterwards": owed(row),
        "other_jurisdiction": bool(row["jurisdiction"]),
        "joint_investigation": bool(row["joint_agency"] and row["joint_contact"]),
    }
