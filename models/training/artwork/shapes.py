"""Bars, frames and invented logos: what speciality plates and borders are made of."""

import numpy as np

from models.training.artwork.pen import Drawing, Pen, mix, star_points

WHITE = (255, 255, 255)


def bar(pen: Pen) -> None:
    """The whole patch in one colour."""
    pen.image[:] = pen.colour(0)


def slant(pen: Pen) -> None:
    """A parallelogram leaning right."""
    pen.polygon([(0.2, 0), (1, 0), (0.8, 1), (0, 1)], pen.colour(0))


def swoosh(pen: Pen) -> None:
    """A curved band that swells from left to right; one below the other for each colour."""
    xs = np.linspace(0, 1, 24)
    for index, colour in enumerate(pen.colours):
        drop = index * 0.22
        top = 0.55 + drop - 0.5 * np.sin(xs * 2.4 - 0.3)
        low = top + 0.1 + 0.16 * xs
        upper = list(zip(xs.tolist(), top.tolist(), strict=True))
        lower = list(zip(xs[::-1].tolist(), low[::-1].tolist(), strict=True))
        pen.polygon([*upper, *lower], colour)


def dome(pen: Pen) -> None:
    """A flat arch that rises in the middle: a header with a curved lower edge, upside down."""
    xs = np.linspace(0, 1, 32)
    ys = 1 - np.sin(xs * np.pi)
    pen.polygon([*zip(xs.tolist(), ys.tolist(), strict=True)], pen.colour(0))


def sag(pen: Pen) -> None:
    """A header whose lower edge hangs down in the middle."""
    xs = np.linspace(0, 1, 32)
    ys = 0.45 + 0.55 * np.sin(xs * np.pi)
    pen.polygon([(0, 0), *zip(xs.tolist(), ys.tolist(), strict=True), (1, 0)], pen.colour(0))


def arch(pen: Pen) -> None:
    """A header whose lower edge is highest in the middle."""
    xs = np.linspace(0, 1, 32)
    ys = 1 - 0.55 * np.sin(xs * np.pi)
    pen.polygon([(0, 0), *zip(xs.tolist(), ys.tolist(), strict=True), (1, 0)], pen.colour(0))


def frame(pen: Pen) -> None:
    """A line round the patch."""
    pen.line([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)], pen.colour(0), 0.025)


def gateway(pen: Pen) -> None:
    """A tall slender arch, as in St. Louis."""
    turns = np.linspace(0, np.pi, 24)
    line = [(0.5 - 0.44 * np.cos(t), 0.98 - 0.92 * np.sin(t) ** 0.8) for t in turns.tolist()]
    pen.line(line, pen.colour(0), 0.06)


def sunflower(pen: Pen) -> None:
    """Many petals round a dark disc."""
    pen.polygon(star_points((0.5, 0.5), (0.5, 0.5), 14, 0.6), pen.colour(0))
    pen.disc((0.5, 0.5), 0.24, pen.colour(1))


def logo(pen: Pen) -> None:
    """A round badge like those of universities and clubs."""
    pen.disc((0.5, 0.5), 0.5, pen.colour(0))
    pen.disc((0.5, 0.5), 0.42, pen.colour(1))
    kind = int(pen.rng.integers(4))
    if kind == 0:
        pen.polygon(
            star_points((0.5, 0.5), (0.34, 0.34), int(pen.rng.integers(4, 9))), pen.colour(0)
        )
    elif kind == 1:
        for _ in range(4):
            _bar_stroke(pen)
    elif kind == 2:
        crest = [(0.3, 0.26), (0.7, 0.26), (0.7, 0.56), (0.5, 0.8), (0.3, 0.56)]
        pen.polygon(crest, pen.colour(2))
    else:
        blob(pen.part(0.2, 0.2, 0.6, 0.6).with_colours(2, 0))


def _bar_stroke(pen: Pen) -> None:
    a = (0.5 + pen.jitter(0.25), 0.5 + pen.jitter(0.25))
    b = (0.5 + pen.jitter(0.25), 0.5 + pen.jitter(0.25))
    pen.line([a, b], pen.colour(0), 0.12)


def monogram(pen: Pen) -> None:
    """Heavy interlocked strokes with an outline, like a college's letters but none of them."""
    corners = [(0.2, 0.15), (0.8, 0.15), (0.5, 0.5), (0.2, 0.85), (0.8, 0.85), (0.5, 0.15)]
    order = pen.rng.permutation(len(corners))[:4]
    path = [corners[int(index)] for index in order]
    pen.line(path, pen.colour(1), 0.28)
    pen.line(path, pen.colour(0), 0.17)


def blob(pen: Pen) -> None:
    """A mascot that nobody can name: a rough outline with spots and an eye."""
    turns = np.linspace(0, 2 * np.pi, 14)[:-1]
    reach = pen.rng.uniform(0.28, 0.5, turns.size)
    points = [
        (0.5 + r * np.cos(t), 0.5 + r * np.sin(t))
        for r, t in zip(reach.tolist(), turns.tolist(), strict=True)
    ]
    pen.polygon(points, pen.colour(0))
    for _ in range(3):
        pen.disc((0.5 + pen.jitter(0.2), 0.5 + pen.jitter(0.2)), 0.09, pen.colour(1))
    pen.disc((0.45, 0.4), 0.05, mix(pen.colour(1), WHITE, 0.7))


SHAPES: dict[str, Drawing] = {
    drawing.__name__: drawing
    for drawing in (
        arch, bar, blob, dome, frame, gateway, logo, monogram, sag, slant, sunflower, swoosh,
    )
}  # fmt: skip
