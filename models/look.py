"""What recognition says about one plate in one frame; the value types that other rooms may use."""

from dataclasses import dataclass

UNKNOWN = "?"
"""Stands in a text for a character that is there but was not read."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels of the picture as displayed (EXIF orientation applied)."""

    x: float
    y: float
    w: float
    h: float

    def iou(self, other: "Box") -> float:
        """Intersection over union, 0 to 1."""
        across = min(self.x + self.w, other.x + other.w) - max(self.x, other.x)
        down = min(self.y + self.h, other.y + other.h) - max(self.y, other.y)
        if across <= 0 or down <= 0:
            return 0.0
        shared = across * down
        return shared / (self.w * self.h + other.w * other.h - shared)


@dataclass(frozen=True, slots=True)
class Character:
    """One place of the text: what it may be, most probable first.

    `ranking` holds (character, probability) pairs; an empty string means that nothing stands there.
    `known` is false when the best reading is too weak to be shown as a character.
    """

    ranking: tuple[tuple[str, float], ...]
    known: bool
    centre: tuple[float, float]
    """Where it stands on the plate, as fractions of its width and height."""

    @property
    def text(self) -> str:
        return self.best if self.known else UNKNOWN

    @property
    def best(self) -> str:
        """The most probable reading, however weak."""
        return self.ranking[0][0]

    @property
    def probability(self) -> float:
        return self.ranking[0][1]

    @property
    def runner_up(self) -> tuple[str, float]:
        return self.ranking[1]


@dataclass(frozen=True, slots=True)
class StateOfIssue:
    """The state that issued the plate, by postal code, and how probable the network finds it."""

    code: str
    probability: float


@dataclass(frozen=True, slots=True)
class Look:
    """What recognition says about one plate in one frame."""

    box: Box
    corners: tuple[tuple[float, float], ...]
    """The plate's four corners from the upper left, clockwise, in pixels of the picture."""
    found: float
    """Probability that this is a plate, 0 to 1."""
    characters: tuple[Character, ...]
    confidence: float
    """Calibrated probability that the whole text is right."""
    runner_up: str
    """The most probable other text."""
    image_text: str
    """What the image alone says, before serial formats were allowed to rank the readings."""
    state: StateOfIssue | None
    """None: not read."""

    @property
    def text(self) -> str:
        return "".join(character.text for character in self.characters)

    @property
    def best_text(self) -> str:
        """The text that the formats left first, weak characters too: nothing in it is unknown."""
        return "".join(character.best for character in self.characters)
