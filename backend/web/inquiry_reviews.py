"""Searches that a supervisor looks at, and what outside agencies wrote."""

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

import msgspec
from litestar import Request, Response, Router, get, post
from litestar.di import NamedDependency

from backend.domain.words import Note
from backend.services import numbering, overseeing, weekly
from backend.services.house import House
from backend.services.weekly import Week
from backend.web.documenting import GIVES, PROBLEMS, TAKES
from backend.web.inquiry_views import SearchReviewOut, review
from backend.web.letters import LETTERS

MOST_NUMBERS = 2 * 2**20
Asked = Request[Any, Any, Any]


class NumbersOut(msgspec.Struct):
    """Of the last 30 days: closed with no number issued, and named but not among the issued ones.

    `listed_at`: when issued numbers were last brought in.
    """

    none_issued: int
    unissued: int
    listed_at: datetime | None


class WeekOut(msgspec.Struct):
    """A week that is over, from Monday to Sunday. `open`: searches that nobody has judged.

    `due_at`: until when it is to be signed. `signed_by`, `signed_at`: once it is.
    """

    first_on: date
    last_on: date
    searches: int
    open: int
    misuse: int
    due_at: datetime
    overdue: bool
    signed_by: str | None
    signed_at: datetime | None


class SearchReviewsOut(msgspec.Struct):
    """`weeks`: all that are to be signed, the oldest first; then the last ones that were."""

    reviews: list[SearchReviewOut]
    numbers: NumbersOut
    weeks: list[WeekOut]


class RefusedNumberOut(msgspec.Struct):
    row: int
    why: str


class IssuedOut(msgspec.Struct):
    """What a file of issued numbers holds; `taken`: it was brought in."""

    new: int
    known: int
    refused: list[RefusedNumberOut]
    taken: bool


class FindingIn(msgspec.Struct, forbid_unknown_fields=True):
    """`misuse` needs a note: what was wrong."""

    finding: Literal["in order", "misuse"]
    note: Note = ""


@get("/inquiry-reviews", opt={"action": "view_inquiries"})
async def list_reviews(request: Asked, house: NamedDependency[House]) -> SearchReviewsOut:
    """What nobody has looked at; that it was shown is recorded."""
    return await _waiting(request, house)


@post("/inquiries/{inquiry_id:uuid}/review", opt={"action": "review_inquiry"}, status_code=200)
async def answer(
    request: Asked, house: NamedDependency[House], inquiry_id: UUID, data: FindingIn
) -> SearchReviewsOut:
    """What was found; the rest of the list."""
    await overseeing.review(house, request.user.who, inquiry_id, data.finding, data.note)
    return await _waiting(request, house)


@post("/weekly-reviews/{first_on:date}/signature", opt={"action": "sign_week"}, status_code=200)
async def sign_week(
    request: Asked, house: NamedDependency[House], first_on: date
) -> SearchReviewsOut:
    """The week that begins on this Monday, once each of its searches was judged."""
    await weekly.sign(house, request.user.who, first_on)
    return await _waiting(request, house)


@post(
    "/issued-numbers",
    opt={"action": "import_numbers", TAKES: ("text/csv",), PROBLEMS: (413, 415)},
    status_code=200,
    request_max_body_size=MOST_NUMBERS,
)
async def bring_in_numbers(
    request: Asked,
    house: NamedDependency[House],
    dry: bool = True,  # noqa: FBT001, FBT002 - a query's own word
) -> IssuedOut:
    """CSV with a column `number`. A dry run does nothing; else all of it or nothing."""
    found = await numbering.bring_in(house, request.user.who, await request.body(), dry=dry)
    refused = [RefusedNumberOut(row, why) for row, why in found.refused]
    return IssuedOut(found.new, found.known, refused, found.taken)


async def _waiting(request: Asked, house: House) -> SearchReviewsOut:
    who = request.user.who
    rows = await overseeing.waiting(house, who)
    told = NumbersOut(**await numbering.counts(house, who))
    weeks = [_week(week, house.now()) for week in await weekly.weeks_over(house, who)]
    return SearchReviewsOut([review(house, row) for row in rows], told, weeks)


def _week(week: Week, now: datetime) -> WeekOut:
    signed = week.signed
    return WeekOut(
        first_on=week.first_on,
        last_on=week.last_on,
        searches=week.searches,
        open=week.open,
        misuse=week.misuse,
        due_at=week.due_at,
        overdue=signed is None and now >= week.due_at,
        signed_by=None if signed is None else signed["signed_by_name"],
        signed_at=None if signed is None else signed["signed_at"],
    )


@get(
    "/inquiries/{inquiry_id:uuid}/request",
    opt={"action": "view_inquiries", GIVES: LETTERS},
)
async def written_request(
    request: Asked, house: NamedDependency[House], inquiry_id: UUID
) -> Response[bytes]:
    """What the outside agency wrote; a file to keep, never a page of ours."""
    letter = await overseeing.letter(house, request.user.who, inquiry_id)
    return Response(
        letter.data,
        media_type=letter.media_type,
        headers={
            "Content-Disposition": "attachment",
            "Cache-Control": "no-store, private",
        },
    )


ROUTES = Router(
    "", route_handlers=[list_reviews, answer, sign_week, bring_in_numbers, written_request]
)
