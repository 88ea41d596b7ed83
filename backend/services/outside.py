"""What another agency asks for is answered before anything is searched for it, and kept on file.

R-SHR-02, R-SHR-03: by the profile's approvers, never by whoever searches; a no is kept as a yes is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.domain.errors import Code, Conflict, Flaw, Invalid
from backend.domain.inquiries import names_a_plate
from backend.domain.news import InquiryNews
from backend.services import inquiring, sharing, showing
from backend.services.acting import Who, acting
from backend.services.asking import Absent, ask, unknown
from backend.services.house import House
from backend.store import inquiries, outside, standing
from backend.store.database import Row
from policies.facts import Value

OUTSIDE, PAGE = "outside", 50
Cursor = tuple[datetime, UUID]
"""What a page ended with: when it was opened, and its id."""


@dataclass(frozen=True, slots=True)
class File:
    """What waits, and a page of everything that was ever asked for; whether more follow."""

    waiting: Sequence[Row]
    kept: Sequence[Row]
    more: bool


async def answer(house: House, who: Who, inquiry_id: UUID, *, approve: bool, note: str) -> None:
    """Yes or no, once; whoever asked hears of it, and after a no nothing goes on being tried."""
    row = await inquiries.one(house.db, inquiry_id)
    about: dict[str, Value] = {"author": "nobody", "approving": approve}
    resource = (inquiring.KIND, str(inquiry_id))
    if row is None or not row["on_behalf"]:
        absent = Absent(resource, Code.INQUIRY_UNKNOWN, about)
        await unknown(house, who, "approve_outside_search", absent)
    about |= {"author": str(row["person_id"])}
    permit = await ask(house, who, "approve_outside_search", resource, about)
    if names_a_plate(note):
        flaw = Flaw("note", "It looks as if a plate stood in it.")
        raise Invalid(Code.PLATE_IN_REASON, flaws=(flaw,))
    said, now = (approve, note.strip()), house.now()
    async with acting(house, who) as act:
        if not await outside.answer(house.db, permit, inquiry_id, UUID(who.id), said, now):
            raise Conflict(Code.OUTSIDE_ANSWERED)
        act.tell(
            "person:inquiry:request-approved" if approve else "person:inquiry:request-refused",
            ("inquiry", str(inquiry_id)),
            asked_by=str(row["person_id"]),
        )
        if not approve:
            for query_id in await standing.end_of_inquiry(house.db, permit, inquiry_id, now):
                inquiring.tell_ended(act, inquiry_id, query_id)
        act.inform(row["person_id"], InquiryNews(inquiry_id, "answered"))
        for person_id in await sharing.approvers(act):
            act.inform(person_id, InquiryNews(inquiry_id, "changed"))


async def on_file(house: House, who: Who, before: Cursor | None) -> File:
    """For whoever looks after searches; no plate is among it."""
    about: dict[str, Value] = {"own": False}
    permit = await ask(house, who, "view_inquiries", (inquiring.KIND, OUTSIDE), about)
    async with acting(house, who) as act:
        asked = bool(house.profile.searches.outside_approvers.value)
        waiting = await outside.waiting(house.db, permit) if asked and before is None else []
        kept = await outside.on_file(house.db, permit, before, PAGE + 1)
        seen = {
            row["id"]: f"{sharing.answered(row)} {row['queries']}"
            for row in [*waiting, *kept[:PAGE]]
        }
        if new := await showing.not_yet(act, OUTSIDE, seen):
            act.tell(
                "person:inquiry:listed",
                ("person", who.id),
                count=len(new),
                inquiries=sorted(str(id_) for id_ in new),
                own=False,
            )
    return File(waiting, kept[:PAGE], len(kept) > PAGE)
