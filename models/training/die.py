"""Characters as a plate shop's dies stamp them: one stroke of even width, round corners.

Each character is a few strokes on a unit square (x to the right, y downwards). A corner is bent
with the die's radius unless it carries a zero as third number. Drawn by us; no font is involved.
"""

from collections.abc import Sequence

import cv2
import numpy as np

Corner = tuple[float, ...]
Strokes = tuple[tuple[Corner, ...], ...]

_BOX: tuple[Corner, ...] = ((0.5, 0, 0), (1, 0), (1, 1), (0, 1), (0, 0), (0.5, 0, 0))
_P: tuple[Corner, ...] = ((0, 1), (0, 0, 0), (1, 0), (1, 0.54), (0, 0.54, 0))
_SIX: Strokes = (((1, 0.22), (1, 0), (0, 0), (0, 1), (1, 1), (1, 0.44), (0, 0.44)),)
_SIX_BENT: Strokes = (((0.75, 0), (0, 0.62), (0, 1), (1, 1), (1, 0.5), (0.15, 0.5)),)


def _turned(strokes: Strokes) -> Strokes:
    """The same strokes upside down: a die shop makes its 9 of the 6."""
    return tuple(tuple((1 - c[0], 1 - c[1], *c[2:]) for c in stroke) for stroke in strokes)


SHAPES: dict[str, tuple[Strokes, ...]] = {
    "A": (
        (((0, 1), (0.5, 0, 0), (1, 1)), ((0.17, 0.68), (0.83, 0.68))),
        (((0, 1), (0.38, 0, 0), (0.62, 0, 0), (1, 1)), ((0.15, 0.7), (0.85, 0.7))),
        (((0, 1), (0, 0.3), (0.5, 0, 0), (1, 0.3), (1, 1)), ((0, 0.6), (1, 0.6))),
    ),
    "B": (
        (
            ((0, 0.48, 0), (0, 0, 0), (0.94, 0), (0.94, 0.48), (0, 0.48, 0)),
            ((0, 0.48, 0), (1, 0.48), (1, 1), (0, 1, 0), (0, 0.48, 0)),
        ),
    ),
    "C": ((((1, 0.3), (1, 0), (0, 0), (0, 1), (1, 1), (1, 0.7)),),),
    "D": ((((0, 0, 0), (1, 0), (1, 1), (0, 1, 0), (0, 0, 0)),),),
    "E": ((((1, 0), (0, 0, 0), (0, 1, 0), (1, 1)), ((0, 0.48), (0.85, 0.48))),),
    "F": ((((1, 0), (0, 0, 0), (0, 1)), ((0, 0.5), (0.85, 0.5))),),
    "G": (
        (((1, 0.28), (1, 0), (0, 0), (0, 1), (1, 1), (1, 0.56, 0), (0.55, 0.56)),),
        (((1, 0.25), (1, 0), (0, 0), (0, 1), (1, 1, 0), (1, 0.6, 0), (0.5, 0.6)),),
        (
            ((1, 0.28), (1, 0), (0, 0), (0, 1), (1, 1), (1, 0.56)),
            ((0.6, 0.56), (1, 0.56, 0), (1, 1)),
        ),
    ),
    "H": ((((0, 0), (0, 1)), ((1, 0), (1, 1)), ((0, 0.5), (1, 0.5))),),
    "I": (
        (((0.5, 0), (0.5, 1)),),
        (((0.5, 0), (0.5, 1)), ((0.18, 0), (0.82, 0)), ((0.18, 1), (0.82, 1))),
    ),
    "J": (
        (((1, 0), (1, 1), (0, 1), (0, 0.7)),),
        (((0.45, 0), (1, 0, 0), (1, 1), (0, 1), (0, 0.68)),),
    ),
    "K": (
        (((0, 0), (0, 1)), ((1, 0), (0, 0.62)), ((0.34, 0.44), (1, 1))),
        (((0, 0), (0, 1)), ((1, 0), (0.05, 0.5, 0), (1, 1))),
    ),
    "L": ((((0, 0), (0, 1, 0), (1, 1)),),),
    "M": (
        (((0, 1), (0, 0, 0), (0.5, 0.55, 0), (1, 0, 0), (1, 1)),),
        (((0, 1), (0, 0, 0), (0.5, 0.95, 0), (1, 0, 0), (1, 1)),),
        (((0, 1), (0.12, 0, 0), (0.5, 0.8, 0), (0.88, 0, 0), (1, 1)),),
    ),
    "N": ((((0, 1), (0, 0, 0), (1, 1, 0), (1, 0)),),),
    "O": ((_BOX,),),
    "P": ((_P,),),
    "Q": (
        (_BOX, ((0.58, 0.68), (1.06, 1.06))),
        (_BOX, ((0.55, 0.75), (0.95, 0.98))),
    ),
    "R": (
        (_P, ((0.42, 0.54), (1, 1))),
        (_P, ((0.2, 0.54, 0), (0.8, 0.54), (1, 1))),
        (((0, 1), (0, 0, 0), (1, 0), (1, 0.5), (0, 0.5, 0)), ((0.5, 0.5), (1, 0.55), (1, 1))),
    ),
    "S": (
        (((1, 0.26), (1, 0), (0, 0), (0, 0.48), (1, 0.5), (1, 1), (0, 1), (0, 0.74)),),
        (((0.98, 0.22), (0.9, 0), (0, 0), (0, 0.42), (1, 0.6), (1, 1), (0.05, 1), (0, 0.76)),),
    ),
    "T": ((((0, 0), (1, 0)), ((0.5, 0), (0.5, 1))),),
    "U": ((((0, 0), (0, 1), (1, 1), (1, 0)),),),
    "V": ((((0, 0), (0.5, 1, 0), (1, 0)),), (((0, 0), (0.42, 1, 0), (0.58, 1, 0), (1, 0)),)),
    "W": (
        (((0, 0), (0.25, 1, 0), (0.5, 0.3, 0), (0.75, 1, 0), (1, 0)),),
        (((0, 0), (0, 1, 0), (0.5, 0.45, 0), (1, 1, 0), (1, 0)),),
        (((0, 0), (0.2, 1, 0), (0.5, 0.05, 0), (0.8, 1, 0), (1, 0)),),
    ),
    "X": ((((0, 0), (1, 1)), ((1, 0), (0, 1))),),
    "Y": (
        (((0, 0), (0.5, 0.52, 0), (1, 0)), ((0.5, 0.52), (0.5, 1))),
        (((0, 0), (0, 0.5), (1, 0.5), (1, 0)), ((0.5, 0.5), (0.5, 1))),
    ),
    "Z": ((((0, 0), (1, 0, 0), (0, 1, 0), (1, 1)),),),
    "0": ((_BOX,),) * 15 + ((_BOX, ((0.85, 0.2), (0.15, 0.8))),),
    "1": (
        (((0.22, 0.2), (0.5, 0, 0), (0.5, 1)),),
        (((0.22, 0.2), (0.5, 0, 0), (0.5, 1)), ((0.18, 1), (0.82, 1))),
        (((0.5, 0), (0.5, 1)),),
    ),
    "2": (
        (((0, 0.26), (0, 0), (1, 0), (1, 0.46), (0, 1, 0), (1, 1)),),
        (((0, 0.26), (0, 0), (1, 0), (1, 0.5), (0, 0.62), (0, 1, 0), (1, 1)),),
    ),
    "3": (
        (
            ((0, 0.2), (0, 0), (1, 0), (1, 0.48), (0.4, 0.48, 0)),
            ((0.4, 0.48, 0), (1, 0.48), (1, 1), (0, 1), (0, 0.8)),
        ),
        (((0, 0), (1, 0, 0), (0.42, 0.42, 0), (1, 0.42), (1, 1), (0, 1), (0, 0.78)),),
    ),
    "4": (
        (((0.78, 1), (0.78, 0, 0), (0, 0.7, 0), (1, 0.7)),),
        (((0.1, 0), (0, 0.64, 0), (1, 0.64)), ((0.76, 0.2), (0.76, 1))),
        (((0.7, 1), (0.7, 0.3)), ((0.7, 0, 0), (0, 0.66, 0), (1, 0.66))),
    ),
    "5": (
        (((0.95, 0), (0.05, 0, 0), (0, 0.44, 0), (1, 0.4), (1, 1), (0, 1), (0, 0.78)),),
        (((0.95, 0), (0, 0, 0), (0, 0.42, 0), (1, 0.42), (1, 1), (0, 1), (0, 0.78)),),
    ),
    "6": (_SIX, _SIX, _SIX_BENT),
    "7": (
        (((0, 0), (1, 0, 0), (0.38, 1)),),
        (((0, 0), (1, 0, 0), (0.5, 0.55), (0.45, 1)),),
        (((0, 0.14), (0, 0, 0), (1, 0, 0), (0.4, 1)),),
    ),
    "8": (
        (
            ((0.5, 0, 0), (0.94, 0), (0.94, 0.47), (0.06, 0.47), (0.06, 0), (0.5, 0, 0)),
            ((0.5, 0.47, 0), (1, 0.47), (1, 1), (0, 1), (0, 0.47), (0.5, 0.47, 0)),
        ),
    ),
    "9": (_turned(_SIX), _turned(_SIX), _turned(_SIX_BENT)),
}
"""Every character's shapes; a die set uses one of them."""

_NARROW = {"I": 0.6, "1": 0.65, "J": 0.92, "L": 0.92}
_WIDE = {"M": 1.15, "W": 1.2, "Q": 1.03}


def _bend(stroke: Sequence[Corner], width: float, height: float, radius: float) -> np.ndarray:
    """The stroke's points in pixels, its corners replaced by curves; shape (n, 2)."""
    points = [np.array((c[0] * width, c[1] * height)) for c in stroke]
    path = [points[0]]
    for i in range(1, len(points) - 1):
        corner, before, after = points[i], points[i - 1], points[i + 1]
        if len(stroke[i]) > 2:
            path.append(corner)
            continue
        into, out = before - corner, after - corner
        reach_in, reach_out = float(np.hypot(*into)), float(np.hypot(*out))
        reach = min(radius, reach_in * 0.5, reach_out * 0.5)
        start, end = corner + into / reach_in * reach, corner + out / reach_out * reach
        path += [
            (1 - t) ** 2 * start + 2 * t * (1 - t) * corner + t**2 * end
            for t in np.linspace(0, 1, 7)
        ]
    path.append(points[-1])
    return np.array(path)


def stamp(rng: np.random.Generator, height: int = 96) -> dict[str, np.ndarray]:
    """One die set: a uint8 mask for each character, `height` pixels high, as wide as its ink."""
    stroke = rng.uniform(0.1, 0.17) * height
    width = rng.uniform(0.4, 0.62) * height
    radius = rng.uniform(0.25, 0.95) * width * 0.5
    square = rng.random() < 0.2
    masks = {}
    for character, shapes in SHAPES.items():
        strokes = shapes[int(rng.integers(len(shapes)))]
        inner = max(width * _NARROW.get(character, _WIDE.get(character, 1.0)) - stroke, stroke)
        masks[character] = _press(strokes, (inner, height - stroke), stroke, radius, square=square)
    return masks


def _press(
    strokes: Strokes, inner: tuple[float, float], stroke: float, radius: float, *, square: bool
) -> np.ndarray:
    """Draw the strokes of one character; square dies have straight stroke ends."""
    width, height = inner
    pad = int(stroke) + 2
    canvas: np.ndarray = np.zeros((int(height) + 2 * pad + 2, int(width) + 2 * pad + 2), np.uint8)
    for path in strokes:
        points = _bend(path, width, height, radius) + pad
        whole = np.round(points * 16).astype(np.int32)
        cv2.polylines(canvas, [whole], False, 255, round(stroke), cv2.LINE_AA, 4)
    if square:
        top, low = pad - int(stroke / 2), pad + int(height + stroke / 2)
        canvas = cv2.morphologyEx(canvas[top:low], cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    rows = np.flatnonzero(canvas.max(axis=1) > 64)
    columns = np.flatnonzero(canvas.max(axis=0) > 64)
    return canvas[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
