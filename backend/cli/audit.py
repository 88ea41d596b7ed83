"""`platewarden audit`: follow the chain to its head, export it, or follow an export offline.

`prove` writes that one event is in the chain; `page` writes a page that checks an export or a proof
in any browser, without a network.
"""

import argparse
import asyncio
import json
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from backend.cli import installation
from backend.cli.installation import Where
from backend.domain.errors import DomainError
from backend.domain.exports import proved
from backend.embedded import EmbeddedFailed
from backend.papers.checker import page
from backend.services import auditing, rooting
from backend.services.auditing import Verified
from backend.services.house import open_house
from backend.settings import Settings, SettingsRefused
from backend.store.database import Database


@dataclass(frozen=True, slots=True)
class Order:
    """What to do, with which file if any; a head or an export that somebody kept from before.

    `event`: the one to prove. `first`, `last`: the days to export, else all.
    """

    act: str
    file: Path | None
    head: str | None
    where: Where
    earlier: Path | None = None
    event: int = 0
    first: date | None = None
    last: date | None = None

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Order":
        more = (given.earlier, given.event, given.first, given.last)
        return cls(given.act, given.file, given.head, Where.of(given), *more)


def declare(parser: argparse.ArgumentParser) -> None:
    installation.declare(parser)
    parser.add_argument("act", choices=["verify", "export", "prove", "page"])
    parser.add_argument(
        "file",
        type=Path,
        nargs="?",
        help="the file to write; or the export or proof to verify, without any server",
    )
    parser.add_argument("--head", help="a head that was kept: the chain must have passed it")
    parser.add_argument("--earlier", type=Path, help="an older export: the same, and then further")
    parser.add_argument("--event", type=int, default=0, help="the number of the event to prove")
    parser.add_argument("--first", type=date.fromisoformat, help="export from this day on")
    parser.add_argument("--last", type=date.fromisoformat, help="and up to this day")


def run(order: Order) -> int:
    """0: whole, or written. 1: broken, and where; or something could not be reached."""
    try:
        if order.act == "verify":
            return _verify(order)
        if order.file is None:
            return _trouble("say the file to write")
        if order.act == "page":
            order.file.write_text(page(), "utf-8")
            return 0
        return _export(order, order.file) if order.act == "export" else _prove(order, order.file)
    except DomainError as cause:
        return _trouble(cause.detail)
    except (SettingsRefused, EmbeddedFailed, OSError, ValueError) as cause:
        return _trouble(cause)


def _trouble(cause: object) -> int:
    sys.stderr.write(f"platewarden: {cause}\n")
    return 1


def _say(found: Verified) -> int:
    if not found.ok:
        sys.stdout.write(f"BROKEN at event {found.broken_at}: {found.why}\n")
        return 1
    sys.stdout.write(f"whole: {found.events} events, head {found.head}\n")
    return 0


def _verify(order: Order) -> int:
    if order.file is not None:
        return _verify_file(order, order.file)
    with installation.settings(order.where) as settings:
        return _say(asyncio.run(_follow(settings.database, order.head)))


def _verify_file(order: Order, file: Path) -> int:
    proof = _proof(file)
    if proof is not None:
        held = proved(proof)
        sys.stdout.write(
            f"event {proof['seq']} is in {proof['day']}, whose hash is {proof['root']}\n"
            if held
            else f"BROKEN: event {proof['seq']} does not lead to the hash of {proof['day']}\n"
        )
        return 0 if held else 1
    kept = order.head
    if order.earlier is not None:
        with order.earlier.open(encoding="utf-8") as lines:
            before = auditing.verify_export(lines)
        if not before.ok:
            return _say(before)
        kept = before.head
    with file.open(encoding="utf-8") as lines:
        return _say(auditing.verify_export(lines, kept=kept))


def _proof(file: Path) -> dict[str, Any] | None:
    """None of an export, which has a line for each event."""
    with file.open(encoding="utf-8") as lines:
        first = lines.readline()
    told = json.loads(first) if first.strip() else {}
    return told if isinstance(told, dict) and "path" in told else None


async def _follow(database: str, head: str | None) -> Verified:
    db = Database(database)
    await db.open()
    try:
        return await auditing.verify_chain(db, kept=head)
    finally:
        await db.close()


def _export(order: Order, file: Path) -> int:
    with installation.settings(order.where) as settings:
        written = asyncio.run(_write(settings, order, file))
    sys.stdout.write(f"exported: {written} events\n")
    return 0


async def _write(settings: Settings, order: Order, file: Path) -> int:
    """A new file: an older export is never written over."""
    written = 0
    with file.open("x", encoding="utf-8") as out:
        async with open_house(settings) as house:
            async for line in auditing.export(house, order.first, order.last):
                out.write(f"{line}\n")
                written += '"event":' in line
    return written


def _prove(order: Order, file: Path) -> int:
    with installation.settings(order.where) as settings:
        told = asyncio.run(_proof_of(settings.database, order.event))
    with file.open("x", encoding="utf-8") as out:
        out.write(json.dumps(told) + "\n")
    sys.stdout.write(f"proved: event {order.event} is in {told['day']}\n")
    return 0


async def _proof_of(database: str, seq: int) -> dict[str, Any]:
    db = Database(database)
    await db.open()
    try:
        return await rooting.prove(db, seq)
    finally:
        await db.close()
