"""The ways to reach a device, one file each; what lies in this folder is what there is."""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from alerts.channel import Opener


class BrokenChannelError(Exception):
    """A file among the channels is not one: the start stops, instead of an alert going nowhere."""


def openers(
    folders: Iterable[str] = (str(Path(__file__).parent),), package: str = __name__
) -> dict[str, Opener]:
    """Every channel by its name; whatever fails to import is not skipped."""
    return {
        module.name: _opener(f"{package}.{module.name}") for module in iter_modules(list(folders))
    }


def _opener(name: str) -> Opener:
    opener: Opener | None = getattr(import_module(name), "CHANNEL", None)
    if not callable(opener):
        raise BrokenChannelError(f"{name} has no CHANNEL that opens it")
    return opener
