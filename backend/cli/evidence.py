"""`platewarden evidence`: check a package that was handed over, or print the department's key."""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

from backend.cli import installation
from backend.cli.installation import Where
from backend.embedded import EmbeddedFailed
from backend.services.checking import Checked, check
from backend.settings import SettingsRefused
from backend.store.keys import KeyGoneError, Keys


@dataclass(frozen=True, slots=True)
class Order:
    """What to do, with which packages, and the department's key as it is known from elsewhere."""

    act: str
    files: tuple[Path, ...]
    key: str | None
    where: Where

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Order":
        return cls(given.act, tuple(given.files), given.key, Where.of(given))


def declare(parser: argparse.ArgumentParser) -> None:
    installation.declare(parser)
    parser.add_argument("act", choices=["verify", "key"])
    parser.add_argument("files", type=Path, nargs="*", help="packages to check, without any server")
    parser.add_argument("--key", help="the department's public key, in hexadecimal")


def run(order: Order) -> int:
    """0: every package is as it was made. 1: one is not, and why; or it could not be read."""
    try:
        return _key(order.where) if order.act == "key" else _verify(order)
    except (SettingsRefused, EmbeddedFailed, KeyGoneError, OSError) as cause:
        sys.stderr.write(f"platewarden: {cause}\n")
        return 1


def _key(where: Where) -> int:
    with installation.settings(where) as settings:
        sys.stdout.write(f"{Keys(settings.home / 'keys').signed_with()}\n")
    return 0


def _verify(order: Order) -> int:
    if not order.files:
        sys.stderr.write("platewarden: no package to check\n")
        return 1
    found = [(file, check(file.read_bytes(), order.key)) for file in order.files]
    for file, checked in found:
        sys.stdout.write(_said(file, checked, known=order.key is not None))
    return 1 if any(checked.wrong for _, checked in found) else 0


def _said(file: Path, checked: Checked, *, known: bool) -> str:
    if checked.wrong:
        return "".join(f"{file}: BROKEN: {each}\n" for each in checked.wrong)
    told = checked.manifest
    lines = [
        f"{file}: whole",
        f"  {told['department']}, case {told['case_number']}, kept by {told['holder']}",
        f"  {len(told['files'])} parts, {checked.handed} lines of custody",
        f"  signed with {checked.key}",
    ]
    if not known:
        lines.append("  whose key that is was not checked: give the department's with --key")
    return "\n".join(lines) + "\n"
