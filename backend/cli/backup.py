"""`platewarden backup FOLDER` and `platewarden restore FOLDER`."""

import argparse
import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tqdm import tqdm

from backend.cli import installation
from backend.cli.installation import Where
from backend.embedded import EmbeddedFailed
from backend.services import backing_up, restoring
from backend.services.backing_up import NotBackedUpError
from backend.services.restoring import NotRestoredError, Restored
from backend.settings import SettingsRefused
from backend.store.keys import KeyGoneError
from backend.store.migrating import MigrationError

TROUBLE = (
    *(NotBackedUpError, NotRestoredError, SettingsRefused, EmbeddedFailed, MigrationError),
    *(KeyGoneError, OSError),
)


@dataclass(frozen=True, slots=True)
class Order:
    folder: Path
    where: Where

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Order":
        return cls(given.folder.expanduser().absolute(), Where.of(given))


def declare(parser: argparse.ArgumentParser) -> None:
    installation.declare(parser)
    parser.add_argument("folder", type=Path, help="a new one for a backup; that of one to restore")


def back_up(order: Order) -> int:
    """0: a whole backup. 1: none, and why."""
    try:
        with installation.settings(order.where) as settings, _bar() as bar:
            made = asyncio.run(backing_up.back_up(settings, order.folder, _said(bar)))
    except TROUBLE as cause:
        return _trouble(cause)
    sys.stdout.write(
        f"{made.rows} rows that last, {made.days} capture days, {made.files} files\n"
        f"head {made.head}\n"
        "The keys are not in it: keep them with `platewarden keys save`.\n"
    )
    return 0


def restore(order: Order) -> int:
    """0: put back, and the chain is whole. 1: not, and why."""
    try:
        with installation.owned(order.where) as settings, _bar() as bar:
            owner = settings.owner_database
            work = restoring.restore(owner, settings.home, order.folder, _said(bar))
            done = asyncio.run(work)
    except TROUBLE as cause:
        return _trouble(cause)
    return _told(done)


def _told(done: Restored) -> int:
    out = sys.stdout.write
    out(f"of {done.made_at}: {done.rows} rows and {done.files} files are back\n")
    out(f"capture days that are back: {len(done.days)}\n")
    if done.gone:
        out(f"gone, for their key is not here: {', '.join(str(day) for day in done.gone)}\n")
    if not done.chain.ok:
        out(f"BROKEN: the audit chain, at event {done.chain.broken_at}: {done.chain.why}\n")
        return 1
    out(f"the audit chain is whole: {done.chain.events} events, head {done.chain.head}\n")
    out("Everybody signs in again.\n")
    return 0


def _bar() -> "tqdm[Any]":
    return tqdm(unit=" parts", leave=False, file=sys.stderr)


def _said(bar: "tqdm[Any]") -> backing_up.Progress:
    def said(name: str) -> None:
        bar.set_postfix_str(name[-40:], refresh=False)
        bar.update()

    return said


def _trouble(cause: object) -> int:
    sys.stderr.write(f"platewarden: {cause}\n")
    return 1
