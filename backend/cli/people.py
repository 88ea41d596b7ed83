"""`platewarden people`: people, training or devices from a CSV file; dry unless told otherwise."""

import argparse
import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path

from backend.cli import installation
from backend.cli.installation import Where
from backend.domain.errors import DomainError
from backend.domain.rosters import COLUMNS, Kind
from backend.embedded import EmbeddedFailed
from backend.services import importing_people
from backend.services.house import open_house
from backend.services.importing_people import Planned
from backend.settings import Settings, SettingsRefused


@dataclass(frozen=True, slots=True)
class Order:
    """Which file, of what, and whether it is carried out."""

    file: Path
    kind: Kind
    apply: bool
    where: Where

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Order":
        return cls(given.file, given.kind, given.apply, Where.of(given))


def declare(parser: argparse.ArgumentParser) -> None:
    installation.declare(parser)
    parser.add_argument("file", type=Path, help="the CSV file, in UTF-8 with one header row")
    parser.add_argument("--kind", choices=list(COLUMNS), default="people")
    parser.add_argument(
        "--apply", action="store_true", help="carry it out: all of the file, or nothing of it"
    )


def run(order: Order) -> int:
    """0: every row is in order, and with --apply was taken. 1: a row was refused, or no file."""
    try:
        data = order.file.read_bytes()
        with installation.settings(order.where) as settings:
            rows = asyncio.run(_bring(settings, order, data))
    except (SettingsRefused, EmbeddedFailed, OSError, DomainError) as cause:
        sys.stderr.write(f"platewarden: {cause}\n")
        return 1
    for row in rows:
        why = f": {row.why}" if row.why else ""
        sys.stdout.write(f"row {row.number} {row.username} {row.turn}{why}\n")
    refused = any(row.turn == "refused" for row in rows)
    if not order.apply:
        sys.stdout.write("dry run: nothing was done; --apply carries it out\n")
    return 1 if refused else 0


async def _bring(settings: Settings, order: Order, data: bytes) -> list[Planned]:
    async with open_house(settings) as house:
        return await importing_people.at_console(house, data, order.kind, dry=not order.apply)
