"""The memorandum of an audit: written when all is judged, reviewed, filed and kept.

R-AUD-06, LPD IV.Q.2: to the Chief, with the data errors that were found. It is frozen as data with
its digest in the audit chain; the PDF is printed from that and from nothing else.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from backend.domain.errors import Code, Conflict
from backend.domain.program_audits import QUESTIONS, Kind, meets
from backend.papers.press import printed
from backend.services.acting import Who, acting
from backend.services.asking import Absent, ask, unknown
from backend.services.drawing import tell
from backend.services.house import House
from backend.services.judging import KIND, known
from backend.services.purging import digest
from backend.store import program_audits
from backend.store.database import Row

TITLES: dict[Kind, str] = {"sample": "Audit of inquiries", "system": "Audit of the system"}


async def write(house: House, who: Who, audit_id: UUID, conclusion: str) -> None:
    """Raises `Conflict` while something is not judged, and when it is written."""
    permit = await ask(house, who, "judge_program_audit", (KIND, str(audit_id)), {"own": False})
    row = await known(house, audit_id)
    items = await program_audits.items(house.db, audit_id)
    if any(item["judged_at"] is None for item in items):
        raise Conflict(Code.NOT_JUDGED)
    memo = _memo(house, row, items, conclusion.strip())
    async with acting(house, who) as act:
        by, told = (UUID(who.id), house.now()), (memo, digest(memo))
        if not await program_audits.write(house.db, permit, audit_id, told, by):
            raise Conflict(Code.MEMO_WRITTEN)
        subject = ("program-audit", str(audit_id))
        act.tell("person:program-audit:written", subject, digest=told[1])
        await tell(act, house.profile.audits.reviewers.value, audit_id, "written")


async def review(house: House, who: Who, audit_id: UUID, note: str) -> None:
    """The chief, or whoever is named for it, has read it; with that it is filed."""
    row = await program_audits.one(house.db, audit_id)
    if row is None:
        absent = Absent((KIND, str(audit_id)), Code.NOT_FOUND, {"author": "nobody"})
        await unknown(house, who, "review_program_audit", absent)
    author = str(row["written_by"] or "nobody")
    resource = (KIND, str(audit_id))
    permit = await ask(house, who, "review_program_audit", resource, {"author": author})
    async with acting(house, who) as act:
        by = (UUID(who.id), house.now())
        if not await program_audits.review(house.db, permit, audit_id, note.strip(), by):
            raise Conflict(Code.DONE_ALREADY if row["memo"] else Code.NOT_JUDGED)
        subject = ("program-audit", str(audit_id))
        act.tell(
            "person:program-audit:reviewed", subject, digest=row["memo_digest"], note=note.strip()
        )


async def paper(house: House, who: Who, audit_id: UUID) -> bytes:
    """The memorandum as PDF; its review stands on it once there was one."""
    await ask(house, who, "view_program_audits", (KIND, str(audit_id)))
    row = await known(house, audit_id)
    if row["memo"] is None:
        raise Conflict(Code.NOT_JUDGED)
    data = printed("memorandum", {**row["memo"], **_signed(house, row)})
    async with acting(house, who) as act:
        subject = ("program-audit", str(audit_id))
        act.tell("person:program-audit:printed", subject, digest=sha256(data).hexdigest())
    return data


def _memo(house: House, row: Row, items: Sequence[Row], conclusion: str) -> dict[str, Any]:
    kind: Kind = row["kind"]
    last = row["past_on"] - timedelta(days=1)
    every = [_judged(house, kind, item) for item in items]
    return {
        "department": house.profile.department.name,
        "to": house.profile.department.words["chief"],
        "title": TITLES[kind],
        "kind": kind,
        "period": f"{said(row['first_on'])} to {said(last)}",
        "citation": _citation(house, kind),
        "due": said(row["due_on"]),
        "population": row["population"],
        "population_digest": row["population_digest"],
        "seed": row["seed"].hex(),
        "seed_day": said(last),
        "profile": house.profile.version,
        "questions": [one.words for one in QUESTIONS[kind]],
        "items": every,
        "sections": row["sections"],
        "data_errors": [
            f"Inquiry {item['place']}: {item['data_errors']}"
            if kind == "sample"
            else item["data_errors"]
            for item in items
            if item["data_errors"]
        ],
        "judges": _judges(house, items),
        "conclusion": conclusion,
    }


def _judged(house: House, kind: Kind, item: Row) -> dict[str, Any]:
    answers = item["answers"]
    return {
        "place": item["place"],
        "inquiry": str(item["inquiry_id"] or ""),
        "facts": _facts(house, item) if kind == "sample" else "The whole system",
        "answers": [answers[one.id] for one in QUESTIONS[kind]],
        "meets": meets(answers),
        "note": item["note"],
        "judged_by": item["judged_by_name"],
        "finding": item["violation_id"] is not None,
        "drawn": "" if item["round"] == 1 else f"drawn in addition: {item['reason']}",
    }


def _facts(house: House, item: Row) -> str:
    purpose = {one.id: one.word for one in house.profile.purposes}
    number = item["number"] or "no number"
    opened = said(house.capture_day(item["opened_at"]))
    searches = f"{_times(item['queries'], 'search', 'searches')}, {item['shown']} reads shown"
    word = purpose.get(item["purpose"], item["purpose"])
    return f"{item['person_name']}, {opened}: {word}, {number}; {searches}"


def _times(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _judges(house: House, items: Sequence[Row]) -> str:
    """Who judged what administrators did: another position, or that there was none."""
    word = house.profile.department.words["administrator"]
    theirs = [item for item in items if item["person_role"] in ("administrator", None)]
    if not theirs:
        return f"None of what was drawn is an act of the {word}."
    others = {item["judged_by_role"] for item in theirs} - {"administrator"}
    if any(item["judged_by_role"] == "administrator" for item in theirs):
        return f"No other position than the {word} judged all that the {word} did."
    named = ", ".join(sorted(house.profile.department.words[role] for role in others))
    return f"What the {word} did was judged by another position: {named}."


def _citation(house: House, kind: Kind) -> str:
    audits = house.profile.audits
    return (audits.sample_every if kind == "sample" else audits.system_every).citation


def _signed(house: House, row: Row) -> dict[str, Any]:
    reviewed = row["reviewed_at"]
    return {
        "from": row["written_by_name"],
        "dated": said(house.capture_day(row["written_at"])),
        "digest": row["memo_digest"],
        "reviewed_by": row["reviewed_by_name"] or "",
        "reviewed": "" if reviewed is None else said(house.capture_day(reviewed)),
        "review_note": row["review_note"],
    }


def said(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"
