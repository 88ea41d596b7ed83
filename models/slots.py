"""From per-slot probabilities to the most probable texts."""

import math
from dataclasses import dataclass
from heapq import heappop, heappush

import numpy as np
from numpy.typing import NDArray

WAYS = 60
"""Ways to fill the slots that are looked at, the most probable first."""
CHOICES = 5
"""Classes tried in a slot."""
HOPELESS = 12.0
"""Nats behind the best at which a way is left out: less than one in a hundred thousand."""
LEAST = 1e-9

Options = list[tuple[str, float]]
"""Characters of one slot and their nats, best first; an empty string: nothing stands there."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One text, the slots its characters stand in, and its probability in nats."""

    text: str
    slots: tuple[int, ...]
    nats: float


def texts(chances: NDArray[np.float64], alphabet: str) -> list[Candidate]:
    """The most probable texts, best first.

    Slots are independent given the picture. A slot may be empty anywhere; texts that come about in
    several ways are one text with all of their probability.
    """
    options = _options(chances, alphabet)
    found: dict[str, Candidate] = {}
    for nats, picks in _ways(options):
        text = "".join(options[slot][pick][0] for slot, pick in enumerate(picks))
        known = found.get(text)
        if known is None:
            places = tuple(slot for slot, pick in enumerate(picks) if options[slot][pick][0])
            found[text] = Candidate(text, places, nats)
        else:
            together = known.nats + math.log1p(math.exp(nats - known.nats))
            found[text] = Candidate(text, known.slots, together)
    return sorted(found.values(), key=lambda candidate: (-candidate.nats, candidate.text))


def symbol(index: int, alphabet: str) -> str:
    """The class's character; nothing for the last class."""
    return alphabet[index] if index < len(alphabet) else ""


def _options(chances: NDArray[np.float64], alphabet: str) -> list[Options]:
    order = np.argsort(-chances, axis=1, kind="stable")[:, :CHOICES]
    nats = np.log(np.maximum(LEAST, np.take_along_axis(chances, order, axis=1)))
    return [
        [(symbol(index, alphabet), value) for index, value in zip(indexes, values, strict=True)]
        for indexes, values in zip(order.tolist(), nats.tolist(), strict=True)
    ]


def _ways(options: list[Options]) -> list[tuple[float, tuple[int, ...]]]:
    """Which option each slot takes, best first.

    From every way the next worse option is taken in one slot, from the slot changed last onwards:
    so each way comes up once, and after all better ones.
    """
    best = sum(option[0][1] for option in options)
    heap: list[tuple[float, int, tuple[int, ...]]] = [(0.0, 0, (0,) * len(options))]
    ways: list[tuple[float, tuple[int, ...]]] = []
    while heap and len(ways) < WAYS:
        behind, last, picks = heappop(heap)
        ways.append((best - behind, picks))
        for slot in range(last, len(options)):
            pick = picks[slot]
            if pick + 1 == len(options[slot]):
                continue
            cost = behind + options[slot][pick][1] - options[slot][pick + 1][1]
            if cost < HOPELESS:
                heappush(heap, (cost, slot, (*picks[:slot], pick + 1, *picks[slot + 1 :])))
    return ways
