"""What a phone kept without signal comes in here, sealed; and what of it was not accepted."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar import Request, Router, get, post
from litestar.di import NamedDependency
from litestar.params import Parameter
from msgspec import Meta

from backend.domain.words import Key
from backend.services import outbox
from backend.services.house import House
from backend.services.outbox import Outcome, Result, SealedItem
from backend.web.problems import Problem, told
from backend.web.sessions import BACKGROUND

MOST_ITEMS = 50
Sealed = Annotated[str, Meta(max_length=16_384)]
Asked = Request[Any, Any, Any]


class SealedIn(msgspec.Struct, forbid_unknown_fields=True):
    """One act, sealed to the key with `key_id`; `key`, `iv` and `body` are base64url."""

    id: UUID
    key: Key
    iv: Key
    body: Sealed
    key_id: Key = ""


class OutboxIn(msgspec.Struct, forbid_unknown_fields=True):
    """In the order in which they were done: a decision needs the steps before it."""

    items: Annotated[list[SealedIn], Meta(max_length=MOST_ITEMS)]


class ItemOut(msgspec.Struct):
    """What became of one item.

    `taken_at` is the time as it was kept: what a clock slightly ahead said is set back to the time
    of arrival. `said` is the step, the decision or the action.
    """

    id: UUID
    result: Annotated[Result, Parameter(schema_component_key="ItemResult")]
    alert_id: UUID | None
    kind: str | None
    said: str | None
    taken_at: datetime | None
    problem: Problem | None


class OutboxOut(msgspec.Struct):
    items: list[ItemOut]


class SeenIn(msgspec.Struct, forbid_unknown_fields=True):
    ids: Annotated[list[UUID], Meta(max_length=100)]


@post("/outbox", opt={"action": "verify_alert", BACKGROUND: True}, status_code=200)
async def take(request: Asked, house: NamedDependency[House], data: OutboxIn) -> OutboxOut:
    """Each item is opened and done as if told live, and answered for itself.

    A repeated item is done once. Only items of this session's person and device are taken.
    """
    who = request.user.who
    items = [SealedItem(each.id, each.key_id, each.key, each.iv, each.body) for each in data.items]
    outcomes = await outbox.take_all(house, who, items, told)
    return OutboxOut([_item(outcome) for outcome in outcomes])


@get("/outbox", opt={"action": "sign_in", BACKGROUND: True})
async def not_accepted(request: Asked, house: NamedDependency[House]) -> OutboxOut:
    """What was not accepted and this person has not seen yet."""
    return OutboxOut([_item(each) for each in await outbox.not_accepted(house, request.user.who)])


@post("/outbox/seen", opt={"action": "sign_in"}, status_code=204)
async def seen(request: Asked, house: NamedDependency[House], data: SeenIn) -> None:
    """The person has seen that these were not accepted."""
    await outbox.seen(house, request.user.who, data.ids)


def _item(outcome: Outcome) -> ItemOut:
    row = outcome.row or {}
    problem = None if outcome.problem is None else msgspec.convert(outcome.problem, Problem)
    return ItemOut(
        id=outcome.id,
        result=outcome.result,
        alert_id=row.get("alert_id"),
        kind=row.get("kind"),
        said=row.get("said"),
        taken_at=row.get("taken_at"),
        problem=problem,
    )


ROUTES = Router("", route_handlers=[take, not_accepted, seen])
