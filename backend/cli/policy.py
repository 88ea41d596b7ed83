"""`platewarden policy`: read it in plain words, check it, compare two, rehearse a draft."""

import argparse
import asyncio
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from backend.cli import installation
from backend.cli.installation import Where
from backend.embedded import EmbeddedFailed
from backend.services import remembering
from backend.services.house import open_house
from backend.settings import Settings, SettingsRefused
from policies import __main__ as checking
from policies import rehearsing
from policies.differing import differ
from policies.engine import Engine
from policies.parameters import ProfileError
from policies.profile import FOLDER, load
from policies.reading import read
from policies.rehearsing import Rehearsed

MONTH = 31
USAGE = "show P, check [P], diff P P, rehearse P [--days N], where P is a profile"
OF_A_PROFILE = "one that ships by its name (bloomington), or a folder of your own"


@dataclass(frozen=True, slots=True)
class Order:
    """What to do with which profiles."""

    act: str
    profiles: tuple[str, ...]
    days: int
    where: Where

    @classmethod
    def of(cls, given: argparse.Namespace) -> "Order":
        return cls(given.act, tuple(given.profiles), given.days, Where.of(given))


def declare(parser: argparse.ArgumentParser) -> None:
    installation.declare(parser)
    parser.add_argument("act", choices=["show", "check", "diff", "rehearse"])
    parser.add_argument("profiles", nargs="*", metavar="profile", help=OF_A_PROFILE)
    parser.add_argument(
        "--days", type=int, default=MONTH, help="rehearse: how many days of acts, today included"
    )


def run(order: Order) -> int:
    """0: done. 1: faults were found, or something could not be reached. 2: the wrong words."""
    try:
        match (order.act, order.profiles):
            case ("show", (name,)):
                _say(_shown(_engine(name)))
            case ("check", names):
                return checking.main(["check", *(str(_folder(name)) for name in names)])
            case ("diff", (old, new)):
                _say(differ(_engine(old), _engine(new)) or ("Nothing changes.",))
            case ("rehearse", (name,)) if order.days >= 1:
                _say(_rehearsed(_engine(name), order))
            case _:
                sys.stderr.write(
                    "platewarden: show P, check [P], diff P P, rehearse P [--days N]\n"
                )
                return 2
    except (ProfileError, SettingsRefused, EmbeddedFailed, OSError) as cause:
        sys.stderr.write(f"platewarden: {cause}\n")
        return 1
    return 0


def _say(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _folder(name: str) -> Path:
    """A name that ships is that one, wherever the command is run."""
    shipped = FOLDER / name
    return shipped if Path(name).name == name and shipped.is_dir() else Path(name)


def _engine(name: str) -> Engine:
    return Engine(load(_folder(name)))


def _shown(engine: Engine) -> Iterable[str]:
    department = engine.profile.department
    yield f"{department.name}: {department.text}"
    yield f"version {engine.profile.version[:12]}, over {', '.join(department.law)}"
    for topic in read(engine):
        yield ""
        yield topic.title
        for line in topic.lines:
            yield f"  {line.text} [{line.citation}]"


def _rehearsed(draft: Engine, order: Order) -> Iterable[str]:
    with installation.settings(order.where) as settings:
        found = asyncio.run(_ask(settings, draft, order.days))
    yield f"{draft.profile.name} {draft.profile.version[:12]}, asked what {order.days} days asked:"
    for action in sorted(found, key=lambda action: (-found[action].refused, action)):
        yield from rehearsing.told(action, found[action])
    silent = sorted(draft.actions - set(found))
    yield f"Nothing was recorded of: {', '.join(silent)}." if silent else "Every act was asked."
    yield "Never recorded: what gateways upload, and to whom live alerts go."


async def _ask(settings: Settings, draft: Engine, days: int) -> dict[str, Rehearsed]:
    async with open_house(settings) as house:
        return await remembering.rehearsal(house, draft, days)
