"""`platewarden code`: a new set-up code for a department that nobody has set up yet."""

import argparse
import asyncio
import sys

from backend.cli import installation
from backend.cli.department import new_code
from backend.cli.installation import Where
from backend.embedded import EmbeddedFailed
from backend.settings import SettingsRefused


def declare(parser: argparse.ArgumentParser) -> None:
    installation.declare(parser)
    parser.epilog = f"Works once, within 24 hours; ends the one before. {installation.EPILOG}"


def run(where: Where) -> int:
    try:
        with installation.settings(where) as settings:
            code = asyncio.run(new_code(settings))
    except (SettingsRefused, EmbeddedFailed) as refused:
        sys.stderr.write(f"platewarden: {refused}\n")
        return 1
    if code is None:
        sys.stderr.write("platewarden: The department has been set up already.\n")
        return 1
    sys.stdout.write(f"{code}\n")
    return 0
