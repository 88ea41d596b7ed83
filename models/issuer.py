"""Which state issued a plate, or that it was not read.

What the picture shows is weighed by the serial: most formats are in use in a few states only.
"""

from collections.abc import Callable, Mapping

import numpy as np

from models.calibration import softmax
from models.catalogue import StateModel
from models.finder import Found
from models.formats import Formats
from models.look import StateOfIssue
from models.pictures import Picture
from models.reading import Chances
from models.rectify import View, rectify
from models.session import Network, Tensor


def classes(answers: Mapping[str, Tensor], temperature: float) -> Chances:
    """One class a state."""
    chances: Chances = softmax(answers["states"], temperature)[0]
    return chances


DECODERS: Mapping[str, Callable[[Mapping[str, Tensor], float], Chances]] = {"classes": classes}


class Issuer:
    """A state model at work."""

    def __init__(self, model: StateModel, network: Network, formats: Formats | None) -> None:
        self._model = model
        self._formats = formats if model.serial_weight > 0 else None
        self._network = network
        self._decode = DECODERS[model.decoder]
        self._view = View(model.width, model.height, model.margin)

    def named(self, chances: Chances) -> StateOfIssue | None:
        """None when no state is probable enough, or when it is none of those we know."""
        best = int(np.argmax(chances))
        code, chance = self._model.states[best], float(chances[best])
        return StateOfIssue(code, chance) if code and chance >= self._model.threshold else None

    def weighed(self, chances: Chances, text: str) -> Chances:
        """The chances once the serial is known, as the image alone gives it (Bayes' rule).

        The weight is below one where the formats of the table are surer than the world is.
        """
        if self._formats is None:
            return chances
        spoken = np.array([self._formats.chance(text, code) for code in self._model.states])
        together: Chances = chances * spoken**self._model.serial_weight
        return np.asarray(together / together.sum())

    def chances(self, picture: Picture, found: Found) -> Chances:
        """How probable each of the model's states is."""
        crop = rectify(picture, found.corners, [self._view])[0]
        answers = self._network.run({"plates": crop[None]})
        return self._decode(answers, self._model.temperature)
