"""Which files a path on the command line means."""

import glob
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from models import footage, pictures


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read, and how the user would name it."""

    path: Path
    name: str


def expand(given: Iterable[str]) -> list[Source]:
    """Files as given; folders with everything below that is named like a picture or a film.

    A pattern that the shell left alone is ours to expand. What matches nothing stays in the list,
    so that it is reported with the other files that cannot be read. Each file is read once.
    """
    found: dict[Path, Source] = {}
    for word in given:
        for path in _paths(word):
            found.setdefault(path.absolute(), Source(path, str(path)))
    return list(found.values())


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
    return [below for match in matches for below in _paths(match)] or [path]


def _below(folder: Path) -> list[Path]:
    known = pictures.SUFFIXES | footage.SUFFIXES
    return sorted(
        path for path in folder.rglob("*") if path.suffix.lower() in known and path.is_file()
    )
