"""`platewarden report recompute MONTH`: a frozen month counted again, and what is not the same."""

import argparse
import asyncio
import sys
from dataclasses import dataclass
from datetime import date, datetime

from backend.cli import installation
from backend.cli.installation import Where
from backend.domain.errors import DomainError
from backend.embedded import EmbeddedFailed
from backend.services import reporting
from backend.services.house import open_house
from backend.services.reporting import Recount
from backend.settings import Settings, SettingsRefused


@dataclass(frozen=True, slots=True)
class Order:
    act: str
    month: date
    where: Where

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Order":
        return cls(given.act, given.month, Where.of(given))


def _month(text: str) -> date:
    return datetime.strptime(text, "%Y-%m").date()  # noqa: DTZ007 - a month has no zone


def declare(parser: argparse.ArgumentParser) -> None:
    installation.declare(parser)
    parser.add_argument("act", choices=["recompute"])
    parser.add_argument("month", type=_month, help="such as 2026-10")


def run(order: Order) -> int:
    """0: the same numbers. 1: not, and which; or it could not be counted."""
    try:
        with installation.settings(order.where) as settings:
            return _say(asyncio.run(_recompute(settings, order.month)))
    except DomainError as cause:
        sys.stderr.write(f"platewarden: {cause.detail or cause.code.sentence}\n")
        return 1
    except (SettingsRefused, EmbeddedFailed, OSError) as cause:
        sys.stderr.write(f"platewarden: {cause}\n")
        return 1


async def _recompute(settings: Settings, month: date) -> Recount:
    async with open_house(settings) as house:
        return await reporting.recompute(house, month)


def _say(found: Recount) -> int:
    out = sys.stdout.write
    out(f"counted from the rows of {found.by_rows} days and from the tallies of {found.by_tally}\n")
    if not found.changes:
        out("the same numbers as were frozen\n")
        return 0
    for one in found.changes:
        out(f"{one.where}: {_number(one.frozen)} as frozen, {_number(one.now)} now\n")
    out(
        f"since it was frozen at {found.frozen_at:%Y-%m-%d %H:%M} UTC {found.late['pictures']}"
        f" pictures came in late and {found.late['decisions']} alerts were decided or recorded\n"
    )
    return 1


def _number(cell: object) -> str:
    return "not there" if cell is None else str(cell)
