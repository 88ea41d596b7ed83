"""From "which character has its middle here", point by point, to characters in reading order.

The network answers for each point of a grid over the crop. A character's probability is shared
out among the points around its middle: where two points say 0.5 each, one character stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

MOST = 10
"""Characters of a plate: no serial has more, and a read with more could be no entry of a list."""
FAINT = 0.1
"""Probability below which nothing counts as seen."""
NOTHING = FAINT / 300
"""Probability below which a point is left out of all sums."""
REACH = 0.042, 0.14
"""How far from its middle a character's shares lie at most, of the plate's width and height."""
WIDER = 1.7
"""How many times as far they are still taken for its own, where no other's middle is nearer."""

ROWS_APART = 0.2
"""How far, in plate heights, an upper row is from a lower one at the least."""


@dataclass(frozen=True, slots=True)
class Points:
    """What one crop shows: shares (points, characters) and where the points are on the plate."""

    shares: Numbers
    places: Numbers
    """(points, 2): x and y as shares of the plate's width and height."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the crops of one plate show: characters in reading order, the doubtful ones too."""

    chances: Numbers
    """Crop, character, class; the last class is "nothing stands here"."""
    places: Numbers
    """Character, x and y as shares of the plate's width and height."""


def spread(shares: NDArray[np.float32], margin: float) -> Points:
    """`shares` (characters, down, across) of a crop that shows so much around the plate.

    Most points show nothing; only the others are kept.
    """
    count, down, across = shares.shape
    flat = shares.reshape(count, -1)
    shown = np.flatnonzero(flat.sum(axis=0) > NOTHING)
    places = (
        np.stack(((shown % across + 0.5) / across, (shown // across + 0.5) / down), axis=1)
        * (1 + 2 * margin)
        - margin
    )
    return Points(flat[:, shown].T.astype(np.float64), places)


def together(crops: Sequence[Points]) -> Seen:
    """What all crops of one plate show together, and what each of them shows of that."""
    places = np.concatenate([crop.places for crop in crops])
    weights = np.concatenate([crop.shares.sum(axis=1) for crop in crops]) / len(crops)
    middles = _middles(places, weights)
    middles = middles[reading_order(middles)]
    return Seen(np.stack([_shared(crop, middles) for crop in crops]), middles)


def _middles(places: Numbers, weights: Numbers) -> Numbers:
    """Where characters are, the surest first: each takes what is around it."""
    strong = weights > FAINT / 100
    places, left = places[strong] / REACH, weights[strong].copy()
    near = np.abs(places[:, None] - places[None]).max(axis=2) <= 1
    found: list[Numbers] = []
    while len(found) < MOST and len(left):
        around = near @ left
        best = int(around.argmax())
        if around[best] < FAINT:
            break
        mine = near[best] * left
        middle = mine @ places / mine.sum()
        found.append(middle * REACH)
        left[np.abs(places - middle).max(axis=1) <= 1] = 0.0
    return np.array(found).reshape(-1, 2)


def _shared(crop: Points, middles: Numbers) -> Numbers:
    """(characters, classes): each point's shares go to the nearest middle that is near enough."""
    classes = crop.shares.shape[1]
    chances = np.zeros((len(middles), classes + 1))
    if len(middles):
        apart = np.abs((crop.places[:, None] - middles[None]) / REACH).max(axis=2)
        own = (apart <= WIDER) & (apart.argmin(axis=1)[:, None] == np.arange(len(middles)))
        chances[:, :classes] = own.T @ crop.shares
    total = chances.sum(axis=1, keepdims=True)
    chances /= np.maximum(total, 1.0)
    chances[:, classes] = np.maximum(0.0, 1.0 - chances.sum(axis=1))
    return chances


def reading_order(middles: Numbers) -> list[int]:
    """Indexes of (n, 2) middles as they are read: rows from above, small stacked ones downwards."""
    across = np.argsort(middles[:, 0], kind="stable")
    row = _upper_row(middles[across])
    if row is None:
        return _along(middles, across.tolist())
    return _along(middles, across[row].tolist()) + _along(middles, across[~row].tolist())


def _upper_row(middles: Numbers) -> NDArray[np.bool_] | None:
    """Which of the middles, sorted by x, are an upper row above a lower one; None for one row.

    Rows may fall or rise a little: what is above is told from the line through all of them.
    """
    if len(middles) < 4:
        return None
    x, y = middles.T
    level = y - np.polyval(np.polyfit(x, y, 1), x) if np.ptp(x) > REACH[0] else y
    order = np.sort(level)
    steps = np.diff(order)
    cut = int(steps.argmax())
    upper = np.asarray(level <= order[cut])
    if steps[cut] < ROWS_APART or _stacked(x, upper) or _stacked(x, ~upper):
        return None
    return upper


def _stacked(x: Numbers, row: NDArray[np.bool_]) -> bool:
    """Whether this is no row but the end of a stack: one character with another above or below."""
    apart = np.abs(x[~row] - x[row][0]) if row.sum() == 1 else np.ones(1)
    return bool(apart.min() < REACH[0] / 2)


def _along(middles: Numbers, across: Sequence[int]) -> list[int]:
    """One row from left to right; what stands above one another is read downwards."""
    order: list[int] = []
    stack: list[int] = []
    for index in across:
        if stack and middles[index, 0] - middles[stack[0], 0] > REACH[0]:
            order += sorted(stack, key=lambda i: float(middles[i, 1]))
            stack = []
        stack.append(index)
    return order + sorted(stack, key=lambda i: float(middles[i, 1]))
