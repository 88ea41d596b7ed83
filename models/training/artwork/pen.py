"""What a drawing draws with: unit coordinates, its own colours, its own chance."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

Colour = tuple[int, int, int]
"""Blue, green, red: the order OpenCV draws in."""
Image = npt.NDArray[np.uint8]
Rect = tuple[float, float, float, float]
Points = Iterable[tuple[float, float]]

SHIFT = 4
"""OpenCV's fixed point: sixteenths of a pixel keep small silhouettes smooth."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A drawing's name, its place (x, y, w, h as fractions of the plate), colours and opacity."""

    kind: str
    at: Rect
    colours: tuple[Colour, ...]
    alpha: float


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws on one patch of a plate; (0, 0) is its upper left and (1, 1) its lower right."""

    image: Image
    colours: tuple[Colour, ...]
    rng: np.random.Generator

    def colour(self, index: int) -> Colour:
        return self.colours[index % len(self.colours)]

    def jitter(self, spread: float) -> float:
        return float(self.rng.uniform(-spread, spread))

    def polygon(self, points: Points, colour: Colour) -> None:
        height, width = self.image.shape[:2]
        scale = np.array([width, height], dtype=np.float64) * (1 << SHIFT)
        fixed = np.rint(np.array(list(points)) * scale).astype(np.int32)
        cv2.fillPoly(self.image, [fixed], colour, cv2.LINE_AA, SHIFT)

    def line(self, points: Points, colour: Colour, thickness: float) -> None:
        """Thickness as a fraction of the patch's height, at least one pixel."""
        height, width = self.image.shape[:2]
        scale = np.array([width, height], dtype=np.float64) * (1 << SHIFT)
        fixed = np.rint(np.array(list(points)) * scale).astype(np.int32)
        pixels = max(1, round(thickness * height))
        cv2.polylines(self.image, [fixed], False, colour, pixels, cv2.LINE_AA, SHIFT)

    def ellipse(
        self, centre: tuple[float, float], radii: tuple[float, float], colour: Colour
    ) -> None:
        height, width = self.image.shape[:2]
        one = 1 << SHIFT
        at = (round(centre[0] * width * one), round(centre[1] * height * one))
        axes = (round(abs(radii[0]) * width * one), round(abs(radii[1]) * height * one))
        cv2.ellipse(self.image, at, axes, 0, 0, 360, colour, -1, cv2.LINE_AA, SHIFT)

    def ring(
        self, centre: tuple[float, float], radii: tuple[float, float], colour: Colour, width: float
    ) -> None:
        height, across = self.image.shape[:2]
        one = 1 << SHIFT
        at = (round(centre[0] * across * one), round(centre[1] * height * one))
        axes = (round(radii[0] * across * one), round(radii[1] * height * one))
        pixels = max(1, round(width * height))
        cv2.ellipse(self.image, at, axes, 0, 0, 360, colour, pixels, cv2.LINE_AA, SHIFT)

    def disc(self, centre: tuple[float, float], radius: float, colour: Colour) -> None:
        """A true circle; the radius is a fraction of the patch's shorter side."""
        height, width = self.image.shape[:2]
        short = min(height, width)
        self.ellipse(centre, (radius * short / width, radius * short / height), colour)

    def part(self, x: float, y: float, w: float, h: float) -> "Pen":
        """A pen for a part of this patch, with the same colours."""
        height, width = self.image.shape[:2]
        x0, x1 = (int(np.clip(round(v * width), 0, width)) for v in (x, x + w))
        y0, y1 = (int(np.clip(round(v * height), 0, height)) for v in (y, y + h))
        return Pen(self.image[y0:y1, x0:x1], self.colours, self.rng)

    def with_colours(self, *indices: int) -> "Pen":
        return Pen(self.image, tuple(self.colour(index) for index in indices), self.rng)


Drawing = Callable[[Pen], None]


def mix(a: Colour, b: Colour, share: float) -> Colour:
    """Colour a with this share of b in it."""
    return (
        round(a[0] + (b[0] - a[0]) * share),
        round(a[1] + (b[1] - a[1]) * share),
        round(a[2] + (b[2] - a[2]) * share),
    )


def star_points(
    centre: tuple[float, float], radii: tuple[float, float], points: int = 5, inner: float = 0.4
) -> list[tuple[float, float]]:
    """The corners of a star with its tip up."""
    turns = np.arange(points * 2) * np.pi / points
    reach = np.where(np.arange(points * 2) % 2 == 0, 1.0, inner)
    xs = centre[0] + np.sin(turns) * reach * radii[0]
    ys = centre[1] - np.cos(turns) * reach * radii[1]
    return list(zip(xs.tolist(), ys.tolist(), strict=True))
