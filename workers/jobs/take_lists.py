"""General lists that their sources have put down."""

from typing import Any

from backend.services.dropping import look


async def take_lists(ctx: dict[Any, Any], *_: object, **__: object) -> int:
    """How many files were taken or refused."""
    return await look(ctx["house"])
