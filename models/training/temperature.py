"""How sure the networks may be: one number that all of a network's logits are divided by.

A temperature leaves the order of the answers alone; it is fitted so that a probability of 0.9 is
right nine times in ten (Guo et al., 2017).
"""

from collections.abc import Sequence

import numpy as np

from models.finder import Found
from models.pipeline import Pipeline
from models.training.specimens import Specimen

COOLEST, HOTTEST, STEPS = 0.4, 2.5, 64
LEAST = 1e-12
Rows = tuple[np.ndarray, np.ndarray]
"""(n, classes) probabilities at temperature 1, and (n,) which class is right."""


def fit_temperature(chances: np.ndarray, right: np.ndarray) -> float:
    """The temperature under which the right classes are the most probable."""
    nats = np.log(np.maximum(LEAST, chances))
    tried = np.geomspace(COOLEST, HOTTEST, STEPS)
    return round(float(min(tried, key=lambda heat: _loss(nats / heat, right))), 3)


def _loss(nats: np.ndarray, right: np.ndarray) -> float:
    top = nats.max(axis=1, keepdims=True)
    total = top[:, 0] + np.log(np.exp(nats - top).sum(axis=1))
    return float((total - nats[np.arange(len(right)), right]).mean())


def reader_rows(pipeline: Pipeline, specimens: Sequence[Specimen], alphabet: str) -> Rows:
    """What the reader gave each character in every crop, and what stood there.

    Only of plates on which it saw as many characters as there are: which is which is plain there.
    """
    chances, wanted = [], []
    for specimen in specimens:
        for one in _on_plate(pipeline, specimen):
            crops = pipeline.reader.look(specimen.picture, one).chances
            stands = crops.mean(axis=0)[:, -1] < 0.5
            if stands.sum() != len(specimen.text):
                continue
            slots = np.full(crops.shape[1], len(alphabet))
            slots[stands] = [alphabet.index(c) for c in specimen.text]
            chances.append(crops.reshape(-1, crops.shape[2]))
            wanted.append(np.tile(slots, len(crops)))
    return np.concatenate(chances), np.concatenate(wanted)


def state_rows(pipeline: Pipeline, specimens: Sequence[Specimen], states: Sequence[str]) -> Rows:
    """What the state network gave, and whose plate it was."""
    issuer = pipeline.issuer
    if issuer is None:
        raise ValueError("there is no state model to fit")
    pairs = [
        (issuer.chances(specimen.picture, one), list(states).index(specimen.state))
        for specimen in specimens
        for one in _on_plate(pipeline, specimen)
    ]
    return np.stack([chances for chances, _ in pairs]), np.array([state for _, state in pairs])


def _on_plate(pipeline: Pipeline, specimen: Specimen) -> list[Found]:
    found = pipeline.finder.find(specimen.picture)
    return [one for one in found if one.box.iou(specimen.box) > 0.3][:1]
