"""How fast something grows: the straight line through its samples."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import linear_regression


@dataclass(frozen=True)
class Sample:
    """Seconds of a steady clock, and megabytes."""

    at: float
    megabytes: float


def growth(samples: Sequence[Sample]) -> float:
    """Megabytes a second, by least squares; nothing can be said of fewer than two samples."""
    if len(samples) < 2:
        raise ValueError("two samples at least")
    line = linear_regression(
        [sample.at for sample in samples], [sample.megabytes for sample in samples]
    )
    return float(line.slope)
