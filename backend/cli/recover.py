"""`platewarden recover USERNAME`: an administrator who lost device or passkey enrols again."""

import argparse
import asyncio
import sys
from dataclasses import dataclass

from backend.cli import installation
from backend.cli.installation import Where
from backend.domain.errors import DomainError
from backend.embedded import EmbeddedFailed
from backend.services.house import open_house
from backend.services.recovering import recover
from backend.settings import Settings, SettingsRefused


@dataclass(frozen=True, slots=True)
class Order:
    """Whom, and where."""

    username: str
    where: Where

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Order":
        return cls(given.username, Where.of(given))


def declare(parser: argparse.ArgumentParser) -> None:
    installation.declare(parser)
    parser.add_argument("username")
    parser.epilog = f"At the server's console. It is recorded. {installation.EPILOG}"


def run(order: Order) -> int:
    """0 with a code on the output, which is shown once; 1 with the reason."""
    try:
        with installation.settings(order.where) as settings:
            code = asyncio.run(_recover(settings, order.username))
    except DomainError as refused:
        sys.stderr.write(f"platewarden: {refused.detail or refused.title} {refused.instead}\n")
        return 1
    except (SettingsRefused, EmbeddedFailed, OSError) as cause:
        sys.stderr.write(f"platewarden: {cause}\n")
        return 1
    sys.stdout.write(
        f"Enrolment code for {order.username}: {code}   (works once, within 24 hours)\n"
    )
    sys.stdout.write("Every device of theirs is revoked, and the audit says so.\n")
    return 0


async def _recover(settings: Settings, username: str) -> str:
    async with open_house(settings) as house:
        return (await recover(house, username)).code
