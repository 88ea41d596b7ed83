"""What is kept as evidence: asked for, agreed to, handed over, received."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import Response, Router, get, post
from litestar.di import NamedDependency
from msgspec import Meta

from backend.domain.words import Given, Line, Name, Number, Word
from backend.services import handing_over, holding
from backend.services.holding import Held, Wanted
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.web.documenting import GIVES

HOLD = {"action": "hold_evidence"}
HAND = {"action": "hand_over_evidence"}


class EvidenceIn(msgspec.Struct, forbid_unknown_fields=True):
    """`basis`: an id of the form. `demand`, `counsel`: the order, and who approved (A.4 no. 2)."""

    case_number: Given[Number]
    basis: Given[Word]
    holder: Given[Name]
    review_on: date
    demand: Line = ""
    counsel: Name = ""
    report_number: Number = ""


class EvidenceAnswerIn(msgspec.Struct, forbid_unknown_fields=True):
    agree: bool


class EvidenceNumberIn(msgspec.Struct, forbid_unknown_fields=True):
    number: Annotated[Given[Number], Meta(pattern=r"\S")]


class EvidenceMadeOut(msgspec.Struct):
    id: UUID


class CustodyOut(msgspec.Struct):
    """Who had it in hand, or noted something of it."""

    at: datetime
    name: str
    act: str
    note: str


class EvidenceOut(msgspec.Struct):
    """`state`: asked | declined | lapsed | waiting | overdue | kept. `plate`: as it was read.

    `wrong`: how the reading proved wrong, if it did.
    """

    id: UUID
    state: str
    plate: str
    captured_at: datetime
    owner_agency: str
    case_number: str
    basis: str
    demand: str
    counsel: str
    holder: str
    review_on: date
    report_number: str
    asked_by: str
    asked_at: datetime
    agreed_by: str | None
    own: bool
    may_answer: bool
    digest: str | None
    pictures: int | None
    size: int | None
    receipt: str
    copy_destroyed: bool
    wrong: str
    custody: list[CustodyOut]


class EvidenceFormOut(msgspec.Struct):
    """What the department's text asks of it."""

    bases: list[str]
    second_for: list[str]
    target: str
    target_citation: str
    record_class: str
    record_class_citation: str
    report_number: bool
    latest_review: date
    receipt_days: int
    number_example: str


class EvidencesOut(msgspec.Struct):
    evidence: list[EvidenceOut]
    form: EvidenceFormOut


@post("/alerts/{alert_id:uuid}/evidence", opt=HOLD)
async def of_alert(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    alert_id: UUID,
    data: EvidenceIn,
) -> EvidenceMadeOut:
    """R-EVD-04: what an alert told of, with what was verified; it leaves the purge for evidence."""
    return EvidenceMadeOut(await holding.of_alert(house, signed_in.who, alert_id, _wanted(data)))


@post("/queries/{query_id:uuid}/reads/{read_id:uuid}/evidence", opt=HOLD)
async def of_query(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    query_id: UUID,
    read_id: UUID,
    data: EvidenceIn,
) -> EvidenceMadeOut:
    """R-EVD-01: a read that a search has shown, used in a case."""
    made = await holding.of_query(house, signed_in.who, query_id, read_id, _wanted(data))
    return EvidenceMadeOut(made)


@get("/evidence", opt={"action": "view_evidence"})
async def everything(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> EvidencesOut:
    """One's own; everybody's for whoever looks after evidence."""
    return await _all(house, signed_in)


@get("/evidence-form", opt={"action": "view_evidence"})
async def form(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn]
) -> EvidenceFormOut:
    """What a person is asked for, in the department's own words."""
    await holding.may_look(house, signed_in.who)
    return _form(house)


@post("/evidence/{evidence_id:uuid}/answer", opt={"action": "approve_evidence"}, status_code=200)
async def answer(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    evidence_id: UUID,
    data: EvidenceAnswerIn,
) -> EvidencesOut:
    """The second person, where the law wants one."""
    await holding.answer(house, signed_in.who, evidence_id, agree=data.agree)
    return await _all(house, signed_in)


@post(
    "/evidence/{evidence_id:uuid}/package",
    opt=HAND | {GIVES: ("application/zip",)},
    status_code=200,
)
async def package(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], evidence_id: UUID
) -> Response[bytes]:
    """The archive, with its custody log until now: this is an act, and it stands in the log."""
    handed = await handing_over.hand_over(house, signed_in.who, evidence_id)
    return Response(
        handed.data,
        media_type="application/zip",
        headers={
            "Content-Disposition": f'attachment; filename="{handed.name}"',
            "Cache-Control": "no-store",
            "X-SHA256": handed.sum,
        },
    )


@post("/evidence/{evidence_id:uuid}/receipt", opt=HAND, status_code=200)
async def receipt(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    evidence_id: UUID,
    data: EvidenceNumberIn,
) -> EvidencesOut:
    """Of the evidence system, or the number under which the medium is booked."""
    await handing_over.receive(house, signed_in.who, evidence_id, data.number.strip())
    return await _all(house, signed_in)


@post("/evidence/{evidence_id:uuid}/report", opt=HAND, status_code=200)
async def report(
    house: NamedDependency[House],
    signed_in: NamedDependency[SignedIn],
    evidence_id: UUID,
    data: EvidenceNumberIn,
) -> EvidencesOut:
    """R-EVD-03: the investigative report in which it stands."""
    await handing_over.report(house, signed_in.who, evidence_id, data.number.strip())
    return await _all(house, signed_in)


@post("/evidence/{evidence_id:uuid}/copy-destroyed", opt=HAND, status_code=200)
async def copy_destroyed(
    house: NamedDependency[House], signed_in: NamedDependency[SignedIn], evidence_id: UUID
) -> EvidencesOut:
    """R-EVD-07: no copy is left where it was downloaded to."""
    await handing_over.destroyed(house, signed_in.who, evidence_id)
    return await _all(house, signed_in)


def _wanted(data: EvidenceIn) -> Wanted:
    return Wanted(**msgspec.structs.asdict(data))


async def _all(house: House, signed_in: SignedIn) -> EvidencesOut:
    rows = await holding.listed(house, signed_in.who)
    return EvidencesOut([_one(house, each) for each in rows], _form(house))


def _form(house: House) -> EvidenceFormOut:
    rules = house.profile.evidence
    numbers = house.profile.numbers
    return EvidenceFormOut(
        bases=list(rules.bases.value),
        second_for=list(rules.second_for.value),
        target=rules.target.value,
        target_citation=rules.target.citation,
        record_class=rules.record_class.value,
        record_class_citation=rules.record_class.citation,
        report_number=rules.report_number.value,
        latest_review=holding.latest_review(house),
        receipt_days=rules.receipt_days.value,
        number_example=numbers[0].example if numbers else "",
    )


def _one(house: House, held: Held) -> EvidenceOut:
    row = held.row
    return EvidenceOut(
        id=row["id"],
        state=holding.state(house, row),
        plate=held.plate,
        captured_at=row["captured_at"],
        owner_agency=row["owner_agency"],
        case_number=row["case_number"],
        basis=row["basis"],
        demand=row["demand"],
        counsel=row["counsel"],
        holder=row["holder"],
        review_on=row["review_on"],
        report_number=row["report_number"],
        asked_by=row["asked_by_name"],
        asked_at=row["asked_at"],
        agreed_by=row["agreed_by_name"],
        own=held.own,
        may_answer=held.may_answer,
        digest=row["digest"],
        pictures=row["pictures"],
        size=row["size"],
        receipt=row["receipt"],
        wrong=row["wrong_note"],
        copy_destroyed=row["copy_destroyed_at"] is not None,
        custody=[
            CustodyOut(line["at"], line["name"], line["act"], line["note"]) for line in held.custody
        ],
    )


ROUTES = Router(
    "",
    route_handlers=[
        of_alert,
        of_query,
        everything,
        form,
        answer,
        package,
        receipt,
        report,
        copy_destroyed,
    ],
)
