"""The back of cars, pickups and vans, seen straight on."""

import numpy as np

from models.training.street import words
from models.training.street.body import PLATE, Build
from models.training.street.canvas import Canvas, Colour, Point, grey, mirrored

Rng = np.random.Generator
CHROME, BLACK, RED = grey(176), grey(22), (34.0, 24.0, 150.0)


def outline(build: Build, rng: Rng) -> list[Point]:
    """The body's contour below the windows, as canvas points (y down from the belt)."""
    w, low = build.width, build.belt - build.clear
    shoulder = rng.uniform(0.03, 0.11) * w
    right = [
        (w - shoulder, 0.0),
        (w - shoulder * 0.35, low * 0.16),
        (w * 0.995, low * 0.45),
        (w * 0.99, low * 0.8),
        (w - rng.uniform(0.05, 0.2), low),
    ]
    return right + mirrored(right, w / 2)[::-1]


def tyres(canvas: Canvas, build: Build, rng: Rng) -> None:
    w, ground = build.width, build.belt
    wide, tall = rng.uniform(0.18, 0.26), build.clear + rng.uniform(0.1, 0.3)
    for x in (0.07, w - 0.07 - wide):
        canvas.rect((x, ground - tall, x + wide, ground), grey(rng.uniform(14, 34)), 0.05)
    canvas.rect((0.3, ground - tall, w - 0.3, ground - build.clear * 0.55), grey(16))


def rear(build: Build, rng: Rng, ppm: float) -> tuple[Canvas, tuple[float, float]]:
    """The drawing, and where the plate's middle is: x and height above ground."""
    canvas = Canvas(build.width, build.belt, ppm)
    w, low = build.width, build.belt - build.clear
    tyres(canvas, build, rng)
    canvas.fill(outline(build, rng), build.paint)
    crease = rng.uniform(0.8, 1.0, 6) * np.array((1.12, 1.06, 1.0, 0.94, 0.8, 0.6))
    canvas.shade((0, 0, w, low), crease.tolist())
    bumper = _bumper(canvas, build, rng)
    lid = 0.02 if build.kind == "pickup" else rng.uniform(0.0, 0.05)
    _seams(canvas, build, (lid, bumper), rng)
    _lamps(canvas, build, bumper, rng)
    on_bumper = rng.random() < (0.75 if build.kind == "pickup" else 0.22)
    x = w / 2 if rng.random() < 0.95 else w * rng.uniform(0.3, 0.42)
    floor = low - PLATE[1] / 2 - 0.05
    if on_bumper:
        y = min(bumper + rng.uniform(0.09, 0.15), floor)
    else:
        y = min(rng.uniform(0.42, 0.75) * bumper, floor)
    y = max(y, PLATE[1] / 2 + 0.05)
    _lettering(canvas, build, (x, y), bumper, rng)
    _low(canvas, build, rng)
    _stickers(canvas, build, (x, y), bumper, rng)
    if build.kind == "suv" and rng.random() < 0.1:
        x = w * 0.29
        _spare(canvas, (w / 2 + 0.07, low * 0.36), rng)
    _recess(canvas, (x, y), build, rng)
    return canvas, (x - w / 2, build.belt - y)


def _bumper(canvas: Canvas, build: Build, rng: Rng) -> float:
    """Draws the bumper; returns the height of its upper edge on the canvas."""
    w, low = build.width, build.belt - build.clear
    truck = build.kind == "pickup"
    top = low * (rng.uniform(0.72, 0.8) if truck else rng.uniform(0.5, 0.68))
    kind = rng.random()
    if truck and kind < 0.65:
        canvas.rect((0.04, top, w - 0.04, low - 0.02), CHROME, 0.05)
        steel = rng.permutation((0.5, 1.35, 0.8, 1.1, 0.45))
        canvas.shade((0.04, top, w - 0.04, low - 0.02), steel.tolist())
        canvas.rect((w * 0.3, top + 0.02, w * 0.7, top + 0.06), grey(30), 0.01)
    elif kind < 0.45:
        canvas.rect((0.02, top + 0.1, w - 0.02, low), grey(rng.uniform(24, 60)), 0.06)
    if rng.random() < 0.6:
        canvas.stroke([(0.02, top), (w - 0.02, top)], grey(24), 0.008)
    if rng.random() < 0.25:
        canvas.rect((0.05, top + 0.05, w - 0.05, top + 0.075), CHROME, 0.01)
    return top


def _seams(canvas: Canvas, build: Build, span: tuple[float, float], rng: Rng) -> None:
    w, (top, low) = build.width, span
    inset = rng.uniform(0.16, 0.3) if build.kind != "pickup" else 0.17
    dark: Colour = tuple(v * 0.45 for v in build.paint)  # type: ignore[assignment]
    path = [(inset, top), (inset + 0.03, low), (w - inset - 0.03, low), (w - inset, top)]
    canvas.stroke(path, dark, 0.008)
    if build.kind == "pickup":
        canvas.rect((w / 2 - 0.11, top + 0.05, w / 2 + 0.11, top + 0.13), grey(26), 0.015)
    elif rng.random() < 0.4:
        light: Colour = tuple(min(v * 1.25 + 12, 250) for v in build.paint)  # type: ignore[assignment]
        y = rng.uniform(0.15, 0.9) * low
        canvas.stroke([(0.1, y), (w / 2, y - rng.uniform(0, 0.04)), (w - 0.1, y)], light, 0.012)


def _lamps(canvas: Canvas, build: Build, bumper: float, rng: Rng) -> None:
    w = build.width
    red = tuple(float(v) for v in np.clip(np.array(RED) + rng.normal(0, 18, 3), 5, 255))
    style = rng.random()
    if build.kind in ("suv", "pickup", "van") and style < 0.7:
        wide, tall = rng.uniform(0.11, 0.2), rng.uniform(0.3, 0.5)
        shape = [(0.02, 0.06), (0.02 + wide, 0.06), (0.02 + wide * 0.85, 0.06 + tall)]
        shape.append((0.02, 0.06 + tall))
    else:
        wide, tall = rng.uniform(0.24, 0.46), rng.uniform(0.1, 0.22)
        drop, y = rng.uniform(-0.05, 0.1), rng.uniform(0.05, max(bumper * 0.4, 0.07))
        shape = [(0.01, y), (wide, y + drop), (wide * rng.uniform(0.8, 1.0), y + tall)]
        shape.append((0.015, y + tall * rng.uniform(0.8, 1.2)))
    for side in (shape, mirrored(shape, w / 2)):
        canvas.fill(side, red)  # type: ignore[arg-type]
        xs, ys = [p[0] for p in side], [p[1] for p in side]
        x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
        at = y0 + (y1 - y0) * rng.uniform(0.4, 0.65)
        clear = (190.0, 200.0, 215.0) if rng.random() < 0.6 else (30.0, 110.0, 210.0)
        middle = (x0 + x1) / 2
        reach = (x1 - x0) * rng.uniform(0.2, 0.36)
        canvas.rect((middle - reach, at, middle + reach, at + (y1 - y0) * 0.2), clear, 0.02)
        canvas.outline(side, grey(26), 0.006)
    if build.kind in ("sedan", "hatch", "suv") and rng.random() < 0.15:
        canvas.rect((wide * 0.8, shape[1][1], w - wide * 0.8, shape[1][1] + 0.05), red)  # type: ignore[arg-type]


def _lettering(
    canvas: Canvas, build: Build, plate: tuple[float, float], bumper: float, rng: Rng
) -> None:
    """Emblem, make, model and trim where makers put them, clear of the plate."""
    w, ink = build.width, CHROME if rng.random() < 0.75 else BLACK
    pick, style = (
        int(rng.integers(9)),
        str(rng.choice(("wide", "block", "italic", "wide", "script"))),
    )
    above = plate[1] - PLATE[1] / 2 - 0.03
    if above > 0.14 and rng.random() < 0.75:
        emblem(canvas, (w / 2, above - 0.07), 0.055, rng)
    if build.kind == "pickup" and rng.random() < 0.6:
        box = (w * 0.22, bumper * 0.42, w * 0.78, bumper * 0.42 + rng.uniform(0.1, 0.2))
        if plate[1] - PLATE[1] / 2 > box[3]:
            word = words.pick(words.MAKES if rng.random() < 0.5 else words.MODELS, rng)
            canvas.write(word, box, tuple(v * 0.6 for v in build.paint), style, pick)  # type: ignore[arg-type]
    tall = rng.uniform(0.035, 0.065)
    y = min(rng.uniform(0.5, 0.9) * bumper, bumper - tall - 0.02)
    for x0, x1, pool in ((0.24, 0.58, words.MODELS), (w - 0.56, w - 0.24, words.TRIMS)):
        clear = x1 < plate[0] - PLATE[0] / 2 or x0 > plate[0] + PLATE[0] / 2
        if clear and rng.random() < 0.6:
            word = words.pick(words.MAKES if rng.random() < 0.3 else pool, rng)
            canvas.write(word, (x0, y, x1, y + tall), ink, style, pick)


def emblem(canvas: Canvas, centre: Point, size: float, rng: Rng) -> None:
    """A maker's badge: rings, an oval with a word, a cross, a star, a letter."""
    x, y = centre
    kind, ink = int(rng.integers(7)), CHROME if rng.random() < 0.8 else grey(30)
    if kind == 0:
        for k in range(4):
            at = (x + (k - 1.5) * size * 0.72, y)
            canvas.ellipse(at, (size * 0.5, size * 0.5), ink, size * 0.12)
    elif kind == 1:
        canvas.ellipse((x, y), (size * 1.5, size * 0.7), (120, 60, 20))
        canvas.ellipse((x, y), (size * 1.5, size * 0.7), ink, size * 0.1)
        word = words.pick(words.MAKES, rng)
        canvas.write(
            word, (x - size * 1.1, y - size * 0.3, x + size * 1.1, y + size * 0.3), ink, "script"
        )
    elif kind == 2:
        canvas.rect(
            (x - size * 1.6, y - size * 0.35, x + size * 1.6, y + size * 0.35), (40, 160, 200)
        )
        canvas.rect(
            (x - size * 0.6, y - size * 0.6, x + size * 0.6, y + size * 0.6), (40, 160, 200)
        )
    elif kind == 3:
        canvas.ellipse((x, y), (size, size), ink, size * 0.16)
        for a in (90, 210, 330):
            t = np.deg2rad(a)
            canvas.stroke([(x, y), (x + size * np.cos(t), y - size * np.sin(t))], ink, size * 0.16)
    elif kind == 4:
        canvas.ellipse((x, y), (size * 1.2, size * 0.85), ink, size * 0.14)
        canvas.ellipse((x, y), (size * 0.5, size * 0.8), ink, size * 0.12)
    else:
        canvas.ellipse((x, y), (size, size), grey(rng.uniform(20, 190)))
        canvas.ellipse((x, y), (size, size), ink, size * 0.12)
        letter = str(rng.choice(list("HTLNVWMKSGRB")))
        box = (x - size * 0.6, y - size * 0.5, x + size * 0.6, y + size * 0.5)
        canvas.write(letter, box, ink, "wide", int(rng.integers(3)))


def _low(canvas: Canvas, build: Build, rng: Rng) -> None:
    """Reflectors, exhausts, a diffuser."""
    w, low = build.width, build.belt - build.clear
    if rng.random() < 0.6:
        y = low - rng.uniform(0.1, 0.2)
        for x in (0.12, w - 0.3):
            canvas.rect((x, y, x + 0.18, y + 0.035), RED, 0.01)
    if rng.random() < 0.5:
        canvas.rect((w * 0.25, low - 0.09, w * 0.75, low), grey(28), 0.03)
    if rng.random() < 0.55:
        sides = [0.3, w - 0.3] if rng.random() < 0.5 else [float(rng.choice((0.32, w - 0.32)))]
        for x in sides:
            reach = (rng.uniform(0.035, 0.08), 0.035)
            canvas.ellipse((x, low - 0.02), reach, grey(12))
            canvas.ellipse((x, low - 0.02), reach, CHROME, 0.012)


def _spare(canvas: Canvas, centre: Point, rng: Rng) -> None:
    """A wheel on the back door, often in a cover with a word on it."""
    x, y = centre
    canvas.ellipse(centre, (0.31, 0.31), grey(20))
    if rng.random() < 0.5:
        canvas.ellipse(centre, (0.19, 0.19), grey(rng.uniform(90, 170)))
        canvas.ellipse(centre, (0.07, 0.07), grey(40))
    else:
        canvas.ellipse(centre, (0.29, 0.29), grey(rng.uniform(25, 60)))
        word = words.pick(words.MAKES if rng.random() < 0.6 else words.STICKERS, rng)
        canvas.write(word, (x - 0.2, y - 0.05, x + 0.2, y + 0.05), grey(225), "wide")


def _stickers(
    canvas: Canvas, build: Build, plate: tuple[float, float], bumper: float, rng: Rng
) -> None:
    """Bumper stickers, never over the plate."""
    if rng.random() > 0.35:
        return
    w, low = build.width, build.belt - build.clear
    for _ in range(int(rng.integers(1, 4))):
        wide, tall = rng.uniform(0.1, 0.3), rng.uniform(0.05, 0.1)
        x, y = rng.uniform(0.2, w - 0.5), rng.uniform(bumper * 0.4, low - 0.16)
        far = abs(x + wide / 2 - plate[0]) > (wide + PLATE[0]) / 2 + 0.02
        if not far and abs(y + tall / 2 - plate[1]) < (tall + PLATE[1]) / 2 + 0.02:
            continue
        sticker(canvas, (x, y, x + wide, y + tall), rng)


def sticker(canvas: Canvas, box: tuple[float, float, float, float], rng: Rng) -> None:
    paper = rng.uniform(0, 255, 3) if rng.random() < 0.6 else np.full(3, rng.uniform(225, 250))
    ink = grey(245) if paper.mean() < 120 else (rng.uniform(0, 120), 20.0, rng.uniform(0, 90))
    b, g, r = (float(v) for v in paper)
    oval = rng.random() < 0.25
    x0, y0, x1, y1 = box
    if oval:
        canvas.ellipse(((x0 + x1) / 2, (y0 + y1) / 2), ((x1 - x0) / 2, (y1 - y0) / 2), (b, g, r))
    else:
        canvas.rect(box, (b, g, r), 0.01)
    inset = (y1 - y0) * 0.25
    style = str(rng.choice(("block", "slab", "condensed", "script")))
    inner = (x0 + inset, y0 + inset, x1 - inset, y1 - inset)
    canvas.write(words.pick(words.STICKERS, rng), inner, ink, style, int(rng.integers(5)))


def _recess(canvas: Canvas, plate: tuple[float, float], build: Build, rng: Rng) -> None:
    """The hollow that the plate sits in, with its lamps' bar above; at times only bolts."""
    x, y = plate
    kind = rng.random()
    w, h = PLATE[0] / 2, PLATE[1] / 2
    if kind < 0.6:
        grow = rng.uniform(0.01, 0.12)
        box = (x - w - grow, y - h - grow * 0.4 - 0.01, x + w + grow, y + h + grow * 0.3 + 0.01)
        dark = rng.uniform(0.3, 0.85)
        b, g, r = (v * dark for v in build.paint)
        canvas.rect(box, (b, g, r) if rng.random() < 0.7 else grey(24), rng.uniform(0, 0.05))
        canvas.shade(box, (0.45, 0.9, 1.0))
    if kind < 0.45 and rng.random() < 0.6:
        wide = w + rng.uniform(-0.02, 0.15)
        bar = CHROME if rng.random() < 0.6 else build.paint
        top = y - h - rng.uniform(0.03, 0.06)
        canvas.rect((x - wide, top - 0.03, x + wide, top), bar, 0.01)
