"""Hot lists: general ones with their age, custom entries with their life."""

from datetime import datetime, timedelta
from tempfile import TemporaryFile
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Request, Router, delete, get, post
from litestar.di import NamedDependency
from litestar.params import QueryParameter
from msgspec import Meta

from backend.domain.hotlists import is_stale, list_age
from backend.domain.words import Line, Lines, Name, Note, Number, Plate, Word, Words
from backend.services import extending, importing, listing, requesting, showing, suspending
from backend.services.house import House
from backend.store.database import Row
from backend.web.documenting import PROBLEMS, TAKES
from backend.web.entry_views import CustomEntryOut, shown

MOST_LIST = 256 * 2**20
Days = Annotated[int, Meta(ge=-(2**53), le=2**53)]
"""What the policy can reckon with; how many are allowed is its to say, with the paragraph."""
Asked = Request[Any, Any, Any]


class RefusedRowOut(msgspec.Struct):
    """A row, or a key, of the file that was not taken."""

    row: str
    why: str


class HotListOut(msgspec.Struct):
    """`due_h` and `reasons`: by the register of sources; `refused_*`: a newer file, not taken."""

    id: UUID
    name: str
    kind: str
    source: str
    entries: int
    imported_at: datetime | None
    age_h: float | None
    stale: bool
    due_h: int | None
    reasons: list[str]
    refused_at: datetime | None
    refused_why: str | None
    refused_rows: list[RefusedRowOut]


class ListsOut(msgspec.Struct):
    lists: list[HotListOut]


class RowFlawOut(msgspec.Struct):
    row: int
    why: str


class ImportOut(msgspec.Struct):
    """The list in force; `refused` rows were left out, `not_ours` have a reason that is not.

    `refused` names the first thousand of `refused_count`, `twin_rows` the first fifty of `twins`.
    """

    list_id: UUID
    entries: int
    refused: list[RowFlawOut]
    refused_count: int
    not_ours: int
    twins: int
    twin_rows: list[list[int]]
    digest: str


class EntriesOut(msgspec.Struct):
    entries: list[CustomEntryOut]


class EntryIn(msgspec.Struct, forbid_unknown_fields=True):
    plate: Plate
    reason_class: Word
    basis: Note
    synopsis: Line
    case_number: Number
    life_days: Days
    state: Word | None = None
    vehicle: Lines = {}
    audience: Words = []
    jurisdiction: Name = ""
    joint_agency: Name = ""
    joint_contact: Name = ""


class AnswerIn(msgspec.Struct, forbid_unknown_fields=True):
    approve: bool
    note: Note = ""


class ExtensionIn(msgspec.Struct, forbid_unknown_fields=True):
    days: Days
    reason: Note


@get("/lists", opt={"action": "view_lists"})
async def list_lists(request: Asked, house: NamedDependency[House]) -> ListsOut:
    """Names, sizes and ages; no plates."""
    rows = await listing.names(house, request.user.who)
    return ListsOut([_hot_list(house, row) for row in rows])


@post(
    "/lists/general/import",
    opt={"action": "import_general_list", TAKES: ("text/csv",), PROBLEMS: (413, 415)},
    request_max_body_size=MOST_LIST,
)
async def import_list(
    request: Asked,
    house: NamedDependency[House],
    list_name: Annotated[str, QueryParameter(name="name")] = "General",
) -> ImportOut:
    """A CSV file in UTF-8, whole or not at all."""
    with TemporaryFile() as file:
        async for part in request.stream():
            file.write(part)
        file.seek(0)
        done = await importing.import_general(house, request.user.who, list_name, file)
    return ImportOut(
        list_id=done.list_id,
        entries=done.read.taken,
        refused=[RowFlawOut(flaw.row, flaw.why) for flaw in done.read.flaws],
        refused_count=done.read.wrong,
        not_ours=done.read.not_ours,
        twins=done.twins.count,
        twin_rows=done.twins.rows,
        digest=done.digest,
    )


@get("/entries", opt={"action": "view_lists"})
async def list_entries(
    request: Asked, house: NamedDependency[House], view: str = "mine"
) -> EntriesOut:
    """`mine`, those `waiting` for an answer, `undocumented` in a report, or `all`.

    That they were shown is recorded.
    """
    found = await showing.entries(house, request.user.who, view)
    return EntriesOut([shown(house, each) for each in found])


@post("/entries", opt={"action": "request_entry"})
async def request_entry(
    request: Asked, house: NamedDependency[House], data: EntryIn
) -> CustomEntryOut:
    """Asked for; matches nothing before it is approved."""
    asked = requesting.Request(**msgspec.structs.asdict(data))
    entry_id = await requesting.request_entry(house, request.user.who, asked)
    return await _shown(request, house, entry_id)


@post("/entries/{entry_id:uuid}/approval", opt={"action": "approve_entry"}, status_code=200)
async def answer_entry(
    request: Asked, house: NamedDependency[House], entry_id: UUID, data: AnswerIn
) -> CustomEntryOut:
    """Approve or refuse; never one's own."""
    await listing.answer_entry(
        house, request.user.who, entry_id, approve=data.approve, note=data.note
    )
    return await _shown(request, house, entry_id)


@delete("/entries/{entry_id:uuid}", opt={"action": "remove_entry"})
async def remove_entry(request: Asked, house: NamedDependency[House], entry_id: UUID) -> None:
    """No longer valid."""
    await listing.remove_entry(house, request.user.who, entry_id)


@post("/entries/{entry_id:uuid}/ownership", opt={"action": "request_entry"}, status_code=200)
async def take_over(
    request: Asked, house: NamedDependency[House], entry_id: UUID
) -> CustomEntryOut:
    """R-SUS-01: of somebody who lost access, by somebody who could have asked for it."""
    await suspending.take_over(house, request.user.who, entry_id)
    return await _shown(request, house, entry_id)


@post("/entries/{entry_id:uuid}/extensions", opt={"action": "request_entry"})
async def request_extension(
    request: Asked, house: NamedDependency[House], entry_id: UUID, data: ExtensionIn
) -> CustomEntryOut:
    """R-CUS-05: more days are asked for, with the reason; it lives no longer before the answer."""
    await extending.request(house, request.user.who, entry_id, data.days, data.reason)
    return await _shown(request, house, entry_id)


@post("/extensions/{extension_id:uuid}/approval", opt={"action": "approve_entry"}, status_code=200)
async def answer_extension(
    request: Asked, house: NamedDependency[House], extension_id: UUID, data: AnswerIn
) -> CustomEntryOut:
    """Approve or refuse; neither one's own request nor one's own entry."""
    entry_id = await extending.answer(
        house, request.user.who, extension_id, approve=data.approve, note=data.note
    )
    return await _shown(request, house, entry_id)


async def _shown(request: Asked, house: House, entry_id: UUID) -> CustomEntryOut:
    return shown(house, await showing.entry(house, request.user.who, entry_id))


def _hot_list(house: House, row: Row) -> HotListOut:
    imported, age, stale = row["imported_at"], None, False
    if imported is not None:
        after = timedelta(hours=house.profile.lists.stale_after_h.value)
        age = round(list_age(imported, house.now()).total_seconds() / 3600, 1)
        stale = is_stale(imported, house.now(), after)
    return HotListOut(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        source=row["source"],
        entries=row["entries"],
        imported_at=imported,
        age_h=age,
        stale=stale,
        due_h=row["due_h"],
        reasons=row["reasons"],
        refused_at=row["refused_at"],
        refused_why=row["refused_why"],
        refused_rows=msgspec.convert(row["refused_rows"], list[RefusedRowOut]),
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
        take_over,
        request_extension,
        answer_extension,
    ],
)
