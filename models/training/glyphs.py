"""Typefaces as masks: openly licensed fonts (fonts/, each with its licence) and our own dies."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent / "fonts"
STYLES = ("block", "condensed", "wide", "slab", "serif", "script", "italic")
MASTER = 96
"""Height in pixels of a capital in the masters that all sizes are scaled from."""


@dataclass(frozen=True)
class Glyph:
    """One character at master size: its ink, and where it stands on the line."""

    mask: np.ndarray
    left: float
    top: float
    """Distance of the ink's top from the capitals' top; negative above it."""
    advance: float


class Typeface:
    """The printable characters of one font file, rasterised once at master size."""

    def __init__(self, file: Path) -> None:
        font = TTFont(file)
        self._shapes = font.getGlyphSet()
        self._names = font.getBestCmap()
        self._glyphs: dict[str, Glyph] = {}
        self.name = file.stem
        capital = _flatten(self._shapes, self._names[ord("H")])
        self._scale = MASTER / max(float(part[:, 1].max()) for part in capital)

    def __contains__(self, character: str) -> bool:
        return ord(character) in self._names

    def glyph(self, character: str) -> Glyph:
        if character not in self._glyphs:
            self._glyphs[character] = self._draw(character)
        return self._glyphs[character]

    def line(self, text: str, height_px: int, tracking: float = 0.0) -> np.ndarray:
        """The text as a uint8 mask, trimmed to its ink, capitals `height_px` high.

        `tracking` widens the space between characters, in capital heights.
        """
        known = [self.glyph(c) for c in text if c == " " or c in self]
        extra = tracking * MASTER
        width = int(sum(g.advance + extra for g in known)) + MASTER
        canvas = np.zeros((MASTER * 2, max(width, 1)), np.uint8)
        pen = MASTER * 0.25
        for glyph in known:
            h, w = glyph.mask.shape
            y, x = round(MASTER / 2 + glyph.top), max(round(pen + glyph.left), 0)
            if h and w and y >= 0:
                place = canvas[y : y + h, x : x + w]
                np.maximum(place, glyph.mask[: place.shape[0], : place.shape[1]], out=place)
            pen += glyph.advance + extra
        ink = cv2.boundingRect(canvas)
        if not ink[2]:
            return np.zeros((height_px, 1), np.uint8)
        x, y, w, h = ink
        size = (max(round(w * height_px / MASTER), 1), max(round(h * height_px / MASTER), 1))
        return cv2.resize(canvas[y : y + h, x : x + w], size, interpolation=cv2.INTER_AREA)

    def _draw(self, character: str) -> Glyph:
        name = self._names.get(ord(character), ".notdef")
        advance = float(self._shapes[name].width) * self._scale
        parts = [part * self._scale for part in _flatten(self._shapes, name)]
        if not parts:
            return Glyph(np.zeros((0, 0), np.uint8), 0.0, 0.0, advance)
        every = np.concatenate(parts)
        left, low = np.floor(every.min(axis=0))
        right, high = np.ceil(every.max(axis=0))
        canvas = np.zeros((int(high - low) + 1, int(right - left) + 1), np.uint8)
        outlines = [
            np.round((np.stack((part[:, 0] - left, high - part[:, 1]), axis=1)) * 16).astype(
                np.int32
            )
            for part in parts
        ]
        # Non-zero winding: overlapping outlines of variable fonts must not cut holes.
        turned = [cv2.contourArea(o.astype(np.float32), oriented=True) for o in outlines]
        solid = np.sign(turned[int(np.argmax(np.abs(turned)))])
        for outline, area in zip(outlines, turned, strict=True):
            if np.sign(area) == solid:
                cv2.fillPoly(canvas, [outline], 255, cv2.LINE_AA, 4)
        for outline, area in zip(outlines, turned, strict=True):
            if np.sign(area) != solid:
                cv2.fillPoly(canvas, [outline], 0, cv2.LINE_AA, 4)
        return Glyph(canvas, float(left), MASTER - float(high), advance)


def _flatten(shapes: object, name: str) -> list[np.ndarray]:
    """Outlines of one glyph as closed polygons in font units, curves cut into short lines."""
    pen = DecomposingRecordingPen(shapes)
    shapes[name].draw(pen)  # type: ignore[index]
    parts: list[np.ndarray] = []
    path: list[np.ndarray] = []
    for verb, points in pen.value:
        ends = [np.array(p, np.float64) for p in points if p is not None]
        if verb == "qCurveTo" and points[-1] is None:
            # An outline of off-curve points alone: it starts midway between two of them.
            path = [(ends[-1] + ends[0]) / 2]
            ends.append(path[0])
        if verb == "moveTo":
            path = [ends[0]]
        elif verb == "lineTo":
            path.append(ends[0])
        elif verb == "qCurveTo":
            _quadratic(path, ends)
        elif verb == "curveTo":
            _cubic(path, ends)
        elif path:
            parts.append(np.array(path))
            path = []
    return [part for part in parts if len(part) > 2]


def _quadratic(path: list[np.ndarray], ends: list[np.ndarray]) -> None:
    """TrueType: between two off-curve points lies an implied on-curve point."""
    controls, last = ends[:-1], ends[-1]
    for i, control in enumerate(controls):
        stop = last if i == len(controls) - 1 else (control + controls[i + 1]) / 2
        start = path[-1]
        path += [
            (1 - t) ** 2 * start + 2 * t * (1 - t) * control + t * t * stop
            for t in (0.2, 0.4, 0.6, 0.8, 1.0)
        ]


def _cubic(path: list[np.ndarray], ends: list[np.ndarray]) -> None:
    start = path[-1]
    one, two, stop = ends
    path += [
        (1 - t) ** 3 * start + 3 * (1 - t) ** 2 * t * one + 3 * (1 - t) * t * t * two + t**3 * stop
        for t in (0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.0)
    ]


@cache
def load_typefaces() -> dict[str, list[Typeface]]:
    """The fonts for lettering, by style; a folder without fonts is an error."""
    faces = {style: _folder(style) for style in STYLES}
    empty = [style for style, found in faces.items() if not found]
    if empty:
        raise FileNotFoundError(f"no fonts for {', '.join(empty)} under {FONTS}")
    return faces


@cache
def serial_typefaces() -> list[Typeface]:
    """The fonts that look nearest to the dies of serial characters."""
    return _folder("serial")


def _folder(style: str) -> list[Typeface]:
    return [Typeface(file) for file in sorted((FONTS / style).glob("*.woff"))]
