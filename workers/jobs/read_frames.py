"""Read what has arrived."""

from typing import Any

from backend.services.reading import MOST_FRAMES
from backend.services.reading import read_frames as read_some


async def read_frames(ctx: dict[Any, Any], *_: object, **__: object) -> int:
    """Until nothing is left that another worker does not already have; how many frames.

    Whatever comes after the last claim brings a nudge of its own.
    """
    done = read = await read_some(ctx["house"], ctx["reader"])
    while read == MOST_FRAMES:
        done += (read := await read_some(ctx["house"], ctx["reader"]))
    return done
