"""From what the crops show to one text: the image alone proposes readings, formats rank them."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.calibration import Evidence, log_odds
from models.catalogue import ReaderModel
from models.finder import Found
from models.look import Character
from models.points import Seen
from models.slots import CHOICES, Candidate, symbol, texts

FAR_AHEAD = 15.0
"""The lead, in nats, of a text that has no rival."""

Chances = NDArray[np.float64]
Bonus = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of one plate with everything that is known about it."""

    characters: tuple[Character, ...]
    runner_up: str
    image_text: str
    confidence: float
    presence: float
    """Probability that this is a plate at all."""
    evidence: Evidence

    @property
    def best_text(self) -> str:
        """The text with weak characters too, as that of a look."""
        return "".join(character.best for character in self.characters)


def settle(seen: Seen, found: Found, model: ReaderModel, bonus: Bonus) -> Reading | None:
    """One reading of all crops, or None where no characters stand."""
    chances: Chances = seen.chances.mean(axis=0)
    proposed = texts(chances, model.alphabet)
    if not proposed[0].text:
        return None
    # Formats rank what the characters are, not whether they are there: a serial in use is easily
    # made by leaving one out.
    standing = proposed[0].slots
    ranked = [
        (item.nats + (bonus(item.text) if item.slots == standing else 0.0), item)
        for item in proposed
        if item.text
    ]
    ranked.sort(key=lambda pair: (-pair[0], pair[1].text))
    best, rivals = ranked[0][1], ranked[1:]
    images = [
        float(chances[slot, model.alphabet.index(character)])
        for character, slot in zip(best.text, best.slots, strict=True)
    ]
    evidence = Evidence(
        text=log_odds(math.exp(min(0.0, best.nats))),
        least=log_odds(min(images)),
        clear=sum(log_odds(image) for image in images) / len(images),
        lead=min(FAR_AHEAD, ranked[0][0] - rivals[0][0]) if rivals else FAR_AHEAD,
        agreement=_agreement(seen.chances, model.alphabet, best.text),
        found=log_odds(found.score),
        width=math.log2(max(1.0, _width(found)) / 100),
        narrow=_narrow(found),
        count=float(len(best.text)),
    )
    return Reading(
        tuple(
            Character(
                _ranking(chances, model.alphabet, best, at, bonus),
                images[at] >= model.unknown_below,
                _inside(seen.places[slot]),
            )
            for at, slot in enumerate(best.slots)
        ),
        rivals[0][1].text if rivals else "",
        proposed[0].text,
        model.calibration.confidence(evidence),
        model.presence.confidence(evidence),
        evidence,
    )


def _ranking(
    chances: Chances, alphabet: str, best: Candidate, at: int, bonus: Bonus
) -> tuple[tuple[str, float], ...]:
    """What may stand in one place while the others stay as they are, the text's own first."""
    row = chances[best.slots[at]]
    likely = np.argsort(-row, kind="stable")[:CHOICES].tolist()
    shown = best.text[at]
    weighed: dict[str, float] = {}
    for index in likely:
        character = symbol(index, alphabet)
        instead = best.text[:at] + character + best.text[at + 1 :]
        gain = bonus(instead) if character else 0.0
        weighed[character] = float(row[index]) * math.exp(gain - bonus(best.text))
    rest = max(0.0, 1.0 - sum(float(row[index]) for index in likely))
    total = sum(weighed.values()) + rest
    order = sorted(weighed, key=lambda character: (character != shown, -weighed[character]))
    return tuple((character, weighed[character] / total) for character in order)


def _agreement(crops: Chances, alphabet: str, text: str) -> float:
    alone = ["".join(symbol(int(best), alphabet) for best in crop.argmax(axis=1)) for crop in crops]
    return alone.count(text) / len(alone)


def _width(found: Found) -> float:
    (x0, y0), (x1, y1) = found.corners[0], found.corners[1]
    return math.hypot(x1 - x0, y1 - y0)


def _narrow(found: Found) -> float:
    """Of a plate twice as wide as high 0; of one as wide as high 1; from its slanted sides."""
    left = math.dist(found.corners[0], found.corners[3])
    return max(0.0, 1.0 - math.log2(max(1.0, _width(found)) / max(1.0, left)))


def _inside(place: Sequence[float] | NDArray[np.float64]) -> tuple[float, float]:
    x, y = (min(1.0, max(0.0, float(share))) for share in place)
    return x, y
