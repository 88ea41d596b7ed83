"""Every night accounts that are over are closed, and people are warned of training that lapses."""

from typing import Any

from backend.services import account


async def look_through(ctx: dict[Any, Any], *_: object, **__: object) -> None:
    """The moment of use has refused them already; this ends what is still open, and says so."""
    await account.look_through(ctx["house"])
