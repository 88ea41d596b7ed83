"""Landscapes, skies and patterns that fill a large part of a plate."""

import numpy as np

from models.training.artwork.pen import Drawing, Image, Pen, mix, star_points


def _ridge(pen: Pen, count: int, low: float, high: float) -> list[tuple[float, float]]:
    """A zigzag of peaks and passes from the left edge to the right, closed at the bottom."""
    xs = np.linspace(0, 1, count * 2 + 1)
    ys = np.where(np.arange(xs.size) % 2 == 1, high, low)
    ys = ys + pen.rng.uniform(-1, 1, xs.size) * (low - high) * 0.3
    xs[1:-1] += pen.rng.uniform(-0.25, 0.25, xs.size - 2) / count * 0.5
    return [(0.0, 1.0), *zip(xs.tolist(), ys.tolist(), strict=True), (1.0, 1.0)]


def mountains(pen: Pen) -> None:
    """Peaks in colour 0 with snow in colour 1, lower hills before them in colour 2."""
    ridge = _ridge(pen, int(pen.rng.integers(3, 6)), 0.55, 0.12)
    pen.polygon(ridge, pen.colour(0))
    for index in range(2, len(ridge) - 2, 2):
        (lx, ly), (x, y), (rx, ry) = ridge[index - 1], ridge[index], ridge[index + 1]
        left = (x + (lx - x) * 0.45, y + (ly - y) * 0.45)
        right = (x + (rx - x) * 0.4, y + (ry - y) * 0.4)
        notch = ((left[0] + right[0]) / 2, y + (left[1] - y) * 0.6)
        pen.polygon([(x, y), left, notch, right], pen.colour(1))
    if len(pen.colours) > 2:
        pen.polygon(_ridge(pen, 3, 0.9, 0.66), pen.colour(2))


def ranges(pen: Pen) -> None:
    """Plain mountain silhouettes, each nearer one lower and in the next colour."""
    for index, colour in enumerate(pen.colours):
        top = 0.1 + 0.8 * index / max(1, len(pen.colours))
        pen.polygon(_ridge(pen, int(pen.rng.integers(3, 6)), min(0.95, top + 0.35), top), colour)


def hills(pen: Pen) -> None:
    """Soft waves of land, each nearer one lower."""
    xs = np.linspace(0, 1, 24)
    for index, colour in enumerate(pen.colours):
        base = 0.25 + 0.7 * index / max(1, len(pen.colours))
        ys = base + 0.16 * np.sin(xs * pen.rng.uniform(4, 9) + pen.rng.uniform(0, 6))
        line = zip(xs.tolist(), ys.tolist(), strict=True)
        pen.polygon([(0.0, 1.0), *line, (1.0, 1.0)], colour)


def rays(pen: Pen) -> None:
    """A rising half sun in colour 0 with rays in colour 1 that fill the patch."""
    count = int(pen.rng.integers(9, 14))
    turns = np.linspace(np.pi, 2 * np.pi, count * 2 + 1)
    for start, end in zip(turns[::2].tolist(), turns[1::2].tolist(), strict=False):
        far = [(0.5 + 2 * np.cos(turn), 1 + 2 * np.sin(turn)) for turn in (start, end)]
        pen.polygon([(0.5, 1.0), *far], pen.colour(1))
    pen.ellipse((0.5, 1.0), (0.2, 0.42), pen.colour(0))


def sun(pen: Pen) -> None:
    """A whole sun in colour 0 within short rays of colour 1."""
    pen.polygon(star_points((0.5, 0.5), (0.5, 0.5), 16, 0.66), pen.colour(1))
    pen.ellipse((0.5, 0.5), (0.28, 0.28), pen.colour(0))


def desert(pen: Pen) -> None:
    """Mesas and a purple range at dusk."""
    pen.polygon(_ridge(pen, 4, 0.6, 0.3), pen.colour(0))
    for _ in range(2):
        x, w, top = pen.rng.uniform(0, 0.7), pen.rng.uniform(0.12, 0.3), pen.rng.uniform(0.3, 0.5)
        pen.polygon([(x, 1), (x + 0.04, top), (x + w, top), (x + w + 0.05, 1)], pen.colour(1))
    pen.polygon([(0, 0.85), (1, 0.8), (1, 1), (0, 1)], pen.colour(2))


def cityscape(pen: Pen) -> None:
    """A row of towers; one much taller with a mast."""
    x = 0.0
    tall = pen.rng.uniform(0.3, 0.7)
    while x < 1:
        w = pen.rng.uniform(0.03, 0.09)
        near = x <= tall < x + w
        top = 0.12 if near else pen.rng.uniform(0.35, 0.8)
        pen.polygon([(x, 1), (x, top), (x + w, top), (x + w, 1)], pen.colour(0))
        if near:
            pen.polygon([(x + w * 0.4, top), (x + w * 0.5, 0), (x + w * 0.6, top)], pen.colour(0))
        x += w + pen.rng.choice((0.0, 0.0, 0.02))


def waves(pen: Pen) -> None:
    """Rows of water, colours in turn."""
    xs = np.linspace(0, 1, 48)
    rows = max(2, len(pen.colours))
    phase = pen.rng.uniform(0, 6)
    for index in range(rows):
        ys = (index + 0.3) / rows + 0.12 / rows * np.sin(xs * 36 + phase + index * 1.7)
        line = zip(xs.tolist(), ys.tolist(), strict=True)
        pen.polygon([(0.0, 1.0), *line, (1.0, 1.0)], pen.colour(index))


def lake(pen: Pen) -> None:
    """Water with paler streaks between two wooded shores."""
    pen.polygon([(0, 0.35), (1, 0.35), (1, 1), (0, 1)], pen.colour(0))
    pale = mix(pen.colour(0), (255, 255, 255), 0.5)
    for _ in range(5):
        x, y, w = pen.rng.uniform(0, 0.8), pen.rng.uniform(0.42, 0.95), pen.rng.uniform(0.1, 0.4)
        pen.line([(x, y), (x + w, y)], pale, 0.03)
    for left in (True, False):
        shore = [(0.0, 0.42), (0.0, 0.2), (0.18, 0.16), (0.36, 0.3), (0.46, 0.38)]
        pen.polygon(shore if left else [(1 - x, y) for x, y in shore], pen.colour(1))


def pines(pen: Pen) -> None:
    """A wood of fir trees of different heights."""
    count = int(pen.rng.integers(7, 13))
    for x in np.linspace(0.03, 0.97, count).tolist():
        pine(pen.part(x - 0.07, pen.rng.uniform(0, 0.35), 0.14, 1.0))


def pine(pen: Pen) -> None:
    """One fir tree of four tiers."""
    for tier in range(4):
        top, half = tier * 0.2, 0.22 + tier * 0.09
        pen.polygon([(0.5, top), (0.5 - half, top + 0.36), (0.5 + half, top + 0.36)], pen.colour(0))
    pen.polygon([(0.45, 0.9), (0.55, 0.9), (0.55, 1), (0.45, 1)], pen.colour(1))


def wheat(pen: Pen) -> None:
    """Ears of grain on bent stalks."""
    count = int(pen.rng.integers(3, 6))
    for x in np.linspace(0.15, 0.85, count).tolist():
        lean = (x - 0.5) * 0.5 + pen.jitter(0.1)
        tip = (x + lean, 0.05 + pen.rng.uniform(0, 0.2))
        pen.line([(0.5 + (x - 0.5) * 0.4, 1.0), (x, 0.6), tip], pen.colour(0), 0.03)
        for step in np.linspace(0, 0.4, 6).tolist():
            at = (tip[0] + (x - tip[0]) * step, tip[1] + (0.6 - tip[1]) * step)
            for side in (-0.05, 0.05):
                pen.ellipse((at[0] + side, at[1]), (0.045, 0.05), pen.colour(0))


def corn(pen: Pen) -> None:
    """A cob between two leaves."""
    pen.ellipse((0.5, 0.45), (0.2, 0.42), pen.colour(0))
    dark = mix(pen.colour(0), (0, 60, 120), 0.35)
    for y in np.linspace(0.12, 0.8, 8).tolist():
        pen.line([(0.34, y), (0.66, y)], dark, 0.015)
    pen.polygon([(0.5, 1), (0.2, 0.85), (0.12, 0.4), (0.34, 0.7)], pen.colour(1))
    pen.polygon([(0.5, 1), (0.8, 0.85), (0.88, 0.4), (0.66, 0.7)], pen.colour(1))


def arches(pen: Pen) -> None:
    """Delicate Arch: a rock gate with legs of unequal width."""
    outer = [(0.08, 1), (0.14, 0.5), (0.24, 0.22), (0.45, 0.06), (0.68, 0.1), (0.84, 0.3)]
    inner = [(0.72, 1), (0.66, 0.55), (0.55, 0.34), (0.42, 0.32), (0.36, 0.5), (0.34, 1)]
    pen.polygon([*outer, (0.9, 0.7), (0.96, 1), *inner], pen.colour(0))
    shade = [(0.08, 1), (0.14, 0.5), (0.24, 0.22), (0.28, 0.4), (0.22, 0.7), (0.2, 1)]
    pen.polygon(shade, pen.colour(1))


def rainbow(pen: Pen) -> None:
    """Bands of the colours in turn, the first outermost."""
    step = 0.07
    for index, _ in enumerate(pen.colours):
        radius = 0.5 - step * 0.5 * index
        pen.ring((0.5, 1.0), (radius, radius * 1.8), pen.colour(index), step * 0.9)


def clouds(pen: Pen) -> None:
    """A few soft heaps."""
    for _ in range(3):
        x, y = pen.rng.uniform(0.1, 0.9), pen.rng.uniform(0.2, 0.8)
        for _ in range(5):
            at = (x + pen.jitter(0.12), y + pen.jitter(0.08))
            pen.ellipse(
                at, (pen.rng.uniform(0.05, 0.1), pen.rng.uniform(0.08, 0.16)), pen.colour(0)
            )


def fade(pen: Pen) -> None:
    """Colour 0 at the left to colour 1 at the right."""
    width = pen.image.shape[1]
    share = np.linspace(0, 1, width, dtype=np.float32)[:, None]
    row = np.array(pen.colour(0)) * (1 - share) + np.array(pen.colour(1)) * share
    pen.image[:] = row.astype(np.uint8)


def gradient(pen: Pen) -> None:
    """The colours from top to bottom; drawn over a part of the plate only."""
    height = pen.image.shape[0]
    stops = np.linspace(0, 1, len(pen.colours))
    places = np.linspace(0, 1, height)
    rows = [np.interp(places, stops, [c[i] for c in pen.colours]) for i in range(3)]
    pen.image[:] = np.stack(rows, axis=-1)[:, None].astype(np.uint8)


def glow(pen: Pen) -> None:
    """Colour 0 strongest in the middle and gone at the edge."""
    height, width = pen.image.shape[:2]
    x = np.linspace(-1, 1, width, dtype=np.float32)
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    share = np.clip(1 - np.sqrt(x * x + y * y), 0, 1)[..., None]
    share = share * share * (3 - 2 * share)
    blended = pen.image + (np.array(pen.colour(0), dtype=np.float32) - pen.image) * share
    pen.image[:] = blended.astype(np.uint8)


def speckle(pen: Pen) -> None:
    """Fine noise, for leaves, sand and photographs."""
    height, width = pen.image.shape[:2]
    cells = pen.rng.integers(len(pen.colours), size=(height // 4 + 1, width // 4 + 1))
    palette = np.array(pen.colours, dtype=np.uint8)
    blown: Image = np.kron(palette[cells], np.ones((4, 4, 1), dtype=np.uint8))
    pen.image[:] = blown[:height, :width]


SCENES: dict[str, Drawing] = {
    drawing.__name__: drawing
    for drawing in (
        arches, cityscape, clouds, corn, desert, fade, glow, gradient, hills, lake, mountains,
        pine, pines, rainbow, ranges, rays, speckle, sun, waves, wheat,
    )
}  # fmt: skip
