"""Drawing in metres on a premultiplied BGRA picture, and laying such pictures over others."""

import math
from collections.abc import Sequence

import cv2
import numpy as np

from models.training import glyphs

Rng = np.random.Generator
Colour = tuple[float, float, float]
"""Blue, green, red."""
Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
_FINE = 16
"""OpenCV takes coordinates as whole sixteenths of a pixel."""


class Canvas:
    """A drawing with its origin at the upper left; what nothing covers stays transparent.

    Opaque colour drawn anti-aliased on zeros is premultiplied by itself: edges carry the share of
    colour and of opacity alike, so that reducing and warping leave no dark seams.
    """

    def __init__(self, width: float, height: float, ppm: float) -> None:
        self.ppm = ppm
        size = (max(round(height * ppm), 2), max(round(width * ppm), 2), 4)
        self.picture = np.zeros(size, np.uint8)

    def fill(self, points: Sequence[Point], colour: Colour) -> None:
        cv2.fillPoly(self.picture, [self._fine(points)], (*colour, 255), cv2.LINE_AA, 4)

    def rect(self, box: Box, colour: Colour, radius: float = 0.0) -> None:
        self.fill(rounded(box, radius), colour)

    def outline(self, points: Sequence[Point], colour: Colour, thick: float) -> None:
        width = max(round(thick * self.ppm), 1)
        fine = [self._fine(points)]
        cv2.polylines(self.picture, fine, True, (*colour, 255), width, cv2.LINE_AA, 4)

    def stroke(self, points: Sequence[Point], colour: Colour, thick: float) -> None:
        width = max(round(thick * self.ppm), 1)
        fine = [self._fine(points)]
        cv2.polylines(self.picture, fine, False, (*colour, 255), width, cv2.LINE_AA, 4)

    def ellipse(self, centre: Point, reach: Point, colour: Colour, thick: float = 0.0) -> None:
        turn = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        x, y = centre[0] + reach[0] * np.cos(turn), centre[1] + reach[1] * np.sin(turn)
        points = list(zip(x.tolist(), y.tolist(), strict=True))
        if thick:
            self.outline(points, colour, thick)
        else:
            self.fill(points, colour)

    def write(self, text: str, box: Box, colour: Colour, style: str, pick: int = 0) -> None:
        """One line of text, as large as the box allows, in its middle."""
        x0, y0, x1, y1 = (v * self.ppm for v in box)
        if y1 - y0 < 3 or x1 - x0 < 3:
            return
        faces = glyphs.load_typefaces()[style]
        mask = faces[pick % len(faces)].line(text, max(round(y1 - y0), 3))
        squeeze = min(1.0, (x1 - x0) / mask.shape[1], (y1 - y0) * 1.4 / mask.shape[0])
        if squeeze < 1:
            mask = cv2.resize(mask, None, fx=squeeze, fy=squeeze, interpolation=cv2.INTER_AREA)
        h, w = mask.shape
        left, top = round((x0 + x1 - w) / 2), round((y0 + y1 - h) / 2)
        place = self.picture[max(top, 0) : top + h, max(left, 0) : left + w]
        ink = mask[: place.shape[0], : place.shape[1], None].astype(np.float32) / 255
        place[:] = place + ink * (np.array((*colour, 255), np.float32) - place)

    def shade(self, box: Box, levels: Sequence[float]) -> None:
        """Multiply what is drawn by levels spread evenly from the box's top to its bottom."""
        x0, y0, x1, y1 = (max(round(v * self.ppm), 0) for v in box)
        place = self.picture[y0:y1, x0:x1]
        if not place.size:
            return
        places = np.linspace(0, 1, place.shape[0])
        rows = np.interp(places, np.linspace(0, 1, len(levels)), np.asarray(levels))
        column = np.ascontiguousarray(rows.astype(np.float32)[:, None])
        _lit(place, cv2.resize(column, place.shape[1::-1], interpolation=cv2.INTER_NEAREST))

    def tint(self, field: np.ndarray, box: Box | None = None) -> None:
        """Multiply the colour by a small field of levels, stretched smoothly over the box."""
        x0, y0, x1, y1 = (
            (0, 0, self.picture.shape[1], self.picture.shape[0])
            if box is None
            else (max(round(v * self.ppm), 0) for v in box)
        )
        place = self.picture[y0:y1, x0:x1]
        if not place.size:
            return
        size = (place.shape[1], place.shape[0])
        smooth = cv2.resize(field.astype(np.float32), size, interpolation=cv2.INTER_CUBIC)
        _lit(place, smooth)

    def glow(self, field: np.ndarray, box: Box) -> None:
        """Add light that the surface mirrors: a small field of levels, smooth over the box."""
        x0, y0, x1, y1 = (max(round(v * self.ppm), 0) for v in box)
        place = self.picture[y0:y1, x0:x1]
        if not place.size:
            return
        size = (place.shape[1], place.shape[0])
        smooth = cv2.resize(field.astype(np.float32), size, interpolation=cv2.INTER_CUBIC)
        colour = cv2.cvtColor(place, cv2.COLOR_BGRA2BGR)
        _put(place, cv2.add(colour, cv2.merge([smooth] * 3), dtype=cv2.CV_8U))

    def _fine(self, points: Sequence[Point]) -> np.ndarray:
        return np.round(np.asarray(points, np.float64) * (self.ppm * _FINE)).astype(np.int32)


class Sprite:
    """A premultiplied BGRA picture with its halvings, for laying down at any size."""

    def __init__(self, picture: np.ndarray) -> None:
        self._levels = [picture]
        while min(self._levels[-1].shape[:2]) >= 16 and len(self._levels) < 6:
            last = self._levels[-1]
            half = (last.shape[1] // 2, last.shape[0] // 2)
            self._levels.append(cv2.resize(last, half, interpolation=cv2.INTER_AREA))

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return self._levels[0].shape[1], self._levels[0].shape[0]

    def lay(
        self, picture: np.ndarray, matrix: np.ndarray, light: float = 1.0
    ) -> tuple[tuple[int, int], np.ndarray] | None:
        """Lay it over the picture; `matrix` takes its pixels there, `light` multiplies colours.

        Returns the upper left corner of the touched part and that part's opacity.
        """
        width, height = self.size
        xs, ys = _corners(matrix, width, height)
        double = sum(xs[k - 1] * ys[k] - xs[k] * ys[k - 1] for k in range(4))
        scale = max((abs(double) / (2 * width * height)) ** 0.5, 1e-3)
        level = min(max(int(-math.log2(scale) + 0.3), 0), len(self._levels) - 1)
        source = self._levels[level]
        low = (max(int(min(xs)), 0), max(int(min(ys)), 0))
        high = (
            min(int(max(xs)) + 2, picture.shape[1]),
            min(int(max(ys)) + 2, picture.shape[0]),
        )
        if high[0] <= low[0] or high[1] <= low[1]:
            return None
        shrink = np.diag((width / source.shape[1], height / source.shape[0], 1.0))
        shift = np.array(((1, 0, -low[0]), (0, 1, -low[1]), (0, 0, 1)), np.float64)
        size = (high[0] - low[0], high[1] - low[1])
        layer = cv2.warpPerspective(source, shift @ matrix @ shrink, size)
        place = picture[low[1] : high[1], low[0] : high[0]]
        alpha = cover(place, layer, light)
        return low, alpha

    def fit(self, picture: np.ndarray, quad: np.ndarray, light: float = 1.0) -> None:
        """Lay it so that its corners fall on the quad, (4, 2) from the upper left, clockwise."""
        self.lay(picture, onto(self.size, quad), light)


def _lit(place: np.ndarray, levels: np.ndarray) -> None:
    """Multiply the colours by levels of the same height and width."""
    colour = cv2.cvtColor(place, cv2.COLOR_BGRA2BGR)
    _put(place, cv2.multiply(colour, cv2.merge([levels] * 3), dtype=cv2.CV_8U))


def _put(place: np.ndarray, colour: np.ndarray) -> None:
    """New colours under the old opacity; premultiplied colour never exceeds it."""
    alpha = cv2.extractChannel(place, 3)
    place[:] = cv2.merge((*cv2.split(cv2.min(colour, cv2.merge([alpha] * 3))), alpha))


def _corners(matrix: np.ndarray, width: float, height: float) -> tuple[list[float], list[float]]:
    """Where a picture's corners go; plain numbers, four points are too few for numpy."""
    (a, b, c), (d, e, f), (g, h, i) = matrix.tolist()
    xs, ys = [], []
    for x, y in ((0, 0), (width, 0), (width, height), (0, height)):
        depth = g * x + h * y + i
        # A corner at or behind the eye would wrap around: keep it far away instead.
        depth = max(depth, 1e-6)
        xs.append(min(max((a * x + b * y + c) / depth, -1e5), 1e5))
        ys.append(min(max((d * x + e * y + f) / depth, -1e5), 1e5))
    return xs, ys


def cover(place: np.ndarray, layer: np.ndarray, light: float = 1.0) -> np.ndarray:
    """Premultiplied layer over an opaque (or premultiplied) picture of the same size."""
    alpha = cv2.extractChannel(layer, 3)
    if place.shape[2] == 4:
        behind = cv2.merge([255 - alpha] * 4)
        cv2.multiply(place, behind, place, scale=1 / 255)
        cv2.add(place, layer, place)
        return alpha
    behind = cv2.cvtColor(cv2.bitwise_not(alpha), cv2.COLOR_GRAY2BGR)
    cv2.multiply(place, behind, place, scale=1 / 255)
    cv2.addWeighted(place, 1.0, cv2.cvtColor(layer, cv2.COLOR_BGRA2BGR), light, 0.0, place)
    return alpha


def onto(size: tuple[int, int], quad: np.ndarray) -> np.ndarray:
    """The matrix that takes a picture of this size onto the quad."""
    width, height = size
    box = np.array(((0, 0), (width, 0), (width, height), (0, height)), np.float32)
    return cv2.getPerspectiveTransform(box, quad.astype(np.float32))


def opaque(picture: np.ndarray) -> np.ndarray:
    """BGR with full opacity added."""
    return cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA)


def rounded(box: Box, radius: float) -> list[Point]:
    """The outline of a rectangle with rounded corners."""
    x0, y0, x1, y1 = box
    r = min(radius, abs(x1 - x0) / 2, abs(y1 - y0) / 2)
    if r <= 0:
        return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    points: list[Point] = []
    turns = (
        (x1 - r, y0 + r, -90),
        (x1 - r, y1 - r, 0),
        (x0 + r, y1 - r, 90),
        (x0 + r, y0 + r, 180),
    )
    for cx, cy, start in turns:
        for degree in range(start, start + 91, 15):
            a = np.deg2rad(degree)
            points.append((float(cx + r * np.cos(a)), float(cy + r * np.sin(a))))
    return points


def mirrored(points: Sequence[Point], middle: float) -> list[Point]:
    """The same outline on the other side of a vertical line."""
    return [(2 * middle - x, y) for x, y in points]


def grey(level: float, warm: float = 0.0) -> Colour:
    """A neutral colour, a little warm or cold."""
    return (level - warm, level, level + warm)
