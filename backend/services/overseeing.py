"""Searches that stand out, and exigent ones, are looked at by a supervisor (R-SRC-03, R-PRO-02)."""

from dataclasses import dataclass
from uuid import UUID

from backend.domain.errors import Code, Conflict, Flaw, Invalid, NotFound
from backend.services import inquiring, showing, violations
from backend.services.acting import Who, acting
from backend.services.asking import Absent, ask, ask_of, unknown
from backend.services.house import House
from backend.services.violations import Found
from backend.store import audit, inquiries
from backend.store.database import Row

IN_ORDER, MISUSE = "in order", "misuse"


@dataclass(frozen=True, slots=True)
class Letter:
    """What an outside agency wrote, as it was attached."""

    media_type: str
    data: bytes


async def waiting(house: House, who: Who) -> list[Row]:
    """What nobody has looked at, the most urgent first; without plates."""
    permit = await ask(house, who, "view_inquiries", ("Inquiry", "review"), {"own": False})
    async with acting(house, who) as act:
        rows = await inquiries.to_review(house.db, permit)
        await showing.reviews(act, rows)
    return rows


async def review(house: House, who: Who, inquiry_id: UUID, finding: str, note: str) -> None:
    """What a supervisor found; once, and never by the one who searched.

    R-PRO-10: misuse becomes a finding in the register, with the events of the search.
    """
    row = await inquiries.one(house.db, inquiry_id)
    resource = (inquiring.KIND, str(inquiry_id))
    absent = Absent(resource, Code.INQUIRY_UNKNOWN, {"author": "nobody"})
    if row is None:
        await unknown(house, who, "review_inquiry", absent)
    about = {"author": str(row["person_id"])}
    permit = await ask_of(house, who, "review_inquiry", resource, about, absent)
    if finding == MISUSE and not note.strip():
        raise Invalid(flaws=(Flaw("note", "Say what was wrong; it becomes a finding."),))
    said, now = (finding, note.strip()), house.now()
    async with acting(house, who) as act:
        if not await inquiries.review(house.db, permit, inquiry_id, UUID(who.id), said, now):
            raise Conflict(Code.ALREADY_REVIEWED)
        act.tell(
            "person:inquiry:reviewed",
            ("inquiry", str(inquiry_id)),
            finding=finding,
            late=now >= row["review_due"],
        )
        if finding == MISUSE:
            found = Found(
                person_id=row["person_id"],
                who="",
                what=f"A search was found to be misuse: {said[1]}",
                found_on=house.capture_day(now),
                events=tuple(await audit.about(house.db, f"inquiry:{inquiry_id}")),
            )
            await violations.note(act, permit, found)


async def letter(house: House, who: Who, inquiry_id: UUID) -> Letter:
    """R-OUT-01: the request in writing, for whoever searched on it and whoever looks after them."""
    _, permit = await inquiring.permitted(house, who, "view_inquiries", inquiry_id)
    kept = await inquiries.request(house.db, permit, inquiry_id)
    if kept is None:
        raise NotFound(Code.NOT_FOUND)
    async with acting(house, who) as act:
        act.tell("person:inquiry:request-shown", ("inquiry", str(inquiry_id)))
    data = house.keys.open_audit(kept["sealed"], f"request {inquiry_id}")
    return Letter(kept["media_type"], data)
