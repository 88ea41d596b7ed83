"""Small things of one or a few shapes: fruits, trees, stars, seals, flags, logos."""

import numpy as np

from models.training.artwork.pen import Drawing, Pen, mix, star_points

WHITE = (255, 255, 255)
BLACK = (0, 0, 0)


def orange(pen: Pen) -> None:
    """Two oranges under leaves with a blossom between, as Florida has them."""
    fruit, leaf = pen.colour(0), pen.colour(1)
    pen.polygon([(0.5, 0.3), (0.08, 0.1), (0.02, 0.34), (0.3, 0.44)], leaf)
    pen.polygon([(0.5, 0.3), (0.92, 0.1), (0.98, 0.34), (0.7, 0.44)], leaf)
    for x in (0.31, 0.69):
        pen.disc((x, 0.62), 0.29, fruit)
        pen.disc((x - 0.06, 0.54), 0.09, mix(fruit, WHITE, 0.35))
    pen.polygon([(0.5, 0.44), (0.34, 0.86), (0.5, 0.98), (0.62, 0.84)], leaf)
    _blossom(pen, (0.5, 0.36), 0.2)


def _blossom(pen: Pen, at: tuple[float, float], reach: float) -> None:
    for turn in (np.arange(5) * 2 * np.pi / 5).tolist():
        petal = (at[0] + np.sin(turn) * reach * 0.6, at[1] - np.cos(turn) * reach * 0.6)
        pen.disc(petal, reach * 0.5, WHITE)
    pen.disc(at, reach * 0.3, (60, 190, 245))


def peach(pen: Pen) -> None:
    """A peach with its seam and two leaves."""
    pen.disc((0.5, 0.58), 0.4, pen.colour(0))
    pen.disc((0.42, 0.52), 0.24, mix(pen.colour(0), (120, 220, 255), 0.45))
    pen.line([(0.54, 0.24), (0.6, 0.5), (0.54, 0.8)], mix(pen.colour(0), (0, 0, 160), 0.4), 0.03)
    pen.polygon([(0.5, 0.24), (0.24, 0.02), (0.12, 0.16), (0.32, 0.26)], pen.colour(1))
    pen.polygon([(0.5, 0.24), (0.72, 0.04), (0.9, 0.14), (0.68, 0.28)], pen.colour(1))


def palm(pen: Pen) -> None:
    """A bent trunk and drooping fronds."""
    lean = pen.jitter(0.12)
    top = (0.5 + lean, 0.32)
    pen.line([(0.5, 1.0), (0.5 + lean * 0.3, 0.7), top], pen.colour(1), 0.05)
    for turn in np.linspace(-1.5, 1.5, 8).tolist():
        mid = (top[0] + np.sin(turn) * 0.24, top[1] - 0.1 - np.cos(turn) * 0.18)
        end = (top[0] + np.sin(turn) * 0.44, top[1] + 0.06 - np.cos(turn) * 0.26)
        pen.polygon([top, mid, end, (mid[0], mid[1] + 0.1)], pen.colour(0))


def palmetto(pen: Pen) -> None:
    """South Carolina's tree: fans on a straight trunk, a crescent at its upper left."""
    pen.polygon([(0.46, 0.4), (0.54, 0.4), (0.56, 0.98), (0.44, 0.98)], pen.colour(0))
    for turn in np.linspace(-2.0, 2.0, 9).tolist():
        end = (0.5 + np.sin(turn) * 0.34, 0.36 - np.cos(turn) * 0.32)
        side = (np.cos(turn) * 0.06, np.sin(turn) * 0.06)
        mid = (0.5 + np.sin(turn) * 0.2, 0.36 - np.cos(turn) * 0.2)
        fan = [(0.5, 0.4), (mid[0] - side[0], mid[1] - side[1]), end]
        pen.polygon([*fan, (mid[0] + side[0], mid[1] + side[1])], pen.colour(0))
    if len(pen.colours) > 1:
        crescent(pen.part(0.0, 0.02, 0.25, 0.25).with_colours(1))


def crescent(pen: Pen) -> None:
    turns = np.linspace(0.3, 2 * np.pi - 0.3, 20)
    outer = [(0.5 + 0.5 * np.sin(t), 0.5 - 0.5 * np.cos(t)) for t in turns.tolist()]
    inner = [(0.5 + 0.4 * np.sin(t), 0.36 - 0.4 * np.cos(t)) for t in turns[::-1].tolist()]
    pen.polygon([*outer, *inner], pen.colour(0))


def cactus(pen: Pen) -> None:
    """A saguaro with two arms, as rounded strokes."""
    colour = pen.colour(0)
    pen.line([(0.5, 1.0), (0.5, 0.1)], colour, 0.12)
    pen.line([(0.5, 0.62), (0.2, 0.62), (0.2, 0.34)], colour, 0.09)
    pen.line([(0.5, 0.54), (0.8, 0.54), (0.8, 0.24)], colour, 0.09)
    for at in ((0.5, 0.1), (0.2, 0.34), (0.8, 0.24)):
        pen.disc(at, 0.08, colour)


def star(pen: Pen) -> None:
    pen.polygon(star_points((0.5, 0.52), (0.5, 0.5)), pen.colour(0))


def stars(pen: Pen) -> None:
    """A scatter of small stars."""
    for _ in range(int(pen.rng.integers(6, 14))):
        at = (pen.rng.uniform(0.04, 0.96), pen.rng.uniform(0.06, 0.94))
        size = pen.rng.uniform(0.04, 0.09)
        ratio = pen.image.shape[0] / max(1, pen.image.shape[1])
        pen.polygon(star_points(at, (size * ratio, size)), pen.colour(0))


def rose(pen: Pen) -> None:
    """Nested petals over a leafed stem."""
    pen.line([(0.5, 0.5), (0.5, 1.0)], pen.colour(1), 0.05)
    pen.polygon([(0.5, 0.8), (0.8, 0.62), (0.9, 0.74), (0.66, 0.86)], pen.colour(1))
    petal = pen.colour(0)
    for index, radius in enumerate((0.32, 0.24, 0.16, 0.09)):
        shade = mix(petal, WHITE if index % 2 else BLACK, 0.18)
        pen.disc((0.5 + pen.jitter(0.03), 0.36 + pen.jitter(0.03)), radius, shade)


def magnolia(pen: Pen) -> None:
    """A wide open flower on dark leaves: magnolia, dogwood, apple, cherry by its colours."""
    for turn in np.linspace(0, 2 * np.pi, 5)[:-1].tolist():
        tip = (0.5 + np.sin(turn + 0.8) * 0.5, 0.5 - np.cos(turn + 0.8) * 0.5)
        side = (np.cos(turn + 0.8) * 0.16, np.sin(turn + 0.8) * 0.16)
        leaf = [(0.5 - side[0], 0.5 - side[1]), tip, (0.5 + side[0], 0.5 + side[1])]
        pen.polygon(leaf, pen.colour(1))
    for turn in (np.arange(6) * np.pi / 3 + pen.jitter(0.3)).tolist():
        pen.disc((0.5 + np.sin(turn) * 0.22, 0.5 - np.cos(turn) * 0.22), 0.19, pen.colour(0))
    pen.disc((0.5, 0.5), 0.1, pen.colour(2))


def dogwood(pen: Pen) -> None:
    """Four notched petals round a green heart."""
    for turn in (np.arange(4) * np.pi / 2 + 0.3).tolist():
        at = (0.5 + np.sin(turn) * 0.26, 0.5 - np.cos(turn) * 0.26)
        pen.disc(at, 0.23, pen.colour(0))
    pen.disc((0.5, 0.5), 0.1, pen.colour(1))


def bluebonnet(pen: Pen) -> None:
    """Upright spikes of small bells."""
    for x in np.linspace(0.15, 0.85, int(pen.rng.integers(3, 6))).tolist():
        pen.line([(x, 1.0), (x, 0.3)], pen.colour(1), 0.03)
        for y in np.linspace(0.1, 0.75, 7).tolist():
            pen.disc((x + pen.jitter(0.04), y), 0.05 + 0.05 * y, pen.colour(0))


def tree(pen: Pen) -> None:
    """A broad crown on a trunk: oak, maple, pecan by its colours."""
    pen.polygon([(0.44, 0.55), (0.56, 0.55), (0.6, 1), (0.4, 1)], pen.colour(1))
    for _ in range(14):
        at = (0.5 + pen.jitter(0.32), 0.36 + pen.jitter(0.2))
        pen.disc(at, pen.rng.uniform(0.1, 0.2), mix(pen.colour(0), WHITE, pen.rng.uniform(0, 0.2)))


def seal(pen: Pen) -> None:
    """A state seal: rings, a ring of ticks, a shield or figure that nobody can make out."""
    rim, inside = pen.colour(0), pen.colour(1)
    pen.disc((0.5, 0.5), 0.5, rim)
    pen.disc((0.5, 0.5), 0.46, inside)
    for turn in np.linspace(0, 2 * np.pi, 28)[:-1].tolist():
        pen.disc((0.5 + np.sin(turn) * 0.4, 0.5 - np.cos(turn) * 0.4), 0.025, rim)
    pen.disc((0.5, 0.5), 0.33, rim)
    pen.disc((0.5, 0.5), 0.31, pen.colour(2))
    crest = [(0.34, 0.34), (0.66, 0.34), (0.66, 0.54), (0.5, 0.72), (0.34, 0.54)]
    pen.polygon(crest, rim)
    for _ in range(5):
        pen.disc((0.5 + pen.jitter(0.14), 0.48 + pen.jitter(0.14)), 0.04, inside)


def wheelchair(pen: Pen) -> None:
    """The access symbol: a square of colour 0, the figure in colour 1."""
    pen.polygon([(0, 0), (1, 0), (1, 1), (0, 1)], pen.colour(0))
    figure = pen.colour(1)
    pen.disc((0.42, 0.18), 0.09, figure)
    pen.ring((0.45, 0.64), (0.23, 0.23), figure, 0.08)
    pen.line([(0.42, 0.26), (0.45, 0.58), (0.7, 0.58), (0.8, 0.84)], figure, 0.1)
    pen.line([(0.44, 0.42), (0.66, 0.42)], figure, 0.07)


def flag(pen: Pen) -> None:
    """Stripes of the colours in turn."""
    rows = max(len(pen.colours), 2)
    repeat = 1 if rows > 2 else 7
    total = rows * repeat if rows > 2 else 7
    for index in range(total):
        box = [(0, index / total), (1, index / total), (1, (index + 1) / total)]
        pen.polygon([*box, (0, (index + 1) / total)], pen.colour(index))


def usflag(pen: Pen) -> None:
    """Thirteen stripes of colours 0 and 1, a field of colour 2 with stars."""
    for index in range(13):
        y0, y1 = index / 13, (index + 1) / 13
        pen.polygon([(0, y0), (1, y0), (1, y1), (0, y1)], pen.colour(index % 2))
    pen.polygon([(0, 0), (0.4, 0), (0.4, 0.54), (0, 0.54)], pen.colour(2))
    for y in (0.09, 0.22, 0.35, 0.46):
        for x in (0.05, 0.13, 0.21, 0.29, 0.36):
            pen.ellipse((x, y), (0.016, 0.03), WHITE)


def mdflag(pen: Pen) -> None:
    """Quarters: slanted bars of gold and black, and a counterchanged cross of red and white."""
    gold, black, red, white = (pen.colour(index) for index in range(4))
    for x0, y0 in ((0.0, 0.0), (0.5, 0.5)):
        part = pen.part(x0, y0, 0.5, 0.5)
        part.polygon([(0, 0), (1, 0), (1, 1), (0, 1)], gold)
        for x in (0.0, 0.33, 0.66):
            part.polygon([(x, 0), (x + 0.17, 0), (x + 0.34, 1), (x + 0.17, 1)], black)
    for x0, y0 in ((0.5, 0.0), (0.0, 0.5)):
        part = pen.part(x0, y0, 0.5, 0.5)
        part.polygon([(0, 0), (1, 0), (1, 1), (0, 1)], white)
        part.polygon([(0.4, 0), (0.6, 0), (0.6, 1), (0.4, 1)], red)
        part.polygon([(0, 0.4), (1, 0.4), (1, 0.6), (0, 0.6)], red)


def zia(pen: Pen) -> None:
    """New Mexico's sun: a ring with four rays each way."""
    colour = pen.colour(0)
    pen.disc((0.5, 0.5), 0.2, colour)
    if len(pen.colours) > 1:
        pen.disc((0.5, 0.5), 0.13, pen.colour(1))
    for offset, reach in ((-0.105, 0.4), (-0.035, 0.5), (0.035, 0.5), (0.105, 0.4)):
        for sign in (-1, 1):
            pen.line(
                [(0.5 + offset, 0.5 + sign * 0.2), (0.5 + offset, 0.5 + sign * reach)], colour, 0.04
            )
            pen.line(
                [(0.5 + sign * 0.2, 0.5 + offset), (0.5 + sign * reach, 0.5 + offset)], colour, 0.04
            )


def diamond(pen: Pen) -> None:
    """A cut stone seen from above."""
    pen.polygon([(0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)], pen.colour(0))
    pen.polygon([(0.5, 0.2), (0.8, 0.5), (0.5, 0.8), (0.2, 0.5)], pen.colour(1))
    for x, y in ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)):
        pen.line([(0.5, 0.5), (x, y)], pen.colour(0), 0.02)


def ribbon(pen: Pen) -> None:
    """An awareness ribbon."""
    pen.line(
        [(0.25, 1.0), (0.62, 0.35), (0.5, 0.1), (0.38, 0.35), (0.75, 1.0)], pen.colour(0), 0.13
    )


def balloon(pen: Pen) -> None:
    """A hot-air balloon in gores of the colours."""
    pen.polygon([(0.2, 0.5), (0.8, 0.5), (0.56, 0.82), (0.44, 0.82)], pen.colour(0))
    for index, reach in enumerate((0.4, 0.26, 0.12)):
        pen.ellipse((0.5, 0.38), (reach, 0.36), pen.colour(index))
    pen.polygon([(0.43, 0.88), (0.57, 0.88), (0.55, 1), (0.45, 1)], pen.colour(1))


EMBLEMS: dict[str, Drawing] = {
    drawing.__name__: drawing
    for drawing in (
        balloon, bluebonnet, cactus, crescent, diamond, dogwood, flag, magnolia, mdflag, orange,
        palm, palmetto, peach, ribbon, rose, seal, star, stars, tree, usflag, wheelchair, zia,
    )
}  # fmt: skip
