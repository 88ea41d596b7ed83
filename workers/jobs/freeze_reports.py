"""Months that are over are frozen in figures."""

from typing import Any

from backend.services.reporting import freeze


async def freeze_reports(ctx: dict[Any, Any], *_: object, **__: object) -> None:
    """Every hour: a month ends at the department's midnight, wherever the server is."""
    await freeze(ctx["house"])
