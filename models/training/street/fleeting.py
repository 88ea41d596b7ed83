"""What spoils one picture of a passing vehicle and not the next.

Shadows of trees and poles lie still on the street and the vehicle drives through them; the sun or a
lamp is mirrored by the plate for as long as the angle is right; posts, signs and other vehicles
stand between; the lens looks for its focus, the exposure for its level, and a camera on a car
shakes. How often and how strongly each happens was set down before anything was measured with it.
"""

from dataclasses import dataclass, field

import cv2
import numpy as np

from models.training.street.canvas import onto
from models.training.street.weather import Sky

Rng = np.random.Generator
COARSE = 8
"""Pixels of the picture to one of a mask: what lies on the street or near the lens is soft."""
SUNNY_SHADE, DIM_SHADE = 0.45, 0.1
"""How often shadows lie on the way by day, and by lamp light."""
GLINT, POSTED, PASSED_BY, HUNTS = 0.3, 0.15, 0.1, 0.2


@dataclass(frozen=True)
class Bar:
    """Something upright between camera and street, out of focus, as wide as it is far away."""

    start: float
    """Its middle at the start, as a share of the picture's width."""
    speed: float
    """Widths of the picture a second; 0 stands still."""
    wide: float
    """As a share of the picture's width."""
    lean: float
    soft: float
    colour: tuple[int, int, int]

    def cover(self, picture: np.ndarray, seconds: float) -> None:
        h, w = picture.shape[:2]
        down, across = np.mgrid[0 : h // COARSE, 0 : w // COARSE].astype(np.float32) * COARSE
        middle = (self.start + self.speed * seconds) * w + (down - h / 2) * self.lean
        edge = self.wide * w / 2 - np.abs(across - middle)
        share = cv2.resize(np.clip(edge / (self.soft * w) + 0.5, 0, 1), (w, h))
        if share.max() > 0:
            over = np.full_like(picture, self.colour)
            picture[:] = cv2.blendLinear(over, picture, share, 1 - share)


@dataclass(frozen=True)
class Glint:
    """A light mirrored by the plate: where on it, when, how wide and how bright."""

    at: tuple[float, float]
    drift: tuple[float, float]
    """Plate widths and heights that it wanders in a second."""
    moment: float
    """Seconds."""
    lasts: float
    wide: float
    bright: float

    def shine(self, picture: np.ndarray, quad: np.ndarray, seconds: float) -> None:
        level = self.bright * float(np.exp(-(((seconds - self.moment) / self.lasts) ** 2)))
        if level < 3:
            return
        side = 64
        away = seconds - self.moment
        x = np.arange(side, dtype=np.float32)[None] / side - self.at[0] - self.drift[0] * away
        y = np.arange(side, dtype=np.float32)[:, None] / side - self.at[1] - self.drift[1] * away
        glow = level * np.exp(-(x * x + (y / 2) ** 2) / (2 * self.wide**2))
        h, w = picture.shape[:2]
        light = cv2.warpPerspective(glow, onto((side, side), quad), (w, h))
        cv2.add(picture, cv2.merge([light] * 3), picture, dtype=cv2.CV_8U)


@dataclass(frozen=True)
class Fleeting:
    """All that changes through one clip. The default is a clip in which nothing does."""

    shade: np.ndarray | None = None
    """Light that is left, 0 to 1, of a piece COARSE times smaller than the picture."""
    bars: tuple[Bar, ...] = ()
    glint: Glint | None = None
    hunting: float = 0.0
    """Pixels of blur at the worst moment."""
    period: float = 1.0
    """Seconds from one worst moment to the next."""
    begins: float = 1.0
    """The exposure at the start, which then goes to 1."""
    settles: float = 0.5
    """Seconds in which a third of what was wrong with the exposure is left."""
    shake: tuple[float, float] = field(default=(0.0, 10.0))
    """Pixels, and times a second."""

    def spoil(self, picture: np.ndarray, quad: np.ndarray, seconds: float) -> None:
        """Light and what stands between, in a picture that the lens has not yet blurred."""
        if self.shade is not None:
            h, w = picture.shape[:2]
            light = cv2.resize(self.shade, (w, h), interpolation=cv2.INTER_CUBIC)
            cv2.multiply(picture, cv2.merge([light] * 3), picture, dtype=cv2.CV_8U)
        if self.glint:
            self.glint.shine(picture, quad, seconds)
        for bar in self.bars:
            bar.cover(picture, seconds)

    def blur(self, seconds: float) -> float:
        return self.hunting * float(np.sin(np.pi * seconds / self.period)) ** 2

    def exposure(self, seconds: float) -> float:
        return 1 + (self.begins - 1) * float(np.exp(-seconds / self.settles))

    def shaken(self, seconds: float) -> np.ndarray:
        """Pixels right and down."""
        reach, often = self.shake
        turn = 2 * np.pi * often * seconds
        return reach * np.array((0.4 * np.sin(0.83 * turn), np.sin(turn)))


STEADY = Fleeting()


def choose(size: tuple[int, int], seconds: float, sky: Sky, rng: Rng, *, rides: bool) -> Fleeting:
    """For a clip of this size and length under this sky; `rides`: the camera is on a car."""
    sunny, level = sky.kind == "day", min(sky.things, 1.0)
    shade = _shade(size, rng) if rng.random() < (SUNNY_SHADE if sunny else DIM_SHADE) else None
    bars = [_bar(level, rng, moves=rides)] if rng.random() < POSTED else []
    if rng.random() < PASSED_BY:
        bars.append(_bar(level, rng, moves=True))
    reach = rng.uniform(0.5, 3.0) if rides else rng.uniform(0.0, 0.5)
    return Fleeting(
        shade,
        tuple(bars),
        _glint(seconds, rng) if rng.random() < GLINT else None,
        float(rng.uniform(1.0, 3.0)) if rng.random() < HUNTS else 0.0,
        float(rng.uniform(0.6, 2.0)),
        float(np.exp(rng.normal(0, 0.2 if sunny else 0.35))),
        float(rng.uniform(0.2, 0.8)),
        (float(reach), float(rng.uniform(8, 15))),
    )


def _shade(size: tuple[int, int], rng: Rng) -> np.ndarray:
    """Sun between leaves and poles: patches from a quarter of a plate to a few plates wide."""
    across, down = size[0] // COARSE, size[1] // COARSE
    cells = (int(rng.integers(5, 24)), int(rng.integers(8, 40)))
    patch = cv2.resize(rng.random(cells, np.float32), (across, down), interpolation=cv2.INTER_CUBIC)
    sun = np.clip((patch - rng.uniform(0.35, 0.65)) * rng.uniform(2, 8) + 0.5, 0, 1)
    left = rng.uniform(0.25, 0.65)
    return (left + (1 - left) * sun).astype(np.float32)


def _bar(level: float, rng: Rng, *, moves: bool) -> Bar:
    """A post or a sign; what moves is another vehicle, or what a driving camera goes past."""
    speed = float(rng.choice((-1, 1)) * rng.uniform(0.3, 1.2)) if moves else 0.0
    start = rng.uniform(0.3, 0.7) - speed * rng.uniform(0.2, 1.0)
    wide = rng.uniform(0.03, 0.25) if moves else rng.uniform(0.01, 0.07)
    grey = level * rng.uniform(20, 190)
    colour = tuple(int(value) for value in np.clip(grey * rng.uniform(0.8, 1.2, 3), 0, 255))
    lean = float(rng.normal(0, 0.05))
    soft = float(rng.uniform(0.003, 0.02))
    return Bar(float(start), speed, float(wide), lean, soft, (colour[0], colour[1], colour[2]))


def _glint(seconds: float, rng: Rng) -> Glint:
    """Bright enough at its height to drown a few characters, or most of the plate."""
    at = (float(rng.uniform(0, 1)), float(rng.uniform(0.1, 0.9)))
    drift = (float(rng.normal(0, 0.6)), float(rng.normal(0, 0.2)))
    moment, lasts = float(rng.uniform(0, seconds)), float(rng.uniform(0.1, 0.6))
    return Glint(at, drift, moment, lasts, float(rng.uniform(0.08, 0.4)), rng.uniform(60, 260))
