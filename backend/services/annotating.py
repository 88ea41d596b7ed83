"""What is said of a report after it was published: errors, when the board saw it, its questions.

R-AUD-04: nothing of a report is edited; what is wrong in it stands beside it (an erratum).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal
from uuid import UUID

from backend.domain.errors import Code, Conflict, Flaw, Invalid, NotFound
from backend.domain.ids import new_id
from backend.services.acting import Who, acting
from backend.services.asking import ask
from backend.services.house import House
from backend.store import reports

NoteKind = Literal["erratum", "presented", "question", "checked"]
CHECKED_FOR = timedelta(days=92)
"""A published report is looked at again each quarter (CJISSECPOL AC-22 d)."""


@dataclass(frozen=True, slots=True)
class Remark:
    """`said`: what is wrong and what is right, where the minutes are, or the question."""

    kind: NoteKind
    on_day: date
    said: str
    answer: str


async def note(house: House, who: Who, month: date, told: Remark) -> None:
    """Raises `Conflict` of a month that is not published: nobody could have read it."""
    permit = await ask(house, who, "verify_audit", ("Audit", "reports"))
    row = await reports.one(house.db, month)
    if row is None:
        raise NotFound(Code.NOT_FOUND, "No figures of that month are on file.")
    if row["released_at"] is None:
        raise Conflict(detail="The report is not published.", instead="Publish it first.")
    _check(house, told)
    async with acting(house, who) as act:
        id_, now = new_id(house.now()), house.now()
        await reports.note(
            house.db,
            permit,
            {
                "id": id_,
                "month": month,
                "kind": told.kind,
                "on_day": told.on_day,
                "said": told.said.strip(),
                "answer": told.answer.strip(),
                "by_id": UUID(who.id),
                "at": now,
            },
        )
        act.tell(
            "person:report:noted",
            ("report", month.isoformat()),
            kind=told.kind,
            on_day=told.on_day.isoformat(),
            said=told.said.strip(),
            answer=told.answer.strip(),
        )


def _check(house: House, told: Remark) -> None:
    flaws = []
    if told.on_day > house.capture_day(house.now()):
        flaws.append(Flaw("on_day", "It was today or before."))
    if (told.kind == "question") != bool(told.answer.strip()):
        flaws.append(Flaw("answer", "A question has its answer, and nothing else has one."))
    if flaws:
        raise Invalid(flaws=tuple(flaws))
