"""Commanders' lists: plates for one shift, offered to the oncoming commander, removed."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Request, Router, delete, get, post
from litestar.di import NamedDependency
from msgspec import Meta

from backend.domain.words import Line, Lines, Name, Note, Number, Plate, Word, Words
from backend.services import handing, requesting, showing
from backend.services.house import House
from backend.store.database import Row
from backend.web.entry_views import CustomEntryOut, NamedPersonOut, shown

Asked = Request[Any, Any, Any]


class TakerOut(msgspec.Struct):
    """Who could take a list over; `on_shift_until`: null while off shift."""

    id: UUID
    name: str
    on_shift_until: datetime | None


class ShiftListOut(msgspec.Struct):
    """A list that lives with a shift; `may_offer`: it has not been continued as often as it may."""

    id: UUID
    name: str
    holder: NamedPersonOut
    since: datetime
    ends_at: datetime
    plates: int
    may_offer: bool
    offered_to: NamedPersonOut | None
    offered_at: datetime | None


class ShiftListsOut(msgspec.Struct):
    lists: list[ShiftListOut]
    takers: list[TakerOut]


class ShiftEntryIn(msgspec.Struct, forbid_unknown_fields=True):
    """As a detective's entry, without days: it ends with the shift."""

    plate: Plate
    reason_class: Word
    basis: Note
    synopsis: Line
    case_number: Number = ""
    state: Word | None = None
    vehicle: Lines = {}
    audience: Words = []
    jurisdiction: Name = ""
    joint_agency: Name = ""
    joint_contact: Name = ""


class OfferIn(msgspec.Struct, forbid_unknown_fields=True):
    to: UUID


class AcceptIn(msgspec.Struct, forbid_unknown_fields=True):
    accept: Annotated[bool, Meta(description="Whether the oncoming commander takes the list.")]


@get("/shift-lists", opt={"action": "view_lists"})
async def list_shift_lists(request: Asked, house: NamedDependency[House]) -> ShiftListsOut:
    """Those that one holds or is offered; all of them for whoever keeps the custom list."""
    return await _again(request, house)


@post("/shift-lists/entries", opt={"action": "request_entry"})
async def add_entry(
    request: Asked, house: NamedDependency[House], data: ShiftEntryIn
) -> CustomEntryOut:
    """R-CUS-06: on the list of one's running shift, at once."""
    asked = requesting.Request(**msgspec.structs.asdict(data), life_days=1)
    entry_id = await requesting.list_for_shift(house, request.user.who, asked)
    return shown(house, await showing.entry(house, request.user.who, entry_id))


@post("/shift-lists/{list_id:uuid}/offer", opt={"action": "offer_list"}, status_code=200)
async def offer(
    request: Asked, house: NamedDependency[House], list_id: UUID, data: OfferIn
) -> ShiftListsOut:
    """To the oncoming commander, who has to accept it."""
    await handing.offer(house, request.user.who, list_id, data.to)
    return await _again(request, house)


@delete("/shift-lists/{list_id:uuid}/offer", opt={"action": "offer_list"})
async def take_back(request: Asked, house: NamedDependency[House], list_id: UUID) -> None:
    """The offer is taken back."""
    await handing.take_back(house, request.user.who, list_id)


@post("/shift-lists/{list_id:uuid}/answer", opt={"action": "take_list"}, status_code=200)
async def answer(
    request: Asked, house: NamedDependency[House], list_id: UUID, data: AcceptIn
) -> ShiftListsOut:
    """R-CUS-07: who accepts removes it at the end of the own shift."""
    await handing.answer(house, request.user.who, list_id, accept=data.accept)
    return await _again(request, house)


@delete("/shift-lists/{list_id:uuid}", opt={"action": "end_list"})
async def end(request: Asked, house: NamedDependency[House], list_id: UUID) -> None:
    """Removed as a whole."""
    await handing.end(house, request.user.who, list_id)


async def _again(request: Asked, house: House) -> ShiftListsOut:
    held = await handing.everything(house, request.user.who)
    takers = [TakerOut(row["id"], row["name"], row["ends_at"]) for row in held.takers]
    return ShiftListsOut([_shown(house, row) for row in held.lists], takers)


def _shown(house: House, row: Row) -> ShiftListOut:
    to = row["offered_to"]
    return ShiftListOut(
        id=row["id"],
        name=row["name"],
        holder=NamedPersonOut(row["holder_id"], row["holder_name"]),
        since=row["since"],
        ends_at=row["ends_at"],
        plates=row["plates"],
        may_offer=row["handovers"] < house.profile.entries.handovers.value,
        offered_to=NamedPersonOut(to, row["offered_to_name"]) if to else None,
        offered_at=row["offered_at"],
    )


ROUTES = Router("", route_handlers=[list_shift_lists, add_entry, offer, take_back, answer, end])
