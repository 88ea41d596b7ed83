"""Lists that end before long, and lists that have ended."""

from typing import Any

from backend.services.minding import mind


async def mind_lists(ctx: dict[Any, Any], *_: object, **__: object) -> None:
    """Reminders and records; whether an entry matches never waits for this."""
    await mind(ctx["house"])
