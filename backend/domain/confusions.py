"""What is taken for what: the reader's own table of mistakes, turned round.

The table says how often a character is read as another. The matcher asks the opposite: this was
read; what may stand there? Before anything is read, each character is taken to be as common as any
other: which serials are common is the reader's formats' matter, and is in its probabilities.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

COLUMNS = ["light", "truth", "read", "probability", "count"]
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
NOTHING = "-"
"""Stands for a character that was not read, and for one that was read where none stands."""


@dataclass(frozen=True, slots=True)
class Confusions:
    """The table turned round, over all lights alike: a read does not say by which it was taken."""

    meant: Mapping[str, Mapping[str, float]]
    """Read character -> what it may stand for -> probability; these add up to one."""
    missed: Mapping[str, float]
    """How often each character is passed over."""


def parse(text: str) -> Confusions:
    """From the table as it is stored with the reader's model."""
    lines = text.splitlines()
    if not lines or lines[0].split("\t") != COLUMNS:
        raise ValueError(f"the header must be {' '.join(COLUMNS)}, tab separated")
    lights: dict[str, dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    for number, line in enumerate(lines[1:], 2):
        light, truth, read, share = _row(line, number)
        lights[light][truth][read] = share
    if not lights:
        raise ValueError("the table has no rows")
    tables = [_completed(table) for table in lights.values()]
    mean = {
        truth: {
            read: sum(table[truth][read] for table in tables) / len(tables)
            for read in ALPHABET + NOTHING
        }
        for truth in ALPHABET
    }
    return Confusions(
        {read: _meant(mean, read) for read in ALPHABET},
        {truth: mean[truth][NOTHING] for truth in ALPHABET},
    )


def _completed(table: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """Every pair: those left out of the table share what its rows leave over."""
    whole: dict[str, dict[str, float]] = {}
    for truth in ALPHABET:
        row = table.get(truth, {})
        rare = max(0.0, 1.0 - sum(row.values())) / max(1, len(ALPHABET) + 1 - len(row))
        whole[truth] = {read: row.get(read, rare) for read in ALPHABET + NOTHING}
    return whole


def _meant(mean: Mapping[str, Mapping[str, float]], read: str) -> dict[str, float]:
    total = sum(mean[truth][read] for truth in ALPHABET)
    if not total:
        return {read: 1.0}
    return {truth: mean[truth][read] / total for truth in ALPHABET}


def _row(line: str, number: int) -> tuple[str, str, str, float]:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS):
        raise ValueError(f"line {number}: {len(COLUMNS)} columns are wanted")
    light, truth, read, share, _ = cells
    signs = ALPHABET + NOTHING
    if len(truth) != 1 or truth not in signs or len(read) != 1 or read not in signs:
        raise ValueError(f"line {number}: A to Z, 0 to 9 and - are known")
    try:
        chance = float(share)
    except ValueError as cause:
        raise ValueError(f"line {number}: the probability is no number") from cause
    if not 0.0 <= chance <= 1.0:
        raise ValueError(f"line {number}: a probability lies between 0 and 1")
    return light, truth, read, chance
