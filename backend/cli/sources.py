"""Which files a path on the command line means."""

import glob
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from backend.cli.overlay import SUFFIX as OVERLAY
from models import footage, pictures


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read, and how the user would name it."""

    path: Path
    name: str
    trouble: str = ""
    """Why there is nothing to read here, where that is known beforehand."""


def expand(given: Iterable[str]) -> list[Source]:
    """Files as given; folders with everything below that is named like a picture or a film.

    A pattern that the shell left alone is ours to expand. What matches nothing stays in the list,
    so that it is reported with the other files that cannot be read; so does a folder without
    anything to read. Each file is read once, whatever ways lead to it.
    """
    found: dict[str, Source] = {}
    for word in given:
        for source in _sources(word):
            found.setdefault(os.path.realpath(source.path) if word else "", source)
    return list(found.values())


def _sources(word: str) -> list[Source]:
    if not word:  # which pathlib would take for the current folder
        return [Source(Path(), '""', "does not exist")]
    paths = _paths(word)
    if not paths:
        return [Source(Path(word), word, "there is no picture or film in it")]
    return [Source(path, str(path)) for path in paths]


def _paths(word: str) -> list[Path]:
    path = Path(word)
    try:
        if path.is_dir():
            return _below(path)
        if path.exists():
            return [path]
    except OSError:  # a name that the system does not take; reading it will say so
        return [path]
    matches = sorted(glob.glob(word, recursive=True))  # noqa: PTH207 - pathlib has no absolute patterns
    return [below for match in matches for below in _paths(match)] if matches else [path]


def _below(folder: Path) -> list[Path]:
    """What is named like a picture or a film, without the overlays that we wrote ourselves."""
    known = pictures.SUFFIXES | footage.SUFFIXES
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in known and not path.name.endswith(OVERLAY) and path.is_file()
    )
