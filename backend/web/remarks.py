"""What is said about a custom entry, from an alert of it and from the lists."""

from typing import Any
from uuid import UUID

import msgspec
from litestar import Request, Router, post, put
from litestar.di import NamedDependency

from backend.domain.words import Note, Number
from backend.services import remarking, showing
from backend.services.house import House
from backend.web.entry_views import CustomEntryOut, shown

Asked = Request[Any, Any, Any]


class WordsIn(msgspec.Struct, forbid_unknown_fields=True):
    words: Note


class ReportIn(msgspec.Struct, forbid_unknown_fields=True):
    number: Number


@post("/alerts/{alert_id:uuid}/notice", opt={"action": "open_alert"}, status_code=204)
async def notice(
    request: Asked, house: NamedDependency[House], alert_id: UUID, data: WordsIn
) -> None:
    """R-CUS-08: the entry behind one's alert is no longer valid; who answers for it is told."""
    await remarking.notice(house, request.user.who, alert_id, data.words)


@post("/entries/{entry_id:uuid}/questions", opt={"action": "approve_entry"}, status_code=201)
async def ask_back(
    request: Asked, house: NamedDependency[House], entry_id: UUID, data: WordsIn
) -> CustomEntryOut:
    """Before the answer; the entry goes on waiting."""
    await remarking.ask_back(house, request.user.who, entry_id, data.words)
    return await _shown(request, house, entry_id)


@post("/questions/{question_id:uuid}/answer", opt={"action": "remove_entry"}, status_code=200)
async def answer(
    request: Asked, house: NamedDependency[House], question_id: UUID, data: WordsIn
) -> CustomEntryOut:
    """By whoever answers for the entry."""
    entry_id = await remarking.answer(house, request.user.who, question_id, data.words)
    return await _shown(request, house, entry_id)


@put("/entries/{entry_id:uuid}/report", opt={"action": "remove_entry"})
async def document(
    request: Asked, house: NamedDependency[House], entry_id: UUID, data: ReportIn
) -> CustomEntryOut:
    """R-CUS-12: the number of the report in which it is documented."""
    await remarking.document(house, request.user.who, entry_id, data.number)
    return await _shown(request, house, entry_id)


async def _shown(request: Asked, house: House, entry_id: UUID) -> CustomEntryOut:
    return shown(house, await showing.entry(house, request.user.who, entry_id))


ROUTES = Router("", route_handlers=[notice, ask_back, answer, document])
