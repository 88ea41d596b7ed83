"""What stands still is taken up again, every second, whatever happened to the nudges."""

from typing import Any

from backend.services.tending import tend


async def look_after(ctx: dict[Any, Any], *_: object, **__: object) -> None:
    """Possible matches whose second look did not come, frames and deliveries without a nudge."""
    await tend(ctx["house"])
