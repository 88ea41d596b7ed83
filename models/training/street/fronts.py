"""The front of cars, pickups and vans, seen straight on."""

import numpy as np

from models.training.street import words
from models.training.street.body import PLATE, Build
from models.training.street.canvas import Canvas, Colour, Point, grey, mirrored
from models.training.street.rears import CHROME, emblem, outline, tyres

Rng = np.random.Generator


def front(build: Build, rng: Rng, ppm: float) -> tuple[Canvas, tuple[float, float]]:
    """The drawing, and where the plate's middle is: x and height above ground."""
    canvas = Canvas(build.width, build.belt, ppm)
    w, low = build.width, build.belt - build.clear
    tyres(canvas, build, rng)
    canvas.fill(outline(build, rng), build.paint)
    levels = rng.uniform(0.82, 1.0, 5) * np.array((1.12, 1.05, 0.96, 0.9, 0.6))
    canvas.shade((0, 0, w, low), levels.tolist())
    top = low * rng.uniform(0.1, 0.26)
    deep = low * rng.uniform(0.48, 0.66)
    wide = rng.uniform(0.3, 0.62) * w
    _grille(canvas, _trapeze((w / 2, wide), (top, deep), rng), build, rng)
    _head_lamps(canvas, build, (top, wide), rng)
    _lower(canvas, build, deep, rng)
    size = rng.uniform(0.05, 0.085)
    emblem(canvas, (w / 2, top + (deep - top) * rng.uniform(0.2, 0.55)), size, rng)
    if rng.random() < 0.15:
        box = (w * 0.35, top - 0.08, w * 0.65, top - 0.03)
        canvas.write(words.pick(words.MAKES, rng), box, CHROME, "wide", 1)
    y = min(deep + rng.uniform(0.05, 0.14), low - PLATE[1] / 2 - 0.03)
    x = w / 2 if rng.random() < 0.93 else w * rng.uniform(0.3, 0.42)
    if rng.random() < 0.4:
        half = (PLATE[0] / 2 + 0.015, PLATE[1] / 2 + 0.012)
        box = (x - half[0], y - half[1], x + half[0], y + half[1])
        canvas.rect(box, grey(rng.uniform(16, 40)), 0.012)
    return canvas, (x - w / 2, build.belt - y)


def _trapeze(across: tuple[float, float], down: tuple[float, float], rng: Rng) -> list[Point]:
    x, wide = across
    a, b = wide / 2, wide / 2 * rng.uniform(0.7, 1.05)
    top, low = down
    return [(x - a, top), (x + a, top), (x + b, low), (x - b, low)]


def _grille(canvas: Canvas, shape: list[Point], build: Build, rng: Rng) -> None:
    """Bars across, bars down or a mesh in a dark hole, often with a chrome rim."""
    canvas.fill(shape, grey(rng.uniform(10, 34)))
    x0, x1 = min(p[0] for p in shape), max(p[0] for p in shape)
    y0, y1 = shape[0][1], shape[2][1]
    bar: Colour = CHROME if rng.random() < 0.5 else grey(rng.uniform(45, 90))
    if rng.random() < 0.12:
        bar = build.paint
    kind = rng.random()
    gap = rng.uniform(0.025, 0.09)
    thick = gap * rng.uniform(0.15, 0.5)
    inset = (x1 - x0) * 0.07
    if kind < 0.55 or kind > 0.85:
        for y in np.arange(y0 + gap, y1 - gap * 0.5, gap):
            canvas.stroke([(x0 + inset, float(y)), (x1 - inset, float(y))], bar, thick)
    if kind > 0.55:
        for x in np.arange(x0 + inset, x1 - inset, gap):
            canvas.stroke([(float(x), y0 + 0.01), (float(x), y1 - 0.01)], bar, thick)
    if rng.random() < 0.65:
        canvas.outline(shape, CHROME if rng.random() < 0.7 else grey(40), rng.uniform(0.01, 0.035))


def _head_lamps(canvas: Canvas, build: Build, grille: tuple[float, float], rng: Rng) -> None:
    w, (top, wide) = build.width, grille
    inner = w / 2 - wide / 2 - 0.02
    tall = rng.uniform(0.1, 0.22)
    y = top + rng.uniform(-0.02, 0.08)
    if rng.random() < 0.12:
        for x in (inner * 0.55, w - inner * 0.55):
            canvas.ellipse((x, y + tall * 0.5), (tall * 0.62, tall * 0.62), grey(190))
            canvas.ellipse((x, y + tall * 0.5), (tall * 0.62, tall * 0.62), CHROME, 0.02)
        return
    lift = rng.uniform(-0.03, 0.09)
    shape = [(0.02, y - lift), (inner, y + 0.02), (inner * 0.95, y + tall), (0.05, y + tall - lift)]
    for side in (shape, mirrored(shape, w / 2)):
        canvas.fill(side, grey(rng.uniform(90, 205), 3))
        x = float(np.mean([p[0] for p in side]))
        for k in (-0.24, 0.24):
            at = (x + k * inner, y + tall * 0.5)
            canvas.ellipse(at, (tall * 0.34, tall * 0.34), grey(rng.uniform(140, 245)))
            canvas.ellipse(at, (tall * 0.34, tall * 0.34), grey(70), 0.008)
        canvas.outline(side, grey(30), 0.008)
    if rng.random() < 0.5:
        for x in (0.06, w - 0.18):
            canvas.rect((x, y + tall * 0.4, x + 0.12, y + tall * 0.75), (30, 130, 230), 0.01)


def _lower(canvas: Canvas, build: Build, deep: float, rng: Rng) -> None:
    """Bumper, air intake, fog lamps."""
    w, low = build.width, build.belt - build.clear
    if build.kind == "pickup" and rng.random() < 0.6:
        canvas.rect((0.03, deep + 0.02, w - 0.03, low - 0.05), CHROME, 0.05)
        steel = rng.permutation((0.5, 1.3, 0.85, 1.1, 0.5))
        canvas.shade((0.03, deep + 0.02, w - 0.03, low - 0.05), steel.tolist())
    else:
        canvas.stroke([(0.05, deep + 0.02), (w - 0.05, deep + 0.02)], grey(30), 0.006)
    if rng.random() < 0.7:
        half = rng.uniform(0.25, 0.42) * w
        intake = _trapeze((w / 2, 2 * half), (low - rng.uniform(0.12, 0.2), low - 0.03), rng)
        _grille(canvas, intake, build, rng)
    if rng.random() < 0.55:
        for x in (0.2, w - 0.2):
            canvas.ellipse((x, low - 0.13), (0.09, 0.06), grey(25))
            canvas.ellipse((x, low - 0.13), (0.05, 0.045), grey(190))
