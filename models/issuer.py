"""Which state issued a plate, or that it was not read."""

from collections.abc import Callable, Mapping

import numpy as np

from models.catalogue import StateModel
from models.finder import Found
from models.look import StateOfIssue
from models.pictures import Picture
from models.reader import softmax
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

    def __init__(self, model: StateModel, network: Network) -> None:
        self._model = model
        self._network = network
        self._decode = DECODERS[model.decoder]
        self._view = View(model.width, model.height, model.margin)

    def read(self, picture: Picture, found: Found) -> StateOfIssue | None:
        """None when no state is probable enough, or when it is none of those we know."""
        chances = self.chances(picture, found)
        best = int(np.argmax(chances))
        code, chance = self._model.states[best], float(chances[best])
        return StateOfIssue(code, chance) if code and chance >= self._model.threshold else None

    def chances(self, picture: Picture, found: Found) -> Chances:
        """How probable each of the model's states is."""
        crop = rectify(picture, found.corners, [self._view])[0]
        answers = self._network.run({"plates": crop[None]})
        return self._decode(answers, self._model.temperature)
