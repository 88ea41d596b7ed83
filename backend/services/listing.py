"""Hot lists: a general one is replaced whole, a custom entry is asked for, approved and ends."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from uuid import UUID

from backend.domain import hotlists
from backend.domain.errors import Code, Conflict, NotFound
from backend.domain.hotlists import Entry, EntryState
from backend.domain.news import EntryNews
from backend.services.acting import Act, Who, acting
from backend.services.asking import Absent, ask, ask_of, unknown
from backend.services.house import House
from backend.store import lists, people, remarks, rows
from backend.store.database import Row
from policies.decision import Permit
from policies.facts import Value

Told = Callable[[Row], dict[str, Value]]
"""What a decision looks at of an entry."""


async def approvers(house: House) -> list[UUID]:
    """Whoever may answer, as far as their role goes."""
    return await people.ids_of_roles(house.db, house.profile.entries.approvers.value)


def wake(act: Act, entry_id: UUID, whom: Iterable[UUID]) -> None:
    """Their open apps load the entry again; whoever acts has just seen it."""
    for person_id in {*whom} - {UUID(act.who.id)}:
        act.inform(person_id, EntryNews(entry_id))


async def answer_entry(house: House, who: Who, entry_id: UUID, *, approve: bool, note: str) -> None:
    """R-CUS-01: by another person than the author, one whom the profile names."""
    now = house.now()
    row, permit = await permitted(
        house, who, "approve_entry", entry_id, lambda row: facts(row, now) | {"approving": approve}
    )
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
    row, permit = await permitted(house, who, "remove_entry", entry_id, keeping(house))
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


async def permitted(
    house: House, who: Who, action: str, entry_id: UUID, told: Told
) -> tuple[Row, Permit]:
    """A custom entry, and that this may be done with it."""
    row = await lists.one_custom(house.db, entry_id)
    missing = absent(house, entry_id, Code.ENTRY_UNKNOWN, told)
    if row is None:
        await unknown(house, who, action, missing)
    return row, await ask_of(house, who, action, missing.resource, told(row), missing)


def absent(house: House, asked: UUID, code: Code, told: Told) -> Absent:
    """What is asked where nothing has this id; `told` makes it of an entry of somebody else's."""
    attributes = told(_anothers(house))
    lives = attributes["extension"] or attributes["widening"]
    state = EntryState.ACTIVE if lives else EntryState.REQUESTED
    return Absent(("Entry", str(asked)), code, attributes | {"state": state.value})


def _anothers(house: House) -> Row:
    """An entry as any of somebody else's could be."""
    now, nobody = house.now(), UUID(int=0)
    known = dict.fromkeys(("basis", "reason", "case_number"), "Stated.")
    none = dict.fromkeys(
        (
            "approver_id",
            "approved_at",
            "refused_at",
            "removed_at",
            "ends_if_approved",
            "holder_id",
            "jurisdiction",
            "joint_agency",
            "joint_contact",
        )
    )
    return {
        "id": nobody,
        "author_id": nobody,
        "owned_by": nobody,
        "made_at": now,
        "ends_at": now + timedelta(days=1),
        "list_kind": "detective",
        "audience": house.profile.entries.audience.value,
        "extensions": 0,
        "reason_class": house.profile.reasons[0].id,
        **known,
        **none,
    }


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


def keeping(house: House) -> Told:
    """The same, of whichever entry."""
    return lambda row: kept(row, house.now())[1]


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
