"""Inquiries and what they find, as the app shows them."""

from datetime import datetime
from typing import Literal
from uuid import UUID

import msgspec

from backend.domain.inquiries import Ended, Owed, owed
from backend.domain.settling import Settled
from backend.services import inquiring, sharing
from backend.services.finding import Asked, Found
from backend.services.house import House
from backend.services.showing import Held
from backend.store.database import Row
from backend.web.alert_views import BoxOut, CharacterOut, StateOut, characters
from backend.web.vehicle_views import (
    CountedOut,
    DescriptionOut,
    WantedVehicleOut,
    counted,
    described,
    vehicle,
)
from models.look import Look


class PurposeOut(msgspec.Struct):
    """A use that the policy names, with its paragraph; an exigent one needs words."""

    id: str
    word: str
    citation: str
    exigent: bool


class NumberFormOut(msgspec.Struct):
    id: str
    word: str
    example: str


class SearchFormOut(msgspec.Struct):
    """What the form offers this person: purposes, numbers, the department's word for the reason.

    Where purposes are not closed, another one may be said in words. `suspicion_needed`: stored data
    is seen on articulable suspicion alone.
    """

    reason_word: str
    purposes: list[PurposeOut]
    purposes_closed: bool
    suspicion_needed: bool
    numbers: list[NumberFormOut]
    modes: list[str]
    duty_needed: bool
    backfill_hours: int
    standing_hours: int
    least_known: int
    retention_days: int


class OutsideOut(msgspec.Struct):
    """For which agency, and who asked there."""

    agency: str
    person: str
    case: str
    active_case: bool
    federal: bool
    not_referred: str


class AnswerOut(msgspec.Struct):
    """What was said to another agency's request: waiting, approved or refused; by whom and when.

    `waits_for`: who may answer it, by their roles.
    """

    status: Literal["waiting", "approved", "refused"]
    waits_for: list[str]
    by: str | None
    at: datetime | None
    note: str


class StandingOut(msgspec.Struct):
    """Until when a partial plate is tried on vehicles still to come, and what it has found.

    `fresh`: how many of these nobody has looked at. `closed`: its list cannot be opened any more.
    """

    until: datetime
    over: bool
    closed: bool
    found: int
    fresh: int


class QueryOut(msgspec.Struct):
    """One question of an inquiry, in the words of the one who asked it.

    `meters`: how far around the place of an incident all plates were looked through.
    """

    id: UUID
    at: datetime
    kind: str
    plate: str
    first: datetime
    last: datetime
    state: str | None
    cameras: list[UUID]
    home_only: bool
    meters: int | None
    look_for: str
    vehicle: WantedVehicleOut | None
    standing: StandingOut | None


class InquiryOut(msgspec.Struct):
    """An inquiry: why, until when, what was asked, and what is still owed for it.

    `ended`: why it holds no more queries. `owed`: what became of the number that was not there.
    `answer`: to the agency's request; while it waits nothing is searched, and its time has not
    begun. Null: none is needed, and none was given.
    """

    id: UUID
    opened_at: datetime
    ends_at: datetime
    ended: Ended | None
    mode: str
    purpose: str
    purpose_word: str
    number: str | None
    phrase: str
    exigent: str
    duty: str | None
    outside: OutsideOut | None
    answer: AnswerOut | None
    owed: Owed
    backfill_due: datetime | None
    review_due: datetime | None
    reviewed_at: datetime | None
    finding: str | None
    queries: list[QueryOut]


class SearchReviewOut(msgspec.Struct):
    """A search of somebody else that waits for a look at it: why, in plain words, and no plate."""

    id: UUID
    opened_at: datetime
    person: str
    purpose_word: str
    number: str | None
    phrase: str
    exigent: str
    outside: OutsideOut | None
    written: bool
    queries: int
    signals: list[str]
    owed: Owed
    review_due: datetime
    overdue: bool


class FoundOut(msgspec.Struct):
    """One read as a picture: what was read, how sure, when and where. `owner`: whose camera.

    `described`: what its maker says of the vehicle; null: nothing.
    """

    id: UUID
    captured_at: datetime
    plate: str
    confidence: float
    characters: list[CharacterOut]
    state: StateOut | None
    looks: int
    camera: str
    place: str
    owner: str
    own: bool
    box: BoxOut | None
    crop_url: str | None
    frame_url: str | None
    described: DescriptionOut | None


class PageOut(msgspec.Struct):
    """A page of what a query found; `after` asks for the next one, null: there is none."""

    query: QueryOut
    reads: list[FoundOut]
    after: str | None
    counted: CountedOut | None


def inquiry(house: House, held: Held) -> InquiryOut:
    """As it stands now."""
    row, now = held.row, house.now()
    return InquiryOut(
        id=row["id"],
        opened_at=row["opened_at"],
        ends_at=row["over_at"],
        ended=None if sharing.waits(house, row) else inquiring.over(row, now),
        mode=row["mode"],
        purpose=row["purpose"],
        purpose_word=purpose_word(house, row),
        number=row["number"],
        phrase=row["phrase"],
        exigent=row["exigent"],
        duty=row["duty"],
        outside=None if row["outside"] is None else OutsideOut(**row["outside"]),
        answer=answer(house, row),
        owed=owed(row["backfill_due"], row["backfilled_at"], now, no_number=row["no_number"]),
        backfill_due=row["backfill_due"],
        review_due=row["review_due"],
        reviewed_at=row["reviewed_at"],
        finding=row["finding"],
        queries=[query(house, each, typed) for each, typed in held.queries],
    )


def purpose_word(house: House, row: Row) -> str:
    """As the profile has it; of a purpose of another profile its id."""
    words = {purpose.id: purpose.word for purpose in house.profile.purposes}
    return words.get(row["purpose"]) or str(row["purpose"])


def answer(house: House, row: Row) -> AnswerOut | None:
    """To another agency's request."""
    department, rules = house.profile.department, house.profile.searches
    if sharing.waits(house, row):
        roles = [department.words[role] for role in rules.outside_approvers.value]
        return AnswerOut("waiting", roles, None, None, "")
    if row["outside_approved"] is None:
        return None
    said: Literal["approved", "refused"] = "approved" if row["outside_approved"] else "refused"
    return AnswerOut(said, [], row["answerer_name"], row["answered_at"], row["answer_note"])


def review(house: House, row: Row) -> SearchReviewOut:
    """As a supervisor sees it."""
    now = house.now()
    return SearchReviewOut(
        id=row["id"],
        opened_at=row["opened_at"],
        person=row["person_name"],
        purpose_word=purpose_word(house, row),
        number=row["number"],
        phrase=row["phrase"],
        exigent=row["exigent"],
        outside=None if row["outside"] is None else OutsideOut(**row["outside"]),
        written=row["written"],
        queries=row["queries"],
        signals=row["signals"],
        owed=owed(row["backfill_due"], row["backfilled_at"], now, no_number=row["no_number"]),
        review_due=row["review_due"],
        overdue=now >= row["review_due"],
    )


def query(house: House, row: Row, typed: str) -> QueryOut:
    terms = row["terms"]
    return QueryOut(
        id=row["id"],
        at=row["at"],
        kind=row["kind"],
        plate=typed,
        first=datetime.fromisoformat(terms["first"]),
        last=datetime.fromisoformat(terms["last"]),
        state=terms["state"],
        cameras=[UUID(camera) for camera in terms["cameras"]],
        home_only=terms["agencies"] is not None,
        meters=None if terms["area"] is None else terms["area"][2],
        look_for=row["look_for"],
        vehicle=vehicle(terms.get("vehicle")),
        standing=None if row["stands_until"] is None else _standing(house, row),
    )


def _standing(house: House, row: Row) -> StandingOut:
    closed = row["stood_down"] is not None
    over = closed or house.now() >= row["stands_until"]
    return StandingOut(row["stands_until"], over, closed, row["found"], row["fresh"])


def page(house: House, asked: Asked, found: Found) -> PageOut:
    last = found.reads[-1][0] if found.more else None
    return PageOut(
        query=query(house, asked.row, asked.typed),
        reads=[one(house, row, look) for row, look in found.reads],
        after=None if last is None else f"{_at(last['captured_at'])}~{last['id']}",
        counted=counted(found.counted),
    )


def one(house: House, row: Row, look: Row | None) -> FoundOut:
    """A read with the look to show, as far as it is still there."""
    settled = msgspec.convert(row["settled"], Settled)
    seen = None if look is None else msgspec.convert(look["recognised"], Look)
    crop = frame = None
    if look is not None:
        at = _at(look["captured_at"])
        crop = f"/api/looks/{at}/{look['id']}/crop"
        frame = f"/api/frames/{at}/{look['frame_id']}/image"
    return FoundOut(
        id=row["id"],
        captured_at=row["captured_at"],
        plate=row["text"],
        confidence=round(row["confidence"], 3),
        characters=characters(settled),
        state=StateOut(row["state_code"], round(row["state_probability"], 3))
        if row["state_code"]
        else None,
        looks=row["looks"],
        camera="" if look is None else look["camera"],
        place="" if look is None else look["place"],
        owner=row["owner_agency"],
        own=row["owner_agency"] == house.profile.department.name,
        box=None if seen is None else BoxOut(seen.box.x, seen.box.y, seen.box.w, seen.box.h),
        crop_url=crop,
        frame_url=frame,
        described=None if look is None else described(row["described"]),
    )


def _at(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")
