"""`platewarden audit`: follow the chain to its head, export it, or follow an export offline."""

import argparse
import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path

from backend.cli import installation
from backend.cli.installation import Where
from backend.embedded import EmbeddedFailed
from backend.services import auditing
from backend.services.auditing import Verified
from backend.services.house import open_house
from backend.settings import Settings, SettingsRefused
from backend.store.database import Database


@dataclass(frozen=True, slots=True)
class Order:
    """What to do, with which file if any, and the head that somebody kept."""

    act: str
    file: Path | None
    head: str | None
    where: Where

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Order":
        return cls(given.act, given.file, given.head, Where.of(given))


def declare(parser: argparse.ArgumentParser) -> None:
    installation.declare(parser)
    parser.add_argument("act", choices=["verify", "export"])
    parser.add_argument(
        "file",
        type=Path,
        nargs="?",
        help="where to export to; or the export to verify, without any server",
    )
    parser.add_argument("--head", help="a head that was kept: the chain must have passed it")


def run(order: Order) -> int:
    """0: whole, or exported. 1: broken, and where; or something could not be reached."""
    try:
        if order.act == "export":
            return _export(order)
        return _say(_verify(order))
    except (SettingsRefused, EmbeddedFailed, OSError) as cause:
        sys.stderr.write(f"platewarden: {cause}\n")
        return 1


def _say(found: Verified) -> int:
    if not found.ok:
        sys.stdout.write(f"BROKEN at event {found.broken_at}: {found.why}\n")
        return 1
    sys.stdout.write(f"whole: {found.events} events, head {found.head}\n")
    return 0


def _verify(order: Order) -> Verified:
    if order.file is not None:
        with order.file.open(encoding="utf-8") as lines:
            return auditing.verify_export(lines, kept=order.head)
    with installation.settings(order.where) as settings:
        return asyncio.run(_follow(settings.database, order.head))


async def _follow(database: str, head: str | None) -> Verified:
    db = Database(database)
    await db.open()
    try:
        return await auditing.verify_chain(db, kept=head)
    finally:
        await db.close()


def _export(order: Order) -> int:
    if order.file is None:
        sys.stderr.write("platewarden: say the file to export to\n")
        return 1
    with installation.settings(order.where) as settings:
        written = asyncio.run(_write(settings, order.file))
    sys.stdout.write(f"exported: {written} events\n")
    return 0


async def _write(settings: Settings, file: Path) -> int:
    """A new file: an older export is never written over."""
    written = 0
    with file.open("x", encoding="utf-8") as out:
        async with open_house(settings) as house:
            async for line in auditing.export(house):
                out.write(f"{line}\n")
                written += 1
    return written
