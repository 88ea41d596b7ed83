"""An endless supply of straightened plates for the networks that look at one plate."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from models.training.designs import load_designs
from models.training.folders import DESIGNS
from models.training.legible import LOST
from models.training.plate import Plate, Press
from models.training.views import STRENGTHS, Sample, Scene

VIEWS = 6
"""Cameras that look at one drawn plate: drawing costs more than looking."""
_SPREAD = 6
"""Batches over which the views of one plate are spread."""
Rng = np.random.Generator


@dataclass(frozen=True)
class Crop:
    """One view and the plate that it shows."""

    sample: Sample
    plate: Plate

    @property
    def legible(self) -> np.ndarray:
        """(n,): false for a character that something covers, or of which nothing is left."""
        return self.plate.legible & (self.sample.kept >= LOST)


def crops(
    rng: Rng,
    size: tuple[int, int],
    batch: int,
    widths: Callable[[Rng, int], Sequence[float]],
    strengths: Sequence[float] = STRENGTHS,
) -> Iterator[list[Crop]]:
    """Batches of crops of `size`, the plates as wide in the camera's picture as `widths` says."""
    press = Press(load_designs(DESIGNS), rng)
    pool: list[Crop] = []
    while True:
        while len(pool) < batch * _SPREAD:
            scene = Scene(press.plate(), rng)
            for native in widths(rng, VIEWS):
                view = scene.view(size, native, float(rng.uniform(0.02, 0.18)), strengths)
                if view.readable:
                    pool.append(Crop(view, scene.plate))
        chosen = rng.permutation(len(pool))[:batch]
        yield [pool[i] for i in chosen]
        for i in sorted(chosen, reverse=True):
            pool[i] = pool[-1]
            pool.pop()
