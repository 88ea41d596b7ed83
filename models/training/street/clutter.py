"""Lettered and rectangular things of a street that are no plates, each drawn once as a sprite."""

from collections.abc import Callable

import numpy as np

from models.training.street import words
from models.training.street.canvas import Canvas, Colour, Sprite, grey
from models.training.street.rears import CHROME, emblem, sticker

Rng = np.random.Generator
Drawing = Callable[[Rng], Canvas]
RED: Colour = (40, 30, 180)
GREEN: Colour = (80, 110, 20)
STYLES = ("block", "wide", "condensed", "slab", "serif", "script", "italic")


def piece(rng: Rng) -> Sprite:
    """One thing, about 150 pixels wide."""
    drawing = _KINDS[int(rng.integers(len(_KINDS)))]
    canvas = drawing(rng)
    if rng.random() < 0.5:
        canvas.tint(1 + rng.normal(0, 0.12, (2, 3)))
    return Sprite(canvas.picture)


def insert(rng: Rng) -> Sprite:
    """What hangs where a plate should: nothing but a holder, a blank, or a dealer's name."""
    canvas = Canvas(0.62, 0.31, 260)
    paper: Colour = grey(rng.uniform(10, 60)) if rng.random() < 0.5 else _any(rng, 20)
    canvas.rect((0, 0, 0.62, 0.31), paper, 0.02)
    ink = _on(paper, rng)
    if rng.random() < 0.4:
        canvas.rect((0.03, 0.04, 0.59, 0.27), _any(rng), 0.01)
    elif rng.random() < 0.7:
        make, place = words.pick(words.MAKES, rng), words.pick(words.NAMES, rng)
        canvas.write(make, (0.04, 0.05, 0.58, 0.16), ink, _style(rng), int(rng.integers(6)))
        canvas.write(f"OF {place}", (0.06, 0.19, 0.56, 0.26), ink, "block", int(rng.integers(4)))
    for x in (0.12, 0.5):
        canvas.ellipse((x, 0.03), (0.015, 0.015), grey(90))
    return Sprite(canvas.picture)


def _style(rng: Rng) -> str:
    return STYLES[int(rng.integers(len(STYLES)))]


def _any(rng: Rng, low: float = 0, high: float = 250) -> Colour:
    b, g, r = (float(v) for v in rng.uniform(low, high, 3))
    return b, g, r


def _on(paper: Colour, rng: Rng) -> Colour:
    """Ink that stands out."""
    if sum(paper) / 3 > 125:
        return _any(rng, 0, 70)
    return _any(rng, 200, 252)


def _stop(rng: Rng) -> Canvas:
    canvas = Canvas(1, 1, 150)
    for reach, colour in ((0.5, grey(235)), (0.47, RED)):
        turn = np.deg2rad(np.arange(22.5, 360, 45))
        canvas.fill([(0.5 + reach * np.cos(a), 0.5 + reach * np.sin(a)) for a in turn], colour)
    canvas.write("STOP", (0.12, 0.36, 0.88, 0.64), grey(240), "block", int(rng.integers(4)))
    return canvas


def _speed(rng: Rng) -> Canvas:
    canvas = Canvas(0.8, 1.0, 150)
    paper: Colour = (30, 190, 240) if rng.random() < 0.2 else grey(238)
    canvas.rect((0, 0, 0.8, 1), paper, 0.05)
    canvas.outline([(0.03, 0.03), (0.77, 0.03), (0.77, 0.97), (0.03, 0.97)], grey(20), 0.02)
    canvas.write("SPEED", (0.1, 0.1, 0.7, 0.24), grey(20), "block")
    canvas.write("LIMIT", (0.1, 0.29, 0.7, 0.42), grey(20), "block")
    canvas.write(str(5 * int(rng.integers(1, 15))), (0.1, 0.5, 0.7, 0.9), grey(20), "block")
    return canvas


def _parking(rng: Rng) -> Canvas:
    canvas = Canvas(0.6, 0.9, 150)
    ink = RED if rng.random() < 0.6 else GREEN
    if rng.random() < 0.3:
        canvas.rect((0, 0, 0.6, 0.9), (150, 80, 20), 0.04)
        canvas.write("RESERVED", (0.06, 0.08, 0.54, 0.2), grey(245), "block")
        canvas.ellipse((0.3, 0.42), (0.13, 0.13), grey(245), 0.03)
        canvas.write("PARKING", (0.06, 0.66, 0.54, 0.8), grey(245), "block")
        return canvas
    canvas.rect((0, 0, 0.6, 0.9), grey(240), 0.04)
    rows = (
        "NO",
        "PARKING",
        f"{int(rng.integers(6, 12))} AM TO {int(rng.integers(1, 9))} PM",
        "TOW ZONE",
    )
    for k, row in enumerate(rows):
        canvas.write(row, (0.05, 0.07 + 0.21 * k, 0.55, 0.21 + 0.21 * k), ink, "block", k)
    return canvas


def _street_name(rng: Rng) -> Canvas:
    canvas = Canvas(1.2, 0.28, 150)
    paper = GREEN if rng.random() < 0.65 else _any(rng)
    canvas.rect((0, 0, 1.2, 0.28), paper, 0.02)
    if rng.random() < 0.5:
        canvas.outline(
            [(0.02, 0.02), (1.18, 0.02), (1.18, 0.26), (0.02, 0.26)], _on(paper, rng), 0.008
        )
    canvas.write(words.pick(words.STREETS, rng), (0.06, 0.06, 1.14, 0.22), _on(paper, rng), "block")
    return canvas


def _yard(rng: Rng) -> Canvas:
    canvas = Canvas(1.0, 1.0, 150)
    paper = _any(rng) if rng.random() < 0.7 else grey(240)
    ink = _on(paper, rng)
    for x in (0.2, 0.8):
        canvas.stroke([(x, 0.5), (x, 1.0)], grey(90), 0.02)
    canvas.rect((0, 0, 1, 0.66), paper)
    one, two = words.YARD[int(rng.integers(len(words.YARD)))]
    canvas.write(one, (0.06, 0.06, 0.94, 0.26), ink, _style(rng), int(rng.integers(6)))
    canvas.write(two, (0.06, 0.32, 0.94, 0.48), ink, _style(rng), int(rng.integers(6)))
    if rng.random() < 0.6:
        canvas.write(words.phone(rng), (0.06, 0.52, 0.94, 0.63), ink, "block")
    return canvas


def _billboard(rng: Rng) -> Canvas:
    """A shop's sign or a banner: a line or two on a coloured ground."""
    tall = rng.uniform(0.25, 0.6)
    canvas = Canvas(1.2, tall, 150)
    paper = _any(rng)
    canvas.rect((0, 0, 1.2, tall), paper, rng.uniform(0, 0.08))
    line = words.company(rng) if rng.random() < 0.6 else words.pick(words.SHOPS, rng)
    style = _style(rng)
    if rng.random() < 0.5:
        canvas.write(line, (0.06, 0.06, 1.14, tall * 0.55), _on(paper, rng), style)
        canvas.write(
            words.phone(rng), (0.1, tall * 0.65, 1.1, tall - 0.05), _on(paper, rng), "block"
        )
    else:
        canvas.write(line, (0.06, tall * 0.2, 1.14, tall * 0.8), _on(paper, rng), style)
    return canvas


def _number(rng: Rng) -> Canvas:
    """A house number, often without any board behind it."""
    canvas = Canvas(0.7, 0.3, 150)
    text = words.digits(int(rng.integers(2, 6)), rng)
    ink = _any(rng, 0, 60) if rng.random() < 0.6 else grey(225)
    if rng.random() < 0.35:
        canvas.ellipse((0.35, 0.15), (0.34, 0.14), _any(rng, 0, 240))
        ink = grey(240)
    canvas.write(text, (0.1, 0.07, 0.6, 0.23), ink, _style(rng), int(rng.integers(5)))
    return canvas


def _mailbox(rng: Rng) -> Canvas:
    canvas = Canvas(0.6, 1.0, 150)
    paint = _any(rng, 10, 220) if rng.random() < 0.5 else grey(rng.uniform(20, 230))
    canvas.rect((0.24, 0.35, 0.36, 1.0), (60, 90, 120))
    canvas.rect((0.05, 0.05, 0.55, 0.42), paint, 0.16)
    canvas.rect((0.05, 0.25, 0.55, 0.42), paint)
    canvas.write(
        words.digits(int(rng.integers(2, 5)), rng),
        (0.12, 0.2, 0.48, 0.34),
        _on(paint, rng),
        "block",
    )
    canvas.rect((0.5, 0.1, 0.56, 0.26), RED)
    return canvas


def _vent(rng: Rng) -> Canvas:
    """Louvres or a meter box."""
    canvas = Canvas(0.8, 0.5, 150)
    level = rng.uniform(50, 220)
    canvas.rect((0, 0, 0.8, 0.5), grey(level), 0.02)
    for y in np.arange(0.06, 0.46, rng.uniform(0.04, 0.09)):
        canvas.stroke([(0.05, float(y)), (0.75, float(y))], grey(level * 0.4), 0.02)
    return canvas


def _blank(rng: Rng) -> Canvas:
    """A rectangle as large as a plate with nothing on it: a lamp, a panel, an empty holder."""
    canvas = Canvas(0.62, 0.32, 200)
    paint = _any(rng) if rng.random() < 0.5 else grey(rng.uniform(10, 250))
    canvas.rect((0, 0, 0.62, 0.32), paint, rng.uniform(0, 0.06))
    if rng.random() < 0.5:
        canvas.outline(
            [(0.02, 0.02), (0.6, 0.02), (0.6, 0.3), (0.02, 0.3)], grey(rng.uniform(10, 240)), 0.015
        )
    return canvas


def _badge(rng: Rng) -> Canvas:
    """Chrome letters or an emblem without any ground."""
    canvas = Canvas(1.0, 0.4, 150)
    if rng.random() < 0.5:
        emblem(canvas, (0.5, 0.2), rng.uniform(0.1, 0.18), rng)
    else:
        pool = (words.MAKES, words.MODELS, words.TRIMS)[int(rng.integers(3))]
        ink = CHROME if rng.random() < 0.6 else grey(rng.choice((20, 240)))
        canvas.write(
            words.pick(pool, rng), (0.05, 0.1, 0.95, 0.3), ink, _style(rng), int(rng.integers(6))
        )
    return canvas


def _sticker(rng: Rng) -> Canvas:
    canvas = Canvas(0.9, 0.32, 150)
    sticker(canvas, (0, 0, 0.9, 0.32), rng)
    return canvas


def _poster(rng: Rng) -> Canvas:
    """A page of small print: a permit, a notice, a receipt behind glass."""
    canvas = Canvas(0.6, 0.75, 150)
    canvas.rect((0, 0, 0.6, 0.75), grey(rng.uniform(190, 250), 4))
    canvas.write(
        words.pick(words.SHOPS, rng), (0.05, 0.04, 0.55, 0.16), _any(rng, 0, 120), _style(rng)
    )
    for y in np.arange(0.22, 0.7, 0.06):
        canvas.stroke([(0.05, float(y)), (rng.uniform(0.3, 0.55), float(y))], grey(110), 0.014)
    return canvas


def _trolley(rng: Rng) -> Canvas:
    canvas = Canvas(0.9, 1.0, 150)
    ink = grey(rng.uniform(110, 190))
    for x in np.arange(0.1, 0.85, 0.09):
        canvas.stroke([(float(x), 0.15), (float(x) * 0.8 + 0.12, 0.55)], ink, 0.012)
    for y in (0.15, 0.25, 0.35, 0.45, 0.55):
        canvas.stroke([(0.1, y), (0.85, y)], ink, 0.012)
    canvas.rect((0.3, 0.18, 0.62, 0.3), RED)
    canvas.write(words.pick(words.SHOPS, rng), (0.32, 0.2, 0.6, 0.28), grey(240), "block")
    for x in (0.2, 0.75):
        canvas.ellipse((x, 0.9), (0.06, 0.06), grey(30))
    return canvas


def _arrow(rng: Rng) -> Canvas:
    """One way, or a diamond of warning."""
    if rng.random() < 0.5:
        canvas = Canvas(1.0, 0.36, 150)
        canvas.rect((0, 0, 1, 0.36), grey(20), 0.02)
        canvas.fill(
            [
                (0.05, 0.1),
                (0.75, 0.1),
                (0.75, 0.03),
                (0.96, 0.18),
                (0.75, 0.33),
                (0.75, 0.26),
                (0.05, 0.26),
            ],
            grey(240),
        )
        canvas.write("ONE WAY", (0.1, 0.13, 0.7, 0.23), grey(20), "block")
        return canvas
    canvas = Canvas(1.0, 1.0, 130)
    canvas.fill([(0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)], (20, 180, 240))
    canvas.write(words.pick(words.ROAD, rng), (0.2, 0.4, 0.8, 0.58), grey(20), "block")
    return canvas


def _reflector(rng: Rng) -> Canvas:
    canvas = Canvas(0.8, 0.2, 150)
    for k in range(4):
        canvas.rect((0.2 * k, 0, 0.2 * k + 0.2, 0.2), RED if k % 2 else grey(rng.uniform(190, 245)))
    return canvas


_KINDS: tuple[Drawing, ...] = (
    _stop, _speed, _parking, _parking, _street_name, _street_name, _yard, _yard, _billboard,
    _billboard, _number, _number, _mailbox, _vent, _blank, _badge, _badge, _sticker, _poster,
    _trolley, _arrow, _reflector,
)  # fmt: skip
