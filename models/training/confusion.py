"""The confusion table: what is read, how often, where a character really stands.

Data for the matcher: P(image | listed plate) is the product of these over the places of the plate.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from models.training.calibrate import Judged
from models.training.camera import LIGHTS
from models.training.serial import ALPHABET

HEADER = "light\ttruth\tread\tprobability\tcount"
MISSING = "-"
"""Stands for a character that was not read at all, and for one that was read where none stands."""
PRIOR = 0.5
"""Added to every count before dividing: what was never seen is rare, not impossible."""
SHOWN = 0.002
"""Pairs less probable than this are left out; the matcher gives each of them the rest's share."""

Pair = tuple[str, str]


def count(judged: Iterable[Judged]) -> dict[str, Counter[Pair]]:
    """(truth, read) pairs by light, over every plate on which something was read."""
    pairs: dict[str, Counter[Pair]] = defaultdict(Counter)
    for one in judged:
        if one.reading is None:
            continue
        read = one.reading.best_text
        if len(read) * 2 >= len(one.specimen.text):
            pairs[one.specimen.light].update(align(one.specimen.text, read))
    return pairs


def align(truth: str, read: str) -> list[Pair]:
    """Which character was read for which, by the cheapest edits (Wagner and Fischer, 1974)."""
    costs = [
        [i + j if not i * j else 0 for j in range(len(read) + 1)] for i in range(len(truth) + 1)
    ]
    for i, a in enumerate(truth, 1):
        for j, b in enumerate(read, 1):
            costs[i][j] = min(
                costs[i - 1][j] + 1, costs[i][j - 1] + 1, costs[i - 1][j - 1] + (a != b)
            )
    pairs: list[Pair] = []
    i, j = len(truth), len(read)
    while i or j:
        step = costs[i][j]
        if i and j and step == costs[i - 1][j - 1] + (truth[i - 1] != read[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((truth[i], read[j]))
        elif i and step == costs[i - 1][j] + 1:
            i -= 1
            pairs.append((truth[i], MISSING))
        else:
            j -= 1
            pairs.append((MISSING, read[j]))
    return pairs[::-1]


def write(pairs: dict[str, Counter[Pair]], file: Path) -> None:
    """One row a pair that happens, most probable first within each true character."""
    lines = [HEADER]
    for light in LIGHTS:
        for truth in ALPHABET + MISSING:
            seen = {read: pairs[light][truth, read] for read in ALPHABET + MISSING}
            total = sum(seen.values()) + PRIOR * len(seen)
            ranked = sorted(seen.items(), key=lambda item: (-item[1], item[0]))
            for read, number in ranked:
                chance = (number + PRIOR) / total
                if number and chance >= SHOWN:
                    lines.append(f"{light}\t{truth}\t{read}\t{chance:.5f}\t{number}")
    file.write_text("\n".join(lines) + "\n")
