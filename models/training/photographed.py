"""Plates of the permitted photographs, by which the reader is judged while it learns.

Teaching it some of them was tried and took more than it gave (docs/recognition.md, look 9).
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from models.rectify import View, rectify
from models.training.photographs import FOLDER, photographs
from models.training.serial import ALPHABET

AROUND = 0.5
"""What is cut out around a plate, as a share of its sides; the view's margin lies in it."""


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


def seen(plate: Plate, size: tuple[int, int]) -> np.ndarray:
    """The straightened crop of `size`, with the margin that lies in the middle of those drawn."""
    corners = tuple((x, y) for x, y in plate.quad.tolist())
    return np.asarray(rectify(plate.piece, corners, [View(*size, 0.1)])[0], np.uint8)
