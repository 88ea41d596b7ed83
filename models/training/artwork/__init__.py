"""Emblems and scenes of our own drawing, by name."""

import tomllib
from functools import partial
from pathlib import Path

import cv2
import numpy as np

from models.training.artwork.emblems import EMBLEMS
from models.training.artwork.pen import Colour, Drawing, Image, Pen, Placed
from models.training.artwork.scenes import SCENES
from models.training.artwork.shapes import SHAPES

HERE = Path(__file__).parent
Part = tuple[int, tuple[tuple[float, float], ...]]


def _pairs(text: str) -> list[tuple[float, float]]:
    pairs = (pair.split(",") for pair in text.split())
    return [(float(x), float(y)) for x, y in pairs]


def _silhouette(parts: tuple[Part, ...], pen: Pen) -> None:
    for index, points in parts:
        pen.polygon(points, pen.colour(index))


def _outline(points: tuple[tuple[float, float], ...], aspect: float, pen: Pen) -> None:
    """Keep the state's own proportions within the patch; a second colour is the border."""
    height, width = pen.image.shape[:2]
    across = min(1.0, aspect * height / width)
    down = min(1.0, width / height / aspect)
    moved = [(0.5 + (x - 0.5) * across, 0.5 + (y - 0.5) * down) for x, y in points]
    pen.polygon(moved, pen.colour(0))
    if len(pen.colours) > 1:
        pen.line([*moved, moved[0]], pen.colour(1), 0.05)


def _load_silhouettes() -> dict[str, Drawing]:
    drawings: dict[str, Drawing] = {}
    for name, lines in tomllib.loads((HERE / "silhouettes.toml").read_text()).items():
        parts: list[Part] = []
        for line in lines:
            index, _, points = line.partition(":")
            parts.append((int(index), tuple((x / 100, y / 100) for x, y in _pairs(points))))
        drawings[name] = partial(_silhouette, tuple(parts))
    return drawings


def _load_outlines() -> dict[str, Drawing]:
    """Longitude and latitude to a unit box, with a degree of longitude as short as it is there."""
    drawings: dict[str, Drawing] = {}
    for code, text in tomllib.loads((HERE / "outlines.toml").read_text()).items():
        points = np.array(_pairs(text)) * (1, -1)
        low, high = points.min(axis=0), points.max(axis=0)
        span = high - low
        aspect = float(span[0] * np.cos(np.radians(-points[:, 1].mean())) / span[1])
        unit = ((points - low) / span).tolist()
        drawings[f"outline-{code}"] = partial(_outline, tuple((x, y) for x, y in unit), aspect)
    return drawings


DRAWINGS: dict[str, Drawing] = {
    **SCENES,
    **EMBLEMS,
    **SHAPES,
    **_load_silhouettes(),
    **_load_outlines(),
}


def draw(item: Placed, patch: Image, rng: np.random.Generator) -> None:
    """Draw over a patch of a plate, in place."""
    if min(patch.shape[:2]) < 2:
        return
    layer = patch.copy()
    DRAWINGS[item.kind](Pen(layer, item.colours, rng))
    if item.alpha < 1:
        layer = cv2.addWeighted(layer, item.alpha, patch, 1 - item.alpha, 0).astype(np.uint8)
    patch[:] = layer


def cut_out(
    kind: str, size: tuple[int, int], colours: tuple[Colour, ...], seed: int
) -> tuple[Image, Image]:
    """An emblem alone, (width, height) large: its picture and how opaque it is.

    Drawn once on black and once on white: where they differ, the emblem is not.
    """
    width, height = size
    black = np.zeros((height, width, 3), dtype=np.uint8)
    white = np.full_like(black, 255)
    item = Placed(kind, (0, 0, 1, 1), colours, 1.0)
    draw(item, black, np.random.default_rng(seed))
    draw(item, white, np.random.default_rng(seed))
    opaque = np.clip(255 - (white.astype(np.int16) - black).mean(axis=-1), 0, 255)
    solid = black * (255 / np.maximum(opaque, 1))[..., None]
    return np.clip(solid, 0, 255).astype(np.uint8), opaque.astype(np.uint8)
