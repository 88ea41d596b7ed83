"""`platewarden outbox-key`: which keys phones seal to, and a new one."""

import argparse
import asyncio
import sys
from dataclasses import dataclass

from backend.cli import installation
from backend.cli.installation import Where
from backend.embedded import EmbeddedFailed
from backend.services import outbox
from backend.services.house import open_house
from backend.settings import Settings, SettingsRefused
from backend.store.outbox_keys import PublicKey


@dataclass(frozen=True, slots=True)
class Order:
    """Whether to make a new one, and where."""

    new: bool
    where: Where

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Order":
        return cls(given.new, Where.of(given))


def declare(parser: argparse.ArgumentParser) -> None:
    installation.declare(parser)
    parser.add_argument("--new", action="store_true", help="make a new key; older ones still open")
    parser.epilog = f"At the server's console. A new key is recorded. {installation.EPILOG}"


def run(order: Order) -> int:
    """0 with the ids, the oldest first and the one in use last; 1 with the reason."""
    try:
        with installation.settings(order.where) as settings:
            keys = asyncio.run(_keys(settings, new=order.new))
    except (SettingsRefused, EmbeddedFailed, OSError) as cause:
        sys.stderr.write(f"platewarden: {cause}\n")
        return 1
    for key in keys:
        sys.stdout.write(f"{key.id}\n")
    return 0


async def _keys(settings: Settings, *, new: bool) -> list[PublicKey]:
    async with open_house(settings) as house:
        if new:
            await outbox.new_key(house)
        return house.keys.outbox.all()
