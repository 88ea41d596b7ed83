"""Which characters of two readings stand for the same place on the plate."""

from collections.abc import Sequence
from itertools import accumulate

from models.look import Character

Chances = dict[str, float]
"""Characters and how probable each is in one place; an empty string: nothing stands there."""

GAP = 0.6
"""What it costs to leave a character without a partner. Two that disagree cost 1, less than two
gaps, so that a misread character stays beside the one it is mistaken for."""


def chances(character: Character) -> Chances:
    return dict(character.ranking)


def unlike(one: Chances, other: Chances) -> float:
    """1 less the probability that both name the same character."""
    return 1.0 - min(1.0, sum(share * other.get(name, 0.0) for name, share in one.items()))


def align(one: Sequence[Chances], other: Sequence[Chances]) -> list[tuple[int | None, int | None]]:
    """Partners in order, with None where one side has no character; the cheapest such pairing."""
    cost = _costs(one, other)
    at, to = len(one), len(other)
    pairs: list[tuple[int | None, int | None]] = []
    while at or to:
        if at and to and cost[at][to] == cost[at - 1][to - 1] + unlike(one[at - 1], other[to - 1]):
            at, to = at - 1, to - 1
            pairs.append((at, to))
        elif at and cost[at][to] == cost[at - 1][to] + GAP:
            at -= 1
            pairs.append((at, None))
        else:
            to -= 1
            pairs.append((None, to))
    return pairs[::-1]


def distance(one: Sequence[Chances], other: Sequence[Chances]) -> float:
    """0 for readings that surely agree, 1 for readings without anything in common."""
    longest = max(len(one), len(other))
    return min(1.0, _costs(one, other)[-1][-1] / longest) if longest else 0.0


def _costs(one: Sequence[Chances], other: Sequence[Chances]) -> list[list[float]]:
    # Added up step by step, as `align` takes them apart: a product would differ in its last digit.
    cost = [list(accumulate([0.0] + [GAP] * len(other)))]
    for left in one:
        line = [cost[-1][0] + GAP]
        for column, right in enumerate(other, 1):
            line.append(
                min(
                    cost[-1][column - 1] + unlike(left, right),
                    cost[-1][column] + GAP,
                    line[-1] + GAP,
                )
            )
        cost.append(line)
    return cost
