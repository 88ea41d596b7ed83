"""Sets words on a face; keeps the masks of words that come again and again."""

from functools import lru_cache

import cv2
import numpy as np

from models.training.artwork.pen import Colour, Image
from models.training.designs import Lettering
from models.training.glyphs import Typeface, load_typefaces

CAP = 28
"""Cap height of kept masks: a little more than any name on a plate 160 pixels high."""
WIDEST = 0.96
EDGE = np.ones((3, 3), dtype=np.uint8)
LOOSEST = 0.45
"""Most room between letters, in cap heights; a short word stays narrower than its place."""
STRAY = 0.12
"""How often a line takes a neighbouring style: our typefaces only come near the real ones."""
NEIGHBOURS = {
    "block": ("wide", "condensed"),
    "condensed": ("block",),
    "wide": ("block",),
    "slab": ("serif", "block"),
    "serif": ("slab", "block"),
    "script": ("italic", "serif"),
    "italic": ("script", "block"),
}
SMALL_CAPITALS = "cinzel"
"""Has no lower case of its own: not for words that are written with one."""


class Letterer:
    """Writes lines with a typeface of the wanted style, another one each time."""

    def __init__(self) -> None:
        self._faces: dict[str, list[Typeface]] = load_typefaces()
        self._mask = lru_cache(maxsize=4000)(self._draw)

    def write(
        self,
        face: Image,
        line: Lettering,
        colour: Colour,
        shake: tuple[np.ndarray, float],
        rng: np.random.Generator,
    ) -> None:
        """Write one of the line's texts; `shake` shifts and scales all lines of a face alike."""
        drift, scale = shake
        height, width = face.shape[:2]
        text = line.texts[int(rng.integers(len(line.texts)))]
        style, index = self._choose(line.style, text, rng)
        size = line.size * height * scale / CAP
        wanted = line.width * width * scale
        mask = self._fitting((style, index, text), line.arc / line.size, wanted / size)
        down = max(3, round(mask.shape[0] * size))
        across = wanted or mask.shape[1] * size * float(rng.uniform(0.94, 1.06))
        across = min(max(across, mask.shape[1] * size * 0.62), mask.shape[1] * size * 1.25)
        small = cv2.resize(
            mask, (max(3, round(min(across, WIDEST * width))), down), interpolation=cv2.INTER_AREA
        )
        x = (line.at[0] + drift[0]) * width - small.shape[1] / 2
        y = (line.at[1] + drift[1]) * height - down / 2
        if line.outline is not None:
            edged = cv2.copyMakeBorder(small, 2, 2, 2, 2, cv2.BORDER_CONSTANT)
            edged = cv2.dilate(edged, EDGE)
            _blend(face, edged.astype(np.uint8), (round(x) - 2, round(y) - 2), line.outline)
        _blend(face, small.astype(np.uint8), (round(x), round(y)), colour)

    def _choose(self, style: str, text: str, rng: np.random.Generator) -> tuple[str, int]:
        if rng.random() < STRAY:
            near = NEIGHBOURS[style]
            style = near[int(rng.integers(len(near)))]
        faces = self._faces[style]
        index = int(rng.integers(len(faces)))
        if faces[index].name.startswith(SMALL_CAPITALS) and not text.isupper():
            index = (index + 1) % len(faces)
        return style, index

    def _fitting(self, word: tuple[str, int, str], arc: float, wanted: float) -> Image:
        """The word's mask, letters spaced out where the design is much wider than the typeface."""
        style, _, text = word
        mask = self._mask(*word, 0, arc)
        if wanted > mask.shape[1] * 1.2 and len(text) > 1 and style != "script":
            room = (wanted / 1.12 - mask.shape[1]) / (len(text) - 1) / CAP
            mask = self._mask(*word, round(min(room, LOOSEST) * 20), arc)
        return mask

    def _draw(self, style: str, index: int, text: str, tracking: int, arc: float) -> Image:
        """Tracking in twentieths of a cap height; the arc's rise in cap heights."""
        mask = self._faces[style][index].line(text, CAP, tracking / 20)
        if arc:
            mask = _bent(mask, arc * CAP)
        return mask.astype(np.uint8, copy=False)


def _bent(mask: Image, rise: float) -> Image:
    """Shift columns so that the middle stands `rise` pixels above the ends."""
    height, width = mask.shape
    bow = 1 - np.linspace(-1, 1, width) ** 2
    down = np.rint(rise * (1 - bow) if rise > 0 else -rise * bow).astype(int)
    bent = np.zeros((height + round(abs(rise)) + 1, width), dtype=np.uint8)
    rows = np.arange(height)[:, None] + down[None]
    bent[rows, np.arange(width)[None]] = mask
    return bent


def _blend(face: Image, mask: Image, at: tuple[int, int], colour: Colour) -> None:
    x, y = at
    x0, y0 = max(0, x), max(0, y)
    x1, y1 = min(face.shape[1], x + mask.shape[1]), min(face.shape[0], y + mask.shape[0])
    if x1 <= x0 or y1 <= y0:
        return
    part = face[y0:y1, x0:x1]
    share = mask[y0 - y : y1 - y, x0 - x : x1 - x, None].astype(np.float32) * (1 / 255)
    ink = np.array(colour, dtype=np.float32)
    part[:] = (part + (ink - part) * share).astype(np.uint8)
