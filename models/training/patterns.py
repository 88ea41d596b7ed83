"""The serial formats of the designs as the table that ranks readings (`models/formats.py`)."""

from collections.abc import Sequence
from itertools import product
from pathlib import Path

from models.formats import COLUMNS
from models.training.designs import PATTERN, SEPARATORS, Design

LEAST = 0.02
"""Formats rarer than this, against the commonest of their state, are left out."""


def write_formats(designs: Sequence[Design], file: Path) -> None:
    """One row a state and pattern; the weight is its share against the state's commonest."""
    shares: dict[tuple[str, str], float] = {}
    for design in designs:
        total = sum(weight for _, weight in design.serial.formats)
        for text, weight in design.serial.formats:
            several = shapes(text)
            for shape in several:
                part = design.share * weight / total / len(several)
                shares[design.state, shape] = shares.get((design.state, shape), 0.0) + part
    most: dict[str, float] = {}
    for (state, _), share in shares.items():
        most[state] = max(most.get(state, 0.0), share)
    rows = [
        f"{state}\t{shape}\t{share / most[state]:.3f}"
        for (state, shape), share in sorted(shares.items())
        if share / most[state] >= LEAST
    ]
    file.write_text("\n".join(("\t".join(COLUMNS), *rows)) + "\n")


def shapes(text: str) -> list[str]:
    """A design's format as patterns of @, # and fixed characters, separators left out."""
    parts: list[list[str]] = []
    for match in PATTERN.finditer(text):
        if match["stacked"] is not None:
            parts.append(shapes(match["stacked"].replace("/", "")))
        elif match["literal"] is not None:
            parts.append([match["literal"]])
        elif match["choice"] is not None:
            parts.append(["#" if match["choice"].isdigit() else "@"])
        elif match["low"] is not None:
            lengths = range(len(match["low"]), len(match["high"]) + 1)
            parts.append(["#" * n for n in lengths])
        elif match["other"] not in SEPARATORS:
            parts.append([{"L": "@", "D": "#"}.get(match["other"], match["other"])])
    return ["".join(choice) for choice in product(*parts)]
