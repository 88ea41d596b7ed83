"""What an audit of use drew is judged, each by somebody whose inquiry it is not (R-AUD-05).

What was drawn stays drawn. More may be drawn with a reason, from the same seed, behind the others;
nothing is drawn anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from backend.domain.errors import Code, Conflict, Flaw, Invalid, NotFound
from backend.domain.ids import new_id
from backend.domain.program_audits import Answer, Kind, complete, drawn, faults, meets
from backend.services import violations
from backend.services.acting import Act, Who, acting
from backend.services.asking import Absent, ask, unknown
from backend.services.house import House
from backend.services.violations import Found
from backend.store import audit, program_audits
from backend.store.database import Row
from policies.decision import Permit
from policies.facts import Value

KIND = "ProgramAudit"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Answers to the questions by their ids; a no or an unclear one needs its note.

    `data_errors`: what is wrong in the records themselves (LPD IV.Q.2). `misuse`: it becomes a
    finding, which the chief is told of.
    """

    answers: dict[str, Answer]
    note: str
    data_errors: str
    misuse: bool


async def listed(house: House, who: Who) -> list[Row]:
    await ask(house, who, "view_program_audits", (KIND, "all"))
    return await program_audits.every(house.db)


async def shown(house: House, who: Who, audit_id: UUID) -> tuple[Row, list[Row]]:
    """An audit with what is to be judged; that it was shown is recorded (R-ACC-06)."""
    await ask(house, who, "view_program_audits", (KIND, str(audit_id)))
    row = await known(house, audit_id)
    async with acting(house, who) as act:
        act.tell("person:program-audit:shown", ("program-audit", str(audit_id)))
    return row, await program_audits.items(house.db, audit_id)


async def known(house: House, audit_id: UUID) -> Row:
    row = await program_audits.one(house.db, audit_id)
    if row is None:
        raise NotFound(Code.NOT_FOUND)
    return row


async def judge(house: House, who: Who, item_id: UUID, told: Judgement) -> UUID:
    """Anew until the memorandum is written; the audit that it belongs to."""
    item = await program_audits.item(house.db, item_id)
    if item is None:
        absent = Absent((KIND, str(item_id)), Code.NOT_FOUND, {"own": False})
        await unknown(house, who, "judge_program_audit", absent)
    own = str(item["person_id"]) == who.id
    permit = await ask(house, who, "judge_program_audit", (KIND, str(item_id)), {"own": own})
    row = await known(house, item["audit_id"])
    _check(row["kind"], told)
    async with acting(house, who) as act:
        found = await _finding(act, permit, row, item, told)
        words = (told.answers, told.note.strip(), told.data_errors.strip(), found)
        by = (UUID(who.id), house.now())
        if not await program_audits.judge(house.db, permit, item_id, words, by):
            raise Conflict(Code.MEMO_WRITTEN)
        act.tell(
            "person:program-audit:judged",
            ("program-audit", str(row["id"])),
            item=str(item_id),
            answers=told.answers,
            meets=meets(told.answers),
            finding=None if found is None else str(found),
        )
    audit_id: UUID = row["id"]
    return audit_id


def _check(kind: Kind, told: Judgement) -> None:
    flaws = []
    if not complete(kind, told.answers):
        flaws.append(Flaw("answers", "Answer each question, and no other."))
    elif not meets(told.answers) and not told.note.strip():
        flaws.append(Flaw("note", "Say why not each question is answered with yes."))
    if told.misuse and meets(told.answers):
        flaws.append(Flaw("misuse", "What is in order in all is no misuse."))
    if flaws:
        raise Invalid(flaws=tuple(flaws))


async def _finding(
    act: Act, permit: Permit, row: Row, item: Mapping[str, Any], told: Judgement
) -> UUID | None:
    """R-AUD-02: misuse becomes a finding, once, with the inquiry's events; the chief is told."""
    if not told.misuse or item["violation_id"] is not None or item["person_id"] is None:
        return None
    what = "; ".join(["Found by an audit", *faults(row["kind"], told.answers), told.note.strip()])
    events = await audit.about(act.house.db, f"inquiry:{item['inquiry_id']}")
    today = act.house.capture_day(act.house.now())
    return await violations.note(act, permit, Found(item["person_id"], "", what, today, (*events,)))


async def draw_more(house: House, who: Who, audit_id: UUID, count: int, reason: str) -> None:
    """The next ones in the order of the seed, with a reason that stands in the memorandum."""
    about: dict[str, Value] = {"own": False}
    await ask(house, who, "judge_program_audit", (KIND, str(audit_id)), about)
    row = await known(house, audit_id)
    if row["kind"] != "sample" or row["memo"] is not None:
        raise Conflict(Code.MEMO_WRITTEN)
    there = await program_audits.items(house.db, audit_id)
    first, past = house.day_start(row["first_on"]), house.day_start(row["past_on"])
    ids = await program_audits.population(house.db, first, past)
    before = {item["inquiry_id"] for item in there}
    more = [one for one in drawn(row["seed"], ids, len(ids)) if one not in before][:count]
    if not more:
        raise Conflict(Code.DONE_ALREADY, "All inquiries of the period are drawn.")
    async with acting(house, who) as act:
        now, round_ = house.now(), max(item["round"] for item in there) + 1
        items: list[tuple[UUID, UUID | None]] = [(new_id(now), one) for one in more]
        told = (round_, reason.strip())
        await program_audits.add_items(house.db, audit_id, items, len(there) + 1, told)
        act.tell(
            "person:program-audit:drawn-further",
            ("program-audit", str(audit_id)),
            inquiries=[str(one) for one in more],
            reason=reason.strip(),
        )
