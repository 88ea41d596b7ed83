"""Hot lists: general ones with their age, custom entries with their life."""

from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Request, Router, delete, get, post
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from backend.domain.hotlists import EntryState, days_left, is_stale, list_age, state_at
from backend.services import listing
from backend.services.asking import ask
from backend.services.house import House
from backend.store import lists
from backend.store.database import Row

MOST_LIST = 256 * 2**20
Asked = Request[Any, Any, Any]


class HotListOut(msgspec.Struct):
    id: UUID
    name: str
    kind: str
    source: str
    entries: int
    imported_at: datetime | None
    age_h: float | None
    stale: bool


class ListsOut(msgspec.Struct):
    lists: list[HotListOut]


class RowFlawOut(msgspec.Struct):
    row: int
    why: str


class ImportOut(msgspec.Struct):
    """The list in force; `refused` rows were left out, `not_ours` have a reason that is not."""

    list_id: UUID
    entries: int
    refused: list[RowFlawOut]
    not_ours: int
    twins: int
    digest: str


class PersonOut(msgspec.Struct):
    id: UUID
    name: str


class EntryOut(msgspec.Struct):
    """A custom entry and its life."""

    id: UUID
    plate: str
    state: str | None
    vehicle: dict[str, Any]
    reason_class: str
    basis: str
    synopsis: str
    case_number: str
    audience: list[str]
    status: str
    created_at: datetime
    approved_at: datetime | None
    expires_at: datetime
    author: PersonOut
    approver: PersonOut | None
    days_left: int
    alerts: int
    rejected: int


class EntriesOut(msgspec.Struct):
    entries: list[EntryOut]


class EntryIn(msgspec.Struct):
    plate: str
    reason_class: str
    basis: str
    synopsis: str
    case_number: str
    life_days: int
    state: str | None = None
    vehicle: dict[str, str] = {}
    audience: list[str] = []


class AnswerIn(msgspec.Struct):
    approve: bool
    note: str = ""


@get("/lists", opt={"action": "view_lists"})
async def list_lists(request: Asked, house: NamedDependency[House]) -> ListsOut:
    """Names, sizes and ages; no plates."""
    permit = await ask(
        house, request.user.who, "view_lists", ("HotList", "general"), {"kind": "general"}
    )
    return ListsOut([_hot_list(house, row) for row in await lists.all_lists(house.db, permit)])


@post(
    "/lists/general/import", opt={"action": "import_general_list"}, request_max_body_size=MOST_LIST
)
async def import_list(
    request: Asked,
    house: NamedDependency[House],
    list_name: Annotated[str, QueryParameter(name="name")] = "General",
) -> ImportOut:
    """A CSV file in UTF-8, whole or not at all."""
    done = await listing.import_general(house, request.user.who, list_name, await request.body())
    return ImportOut(
        list_id=done.list_id,
        entries=len(done.taken.rows),
        refused=[RowFlawOut(flaw.row, flaw.why) for flaw in done.taken.refused],
        not_ours=done.taken.not_ours,
        twins=len(done.taken.twins),
        digest=done.taken.digest,
    )


@get("/entries", opt={"action": "view_lists"})
async def list_entries(
    request: Asked, house: NamedDependency[House], view: str = "mine"
) -> EntriesOut:
    """R-CUS-13: what each person may see of the custom list, decided entry by entry."""
    who = request.user.who
    permit = await ask(
        house, who, "view_lists", ("HotList", "custom"), {"kind": "custom", "own": view == "mine"}
    )
    entries = [_entry(house, row) for row in await lists.custom(house.db, permit)]
    if view == "mine":
        entries = [entry for entry in entries if str(entry.author.id) == who.id]
    if view == "waiting":
        entries = [entry for entry in entries if entry.status == EntryState.REQUESTED.value]
    return EntriesOut(entries)


@post("/entries", opt={"action": "request_entry"})
async def request_entry(request: Asked, house: NamedDependency[House], data: EntryIn) -> EntryOut:
    """Asked for; matches nothing before it is approved."""
    asked = listing.Request(**msgspec.structs.asdict(data))
    entry_id = await listing.request_entry(house, request.user.who, asked)
    return await _shown(house, entry_id)


@post("/entries/{entry_id:uuid}/approval", opt={"action": "approve_entry"}, status_code=200)
async def answer_entry(
    request: Asked, house: NamedDependency[House], entry_id: UUID, data: AnswerIn
) -> EntryOut:
    """Approve or refuse; never one's own."""
    await listing.answer_entry(
        house, request.user.who, entry_id, approve=data.approve, note=data.note
    )
    return await _shown(house, entry_id)


@delete("/entries/{entry_id:uuid}", opt={"action": "remove_entry"})
async def remove_entry(request: Asked, house: NamedDependency[House], entry_id: UUID) -> None:
    """No longer valid."""
    await listing.remove_entry(house, request.user.who, entry_id)


async def _shown(house: House, entry_id: UUID) -> EntryOut:
    row = await lists.one_custom(house.db, entry_id)
    if row is None:
        raise LookupError(f"entry {entry_id}")
    return _entry(house, row)


def _hot_list(house: House, row: Row) -> HotListOut:
    imported, age, stale = row["imported_at"], None, False
    if imported is not None:
        after = timedelta(hours=house.profile.lists.stale_after_h.value)
        age = round(list_age(imported, house.now()).total_seconds() / 3600, 1)
        stale = is_stale(imported, house.now(), after)
    return HotListOut(
        row["id"], row["name"], row["kind"], row["source"], row["entries"], imported, age, stale
    )


def _entry(house: House, row: Row) -> EntryOut:
    life = listing.as_entry(row)
    approver = PersonOut(row["approver_id"], row["approver_name"]) if row["approver_id"] else None
    return EntryOut(
        id=row["id"],
        plate=row["plate"],
        state=row["state_code"],
        vehicle=row["vehicle"],
        reason_class=row["reason_class"],
        basis=row["basis"],
        synopsis=row["reason"],
        case_number=row["case_number"],
        audience=sorted(row["audience"]),
        status=state_at(life, house.now()).value,
        created_at=row["made_at"],
        approved_at=row["approved_at"],
        expires_at=row["expires_at"],
        author=PersonOut(row["author_id"], row["author_name"]),
        approver=approver,
        days_left=days_left(life, house.now()),
        alerts=row["hits"],
        rejected=row["rejected"],
    )


ROUTES = Router(
    "",
    route_handlers=[
        list_lists,
        import_list,
        list_entries,
        request_entry,
        answer_entry,
        remove_entry,
    ],
)
