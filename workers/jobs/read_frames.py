"""Read what has arrived."""

from typing import Any

from backend.services.reading import read_frames as read_some


async def read_frames(ctx: dict[Any, Any], *_: object, **__: object) -> int:
    """Until nothing is left that another worker does not already have; how many frames."""
    done = 0
    while read := await read_some(ctx["house"], ctx["reader"]):
        done += read
    return done
