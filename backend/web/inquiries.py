"""Searching stored reads: an inquiry with its reason, its queries, and what these find."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
from litestar import Request, Router, get, post
from litestar.di import NamedDependency
from litestar.params import QueryParameter
from msgspec import Meta

from backend.domain.errors import Flaw, Invalid
from backend.domain.words import Given, Line, Name, Note, Number, Pattern, Word
from backend.services import finding, inquiring, searching, showing, standing
from backend.services.asking import ask
from backend.services.house import House
from backend.services.inquiring import Outside, Reason
from backend.services.searching import Area, Question
from backend.services.verifying import Instant
from backend.web.documenting import PROBLEMS
from backend.web.inquiry_views import (
    FoundOut,
    InquiryOut,
    NumberFormOut,
    PageOut,
    PurposeOut,
    QueryOut,
    SearchFormOut,
    inquiry,
    one,
    page,
    query,
)
from backend.web.letters import MOST_LETTER, LetterIn, letter
from backend.web.vehicle_views import WantedVehicleIn, wanted

After = Annotated[str | None, QueryParameter(name="after", max_length=90)]
Asked = Request[Any, Any, Any]


class OutsideIn(msgspec.Struct, forbid_unknown_fields=True):
    """The agency that asks, the person there, their case; why it is not referred, if it is not."""

    agency: Name
    person: Name
    case: Name
    active_case: bool = False
    federal: bool = False
    not_referred: Note = ""


class InquiryIn(msgspec.Struct, forbid_unknown_fields=True):
    """Why somebody searches: purpose, number or phrase, and what the case needs beside them."""

    purpose: Word
    mode: Literal["case", "administrative"] = "case"
    number: Number = ""
    phrase: Line = ""
    suspicion: Note = ""
    exigent: Note = ""
    duty: Literal["call-out", "overtime"] | None = None
    acknowledged: bool = False
    outside: OutsideIn | None = None
    letter: LetterIn | None = None


class AreaIn(msgspec.Struct, forbid_unknown_fields=True):
    """Around the place of an incident, as far as a canvass goes."""

    latitude: Annotated[float, Meta(ge=-90, le=90)]
    longitude: Annotated[float, Meta(ge=-180, le=180)]
    meters: Annotated[int, Meta(ge=1, le=5000)]


class QueryIn(msgspec.Struct, forbid_unknown_fields=True):
    """`plate`: whole, or with ? for a character, * for any number and [BD8] for one of several.

    With an area there is no plate: all that passed there within at most a day is shown. `why_here`:
    why a place that is sensitive cannot be left out of it.
    """

    plate: Pattern = ""
    area: AreaIn | None = None
    first: Instant | None = None
    last: Instant | None = None
    cameras: Annotated[list[UUID], Meta(max_length=200)] = []
    state: Annotated[str, Meta(max_length=2)] | None = None
    look_for: Line = ""
    vehicle: WantedVehicleIn | None = None
    why_here: Note = ""


class StandingIn(msgspec.Struct, forbid_unknown_fields=True):
    """A partial plate that is tried on vehicles still to come."""

    plate: Given[Pattern]
    look_for: Line = ""
    vehicle: WantedVehicleIn | None = None


class NumberIn(msgspec.Struct, forbid_unknown_fields=True):
    """Null: no number was issued."""

    number: Number | None


class InquiriesOut(msgspec.Struct):
    inquiries: list[InquiryOut]


@get("/inquiry-form", opt={"action": "view_inquiries"})
async def search_form(request: Asked, house: NamedDependency[House]) -> SearchFormOut:
    """What a reason is made of here."""
    who = request.user.who
    await ask(house, who, "view_inquiries", ("Inquiry", "form"), {"own": True})
    profile, rules = house.profile, house.profile.searches
    modes = [
        mode
        for mode, roles in (
            ("case", rules.searchers.value),
            ("administrative", rules.administrative.value),
        )
        if who.actor.role in roles
    ]
    return SearchFormOut(
        reason_word=profile.department.labels["search_reason"],
        purposes=[PurposeOut(p.id, p.word, p.citation, p.exigent) for p in profile.purposes],
        purposes_closed=rules.purposes_closed.value,
        suspicion_needed=rules.suspicion_needed.value,
        numbers=[NumberFormOut(form.id, form.word, form.example) for form in profile.numbers],
        modes=modes,
        duty_needed=who.actor.role in profile.alerts.receivers.value and not who.actor.on_shift,
        backfill_hours=rules.backfill_hours.value,
        standing_hours=rules.standing_hours.value,
        least_known=rules.least_known.value,
        retention_days=profile.retention.days,
    )


@get("/inquiries", opt={"action": "view_inquiries"})
async def list_inquiries(request: Asked, house: NamedDependency[House]) -> InquiriesOut:
    """One's own, the newest first; that they were shown is recorded."""
    found = await showing.inquiries(house, request.user.who)
    return InquiriesOut([inquiry(house, each) for each in found])


@post(
    "/inquiries",
    opt={"action": "open_inquiry", PROBLEMS: (413,)},
    request_max_body_size=2 * MOST_LETTER,
)
async def open_inquiry(
    request: Asked, house: NamedDependency[House], data: InquiryIn
) -> InquiryOut:
    """The reason comes first."""
    told = msgspec.structs.asdict(data)
    told["outside"] = (
        None if data.outside is None else Outside(**msgspec.structs.asdict(data.outside))
    )
    told["letter"] = None if data.letter is None else letter(data.letter)
    inquiry_id = await inquiring.open_inquiry(house, request.user.who, Reason(**told))
    return await _shown(house, inquiry_id)


@post("/inquiries/{inquiry_id:uuid}/end", opt={"action": "close_inquiry"}, status_code=200)
async def end_inquiry(
    request: Asked, house: NamedDependency[House], inquiry_id: UUID
) -> InquiryOut:
    """No more queries."""
    await inquiring.close(house, request.user.who, inquiry_id)
    return await _shown(house, inquiry_id)


@post("/inquiries/{inquiry_id:uuid}/number", opt={"action": "close_inquiry"}, status_code=200)
async def fill_number(
    request: Asked, house: NamedDependency[House], inquiry_id: UUID, data: NumberIn
) -> InquiryOut:
    """The number that was not there when the inquiry was opened."""
    await inquiring.fill(house, request.user.who, inquiry_id, data.number)
    return await _shown(house, inquiry_id)


@post("/inquiries/{inquiry_id:uuid}/queries", opt={"action": "run_query"})
async def run_query(
    request: Asked, house: NamedDependency[House], inquiry_id: UUID, data: QueryIn
) -> PageOut:
    """Ask, and see the first page."""
    told = msgspec.structs.asdict(data)
    told["area"] = None if data.area is None else Area(**msgspec.structs.asdict(data.area))
    told["vehicle"] = wanted(data.vehicle)
    question = Question(**told)
    query_id = await searching.run(house, request.user.who, inquiry_id, question)
    asked, found = await finding.page(house, request.user.who, query_id, None)
    return page(house, asked, found)


@post("/inquiries/{inquiry_id:uuid}/standing", opt={"action": "run_query"})
async def begin_standing(
    request: Asked, house: NamedDependency[House], inquiry_id: UUID, data: StandingIn
) -> QueryOut:
    """Until it ends by itself it adds what fits to a list of its owner's; it never alerts."""
    who = request.user.who
    question = Question(data.plate, look_for=data.look_for, vehicle=wanted(data.vehicle))
    query_id = await standing.begin(house, who, inquiry_id, question)
    return await _standing(house, query_id)


@post("/queries/{query_id:uuid}/end", opt={"action": "close_inquiry"}, status_code=200)
async def end_standing(request: Asked, house: NamedDependency[House], query_id: UUID) -> QueryOut:
    """Before its time; the list closes with it."""
    await standing.end(house, request.user.who, query_id)
    return await _standing(house, query_id)


@get("/queries/{query_id:uuid}/reads", opt={"action": "run_query"})
async def next_page(
    request: Asked, house: NamedDependency[House], query_id: UUID, after: After = None
) -> PageOut:
    """The page after the last one that was shown."""
    asked, found = await finding.page(house, request.user.who, query_id, cursor(after, "after"))
    return page(house, asked, found)


@get("/queries/{query_id:uuid}/reads/{read_id:uuid}", opt={"action": "run_query"})
async def one_read(
    request: Asked, house: NamedDependency[House], query_id: UUID, read_id: UUID
) -> FoundOut:
    """One read, whole; that it was opened is recorded."""
    row, look = await finding.open_read(house, request.user.who, query_id, read_id)
    return one(house, row, look)


def cursor(told: str | None, name: str) -> tuple[datetime, UUID] | None:
    """Where the page before this one ended; `name`: of the parameter that says so."""
    if told is None:
        return None
    at, _, id_ = told.partition("~")
    try:
        when, one_id = datetime.fromisoformat(at), UUID(id_)
    except ValueError:
        when, one_id = datetime.min, UUID(int=0)  # noqa: DTZ901 - told apart below
    if when.utcoffset() is None:
        raise Invalid(flaws=(Flaw(name, "This is not where a page ended."),))
    return when, one_id


async def _shown(house: House, inquiry_id: UUID) -> InquiryOut:
    """Whoever has just acted on it sees it as it is now."""
    return inquiry(house, await showing.inquiry(house, inquiry_id))


async def _standing(house: House, query_id: UUID) -> QueryOut:
    row = await standing.one(house, query_id)
    return query(house, row, searching.typed(house, row))


ROUTES = Router(
    "",
    route_handlers=[
        search_form,
        list_inquiries,
        open_inquiry,
        end_inquiry,
        fill_number,
        run_query,
        begin_standing,
        end_standing,
        next_page,
        one_read,
    ],
)
