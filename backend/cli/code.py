"""`platewarden code`: a new set-up code for a department that nobody has set up yet."""

import argparse
import asyncio
import sys

from backend.cli.department import new_code
from backend.settings import Settings, SettingsRefused


def declare(parser: argparse.ArgumentParser) -> None:
    parser.epilog = "Works once, within 24 hours; ends the one before it."


def run() -> int:
    try:
        code = asyncio.run(new_code(Settings.from_environment()))
    except SettingsRefused as refused:
        sys.stderr.write(f"platewarden: {refused}\n")
        return 1
    if code is None:
        sys.stderr.write("platewarden: The department has been set up already.\n")
        return 1
    sys.stdout.write(f"{code}\n")
    return 0
