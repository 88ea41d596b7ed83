"""Days of the audit chain that are over are closed with one hash."""

from typing import Any

from backend.services.rooting import close_days


async def root_days(ctx: dict[Any, Any], *_: object, **__: object) -> None:
    """Every hour, as a month is frozen: midnight is the department's."""
    await close_days(ctx["house"])
