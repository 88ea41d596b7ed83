"""Days of the audit chain that are over are closed; with the last of a period, audits are drawn."""

from typing import Any

from backend.services.drawing import draw
from backend.services.rooting import close_days


async def root_days(ctx: dict[Any, Any], *_: object, **__: object) -> None:
    """Every hour, as a month is frozen: midnight is the department's."""
    await close_days(ctx["house"])
    await draw(ctx["house"])
