"""Audits of how the system is used: what was drawn, its judgement, memoranda and their review."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Response, Router, get, post
from litestar.di import NamedDependency
from msgspec import Meta

from backend.domain.program_audits import QUESTIONS, Answer, Kind
from backend.domain.words import Given, Note, Report, Word
from backend.services import judging, memoranda
from backend.services.house import House
from backend.services.judging import Judgement
from backend.services.sessions import SignedIn
from backend.store.database import Row
from backend.web.documenting import GIVES

JUDGE, VIEW = {"action": "judge_program_audit"}, {"action": "view_program_audits"}
PDF = "application/pdf"


class QuestionOut(msgspec.Struct):
    id: str
    words: str


class ProgramAuditLineOut(msgspec.Struct):
    """`items`: how many were drawn of `population`; `judged`: how many of these are judged."""

    id: UUID
    kind: Kind
    first_on: date
    past_on: date
    due_on: date
    overdue: bool
    population: int
    items: int
    judged: int
    written_by: str | None
    written_at: datetime | None
    reviewed_by: str | None
    reviewed_at: datetime | None
    review_note: str


class ProgramAuditsOut(msgspec.Struct):
    audits: list[ProgramAuditLineOut]


class DrawnOut(msgspec.Struct):
    """What is judged: an inquiry with what is on file of it, or (without one) the whole."""

    id: UUID
    place: int
    inquiry_id: UUID | None
    own: bool
    person: str | None
    opened_at: datetime | None
    purpose: str
    number: str
    phrase: str
    suspicion: str
    exigent: str
    outside: bool
    signals: list[str]
    queries: int
    shown: int
    round: int
    reason: str
    answers: dict[str, Answer] | None
    note: str
    data_errors: str
    finding: bool
    judged_by: str | None
    judged_at: datetime | None


class SectionOut(msgspec.Struct):
    title: str
    columns: list[str]
    rows: list[list[str | int]]


class ProgramAuditOut(msgspec.Struct):
    """`seed`: hash of the chain's last day of the period; `digest`: of the memorandum."""

    line: ProgramAuditLineOut
    questions: list[QuestionOut]
    drawn: list[DrawnOut]
    sections: list[SectionOut]
    seed: str
    population_digest: str
    digest: str | None


class JudgementIn(msgspec.Struct, forbid_unknown_fields=True):
    answers: Annotated[dict[Word, Answer], Meta(max_length=10)]
    note: Report = ""
    data_errors: Report = ""
    misuse: bool = False


class FurtherIn(msgspec.Struct, forbid_unknown_fields=True):
    count: Annotated[int, Meta(ge=1, le=50)]
    reason: Given[Note]


class ConclusionIn(msgspec.Struct, forbid_unknown_fields=True):
    conclusion: Given[Report]


class FilingIn(msgspec.Struct, forbid_unknown_fields=True):
    note: Note = ""


@get("/program-audits", opt=VIEW)
async def everything(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> ProgramAuditsOut:
    """R-AUD-05, R-AUD-07, R-AUD-08: the newest period first."""
    return await _listed(house, signed_in)


@get("/program-audits/{audit_id:uuid}", opt=VIEW)
async def one(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], audit_id: UUID
) -> ProgramAuditOut:
    """With what was drawn; that it was shown is recorded."""
    return await _one(house, signed_in, audit_id)


@post("/program-audits/items/{item_id:uuid}", opt=JUDGE, status_code=200)
async def judge(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    item_id: UUID,
    data: JudgementIn,
) -> ProgramAuditOut:
    """R-AUD-05: by somebody whose inquiry it is not; anew until the memorandum is written."""
    told = Judgement(data.answers, data.note, data.data_errors, data.misuse)
    audit_id = await judging.judge(house, signed_in.who, item_id, told)
    return await _one(house, signed_in, audit_id)


@post("/program-audits/{audit_id:uuid}/further", opt=JUDGE, status_code=200)
async def draw_further(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    audit_id: UUID,
    data: FurtherIn,
) -> ProgramAuditOut:
    """The next ones of the same order, with a reason; nothing is drawn anew."""
    await judging.draw_more(house, signed_in.who, audit_id, data.count, data.reason)
    return await _one(house, signed_in, audit_id)


@post("/program-audits/{audit_id:uuid}/memorandum", opt=JUDGE, status_code=200)
async def write(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    audit_id: UUID,
    data: ConclusionIn,
) -> ProgramAuditOut:
    """R-AUD-06: once, when all is judged."""
    await memoranda.write(house, signed_in.who, audit_id, data.conclusion)
    return await _one(house, signed_in, audit_id)


@get("/program-audits/{audit_id:uuid}/memorandum", opt=VIEW | {GIVES: (PDF,)})
async def paper(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], audit_id: UUID
) -> Response[bytes]:
    """R-AUD-06, as PDF."""
    data = await memoranda.paper(house, signed_in.who, audit_id)
    headers = {"content-disposition": 'attachment; filename="memorandum.pdf"'}
    return Response(data, media_type=PDF, headers=headers)


@post(
    "/program-audits/{audit_id:uuid}/review",
    opt={"action": "review_program_audit"},
    status_code=200,
)
async def review(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    audit_id: UUID,
    data: FilingIn,
) -> ProgramAuditsOut:
    """R-AUD-06: by the chief or whoever is named for it, who did not write it."""
    await memoranda.review(house, signed_in.who, audit_id, data.note)
    return await _listed(house, signed_in)


async def _listed(house: House, signed_in: SignedIn) -> ProgramAuditsOut:
    rows = await judging.listed(house, signed_in.who)
    return ProgramAuditsOut([_line(house, row) for row in rows])


async def _one(house: House, signed_in: SignedIn, audit_id: UUID) -> ProgramAuditOut:
    row, items = await judging.shown(house, signed_in.who, audit_id)
    kind: Kind = row["kind"]
    return ProgramAuditOut(
        line=_line(house, row),
        questions=[QuestionOut(each.id, each.words) for each in QUESTIONS[kind]],
        drawn=[_drawn(house, item, signed_in.who.id) for item in items],
        sections=[SectionOut(**section) for section in row["sections"]],
        seed=row["seed"].hex(),
        population_digest=row["population_digest"],
        digest=row["memo_digest"],
    )


def _line(house: House, row: Row) -> ProgramAuditLineOut:
    late = row["memo"] is None and row["due_on"] <= house.capture_day(house.now())
    names = ("id", "kind", "first_on", "past_on", "due_on", "population", "items", "judged")
    told: dict[str, Any] = {name: row[name] for name in (*names, "written_at", "reviewed_at")}
    return ProgramAuditLineOut(
        **told,
        overdue=late,
        written_by=row["written_by_name"],
        reviewed_by=row["reviewed_by_name"],
        review_note=row["review_note"],
    )


def _drawn(house: House, item: Row, asking: str) -> DrawnOut:
    purpose = {each.id: each.word for each in house.profile.purposes}
    same = ("id", "place", "inquiry_id", "opened_at", "queries", "shown", "round", "reason")
    more = ("answers", "note", "data_errors", "judged_at", "signals")
    texts = ("number", "phrase", "suspicion", "exigent")
    told: dict[str, Any] = {name: item[name] for name in (*same, *more)}
    return DrawnOut(
        **told | {name: item[name] or "" for name in texts},
        own=str(item["person_id"]) == asking,
        person=item["person_name"],
        purpose=purpose.get(item["purpose"], item["purpose"] or ""),
        outside=bool(item["outside"]),
        finding=item["violation_id"] is not None,
        judged_by=item["judged_by_name"],
    )


ROUTES = Router("", route_handlers=[everything, one, judge, draw_further, write, paper, review])
