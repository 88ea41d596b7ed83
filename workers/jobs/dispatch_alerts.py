"""Hand alerts, and words about lists, over to the push service."""

from typing import Any

from backend.services.dispatching import MOST
from backend.services.dispatching import dispatch_alerts as dispatch_some
from backend.services.words import dispatch_words


async def dispatch_alerts(ctx: dict[Any, Any], *_: object, **__: object) -> int:
    """Until nothing is due; how many were tried."""
    done = tried = await dispatch_some(ctx["house"], ctx["sender"])
    while tried == MOST:
        done += (tried := await dispatch_some(ctx["house"], ctx["sender"]))
    return done + await dispatch_words(ctx["house"], ctx["sender"])
