"""A wider audience for a custom entry: asked for, and answered by somebody else."""

from typing import Any
from uuid import UUID

import msgspec
from litestar import Request, Router, post
from litestar.di import NamedDependency

from backend.domain.words import Given, Note, Words
from backend.services import showing, widening
from backend.services.house import House
from backend.web.entry_views import CustomEntryOut, shown
from backend.web.lists import AnswerIn

Asked = Request[Any, Any, Any]


class WideningIn(msgspec.Struct, forbid_unknown_fields=True):
    """`units`: those that are to get its alerts as well."""

    units: Given[Words]
    reason: Note


@post("/entries/{entry_id:uuid}/widenings", opt={"action": "request_entry"})
async def request_widening(
    request: Asked, house: NamedDependency[House], entry_id: UUID, data: WideningIn
) -> CustomEntryOut:
    """R-CUS-15: its audience stays as it is before the answer."""
    await widening.request(house, request.user.who, entry_id, data.units, data.reason)
    return shown(house, await showing.entry(house, request.user.who, entry_id))


@post("/widenings/{widening_id:uuid}/approval", opt={"action": "approve_entry"}, status_code=200)
async def answer_widening(
    request: Asked, house: NamedDependency[House], widening_id: UUID, data: AnswerIn
) -> CustomEntryOut:
    """Approve or refuse; neither one's own request nor one's own entry."""
    entry_id = await widening.answer(
        house, request.user.who, widening_id, approve=data.approve, note=data.note
    )
    return shown(house, await showing.entry(house, request.user.who, entry_id))


ROUTES = Router("", route_handlers=[request_widening, answer_widening])
