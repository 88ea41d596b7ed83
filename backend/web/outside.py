"""What other agencies ask for: what waits for an answer, and all of it as it is kept on file."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Request, Router, get, post
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from backend.services import inquiring, outside
from backend.services.house import House
from backend.services.outside import Cursor
from backend.store.database import Row
from backend.web.inquiries import cursor
from backend.web.inquiry_views import AnswerOut, OutsideOut, answer, purpose_word
from backend.web.lists import AnswerIn

Asked = Request[Any, Any, Any]
Before = Annotated[str | None, QueryParameter(name="before", max_length=90)]


class OutsideRequestOut(msgspec.Struct):
    """Who asks whom for what, and what was answered; no plate. `own`: somebody else answers it.

    `written`: the request is attached. `open`: something may still be searched for it.
    """

    id: UUID
    opened_at: datetime
    person: str
    own: bool
    outside: OutsideOut
    purpose_word: str
    number: str | None
    phrase: str
    suspicion: str
    exigent: str
    written: bool
    queries: int
    answer: AnswerOut | None
    open: bool


class OutsideRequestsOut(msgspec.Struct):
    """`approvers`: who approves, by their roles; nobody: none is asked for here.

    `before` asks for what is older; null: there is none.
    """

    approvers: list[str]
    waiting: list[OutsideRequestOut]
    kept: list[OutsideRequestOut]
    before: str | None


@get("/outside-requests", opt={"action": "view_inquiries"})
async def list_outside_requests(
    request: Asked, house: NamedDependency[House], before: Before = None
) -> OutsideRequestsOut:
    """R-SHR-03: with who answered, and the request in writing; that it was shown is recorded."""
    return await _file(request, house, cursor(before, "before"))


@post(
    "/inquiries/{inquiry_id:uuid}/approval",
    opt={"action": "approve_outside_search"},
    status_code=200,
)
async def answer_outside_request(
    request: Asked, house: NamedDependency[House], inquiry_id: UUID, data: AnswerIn
) -> OutsideRequestsOut:
    """R-SHR-02: once, and never by whoever searches; what waits besides."""
    who = request.user.who
    await outside.answer(house, who, inquiry_id, approve=data.approve, note=data.note)
    return await _file(request, house, None)


async def _file(request: Asked, house: House, before: Cursor | None) -> OutsideRequestsOut:
    who = request.user.who
    found = await outside.on_file(house, who, before)
    words, roles = house.profile.department.words, house.profile.searches.outside_approvers
    last = found.kept[-1] if found.more else None
    return OutsideRequestsOut(
        approvers=[words[role] for role in roles.value],
        waiting=[_one(house, who.id, row) for row in found.waiting],
        kept=[_one(house, who.id, row) for row in found.kept],
        before=None if last is None else f"{last['opened_at'].isoformat()}~{last['id']}",
    )


def _one(house: House, own_id: str, row: Row) -> OutsideRequestOut:
    ended = inquiring.over(row, house.now()) is not None
    return OutsideRequestOut(
        id=row["id"],
        opened_at=row["opened_at"],
        person=row["person_name"],
        own=str(row["person_id"]) == own_id,
        outside=OutsideOut(**row["outside"]),
        purpose_word=purpose_word(house, row),
        number=row["number"],
        phrase=row["phrase"],
        suspicion=row["suspicion"],
        exigent=row["exigent"],
        written=row["written"],
        queries=row["queries"],
        answer=answer(house, row),
        open=not ended and row["outside_approved"] is not False,
    )


ROUTES = Router("", route_handlers=[list_outside_requests, answer_outside_request])
