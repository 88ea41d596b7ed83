"""A plate's face from its design: all but the serial. Fast: slow drawings are kept and reused."""

from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from zlib import crc32

import cv2
import numpy as np

from models.training import artwork
from models.training.artwork.pen import Colour, Image, Placed
from models.training.designs import Design, Lettering
from models.training.lettering import Letterer

Rng = np.random.Generator
Base = Image
THROWS = 4
"""Backgrounds of each design: as many throws of its drawings' details."""
KEPT = 500
"""Backgrounds kept by a process: about 85 MB at the usual size; the rarest are drawn again."""
STICKERS = {
    "top-left": (0.075, 0.115),
    "top-right": (0.925, 0.115),
    "bottom-left": (0.075, 0.885),
    "bottom-right": (0.925, 0.885),
    "centre-bottom": (0.5, 0.885),
}
SLACK = 5
"""Pixels by which a kept background is larger each way, to be cut out a little off centre."""
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
GENERIC_WORDS = (
    "CLASSIC", "SAVE THE BAY", "WILDLIFE", "ALUMNI", "VETERAN", "FIREFIGHTER", "EDUCATION",
    "CHOOSE LIFE", "CONSERVATION", "UNIVERSITY", "IN GOD WE TRUST", "SUPPORT OUR TROOPS",
    "BREAST CANCER AWARENESS", "Share the Road", "Animal Friend", "Protect Pollinators",
    "ARMY", "NAVY", "MARINES", "PURPLE HEART", "AGRICULTURE", "HISTORIC VEHICLE", "TRUCK",
    "COMMERCIAL", "APPORTIONED", "TEMPORARY", "DEALER", "TRAILER", "EXEMPT", "PASSENGER",
)  # fmt: skip
GENERIC_ART = ("logo", "blob", "monogram", "ribbon", "heart", "star", "shield", "swoosh", "eagle",
               "seal", "tree", "hills", "mountains", "waves", "glow", "bar", "slant")  # fmt: skip


class _Bases:
    """The kept backgrounds of one process; what is drawn depends on the seed alone."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str, int, int, int], Base] = OrderedDict()

    def pick(self, design: Design, rng: Rng, width: int, height: int) -> Base:
        throw = int(rng.integers(THROWS))
        key = (design.state, design.id, throw, width, height)
        base = self._kept.get(key)
        if base is None:
            own = np.random.default_rng(crc32(f"{design.state} {design.id} {throw}".encode()))
            base = self._kept[key] = _base(design, own, width, height)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return base


_BASES = _Bases()


@cache
def _letterer() -> Letterer:
    return Letterer()


def draw_face(
    design: Design, rng: Rng, width: int = 320, height: int = 160, recolour: float = 0.0
) -> Image:
    """The face as BGR uint8; `recolour` is the chance of colours that are not the state's."""
    strange = rng.random() < recolour
    face = _cut(_BASES.pick(design, rng, width, height), rng)
    if strange:
        face = _recoloured(face, rng)
    drift = rng.normal(0, 0.008, 2)
    scale = float(np.clip(rng.normal(1, 0.05), 0.88, 1.14))
    for line in design.lettering:
        if line.chance >= 1 or rng.random() < line.chance:
            colour = contrasting(face, line, rng) if strange else line.colour
            _letterer().write(face, line, colour, (drift, scale), rng)
    for place in design.stickers:
        if rng.random() < 0.6:
            _sticker(face, STICKERS[place], rng)
    return _faded(face, rng)


def generic_face(rng: Rng, width: int = 320, height: int = 160) -> Image:
    """An invented speciality design whose words name no state."""
    face = _gradient(_generic_paper(rng), width, height)
    for _ in range(int(rng.integers(0, 3))):
        kind = GENERIC_ART[int(rng.integers(len(GENERIC_ART)))]
        colours = tuple(_any_colour(rng, 0) for _ in range(3))
        w = rng.uniform(0.15, 0.9)
        x, y, h = rng.uniform(-0.05, 1 - w), rng.uniform(0, 0.6), rng.uniform(0.3, 0.6)
        alpha = rng.uniform(0.25, 0.8)
        _place(face, Placed(kind, (x, y, w, h), colours, alpha), rng)
    for centre in (0.11, 0.9):
        if rng.random() < 0.8:
            line = _generic_line(centre, rng)
            colour = contrasting(face, line, rng)
            _letterer().write(face, line, colour, (rng.normal(0, 0.01, 2), 1.0), rng)
    for name in ("top-left", "top-right", "bottom-left", "bottom-right"):
        if rng.random() < 0.12:
            _sticker(face, STICKERS[name], rng)
    return _faded(face, rng)


def emblem(design: Design, height: int) -> tuple[Image, Image] | None:
    """What stands in the design's emblem gap: picture and opacity, `height` pixels high."""
    drawing = design.serial.emblem
    if drawing is None:
        return _nothing(height) if _keeps_gap(design) else None
    return _emblem(drawing, height)


def _keeps_gap(design: Design) -> bool:
    """Artwork of the face itself shows in the gap: nothing may be laid over it."""
    return any("*" in pattern for pattern, _ in design.serial.formats)


@cache
def _nothing(height: int) -> tuple[Image, Image]:
    width = max(2, round(height * 0.6))
    return np.zeros((height, width, 3), dtype=np.uint8), np.zeros((height, width), dtype=np.uint8)


@cache
def _emblem(drawing: Placed, height: int) -> tuple[Image, Image]:
    """The drawing in the middle of an empty patch as high as the serial, as wide as itself."""
    size = max(2, round(height * drawing.at[2])), max(2, round(height * drawing.at[3]))
    picture, opaque = artwork.cut_out(drawing.kind, size, drawing.colours, seed=1)
    above = max(0, height - size[1]) // 2
    below = max(0, height - size[1] - above)
    pad = ((above, below), (0, 0))
    return np.pad(picture, (*pad, (0, 0))), np.pad(opaque, pad)


def contrasting(face: Image, line: Lettering, rng: Rng) -> Colour:
    """A random colour that stands out from the paper where this line will stand."""
    height, width = face.shape[:2]
    x, y = round(line.at[0] * width), round(line.at[1] * height)
    reach = max(2, round(line.size * height / 2))
    around = face[max(0, y - reach) : y + reach, max(0, x - 2 * reach) : x + 2 * reach]
    paper = around[::2, ::2].mean(axis=(0, 1))
    for _ in range(12):
        colour = _any_colour(rng, 0)
        if abs(_lightness(colour) - _lightness(paper)) > 70:
            return colour
    return (0, 0, 0) if _lightness(paper) > 127 else (255, 255, 255)


def _lightness(colour: Sequence[float]) -> float:
    return 0.11 * colour[0] + 0.59 * colour[1] + 0.3 * colour[2]


def _base(design: Design, rng: Rng, width: int, height: int) -> Base:
    face = _gradient(design.background, width, height)
    for item in design.artwork:
        _place(face, item, rng)
    tint = np.clip(np.arange(256)[:, None] * rng.normal(1, 0.02, 3), 0, 255).astype(np.uint8)
    large = (width + 2 * SLACK, height + 2 * SLACK)
    return cv2.LUT(cv2.resize(face, large), tint[None]).astype(np.uint8, copy=False)


def _gradient(stops: tuple[tuple[float, Colour], ...], width: int, height: int) -> Image:
    places = np.linspace(0, 1, height)
    at = [place for place, _ in stops]
    rows = [np.interp(places, at, [colour[i] for _, colour in stops]) for i in range(3)]
    column = np.stack(rows, axis=-1).astype(np.uint8)[:, None]
    return np.ascontiguousarray(np.broadcast_to(column, (height, width, 3)))


def _place(face: Image, item: Placed, rng: Rng) -> None:
    """Draw at the given place; what lies beyond the plate's edge is cut off there."""
    height, width = face.shape[:2]
    x, y, w, h = item.at
    margin = max(0, -x, -y, x + w - 1, y + h - 1)
    x0, y0 = round(x * width), round(y * height)
    x1, y1 = round((x + w) * width), round((y + h) * height)
    if margin == 0:
        artwork.draw(item, face[y0:y1, x0:x1], rng)
        return
    pad = (max(0, -y0), max(0, y1 - height), max(0, -x0), max(0, x1 - width))
    wide = cv2.copyMakeBorder(face, *pad, cv2.BORDER_REPLICATE).astype(np.uint8, copy=False)
    artwork.draw(item, wide[y0 + pad[0] : y1 + pad[0], x0 + pad[2] : x1 + pad[2]], rng)
    face[:] = wide[pad[0] : pad[0] + height, pad[2] : pad[2] + width]


def _cut(base: Base, rng: Rng) -> Image:
    """Printing and blanking shift the picture a little against the plate's edge."""
    dy, dx = (int(value) for value in rng.integers(0, 2 * SLACK + 1, 2))
    height, width = base.shape[0] - 2 * SLACK, base.shape[1] - 2 * SLACK
    return base[dy : dy + height, dx : dx + width].copy()


def _recoloured(face: Image, rng: Rng) -> Image:
    """Another plate's colours: channels swapped or turned over, or the artwork left out."""
    kind = rng.random()
    if kind < 0.35:
        plain = _any_colour(rng, 0)
        other = _any_colour(rng, 0) if rng.random() < 0.4 else plain
        return _gradient(((0.0, plain), (1.0, other)), face.shape[1], face.shape[0])
    swapped = face[..., rng.permutation(3)]
    if kind < 0.55:
        swapped = 255 - swapped
    tint = np.array(_any_colour(rng, 0), dtype=np.float64)
    return cv2.addWeighted(
        swapped, 0.7, np.broadcast_to(tint * 0.3, face.shape).astype(np.uint8), 1.0, 0
    ).astype(np.uint8, copy=False)


def _faded(face: Image, rng: Rng) -> Image:
    """Sun and dust: less contrast, towards a pale grey."""
    fade = abs(rng.normal(0, 0.07)) if rng.random() < 0.8 else rng.uniform(0.1, 0.35)
    gain, low = rng.normal(1, 0.03) * (1 - fade), rng.uniform(150, 250) * fade
    return cv2.convertScaleAbs(face, alpha=gain, beta=low).astype(np.uint8, copy=False)


def _sticker(face: Image, at: tuple[float, float], rng: Rng) -> None:
    """A registration sticker: a coloured rectangle with a month or a year on it."""
    height, width = face.shape[:2]
    x, y = at[0] + rng.normal(0, 0.006), at[1] + rng.normal(0, 0.012)
    w, h = rng.uniform(0.08, 0.125), rng.uniform(0.1, 0.16)
    x0, x1 = max(0, round((x - w / 2) * width)), max(0, round((x + w / 2) * width))
    y0, y1 = max(0, round((y - h / 2) * height)), max(0, round((y + h / 2) * height))
    face[y0:y1, x0:x1] = _any_colour(rng, 0) if rng.random() < 0.75 else (245, 245, 245)
    word = str(int(rng.integers(5, 27))).zfill(2)
    if rng.random() < 0.4:
        word = MONTHS[int(rng.integers(12))]
    line = Lettering((word,), (x, y), h * rng.uniform(0.4, 0.62), "block", (0, 0, 0), 0, 0, None, 1)
    _letterer().write(face, line, contrasting(face, line, rng), (np.zeros(2), 1.0), rng)


def _any_colour(rng: Rng, least: int) -> Colour:
    blue, green, red = rng.integers(least, 256, 3).tolist()
    return blue, green, red


def _generic_paper(rng: Rng) -> tuple[tuple[float, Colour], ...]:
    """Mostly near white, often pale, at times dark; plain or fading into another colour."""
    kind = rng.random()
    least = 215 if kind < 0.45 else 120 if kind < 0.8 else 0
    top = _any_colour(rng, least)
    if rng.random() < 0.4:
        return (0.0, top), (1.0, top)
    return (0.0, top), (rng.uniform(0.3, 0.7), top), (1.0, _any_colour(rng, least))


def _generic_line(centre: float, rng: Rng) -> Lettering:
    style = str(rng.choice(("block", "condensed", "wide", "slab", "serif", "script", "italic")))
    word = GENERIC_WORDS[int(rng.integers(len(GENERIC_WORDS)))]
    size = rng.uniform(0.07, 0.14)
    return Lettering((word,), (0.5, centre), size, style, (0, 0, 0), 0, 0, None, 1)
