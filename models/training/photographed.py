"""Plates of the permitted photographs as the reader learns from them: a few among the drawn ones.

Their texts are known and the places of their characters are not, so they teach the reading alone.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from models.rectify import View, rectify
from models.training.camera import degrade
from models.training.photographs import FOLDER, photographs
from models.training.serial import ALPHABET
from models.training.views import found_corners

Rng = np.random.Generator
AROUND = 0.5
"""What is cut out around a plate, as a share of its sides; the view's margin lies in it."""
HARDER = (0.0, 0.3, 0.5)
"""How hard one more camera is on the photograph, which one was already; see `camera.degrade`."""
PARTS, LOST = 5, 0.4
"""A part of the plate that keeps less than this of its contrast may have lost a character."""


@dataclass(frozen=True)
class Plate:
    """A piece of a photograph, where the plate's corners (4, 2) are in it, and what it says."""

    piece: np.ndarray
    quad: np.ndarray
    text: str


def plates(*, held_out: bool, folder: Path = FOLDER) -> list[Plate]:
    """Every one whose text is known; empty where the photographs are not there."""
    found = []
    for photograph in photographs(held_out=held_out, folder=folder):
        for box, text in zip(photograph.boxes, photograph.texts, strict=True):
            if text and set(text) <= set(ALPHABET):
                found.append(_cut(photograph.picture, box, text))
    return found


def _cut(picture: np.ndarray, box: tuple[float, float, float, float], text: str) -> Plate:
    x0, y0, x1, y1 = box
    height, width = picture.shape[:2]
    room_x, room_y = (x1 - x0) * AROUND, (y1 - y0) * AROUND
    left, top = max(0, int(x0 - room_x)), max(0, int(y0 - room_y))
    right, bottom = min(width, int(x1 + room_x) + 1), min(height, int(y1 + room_y) + 1)
    quad = np.array(((x0, y0), (x1, y0), (x1, y1), (x0, y1)), np.float32) - (left, top)
    return Plate(picture[top:bottom, left:right].copy(), quad.astype(np.float32), text)


def seen(plate: Plate, size: tuple[int, int], rng: Rng | None) -> np.ndarray:
    """The straightened crop of `size`, through one more camera and a finder's small faults.

    Without `rng` it is the photograph as it is, with the margin that lies in the middle.
    """
    if rng is None:
        return _straight(plate.piece, plate.quad, View(*size, 0.1))
    quad, view = found_corners(plate.quad, rng), View(*size, float(rng.uniform(0.02, 0.18)))
    clean, strength = _straight(plate.piece, quad, view), float(rng.choice(HARDER))
    if not strength:
        return clean
    harder = _straight(degrade(plate.piece, rng, strength), quad, view)
    # Nobody knows where its characters are, so none of them may be lost in glare or shadow.
    return harder if (_strokes(harder) >= LOST * _strokes(clean)).all() else clean


def _straight(piece: np.ndarray, quad: np.ndarray, view: View) -> np.ndarray:
    corners = tuple((x, y) for x, y in quad.tolist())
    return np.asarray(rectify(piece, corners, [view])[0], np.uint8)


def _strokes(crop: np.ndarray) -> np.ndarray:
    """(PARTS,): how much light and dark differ in each part of the crop, from left to right."""
    return np.array([part.mean(axis=2).std() for part in np.array_split(crop, PARTS, axis=1)])
