"""The labelled photographs, and a list of plates in which some of theirs stand."""

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from backend.domain.plates import fold

APART = timedelta(seconds=20)
"""Between two photographs, so that each is a passing of its own."""
LETTERS, DIGITS = "ABCDEFGHJKLMNPRSTUVWXYZ", "0123456789"
SHAPES = ("@@@####", "@@#####", "@@@###", "@@#@#@", "#@@@###", "#@@##")
"""What serials look like in the states of the photographs."""
STATES = ("CA", "IL", "MO", "TX")
EVERY = 3
"""One in so many photographs has its plate listed."""


@dataclass(frozen=True, slots=True)
class Photograph:
    """One picture with the plate that is labelled in it; the text never leaves this process."""

    name: str
    text: str
    state: str
    at: datetime
    listed: bool = False

    @property
    def folded(self) -> str:
        return fold(self.text)


def photographs(folder: Path, began: datetime) -> list[Photograph]:
    """Those whose plate is labelled with its text, each at a time of its own."""
    found: dict[str, tuple[str, str]] = {}
    for line in (folder / "labels.tsv").read_text("utf-8").splitlines()[1:]:
        name, _, _, _, _, text, state = f"{line}\t".split("\t")[:7]
        if text.isalnum():
            found.setdefault(name, (text, state))
    every = []
    for number, (name, (text, state)) in enumerate(sorted(found.items())):
        listed = number % EVERY == 0
        every.append(Photograph(name, text, state, began + number * APART, listed))
    known = {one.folded for one in every if one.listed}
    return [_with(one, listed=one.folded in known) for one in every]


def _with(one: Photograph, *, listed: bool) -> Photograph:
    """The same car again, in another photograph, is listed there too."""
    return Photograph(one.name, one.text, one.state, one.at, listed)


def laid_out(folder: Path, every: Sequence[Photograph], into: Path) -> Path:
    """Copies with the time of each as the file's own, as a camera would leave them."""
    into.mkdir()
    for number, one in enumerate(every):
        copy = into / f"{number:04}{Path(one.name).suffix}"
        shutil.copyfile(folder / one.name, copy)
        seconds = one.at.timestamp()
        os.utime(copy, (seconds, seconds))
    return into


def others(count: int, besides: Sequence[Photograph]) -> Iterator[tuple[str, str]]:
    """Drawn plates that are in none of the photographs, as most of a list is."""
    chance = Random(20261125)  # noqa: S311 - the same list each time
    taken = {one.folded for one in besides}
    while count:
        shape = chance.choice(SHAPES)
        text = "".join(chance.choice(LETTERS if sign == "@" else DIGITS) for sign in shape)
        if fold(text) not in taken:
            taken.add(fold(text))
            count -= 1
            yield text, chance.choice(STATES)
