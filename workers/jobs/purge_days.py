"""Capture days that have lived long enough go."""

from typing import Any

from backend.services.purging import purge


async def purge_days(ctx: dict[Any, Any], *_: object, **__: object) -> None:
    """Every hour, and whenever a worker starts; arq lets one of several do it."""
    await purge(ctx["house"])
