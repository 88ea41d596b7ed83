"""`platewarden openapi`: the document of the API, as each server has it at /schema/openapi.json."""

import argparse
import sys
from pathlib import Path

from backend.main import create_app
from backend.settings import Settings
from backend.web.documenting import written


def declare(parser: argparse.ArgumentParser) -> None:
    parser.epilog = "Needs no installation and no server."


def run() -> int:
    sys.stdout.write(text())
    return 0


def text() -> str:
    """Nothing is connected to, and nothing is written."""
    return written(create_app(Settings(home=Path("none"), database="", redis="")))
