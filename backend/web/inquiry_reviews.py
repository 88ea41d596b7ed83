"""Searches that a supervisor looks at, and what outside agencies wrote."""

from typing import Any, Literal
from uuid import UUID

import msgspec
from litestar import Request, Response, Router, get, post
from litestar.di import NamedDependency

from backend.domain.words import Note
from backend.services import overseeing
from backend.services.house import House
from backend.web.documenting import GIVES
from backend.web.inquiries import LETTERS
from backend.web.inquiry_views import SearchReviewOut, review

Asked = Request[Any, Any, Any]


class SearchReviewsOut(msgspec.Struct):
    reviews: list[SearchReviewOut]


class FindingIn(msgspec.Struct, forbid_unknown_fields=True):
    """`misuse` needs a note: what was wrong."""

    finding: Literal["in order", "misuse"]
    note: Note = ""


@get("/inquiry-reviews", opt={"action": "view_inquiries"})
async def list_reviews(request: Asked, house: NamedDependency[House]) -> SearchReviewsOut:
    """What nobody has looked at; that it was shown is recorded."""
    rows = await overseeing.waiting(house, request.user.who)
    return SearchReviewsOut([review(house, row) for row in rows])


@post("/inquiries/{inquiry_id:uuid}/review", opt={"action": "review_inquiry"}, status_code=200)
async def answer(
    request: Asked, house: NamedDependency[House], inquiry_id: UUID, data: FindingIn
) -> SearchReviewsOut:
    """What was found; the rest of the list."""
    await overseeing.review(house, request.user.who, inquiry_id, data.finding, data.note)
    rows = await overseeing.waiting(house, request.user.who)
    return SearchReviewsOut([review(house, row) for row in rows])


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


ROUTES = Router("", route_handlers=[list_reviews, answer, written_request])
