"""A plate as it hangs on a vehicle, ready to be laid down at any size."""

from dataclasses import dataclass

import cv2
import numpy as np

from models.training.plate import Press
from models.training.street.canvas import Sprite, onto, opaque

Rng = np.random.Generator


@dataclass(frozen=True)
class Placed:
    """A plate in a street picture."""

    corners: np.ndarray
    """(4, 2) float32 pixels, from the upper left, clockwise, as on the plate itself."""
    text: str
    state: str


@dataclass(frozen=True)
class Carried:
    """A plate on a sprite."""

    sprite: Sprite
    aspect: float
    text: str
    state: str

    def hang(self, mount: np.ndarray, rng: Rng) -> np.ndarray:
        """Its corners in the mount's (4, 2), never quite straight; long ones reach beyond it."""
        wide = 1.0 if self.aspect < 3 else 1.7
        half = np.array((wide / 2, wide / self.aspect)) * rng.uniform(0.96, 1.04)
        turn = rng.normal(0, 0.012) if rng.random() < 0.9 else rng.normal(0, 0.06)
        square = np.array(((-1, -1), (1, -1), (1, 1), (-1, 1))) * half
        c, s = np.cos(turn), np.sin(turn)
        # The unit square's height is half the plate's width, so that turning must weigh them apart.
        x = square[:, 0] * c - square[:, 1] * s / 2 + rng.normal(0, 0.01)
        y = square[:, 0] * s * 2 + square[:, 1] * c + rng.normal(0, 0.02)
        unit = np.stack((x + 0.5, y + 0.5), axis=1).astype(np.float32)
        return cv2.perspectiveTransform(unit[None], onto((1, 1), mount))[0]

    def lay(self, picture: np.ndarray, quad: np.ndarray, light: float) -> None:
        self.sprite.lay(picture, onto(self.sprite.size, quad), light)

    def at(self, quad: np.ndarray) -> Placed:
        return Placed(quad.astype(np.float32), self.text, self.state)


def carry(press: Press, rng: Rng) -> Carried:
    """A new plate, at times in the shade of what is above it."""
    drawn = press.plate()
    picture = drawn.picture
    if rng.random() < 0.3:
        ends = (rng.uniform(0.3, 0.9), 1.0)
        depth = np.interp(np.arange(picture.shape[0]), (0, rng.uniform(20, 90)), ends)
        picture = (picture * depth[:, None, None]).astype(np.uint8)
    aspect = picture.shape[1] / picture.shape[0]
    return Carried(Sprite(opaque(picture)), aspect, drawn.text, drawn.state)


def share_inside(quad: np.ndarray, shape: tuple[int, ...]) -> float:
    """The share of the quad that lies within a picture of this shape."""
    frame = np.array(((0, 0), (shape[1], 0), (shape[1], shape[0]), (0, shape[0])), np.float32)
    corners = quad.astype(np.float32)
    whole = cv2.contourArea(corners)
    shared = cv2.intersectConvexConvex(corners, frame)[0]
    return float(shared / whole) if whole > 0 else 0.0
