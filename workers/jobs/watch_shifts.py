"""Shifts end by the clock; what that brings with it is done here."""

from typing import Any

from backend.services.shifts import watch


async def watch_shifts(ctx: dict[Any, Any], *_: object, **__: object) -> None:
    """Remind before the end, ask whoever has unfinished work, record the end."""
    await watch(ctx["house"])
