"""The register of releases as it is shown, with what agencies of other states declared."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

import msgspec

from backend.services import declaring, releasing
from backend.services.house import House
from backend.services.sessions import SignedIn
from backend.store.database import Row

Recipient = Literal["agency", "prosecutor", "federal", "process", "other"]


class RefusingOut(msgspec.Struct):
    """A clause that refuses it."""

    id: str
    citation: str
    because: str
    instead: str


class ReleaseOut(msgspec.Struct):
    """`state`: refused | declined | asked | approved | linked | lapsed | received."""

    id: UUID
    state: str
    evidence_id: UUID
    case_number: str
    recipient: Recipient
    agency: str
    person: str
    of_state: str
    number: str
    purpose: str
    identified: str
    paper: str | None
    instrument: str
    due_on: date | None
    overdue: bool
    declared: bool
    taken_by: str
    taken_at: datetime
    own: bool
    may_answer: bool
    answered_by: str | None
    note: str
    counsel: str
    refused: list[RefusingOut]
    link_until: datetime | None
    received_at: datetime | None
    received_by: str
    digest: str | None
    wrong: bool
    corrected_at: datetime | None
    corrected_how: str


class DeclarationOut(msgspec.Struct):
    """`state`: in_force | over | ended."""

    id: UUID
    agency: str
    of_state: str
    signer: str
    scope: str
    signed_on: date
    until_on: date
    state: str
    made_by: str
    digest: str


class ReleasesOut(msgspec.Struct):
    releases: list[ReleaseOut]
    declarations: list[DeclarationOut]
    home_state: str | None
    recipients: list[str]
    written: bool


async def register(house: House, signed_in: SignedIn) -> ReleasesOut:
    who = signed_in.who
    rows = await releasing.listed(house, who)
    rules = house.profile.releases
    return ReleasesOut(
        releases=[_one(house, signed_in, row) for row in rows],
        declarations=[_declaration(house, row) for row in await declaring.everything(house, who)],
        home_state=house.profile.department.home_state,
        recipients=list(rules.recipients.value),
        written=rules.written.value,
    )


def _one(house: House, signed_in: SignedIn, row: Row) -> ReleaseOut:
    stands = releasing.state(house, row)
    today = house.capture_day(house.now())
    return ReleaseOut(
        id=row["id"],
        state=stands,
        evidence_id=row["evidence_id"],
        case_number=row["case_number"],
        recipient=row["recipient"],
        agency=row["agency"],
        person=row["person"],
        of_state=row["state"],
        number=row["number"],
        purpose=row["purpose"],
        identified=row["identified"],
        paper=row["paper"],
        instrument=row["instrument"],
        due_on=row["due_on"],
        overdue=row["due_on"] is not None
        and row["due_on"] < today
        and stands not in ("refused", "declined", "received"),
        declared=row["declaration_id"] is not None,
        taken_by=row["taken_by_name"],
        taken_at=row["taken_at"],
        own=str(row["taken_by"]) == signed_in.who.id,
        may_answer=stands == "asked" and releasing.may_answer(house, signed_in.who, row),
        answered_by=row["answered_by_name"],
        note=row["note"],
        counsel=row["counsel"],
        refused=[RefusingOut(**each) for each in row["refused"] or ()],
        link_until=row["link_until"],
        received_at=row["received_at"],
        received_by=row["received_by"],
        digest=row["digest"],
        wrong=row["wrong_at"] is not None,
        corrected_at=row["corrected_at"],
        corrected_how=row["corrected_how"],
    )


def _declaration(house: House, row: Row) -> DeclarationOut:
    return DeclarationOut(
        id=row["id"],
        agency=row["agency"],
        of_state=row["state"],
        signer=row["signer"],
        scope=row["scope"],
        signed_on=row["signed_on"],
        until_on=row["until_on"],
        state=declaring.state(house, row),
        made_by=row["made_by_name"],
        digest=row["digest"],
    )
