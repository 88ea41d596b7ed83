"""What stands on a plate: several crops of it through a network, and the reading they settle on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from models.catalogue import ReaderModel
from models.finder import Found
from models.formats import Formats
from models.look import StateOfIssue
from models.pictures import Picture
from models.reading import Chances, Reading, Seen, settle
from models.rectify import View, rectify
from models.session import Network, Tensor


def softmax(logits: Tensor, temperature: float) -> Chances:
    scaled = logits.astype(np.float64) / temperature
    raised = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    shares: Chances = raised / raised.sum(axis=-1, keepdims=True)
    return shares


@dataclass(frozen=True, slots=True)
class Slots:
    """What a network saw: crop, slot, class; and crop, slot, x and y as shares of the crop."""

    chances: Chances
    places: NDArray[np.float64]


def slots(answers: Mapping[str, Tensor], temperature: float) -> Slots:
    """Each slot names one character, in reading order."""
    chances = softmax(answers["characters"], temperature)
    return Slots(chances, answers["places"].astype(np.float64))


DECODERS: Mapping[str, Callable[[Mapping[str, Tensor], float], Slots]] = {"slots": slots}


class Reader:
    """A reader model at work."""

    def __init__(self, model: ReaderModel, network: Network, formats: Formats | None) -> None:
        self._model = model
        self._network = network
        self._formats = formats if model.formats_weight > 0 else None
        self._decode = DECODERS[model.decoder]
        self._views = [View(model.width, model.height, margin) for margin in model.margins]

    def read(self, picture: Picture, found: Found, state: StateOfIssue | None) -> Reading | None:
        """The reading, or None where no plate is after all."""
        reading = settle(self.look(picture, found), found, self._model, self._bonus(state))
        if reading is None or reading.presence < self._model.presence_threshold:
            return None
        return reading

    def look(self, picture: Picture, found: Found) -> Seen:
        """What the crops show; one is enough where it leaves no doubt."""
        first = self._look(picture, found, self._views[:1])
        doubt = 1.0 - float(first.chances.max(axis=-1).min())
        if len(self._views) == 1 or doubt <= self._model.doubt_allowed:
            return first
        rest = self._look(picture, found, self._views[1:])
        crops = len(self._views)
        return Seen(
            np.concatenate([first.chances, rest.chances]),
            (first.places + rest.places * (crops - 1)) / crops,
        )

    def _look(self, picture: Picture, found: Found, views: Sequence[View]) -> Seen:
        crops = np.stack(rectify(picture, found.corners, views))
        answer = self._decode(self._network.run({"plates": crops}), self._model.temperature)
        margins = np.array([view.margin for view in views])[:, None, None]
        on_plate = answer.places * (1 + 2 * margins) - margins
        return Seen(answer.chances, on_plate.mean(axis=0))

    def _bonus(self, state: StateOfIssue | None) -> Callable[[str], float]:
        """Nats that a text gains by being a serial in use."""
        formats, weight = self._formats, self._model.formats_weight
        if formats is None:
            return lambda _: 0.0
        # The same texts come up again and again while one plate is read.
        return cache(lambda text: weight * formats.fit(text, state))
