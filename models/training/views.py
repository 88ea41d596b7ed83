"""A plate as a camera saw it, cut out and straightened the way the pipeline does it."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from models.rectify import View, rectify
from models.training import legible
from models.training.camera import degrade
from models.training.plate import Plate

Rng = np.random.Generator

STRENGTHS = (0.3, 0.7, 1.0)
"""How hard a camera may be on the picture; see `camera.degrade`."""


@dataclass(frozen=True)
class Sample:
    """One training picture: the straightened crop, and where the characters are in it."""

    crop: np.ndarray
    """BGR uint8, as large as the network's input."""
    centres: np.ndarray
    """(n, 2) in 0..1 of the crop, in reading order."""
    sizes: np.ndarray
    """(n, 2) in 0..1 of the crop."""
    native: float
    """The plate's width in pixels of the camera's picture."""
    kept: np.ndarray
    """(n,): how much of each character the camera left, 0 to 1; see `legible`."""

    @property
    def readable(self) -> bool:
        """Whether there is anything to be learned from it."""
        return float(self.kept.mean()) >= legible.HOPELESS


class Scene:
    """A plate on a piece of vehicle; several cameras may look at it."""

    def __init__(self, plate: Plate, rng: Rng) -> None:
        self.plate, self._rng = plate, rng
        h, w = plate.picture.shape[:2]
        self._pad = (w * 3 // 10 // 8 * 8, h * 9 // 20 // 8 * 8)
        px, py = self._pad
        self._picture = _bodywork(h + 2 * py, w + 2 * px, rng)
        self._picture[py : py + h, px : px + w] = plate.picture
        self._smaller = [self._picture]

    def view(
        self,
        size: tuple[int, int],
        native: float,
        margin: float,
        strengths: Sequence[float] = STRENGTHS,
    ) -> Sample:
        """One camera's view with the plate about `native` pixels wide, straightened to `size`."""
        plate, rng = self.plate, self._rng
        frame, quad = self.frame(native)
        # A small plate is unreadable after a blur that a large one takes lightly.
        spare = float(np.clip(native / 110, 0.35, 1.2))
        seen = degrade(frame, rng, spare * float(rng.choice(strengths)))
        corners = found_corners(quad, rng)
        where, views = tuple((x, y) for x, y in corners.tolist()), [View(*size, margin)]
        crop = rectify(seen, where, views)[0]
        unit = np.array(((0, 0), (1, 0), (1, 1), (0, 1)), np.float32)
        inset = margin / (1 + 2 * margin)
        inner = (unit * (1 - 2 * inset) + inset).astype(np.float32)
        onto = cv2.getPerspectiveTransform(corners, inner)
        whole = onto @ cv2.getPerspectiveTransform(unit, quad.astype(np.float32))
        centres = cv2.perspectiveTransform(plate.centres[None], whole)[0]
        reach = cv2.perspectiveTransform((plate.centres + plate.sizes / 2)[None], whole)[0]
        sizes = np.abs(reach - centres) * 2
        before = np.asarray(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY), np.uint8)
        clean = rectify(before, where, views)[0]
        grey = cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY)
        return Sample(crop, centres, sizes, native, legible.kept(clean, grey, centres, sizes))

    def frame(self, native: float) -> tuple[np.ndarray, np.ndarray]:
        """The scene before any camera's faults, and the plate's corners (4, 2) in it."""
        rng = self._rng
        h, w = self.plate.picture.shape[:2]
        picture, halved = self._reduced(native / w)
        px, py = self._pad[0] * halved, self._pad[1] * halved
        w, h = w * halved, h * halved
        scale = native / w
        flat = np.array(((px, py), (px + w, py), (px + w, py + h), (px, py + h)), np.float32)
        quad = pose(w * scale, h * scale, rng)
        quad -= quad.min(axis=0) - np.array((w * scale * 0.2, h * scale * 0.3))
        far = quad.max(axis=0) + np.array((w * scale * 0.2, h * scale * 0.3))
        lay = cv2.getPerspectiveTransform(flat, quad.astype(np.float32))
        frame = cv2.warpPerspective(
            picture, lay, (int(far[0]), int(far[1])), borderMode=cv2.BORDER_REPLICATE
        )
        return frame, quad

    def _reduced(self, scale: float) -> tuple[np.ndarray, float]:
        """The scene halved until one more halving would lose detail, and by how much."""
        level = max(int(np.floor(-np.log2(scale) + 0.25)), 0)
        while len(self._smaller) <= level:
            last = self._smaller[-1]
            half = (last.shape[1] // 2, last.shape[0] // 2)
            self._smaller.append(cv2.resize(last, half, interpolation=cv2.INTER_AREA))
        picture = self._smaller[level]
        return picture, picture.shape[1] / self._picture.shape[1]


def _bodywork(height: int, width: int, rng: Rng) -> np.ndarray:
    """What surrounds a plate: paint, chrome, a recess, shadow; smooth with some hard edges."""
    coarse = rng.uniform(0, 255, (3, 4, 3)) if rng.random() < 0.4 else None
    if coarse is None:
        base = rng.uniform(5, 240) + rng.uniform(-15, 15, 3)
        coarse = base + rng.uniform(-35, 35, (3, 4, 1))
    patch = np.clip(coarse, 0, 255).astype(np.uint8)
    body = cv2.resize(patch, (width, height), interpolation=cv2.INTER_LINEAR)
    for _ in range(int(rng.integers(0, 5))):
        a = (int(rng.uniform(-0.2, 1) * width), int(rng.uniform(-0.2, 1) * height))
        b = (a[0] + int(rng.uniform(0.1, 1.2) * width), a[1] + int(rng.uniform(0.03, 0.4) * height))
        colour = tuple(
            int(v) for v in np.clip(rng.uniform(0, 255) + rng.uniform(-20, 20, 3), 0, 255)
        )
        cv2.rectangle(body, a, b, colour, -1 if rng.random() < 0.7 else 2)
    return body


def pose(width: float, height: float, rng: Rng) -> np.ndarray:
    """The plate's corners under a random camera, (4, 2), not yet placed in the frame."""
    steep = rng.random() < 0.25
    yaw = rng.normal(0, 0.55 if steep else 0.25)
    pitch = rng.normal(0.1, 0.3 if steep else 0.15)
    roll = rng.normal(0, 0.16 if steep else 0.05)
    yaw, pitch = float(np.clip(yaw, -1.0, 1.0)), float(np.clip(pitch, -0.7, 0.7))
    flat = np.array(((-1, -1), (1, -1), (1, 1), (-1, 1)), np.float64) * (width / 2, height / 2)
    x = flat[:, 0] * np.cos(yaw)
    y = flat[:, 1] * np.cos(pitch) + flat[:, 0] * np.sin(yaw) * np.sin(pitch)
    depth = flat[:, 0] * np.sin(yaw) - flat[:, 1] * np.sin(pitch) * np.cos(yaw)
    shrink = 1 / (1 + depth / (width * rng.uniform(4, 12)))
    c, s = np.cos(roll), np.sin(roll)
    return np.stack(((x * c - y * s) * shrink, (x * s + y * c) * shrink), axis=1)


def found_corners(quad: np.ndarray, rng: Rng) -> np.ndarray:
    """Corners as a finder would report them: off by a little, at times only the upright box."""
    low, high = quad.min(axis=0), quad.max(axis=0)
    size = high - low
    if rng.random() < 0.25:
        quad = np.array((low, (high[0], low[1]), high, (low[0], high[1])))
    loose = rng.normal(0, 0.03, 4).clip(-0.08, 0.08)
    centre = (low + high) / 2
    quad = centre + (quad - centre) * (1 + loose[:2])
    return (quad + size * (loose[2:] * 0.7) + rng.normal(0, 0.012, (4, 2)) * size).astype(
        np.float32
    )


def native_widths(rng: Rng, count: int) -> Sequence[float]:
    """Widths in pixels as street cameras give them: most 60 to 160, tails from 42 to 320."""
    return [float(np.clip(np.exp(rng.normal(4.6, 0.5)), 42, 330)) for _ in range(count)]
