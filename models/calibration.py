"""From what was seen of a plate to the probability that its whole text is right."""

import math
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

STEEPEST = 12.0
"""Log-odds are kept within this: beyond it the networks' own arithmetic is noise."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the confidence is made from; each a plain number that a table can weigh."""

    text: float
    """Log-odds of the text, as the image alone gives it."""
    least: float
    """Log-odds of the least probable of its characters."""
    clear: float
    """Log-odds of its characters, their mean."""
    lead: float
    """How far the text is ahead of the runner-up, in nats."""
    agreement: float
    """Share of the crops that say the same by themselves, 0 to 1."""
    found: float
    """Log-odds that this is a plate."""
    width: float
    """Plate width in pixels, as doublings of 100."""
    narrow: float
    """How much narrower it is than a US plate, in doublings; 0 where it is as wide or wider. What
    stands before a plate leaves a narrow rest of it, on which all that is seen is clear."""
    count: float
    """Characters of the text: few have fewer than five."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic table over the evidence, and a rising curve through which its answer goes.

    Without a fit it stands at the text's own probability.
    """

    bias: float = 0.0
    text: float = 1.0
    least: float = 0.0
    clear: float = 0.0
    lead: float = 0.0
    agreement: float = 0.0
    found: float = 0.0
    width: float = 0.0
    narrow: float = 0.0
    count: float = 0.0
    curve_from: tuple[float, ...] = ()
    curve_to: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        if len(self.curve_from) != len(self.curve_to):
            raise ValueError("curve_from and curve_to must be of one length")
        if any(list(curve) != sorted(curve) for curve in (self.curve_from, self.curve_to)):
            raise ValueError("curve_from and curve_to must rise")

    def confidence(self, evidence: Evidence) -> float:
        total = self.bias
        for field in fields(evidence):
            total += getattr(self, field.name) * getattr(evidence, field.name)
        return self._through_curve(probability(total))

    def _through_curve(self, raw: float) -> float:
        if not self.curve_from:
            return raw
        below = [at for at, start in enumerate(self.curve_from) if start <= raw]
        if not below:
            return self.curve_to[0]
        at = below[-1]
        if at + 1 == len(self.curve_from):
            return self.curve_to[-1]
        start, end = self.curve_from[at], self.curve_from[at + 1]
        share = (raw - start) / (end - start)
        return self.curve_to[at] + share * (self.curve_to[at + 1] - self.curve_to[at])


def softmax(logits: NDArray[np.float32], temperature: float = 1.0) -> NDArray[np.float64]:
    """Probabilities over the last axis."""
    scaled = logits.astype(np.float64) / temperature
    raised = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    shares: NDArray[np.float64] = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def tempered(chances: NDArray[np.float64], temperature: float) -> NDArray[np.float64]:
    """Probabilities made surer below 1 and less sure above; their order stays."""
    raised = chances ** (1 / temperature)
    shares: NDArray[np.float64] = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def log_odds(chance: float) -> float:
    if chance <= 0.0:
        return -STEEPEST
    if chance >= 1.0:
        return STEEPEST
    return min(STEEPEST, max(-STEEPEST, math.log(chance) - math.log1p(-chance)))


def probability(odds: float) -> float:
    """The inverse of `log_odds`."""
    return 1.0 / (1.0 + math.exp(-min(STEEPEST * 4, max(-STEEPEST * 4, odds))))
