"""`platewarden keys save|restore FILE`: the lasting keys, kept away from this machine."""

import argparse
import getpass
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from backend.cli import installation
from backend.cli.installation import Where
from backend.services.setting_up import LEAST_PHRASE
from backend.store import key_copies
from backend.store.key_copies import CopyRefusedError, KeyDiffersError
from backend.store.keys import Keys


@dataclass(frozen=True, slots=True)
class Order:
    """What, which file, and whose keys."""

    act: str
    file: Path
    keys: Path

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Order":
        where = Where.of(given)
        home = where.home
        if where.by_environment:
            home = Path(where.environment.get("PLATEWARDEN_HOME", home))
        return cls(given.act, given.file, home / "keys")


def declare(parser: argparse.ArgumentParser) -> None:
    installation.declare(parser)
    parser.add_argument("act", choices=["save", "restore"])
    parser.add_argument("file", type=Path)
    parser.epilog = (
        "The file opens with a phrase alone, which is asked for, or read from the input. Keys of "
        f"capture days are never in it: a copy would undo their purge. {installation.EPILOG}"
    )


def run(order: Order) -> int:
    """0 when it is done, 1 with a sentence."""
    try:
        return _save(order) if order.act == "save" else _restore(order)
    except CopyRefusedError:
        return _trouble(f"{order.file} is no copy of keys, or does not open with this phrase.")
    except KeyDiffersError as differs:
        return _trouble(
            f"{order.keys / str(differs)} is another key; nothing was changed. If it is not needed "
            "any more, set it aside and ask again."
        )
    except OSError as cause:
        return _trouble(f"{cause.filename or order.file}: {cause.strerror}.")


def _save(order: Order) -> int:
    if not order.keys.is_dir():
        return _trouble(f"{order.keys} is not there; say which --home, or --empty.")
    phrase = _phrase()
    if len(phrase) < LEAST_PHRASE:
        return _trouble(f"The phrase has at least {LEAST_PHRASE} characters.")
    text = key_copies.copy(Keys(order.keys).lasting(), phrase)
    handle = os.open(order.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    kept = key_copies.opened(order.file.read_text("utf-8"), phrase)
    sys.stdout.write(f"{len(kept)} keys saved in {order.file}. Keep it away from this machine.\n")
    return 0


def _restore(order: Order) -> int:
    put = key_copies.restore(order.file.read_text("utf-8"), _phrase(), order.keys)
    told = ", ".join(put) if put else "nothing was missing"
    sys.stdout.write(f"Put back: {told}.\n")
    return 0


def _phrase() -> str:
    if sys.stdin.isatty():
        return getpass.getpass("Phrase: ").strip()
    return sys.stdin.readline().strip()


def _trouble(sentence: str) -> int:
    sys.stderr.write(f"platewarden: {sentence}\n")
    return 1
