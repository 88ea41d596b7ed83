"""Box trucks, delivery vans, buses, trailers and motorcycles."""

import cv2
import numpy as np

from models.training.street import words
from models.training.street.body import (
    PLATE,
    Build,
    Layer,
    Model,
    choose_paint,
    mount,
    upright,
)
from models.training.street.canvas import Canvas, Colour, Sprite, grey
from models.training.street.rears import CHROME, RED, sticker

Rng = np.random.Generator
AMBER: Colour = (20, 120, 230)


def _big(kind: str, rng: Rng) -> Build:
    wide = {"truck": 2.4, "bus": 2.5, "delivery": 2.05}[kind] * rng.uniform(0.95, 1.05)
    tall = {"truck": 3.4, "bus": 3.0, "delivery": 2.4}[kind] * rng.uniform(0.9, 1.05)
    white = rng.random() < 0.6
    paint: Colour = grey(rng.uniform(205, 240), 3) if white else choose_paint(rng)
    if kind == "bus" and rng.random() < 0.4:
        paint = (20, 150, 225)
    length = 6.0 if kind == "delivery" else 8.0
    return Build(kind, wide, length, 0.4, tall, tall, 0, 0, wide, paint, front=False)


def truck(rng: Rng) -> Model:
    """A box truck or a delivery van from behind: doors, lettering, under-ride bar, many lamps."""
    build = _big("truck" if rng.random() < 0.5 else "delivery", rng)
    ppm = 230.0 if build.kind == "truck" else 290.0
    canvas = Canvas(build.width, build.belt, ppm)
    w, floor = build.width, build.belt - (0.95 if build.kind == "truck" else 0.55)
    _wheels(canvas, build)
    canvas.rect((0.02, 0.02, w - 0.02, floor), build.paint, 0.04)
    canvas.shade((0, 0, w, floor), (1.0, 1.05, 0.98, 0.9))
    if rng.random() < 0.4:
        for y in np.arange(0.3, floor, rng.uniform(0.25, 0.5)):
            canvas.stroke([(0.06, float(y)), (w - 0.06, float(y))], grey(90), 0.012)
    else:
        canvas.stroke([(w / 2, 0.05), (w / 2, floor)], grey(50), 0.015)
        for x in (w / 2 - 0.14, w / 2 + 0.14, 0.1, w - 0.1):
            canvas.stroke([(x, 0.1), (x, floor - 0.05)], grey(130), 0.02)
        if build.kind == "delivery":
            for x in (0.2, w / 2 + 0.12):
                canvas.rect((x, 0.35, x + w / 2 - 0.34, 0.95), grey(rng.uniform(22, 60)), 0.05)
    _slogans(canvas, (0.15, 0.3 if build.kind == "truck" else 1.0, w - 0.15, floor - 0.3), rng)
    x, y = _underneath(canvas, build, floor, rng)
    canvas.tint(1 + rng.normal(0, 0.05, (4, 3)))
    return _boxed(build, canvas, (x, y), rng)


def bus(rng: Rng) -> Model:
    build = _big("bus", rng)
    canvas = Canvas(build.width, build.belt, 230)
    w, low = build.width, build.belt - 0.35
    _wheels(canvas, build)
    canvas.rect((0.02, 0.02, w - 0.02, low), build.paint, 0.15)
    canvas.rect((0.2, 0.5, w - 0.2, 1.2), grey(rng.uniform(25, 60)), 0.08)
    canvas.tint(np.sort(rng.uniform(0.5, 2, (3, 4)), axis=0)[::-1], (0.2, 0.5, w - 0.2, 1.2))
    word = "SCHOOL BUS" if rng.random() < 0.4 else words.pick(words.NAMES, rng) + " TRANSIT"
    canvas.write(word, (0.4, 0.2, w - 0.4, 0.42), grey(18), "block")
    route = words.digits(int(rng.integers(2, 5)), rng)
    canvas.write(route, (0.3, 1.35, 0.75, 1.5), grey(20), "wide")
    canvas.rect((w * 0.25, 1.6, w * 0.75, 2.1), tuple(v * 0.8 for v in build.paint))  # type: ignore[arg-type]
    for y in np.arange(1.65, 2.08, 0.06):
        canvas.stroke([(w * 0.27, float(y)), (w * 0.73, float(y))], grey(40), 0.02)
    for x in (0.15, w - 0.35):
        for k, colour in enumerate((RED, AMBER, grey(210))):
            canvas.ellipse((x + 0.1, 1.55 + 0.24 * k), (0.09, 0.09), colour)
    canvas.rect((0.05, low - 0.22, w - 0.05, low), grey(35), 0.04)
    return _boxed(build, canvas, (float(rng.uniform(-0.3, 0.3)), 0.35 + 0.34), rng)


def trailer(rng: Rng) -> Model:
    """A low utility trailer with a gate or a small enclosed one."""
    wide, tall = rng.uniform(1.5, 2.0), rng.uniform(1.0, 2.0)
    build = Build(
        "trailer", wide, 3.0, 0.35, tall, tall, 0, 0, wide, choose_paint(rng), front=False
    )
    canvas = Canvas(wide, tall, 300)
    _wheels(canvas, build)
    low = tall - 0.4
    if rng.random() < 0.5:
        canvas.rect((0.02, 0.02, wide - 0.02, low), build.paint, 0.03)
        _slogans(canvas, (0.1, 0.1, wide - 0.1, low - 0.25), rng)
    else:
        for y in np.arange(0.04, low, 0.14):
            canvas.stroke([(0.03, float(y)), (wide - 0.03, float(y))], grey(50), 0.02)
        for x in np.arange(0.03, wide, wide / 5):
            canvas.stroke([(float(x), 0.03), (float(x), low)], grey(50), 0.03)
    canvas.rect((0, low - 0.1, wide, low + 0.02), grey(30))
    for x in (0.05, wide - 0.2):
        canvas.rect((x, low - 0.08, x + 0.15, low), RED, 0.02)
    x = float(rng.choice((0.0, -wide / 2 + 0.35, -wide / 2 + 0.4)))
    return _boxed(build, canvas, (x, 0.4 + (0.18 if rng.random() < 0.5 else -0.02)), rng)


def motorcycle(rng: Rng) -> Model:
    """From behind: tyre, mudguard, lamp, panniers, perhaps the rider."""
    wide, tall = 0.95, 1.35
    build = Build(
        "motorcycle",
        wide,
        1.2,
        0.05,
        tall,
        tall,
        0,
        0,
        wide,
        choose_paint(rng),
        front=False,
    )
    canvas = Canvas(wide, tall, 420)
    middle = wide / 2
    if rng.random() < 0.5:
        canvas.ellipse((middle, 0.45), (0.27, 0.4), grey(rng.uniform(15, 70)))
        canvas.ellipse((middle, 0.13), (0.13, 0.14), choose_paint(rng))
    canvas.rect((middle - 0.08, 0.7, middle + 0.08, tall), grey(20), 0.07)
    canvas.stroke(
        [(middle - 0.42, 0.45), (middle - 0.2, 0.5), (middle + 0.2, 0.5), (middle + 0.42, 0.45)],
        grey(50),
        0.03,
    )
    canvas.fill(
        [(middle - 0.14, 0.5), (middle + 0.14, 0.5), (middle + 0.09, 0.95), (middle - 0.09, 0.95)],
        build.paint,
    )
    if rng.random() < 0.5:
        for x in (middle - 0.36, middle + 0.14):
            canvas.rect((x, 0.6, x + 0.22, 1.0), grey(rng.uniform(20, 60)), 0.06)
    canvas.ellipse((middle, 0.63), (0.075, 0.045), RED)
    canvas.ellipse((middle, 0.63), (0.075, 0.045), CHROME, 0.01)
    for x in (middle - 0.2, middle + 0.2):
        canvas.ellipse((x, 0.63), (0.035, 0.03), AMBER)
        canvas.ellipse((x, 1.15), (0.04, 0.04), CHROME)
    canvas.shade((0, 0, wide, tall), (1.1, 1.0, 0.85, 0.6))
    end = Layer(Sprite(canvas.picture), upright(-wide / 2, wide / 2, 0, tall, 0))
    spot = mount(0, tall - 0.8, 0.66, -0.05)
    return Model(build, (end,), (spot,), (), (np.array((0, 0.72, 0.0)),))


def _wheels(canvas: Canvas, build: Build) -> None:
    w, ground = build.width, build.belt
    for x in (0.1, w - 0.42):
        canvas.rect((x, ground - 0.75, x + 0.32, ground), grey(22), 0.06)
    canvas.rect((0.3, ground - 0.6, w - 0.3, ground - 0.3), grey(16))


def _slogans(canvas: Canvas, box: tuple[float, float, float, float], rng: Rng) -> None:
    """A firm's name, what it does, its telephone and vehicle number."""
    if rng.random() < 0.2:
        return
    x0, y0, x1, y1 = box
    dark = canvas.picture[..., :3].mean() < 90
    ink: Colour = (
        grey(240) if dark else (rng.uniform(0, 160), rng.uniform(0, 60), rng.uniform(0, 160))
    )
    style = str(rng.choice(("block", "wide", "slab", "script", "condensed", "italic")))
    lines = [words.company(rng), words.phone(rng), words.pick(words.TRADES, rng), "WWW.ACME.COM"]
    y = y0 + rng.uniform(0, 0.15) * (y1 - y0)
    for line in lines[: int(rng.integers(1, 5))]:
        tall = min(rng.uniform(0.1, 0.34), (y1 - y) * 0.7)
        if tall < 0.04:
            break
        canvas.write(line, (x0, y, x1, y + tall), ink, style, int(rng.integers(5)))
        y += tall * 1.5
    if rng.random() < 0.4:
        number = words.digits(int(rng.integers(2, 6)), rng)
        canvas.write(number, (x1 - 0.4, y1 - 0.16, x1, y1 - 0.04), ink, "block")
    if rng.random() < 0.4:
        sticker(canvas, (x0, y1 - 0.18, x0 + 0.3, y1 - 0.04), rng)


def _underneath(canvas: Canvas, build: Build, floor: float, rng: Rng) -> tuple[float, float]:
    """Lamps and bumper below the box; returns the plate's middle."""
    w = build.width
    tall = build.belt - floor
    bar = floor + tall * 0.35
    canvas.rect((0.03, floor, w - 0.03, floor + 0.1), grey(60))
    for k in range(int(rng.integers(6, 14))):
        x = 0.05 + k * 0.18
        canvas.rect((x, floor + 0.03, x + 0.09, floor + 0.08), RED if k % 2 else grey(225))
    canvas.rect((0.1, bar, w - 0.1, bar + 0.12), grey(rng.uniform(30, 110)), 0.02)
    for x in (0.15, w - 0.4):
        canvas.rect((x, floor + 0.11, x + 0.25, floor + 0.21), RED, 0.02)
    x = float(rng.choice((-w / 2 + 0.6, 0.0, w / 2 - 0.6)))
    y = build.belt - bar - rng.uniform(0.05, 0.16)
    return x, max(y, PLATE[1])


def _boxed(build: Build, canvas: Canvas, plate: tuple[float, float], rng: Rng) -> Model:
    """The end with both sides and a roof behind it."""
    half, tall, far = build.width / 2, build.belt, build.length
    side = Canvas(far, tall, 100)
    side.rect((0, 0.02, far, tall - 0.6), build.paint)
    side.rect((0.3, tall - 0.6, far, tall - 0.4), grey(24))
    for x in (far * 0.25, far * 0.85):
        side.ellipse((x, tall - 0.45), (0.45, 0.45), grey(24))
        side.ellipse((x, tall - 0.45), (0.24, 0.24), grey(120))
    side.shade((0, 0, far, tall), (0.85, 0.8, 0.72, 0.5))
    right, left = Canvas(far, tall, 100), Canvas(far, tall, 100)
    right.picture[:], left.picture[:] = side.picture, cv2.flip(side.picture, 1)
    if build.kind != "trailer":
        for flank in (right, left):
            _slogans(flank, (0.6, 0.3, far - 0.6, tall - 0.8), rng)
    roof = Canvas(1, 1, 32)
    roof.rect((0, 0, 1, 1), build.paint)
    layers = (
        Layer(
            Sprite(right.picture),
            np.array(((half, tall, 0), (half, tall, far), (half, 0, far), (half, 0, 0))),
        ),
        Layer(
            Sprite(left.picture),
            np.array(((-half, tall, far), (-half, tall, 0), (-half, 0, 0), (-half, 0, far))),
        ),
        Layer(
            Sprite(roof.picture),
            np.array(((-half, tall, far), (half, tall, far), (half, tall, 0), (-half, tall, 0))),
        ),
        Layer(Sprite(canvas.picture), upright(-half, half, 0, tall, 0)),
    )
    lamps = tuple(np.array((s * half * 0.8, 0.8, 0.0)) for s in (-1, 1))
    return Model(build, layers, (mount(*plate),), (), lamps)
