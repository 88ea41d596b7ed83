"""`platewarden recover USERNAME`: an administrator who lost device or passkey enrols again."""

import argparse
import asyncio
import sys
from dataclasses import dataclass

from backend.domain.errors import DomainError
from backend.services.house import open_house
from backend.services.recovering import recover
from backend.settings import Settings, SettingsRefused


@dataclass(frozen=True, slots=True)
class Order:
    """Whom."""

    username: str

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Order":
        return cls(given.username)


def declare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("username")
    parser.epilog = "At the server's console, with its PLATEWARDEN_ environment. It is recorded."


def run(order: Order) -> int:
    """0 with a code on the output, which is shown once; 1 with the reason."""
    try:
        code = asyncio.run(_recover(Settings.from_environment(), order.username))
    except (SettingsRefused, DomainError, OSError) as cause:
        sys.stderr.write(f"{cause}\n")
        return 1
    sys.stdout.write(f"enrolment code for {order.username}: {code}\n")
    return 0


async def _recover(settings: Settings, username: str) -> str:
    async with open_house(settings) as house:
        return (await recover(house, username)).code
