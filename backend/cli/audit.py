"""`platewarden audit verify`: follow the chain from its first event to its head."""

import argparse
import asyncio
import sys
from dataclasses import dataclass

from backend.services.auditing import Verified, verify_chain
from backend.settings import Settings, SettingsRefused
from backend.store.database import Database


@dataclass(frozen=True, slots=True)
class Order:
    """Which database, and the head that somebody kept."""

    database: str | None
    head: str | None

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Order":
        return cls(given.database, given.head)


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("act", choices=["verify"])
    parser.add_argument("--database", help="default: PLATEWARDEN_DATABASE")
    parser.add_argument("--head", help="a head that was kept: the chain must have passed it")


def run(order: Order) -> int:
    """0: whole. 1: broken, and where; or the database cannot be reached."""
    try:
        database = order.database or Settings.from_environment().database
        found = asyncio.run(_verify(database, order.head))
    except (SettingsRefused, OSError) as cause:
        sys.stderr.write(f"{cause}\n")
        return 1
    if not found.ok:
        sys.stdout.write(f"BROKEN at event {found.broken_at}: {found.why}\n")
        return 1
    sys.stdout.write(f"whole: {found.events} events, head {found.head}\n")
    return 0


async def _verify(database: str, head: str | None) -> Verified:
    db = Database(database)
    await db.open()
    try:
        return await verify_chain(db, kept=head)
    finally:
        await db.close()
