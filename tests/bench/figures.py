"""Arithmetic of the benches, and the marks between which their tables stand in a document."""

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

REACHED, MISSED = "reached: ", "MISSED: "


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of all does not exceed (nearest rank)."""
    if not values:
        raise ValueError("a percentile of nothing")
    return sorted(values)[max(1, math.ceil(share * len(values))) - 1]


def outside(spent: float, recognition: float, frames: int) -> float:
    """Milliseconds of processor time a frame, without what recognition itself took."""
    if frames < 1 or recognition > spent:
        raise ValueError("recognition took more than everything, or there was no frame")
    return 1000 * (spent - recognition) / frames


def write(path: Path, name: str, text: str) -> None:
    """Put the text between `<!-- NAME: begin -->` and `<!-- NAME: end -->`, which must be there."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, there, rest = path.read_text("utf-8").partition(begin)
    _, ends, after = rest.partition(end)
    if not (there and ends):
        raise SystemExit(f"{path} has no place for {name}.")
    path.write_text(f"{before}{begin}\n{text}\n{end}{after}", "utf-8")


@dataclass(frozen=True, slots=True)
class Must:
    """A figure beside its limit, in words, and whether it keeps it."""

    words: str
    reached: bool


def at_most(what: str, found: float, limit: float, unit: str = "") -> Must:
    return Must(f"{what}: {_shown(found, unit)}, at most {_shown(limit, unit)}", found <= limit)


def at_least(what: str, found: float, limit: float, unit: str = "") -> Must:
    return Must(f"{what}: {_shown(found, unit)}, at least {_shown(limit, unit)}", found >= limit)


def _shown(value: float, unit: str) -> str:
    return f"{value:.3g}{unit and ' '}{unit}"


def hold(musts: Sequence[Must]) -> None:
    """Said at the end, when every figure is written; one that is missed ends with an error."""
    for must in musts:
        sys.stdout.write(f"{REACHED if must.reached else MISSED}{must.words}\n")
    sys.stdout.flush()
    if not all(must.reached for must in musts):
        raise SystemExit(1)


def tell(name: str, text: str) -> None:
    """Print, and with `--write FILE` also write between the marks of that file."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
    if "--write" in sys.argv:
        write(Path(sys.argv[sys.argv.index("--write") + 1]), name, text)
