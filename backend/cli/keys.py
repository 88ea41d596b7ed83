"""`platewarden keys`: the lasting keys, kept away from this machine, put back, or given up."""

import argparse
import asyncio
import getpass
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from backend.cli import installation
from backend.cli.installation import Where
from backend.domain.errors import DomainError
from backend.embedded import EmbeddedFailed
from backend.services import examining
from backend.services.house import open_house
from backend.services.recovering import give_up_key
from backend.services.setting_up import LEAST_PHRASE
from backend.settings import Settings, SettingsRefused
from backend.store import key_copies
from backend.store.key_copies import CopyRefusedError, KeyDiffersError
from backend.store.keys import LASTING


@dataclass(frozen=True, slots=True)
class Order:
    """What, which file (or which key is given up), and whose keys."""

    act: str
    file: Path
    keys: Path
    where: Where

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Order":
        where = Where.of(given)
        home = where.home
        if where.by_environment:
            home = Path(where.environment.get("PLATEWARDEN_HOME", home))
        return cls(given.act, given.file, home / "keys", where)


def declare(parser: argparse.ArgumentParser) -> None:
    installation.declare(parser)
    parser.add_argument("act", choices=["save", "restore", "give-up"])
    parser.add_argument(
        "file", type=Path, metavar="FILE|KEY", help="the copy; or the key to give up (audit.key)"
    )
    parser.epilog = (
        "The file opens with a phrase alone, which is asked for, or read from the input. Keys of "
        "capture days are never in it: a copy would undo their purge. Before a key is given up, "
        "stop the servers first: what runs goes on with what it has read. That it is given up is "
        f"recorded, and what it sealed stays unreadable. {installation.EPILOG}"
    )


def run(order: Order) -> int:
    """0 when it is done, 1 with a sentence."""
    try:
        return ACTS[order.act](order)
    except CopyRefusedError:
        return _trouble(f"{order.file} is no copy of keys, or does not open with this phrase.")
    except KeyDiffersError as differs:
        return _trouble(
            f"{order.keys / str(differs)} is another key; nothing was changed. If it is not needed "
            f"any more, move it outside of {order.keys} and ask again."
        )
    except DomainError as refused:
        return _trouble(f"{refused.detail or refused.title} {refused.instead}")
    except (SettingsRefused, EmbeddedFailed) as cause:
        return _trouble(str(cause))
    except OSError as cause:
        return _trouble(f"{cause.filename or order.file}: {cause.strerror}.")


def _save(order: Order) -> int:
    if not order.keys.is_dir():
        return _trouble(f"{order.keys} is not there; say which --home, or --empty.")
    with installation.settings(order.where) as settings:
        whole = asyncio.run(examining.of_kept_keys(settings.database, order.keys))
    if not whole.well:
        return _trouble(f"{whole.said}; {whole.remedy}. Nothing was saved.")
    # A database that has not seen a start yet knows none.
    missing = [name for name in LASTING if not (order.keys / f"{name}.key").is_file()]
    if missing:
        return _trouble(f"{order.keys / missing[0]}.key is missing; see `platewarden doctor`.")
    phrase = _phrase()
    if len(phrase) < LEAST_PHRASE:
        return _trouble(f"The phrase has at least {LEAST_PHRASE} characters.")
    text = key_copies.copy(order.keys, phrase)
    handle = os.open(order.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    kept = key_copies.opened(order.file.read_text("utf-8"), phrase)
    sys.stdout.write(
        f"{len(kept)} keys saved in {order.file}: {', '.join(kept)}. "
        "Keep it away from this machine.\n"
    )
    return 0


def _restore(order: Order) -> int:
    put = key_copies.restore(order.file.read_text("utf-8"), _phrase(), order.keys)
    told = ", ".join(put) if put else "nothing was missing"
    sys.stdout.write(f"Put back: {told}.\n")
    return 0


def _give_up(order: Order) -> int:
    name = str(order.file)
    with installation.settings(order.where) as settings:
        passwords = asyncio.run(_gone(settings, name))
    sys.stdout.write(
        f"{name} is given up, which is recorded; the next start makes a new one where none is "
        "left. Stop first whatever server still runs.\n"
    )
    if passwords:
        sys.stdout.write(
            f"Passwords taken back: {passwords}. Their people sign in with a passkey, or with a "
            "new enrolment code, and set one again.\n"
        )
    return 0


async def _gone(settings: Settings, name: str) -> int:
    async with open_house(settings, keys_whole=False) as house:
        return await give_up_key(house, name)


ACTS = {"save": _save, "restore": _restore, "give-up": _give_up}


def _phrase() -> str:
    if sys.stdin.isatty():
        return getpass.getpass("Phrase: ").strip()
    return sys.stdin.readline().strip()


def _trouble(sentence: str) -> int:
    sys.stderr.write(f"platewarden: {sentence}\n")
    return 1
