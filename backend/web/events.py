"""Live events of one person, as server-sent events with replay after a gap."""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated, Any

import msgspec
from litestar import Request, Router, get
from litestar.di import NamedDependency
from litestar.params import HeaderParameter
from litestar.response import ServerSentEvent, ServerSentEventMessage

from backend.domain.news import KINDS, AccessNews, News
from backend.services import cameras, sessions, streaming
from backend.services.asking import ask, decide
from backend.services.cameras import Feed
from backend.services.house import House
from backend.store.database import Row
from backend.web.documenting import EVENTS, GIVES
from policies.decision import Permit

LOOK_AGAIN_S = 5.0
"""A stream that missed its wake-up looks by itself; also how often the connection shows life."""
Asked = Request[Any, Any, Any]


class FeedOut(msgspec.Struct):
    """Cameras that may record, how many of them do, and which say nothing."""

    cameras: int
    live: int
    silent: list[str]


@get(
    "/events",
    opt={
        "action": "sign_in",
        "background": True,
        GIVES: ("text/event-stream",),
        EVENTS: KINDS | {"feed": FeedOut},
    },
)
async def events(
    request: Asked,
    house: NamedDependency[House],
    last_event_id: Annotated[
        int | None, HeaderParameter(name="Last-Event-ID", ge=0, le=2**63 - 1)
    ] = None,
) -> ServerSentEvent:
    """Ids and kinds only; the app fetches the rest. The stream ends with the session.

    Whoever may see the register of cameras is told which are silent, first and at every change.
    """
    who = request.user.who
    await ask(house, who, "sign_in", ("Department", house.profile.name))
    # Asked before the answer begins: what a screen loads once it has begun is not older than this.
    if last_event_id is None:
        last_event_id = await streaming.head(house, who)
    # The framework's own word for a stream is "no-cache", which lets it be kept.
    return ServerSentEvent(
        _stream(request, house, last_event_id), headers={"Cache-Control": "no-store"}
    )


async def _stream(request: Asked, house: House, seen: int) -> AsyncIterator[ServerSentEventMessage]:
    signed_in = request.user
    sees = decide(house, signed_in.who, "view_cameras", ("Department", house.profile.name))
    feed: Feed | None = None
    with house.live.waiting(signed_in.who.id) as woken:
        yield ServerSentEventMessage(event="ping", data="{}", id=str(seen), retry=2000)
        while not woken.over and await sessions.find(house, request.auth, background=True):
            woken.clear()
            await house.live.here(signed_in.who.id)
            for row in await streaming.after(house, signed_in.who, seen):
                seen = row["id"]
                if (news := _known(row)) is not None:
                    yield ServerSentEventMessage(event=row["kind"], data=news, id=str(seen))
            if isinstance(sees, Permit) and feed != (now := await cameras.feed(house, sees)):
                feed = now
                yield ServerSentEventMessage(event="feed", data=_told(feed))
            try:
                await asyncio.wait_for(woken.wait(), LOOK_AGAIN_S)
            except TimeoutError:
                yield ServerSentEventMessage(event="ping", data="{}")
        # Of what came with the end of the session only that it ended: it may see nothing else.
        for row in await streaming.after(house, signed_in.who, seen):
            if row["kind"] == AccessNews.event and (news := _known(row)) is not None:
                yield ServerSentEventMessage(event=row["kind"], data=news)


def _known(row: Row) -> str | None:
    """None for what only a newer process tells: it must not end the stream for good."""
    kind = KINDS.get(row["kind"])
    try:
        return _text(msgspec.convert(row["body"], kind)) if kind else None
    except msgspec.ValidationError:
        return None


def _told(feed: Feed) -> str:
    """What is so now, so that nothing is lost when one was missed: it carries no number."""
    out = FeedOut(feed.cameras, feed.cameras - len(feed.silent), list(feed.silent))
    return _text(out)


def _text(told: News | FeedOut) -> str:
    return msgspec.json.encode(told).decode()


ROUTES = Router("", route_handlers=[events])
