"""Capture days must exist before the first frame of the day."""

from typing import Any

from backend.services.tending import make_days as make_missing


async def make_days(ctx: dict[Any, Any], *_: object, **__: object) -> None:
    """From the oldest day that may still be recorded to the day after tomorrow."""
    await make_missing(ctx["house"])
