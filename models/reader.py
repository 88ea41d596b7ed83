"""What stands on a plate: several crops of it through a network, and the reading they settle on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from models.calibration import softmax, tempered
from models.catalogue import ReaderModel
from models.finder import Found
from models.formats import Formats
from models.look import StateOfIssue
from models.pictures import Picture
from models.points import Seen, spread, together
from models.reading import Chances, Reading, settle
from models.rectify import View, rectify
from models.session import Network, Tensor


@dataclass(frozen=True, slots=True)
class Crop:
    """What the network said of one crop, which shows so much around the plate."""

    answer: Mapping[str, Tensor]
    margin: float


def points(crops: Sequence[Crop]) -> Seen:
    """Each point names the character that has its middle there."""
    return together([spread(crop.answer["characters"], crop.margin) for crop in crops])


def slots(crops: Sequence[Crop]) -> Seen:
    """Each slot names one character, in reading order, and says where it looked."""
    chances = softmax(np.stack([crop.answer["characters"] for crop in crops]))
    places = [c.answer["places"] * (1 + 2 * c.margin) - c.margin for c in crops]
    return Seen(chances, np.mean(places, axis=0))


DECODERS: Mapping[str, Callable[[Sequence[Crop]], Seen]] = {"points": points, "slots": slots}


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
        crops = self._crops(picture, found, self._views[:1])
        first = self._seen(crops)
        if len(self._views) == 1 or self._clear(first.chances):
            return first
        return self._seen(crops + self._crops(picture, found, self._views[1:]))

    def _clear(self, chances: Chances) -> bool:
        """Whether something stands there, and each character leaves hardly a doubt."""
        doubt = 1.0 - chances.max(axis=-1).min(initial=1.0)
        return chances.shape[1] > 0 and float(doubt) <= self._model.doubt_allowed

    def _crops(self, picture: Picture, found: Found, views: Sequence[View]) -> list[Crop]:
        answers = self._network.run({"plates": np.stack(rectify(picture, found.corners, views))})
        return [
            Crop({name: values[i] for name, values in answers.items()}, view.margin)
            for i, view in enumerate(views)
        ]

    def _seen(self, crops: Sequence[Crop]) -> Seen:
        seen = self._decode(crops)
        return Seen(tempered(seen.chances, self._model.temperature), seen.places)

    def _bonus(self, state: StateOfIssue | None) -> Callable[[str], float]:
        """Nats that a text gains by being a serial in use."""
        formats, weight = self._formats, self._model.formats_weight
        if formats is None:
            return lambda _: 0.0
        # The same texts come up again and again while one plate is read.
        return cache(lambda text: weight * formats.fit(text, state))
