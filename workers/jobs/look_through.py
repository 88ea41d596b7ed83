"""Every night: accounts that are over, training that lapses, and numbers that nobody issued."""

from typing import Any

from backend.services import account, numbering


async def look_through(ctx: dict[Any, Any], *_: object, **__: object) -> None:
    """The moment of use has refused them already; this ends what is still open, and says so."""
    await account.look_through(ctx["house"])
    await numbering.reconcile(ctx["house"])
