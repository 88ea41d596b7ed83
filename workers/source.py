"""The seam of the cameras: what a source yields, and how the sources are found."""

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from models.pictures import Picture
from workers import sources
from workers.clock import Clock
from workers.redacting import redacted

JPEG = "image/jpeg"


class Lost(Exception):  # noqa: N818 - an answer with a reason, and the name says so
    """The camera does not answer or broke off; trying again later may help."""

    def __init__(self, why: str) -> None:
        super().__init__(redacted(why))


class Unfit(Exception):  # noqa: N818 - as above
    """The source can never work as it was asked for; trying again does not help."""

    def __init__(self, why: str) -> None:
        super().__init__(redacted(why))


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture of a camera and when it was taken.

    Either the bytes as the camera made them, which are passed on untouched, or pixels.
    """

    at: datetime
    data: bytes = b""
    picture: Picture | None = None
    media: str = JPEG
    mark: str = ""
    """Where in a recording it stands; the source's own words."""
    old: bool = False
    """Spooled in an earlier run. It is yielded so that the choice falls as it fell then."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a source is asked for."""

    target: str
    """What stands behind the scheme; for an address the whole of it."""
    memory: Path
    """A folder of the camera's own, where a recording notes how far it got."""
    clock: Clock
    a_second: float = 12.0
    """Pictures a second that are looked at; the choice among them comes later."""
    timing: str = ""
    """How a recording knows when its pictures were taken; empty: the source's usual way."""
    once: bool = False
    """A watched folder ends when it has been read."""


class Source(Protocol):
    """Pictures, and a word back about each that is safe on the disk."""

    def frames(self) -> Iterator[Shot]:
        """Every picture in turn. Ends with a recording; raises Lost when a camera goes away."""
        ...

    def kept(self, shot: Shot) -> None:
        """This shot and all before it need not be read again."""
        ...

    def over(self) -> None:
        """The recording has ended and all that was chosen of it is on the disk."""
        ...


@dataclass(frozen=True, slots=True)
class Kind:
    """One variation of a source; each module of `workers.sources` defines one as KIND."""

    schemes: tuple[str, ...]
    open: Callable[[Order], Source]
    live: bool
    """What is not fetched now is gone, and the newest matters most."""
    gated: bool
    """Only pictures in which something moves are kept, the sharpest of them."""


def discover() -> Mapping[str, Kind]:
    """Every scheme and its kind. A module that cannot be loaded stops the start."""
    found: dict[str, Kind] = {}
    for module in pkgutil.iter_modules(sources.__path__):
        if module.ispkg:
            continue
        kind = import_module(f"{sources.__name__}.{module.name}").KIND
        for scheme in kind.schemes:
            if scheme in found:
                raise ValueError(f"two sources want the scheme {scheme}")
            found[scheme] = kind
    return found


def choose(words: str, kinds: Mapping[str, Kind]) -> tuple[Kind, str]:
    """The kind of source that these words mean, and its target."""
    scheme, _, rest = words.partition(":")
    kind = kinds.get(scheme.lower())
    if kind is None:
        known = ", ".join(f"{name}:" for name in sorted(kinds))
        raise Unfit(f"{words}: no such source; there is {known}")
    target = words if rest.startswith("//") else rest
    if not target:
        raise Unfit(f"{words}: nothing stands behind the colon")
    return kind, target


def checked_address(target: str, schemes: tuple[str, ...]) -> str:
    """An address of the network with one of these schemes; the library would open others too."""
    parts = urlsplit(target)
    plain = target.isascii() and target.isprintable() and not set(target) & set(" |\\\"'<>")
    if parts.scheme.lower() not in schemes or not parts.hostname or not plain:
        raise Unfit(f"{target}: not an address of {' or '.join(schemes)}")
    return target
