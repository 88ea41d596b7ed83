"""Cars, pickups and vans put together from their ends, windows, sides and roofs."""

import cv2
import numpy as np

from models.training.street.body import (
    PLATE,
    Build,
    Layer,
    Model,
    choose_paint,
    mount,
    upright,
)
from models.training.street.canvas import Canvas, Colour, Point, Sprite, grey
from models.training.street.fronts import front
from models.training.street.rears import CHROME, rear, sticker

Rng = np.random.Generator
# kind: width, length, clear, belt, roof, then window foot and roof edge seen from the rear and
# from the front, then the roof's width as a share.
_MEASURES: dict[str, tuple[float, ...]] = {
    "sedan": (1.82, 4.75, 0.22, 0.98, 1.45, 0.6, 1.3, 1.15, 1.95, 0.68),
    "hatch": (1.76, 4.1, 0.2, 0.99, 1.5, 0.12, 0.5, 0.95, 1.6, 0.72),
    "suv": (1.92, 4.7, 0.26, 1.14, 1.76, 0.08, 0.34, 1.1, 1.75, 0.76),
    "pickup": (2.0, 5.7, 0.36, 1.22, 1.9, 1.75, 1.95, 1.3, 2.0, 0.78),
    "van": (1.98, 5.1, 0.25, 1.15, 1.95, 0.03, 0.15, 0.75, 1.5, 0.84),
}
_FLAT = 0.62
"""The share of the near end's width that faces straight away."""
_CHANCE = {"sedan": 0.36, "hatch": 0.14, "suv": 0.27, "pickup": 0.17, "van": 0.06}


def build_car(rng: Rng, kind: str | None = None) -> Build:
    kind = kind or str(rng.choice(list(_CHANCE), p=list(_CHANCE.values())))
    m = _MEASURES[kind]
    facing = bool(rng.random() < 0.4)
    grow = rng.uniform(0.95, 1.05)
    at = (m[7], m[8]) if facing else (m[5], m[6])
    return Build(
        kind=kind,
        width=m[0] * grow,
        length=m[1] * grow,
        clear=m[2] * rng.uniform(0.85, 1.2),
        belt=m[3] * rng.uniform(0.95, 1.06),
        roof=m[4] * rng.uniform(0.96, 1.05),
        glass_at=at[0] * rng.uniform(0.85, 1.15),
        roof_at=at[1] * rng.uniform(0.92, 1.12),
        roof_width=m[0] * m[9],
        paint=choose_paint(rng),
        front=facing,
        bend=rng.uniform(0.06, 0.28),
    )


def car(rng: Rng, ppm: float = 360.0, kind: str | None = None) -> Model:
    """A car with its planes in painting order."""
    build = build_car(rng, kind)
    half, belt = build.width / 2, build.belt
    face, (x, y) = (front if build.front else rear)(build, rng, ppm)
    _polish(face, build, rng)
    body = (*_mirrors(build), *_sides(build, rng), *_cabin(build, rng, ppm * 0.7))
    layers = [*body, *_bent(face, build)]
    spot = mount(x, y)
    over = () if build.front else tuple(_in_front((x, y), rng, ppm))
    lamps = tuple(np.array((s * half * 0.78, belt - 0.25, 0.0)) for s in (-1, 1))
    return Model(build, tuple(layers), (spot,), over, lamps)


def _bent(face: Canvas, build: Build) -> list[Layer]:
    """The end as three planes, the outer ones turned back, so that it is no flat board."""
    half, belt, picture = build.width / 2, build.belt, face.picture
    flat, back = half * _FLAT, build.bend
    cut, width, seam = round((half - flat) * face.ppm), picture.shape[1], 3
    lap = seam / face.ppm
    left = np.ascontiguousarray(picture[:, : cut + seam])
    right = np.ascontiguousarray(picture[:, width - cut - seam :])
    middle = np.ascontiguousarray(picture[:, cut : width - cut])
    slope = back * lap / (half - flat)
    x0, x1, z = -half, -flat + lap, back
    turned = np.array(((x0, belt, z), (x1, belt, -slope), (x1, 0, -slope), (x0, 0, z)))
    other = turned[[1, 0, 3, 2]] * (-1, 1, 1)
    return [
        Layer(Sprite(left), turned),
        Layer(Sprite(right), other),
        Layer(Sprite(middle), upright(-flat, flat, 0, belt, 0)),
    ]


def _polish(face: Canvas, build: Build, rng: Rng) -> None:
    """What glossy paint mirrors: sky on the shoulders, a dark street below, both uneven."""
    face.tint(1 + rng.normal(0, 0.05, (3, 5)))
    sky = rng.uniform(0, 70) * np.array((1.0, 0.7, 0.2, 0.5, 0.1, 0.0))
    uneven = sky[:, None] * rng.uniform(0.6, 1.2, (6, 5)) + rng.normal(0, 5, (6, 5))
    face.glow(uneven, (0, 0, build.width, build.belt - build.clear * 0.8))


def _sides(build: Build, rng: Rng) -> list[Layer]:
    """Both flanks below the windows, with wheels; only one of them will face the camera."""
    ppm, half = 150.0, build.width / 2
    canvas = Canvas(build.length, build.belt, ppm)
    w, low = build.length, build.belt - build.clear
    shape = [(0.0, 0.0), (w * 0.99, 0.0), (w, low * 0.8), (w - 0.1, low), (0.05, low)]
    canvas.fill(shape, build.paint)
    canvas.shade((0, 0, w, build.belt), (0.8, 0.98, 0.85, 0.65, 0.4))
    for x in (w * 0.34, w * 0.58):
        canvas.stroke([(x, 0.05), (x, low * 0.9)], grey(25), 0.012)
    rim = grey(rng.uniform(60, 190))
    for x in (w * 0.2, w * 0.8):
        r = build.clear + rng.uniform(0.09, 0.12)
        canvas.ellipse((x, build.belt - r), (r * 1.15, r * 1.15), grey(14))
        canvas.ellipse((x, build.belt - r), (r, r), grey(26))
        canvas.ellipse((x, build.belt - r), (r * 0.62, r * 0.62), rim)
        for a in np.arange(0, 2 * np.pi, 2 * np.pi / 5):
            spoke = (x + r * 0.55 * np.cos(a), build.belt - r + r * 0.55 * np.sin(a))
            canvas.stroke([(x, build.belt - r), spoke], grey(30), 0.03)
    lamp = grey(200) if build.front else (30.0, 30.0, 150.0)
    canvas.rect((0.0, low * 0.2, 0.16, low * 0.45), lamp, 0.03)
    right = Sprite(canvas.picture)
    left = Sprite(cv2.flip(canvas.picture, 1))
    far, belt, near = build.length, build.belt, build.bend
    flank = np.array(((half, belt, near), (half, belt, far), (half, 0, far), (half, 0, near)))
    return [Layer(right, flank), Layer(left, flank[[1, 0, 3, 2]] * (-1, 1, 1))]


def _mirrors(build: Build) -> list[Layer]:
    canvas = Canvas(0.24, 0.17, 150)
    canvas.rect((0, 0, 0.24, 0.15), build.paint, 0.06)
    canvas.rect((0.02, 0.02, 0.22, 0.13), grey(40), 0.05)
    half, foot = build.width / 2, build.belt + 0.02
    depth = build.glass_at + 0.3 if build.front else build.length * 0.55
    sprite = Sprite(canvas.picture)
    places = ((half - 0.04, half + 0.18), (-half - 0.18, -half + 0.04))
    return [Layer(sprite, upright(x0, x1, foot, foot + 0.17, depth)) for x0, x1 in places]


def _cabin(build: Build, rng: Rng, ppm: float) -> list[Layer]:
    """Windows at the sides, roof, window towards the camera, and the lid or bonnet before it."""
    half, roof = build.width / 2 * 0.93, build.roof_width / 2
    belt, top, near, edge = build.belt, build.roof, build.glass_at, build.roof_at
    far = build.length * (0.72 if build.kind in ("sedan", "pickup") else 0.95)
    back = far - 0.5
    sides = Sprite(_side_windows(build, far - near, top - belt, rng).picture)
    glass = Layer(
        Sprite(_window(build, rng, ppm).picture),
        np.array(((-roof, top, edge), (roof, top, edge), (half, belt, near), (-half, belt, near))),
    )
    cover = _plain(build, rng, rng.uniform(0.95, 1.25))
    layers = [
        Layer(
            sides,
            np.array(((roof, top, edge), (roof, top, back), (half, belt, far), (half, belt, near))),
        ),
        Layer(
            sides,
            np.array(
                ((-roof, top, back), (-roof, top, edge), (-half, belt, near), (-half, belt, far))
            ),
        ),
        Layer(
            cover,
            np.array(
                ((-roof, top, back), (roof, top, back), (roof, top, edge), (-roof, top, edge))
            ),
        ),
        glass,
    ]
    lid = _bed(rng) if build.kind == "pickup" and not build.front else cover
    return [*layers, *_lid(build, lid)]


def _lid(build: Build, sheet: Sprite) -> list[Layer]:
    """Boot, bonnet or bed: from the window to where the end bends, then to its flat middle."""
    near, bend, belt, half = build.glass_at, build.bend * 0.8, build.belt, build.width / 2
    w, flat = half * 0.9, half * _FLAT
    if near <= bend:
        return []
    far = np.array(((-w, belt, near), (w, belt, near), (w, belt, bend), (-w, belt, bend)))
    tip = np.array(((-w, belt, bend), (w, belt, bend), (flat, belt, 0), (-flat, belt, 0)))
    return [Layer(sheet, far), Layer(sheet, tip)]


def _plain(build: Build, rng: Rng, level: float) -> Sprite:
    """A sheet of paint under the sky."""
    canvas = Canvas(1.0, 1.0, 64)
    canvas.rect((0, 0, 1, 1), build.paint)
    canvas.tint(level * (1 + rng.normal(0, 0.08, (4, 3))))
    return Sprite(canvas.picture)


def _bed(rng: Rng) -> Sprite:
    canvas = Canvas(1.0, 1.0, 64)
    canvas.rect((0, 0, 1, 1), grey(rng.uniform(18, 60)))
    for y in np.arange(0.1, 1, 0.15):
        canvas.stroke([(0, float(y)), (1, float(y))], grey(rng.uniform(30, 70)), 0.02)
    return Sprite(canvas.picture)


def _window(build: Build, rng: Rng, ppm: float) -> Canvas:
    """The rear window or wind screen with what it mirrors."""
    wide, tall = build.width, 0.62
    canvas = Canvas(wide, tall, ppm)
    canvas.rect((0, 0, wide, tall), build.paint, 0.06)
    b, g, r = (float(v) for v in rng.uniform(20, 75) + rng.normal(0, 6, 3))
    inset = rng.uniform(0.05, 0.12)
    canvas.rect((inset, 0.05, wide - inset, tall - 0.03), (b, g, r), 0.08)
    field = np.sort(rng.uniform(0.4, 2.3, (4, 6)), axis=0)[::-1]
    canvas.tint(field, (inset, 0.05, wide - inset, tall - 0.03))
    if rng.random() < 0.6:
        for x in (0.3, 0.7):
            canvas.rect(
                (wide * x - 0.13, tall - 0.28, wide * x + 0.13, tall - 0.03), grey(14), 0.06
            )
    if not build.front and rng.random() < 0.35:
        x, y = rng.uniform(0.25, wide - 0.5), rng.uniform(0.3, 0.45)
        side = rng.uniform(0.08, 0.18)
        sticker(canvas, (x, y, x + side, y + side * 0.7), rng)
    if not build.front and rng.random() < 0.4:
        canvas.rect((wide * 0.42, 0.06, wide * 0.58, 0.08), (40, 30, 170))
    if rng.random() < 0.5:
        canvas.stroke([(wide * 0.3, tall - 0.06), (wide * 0.62, tall - 0.12)], grey(18), 0.02)
    return canvas


def _side_windows(build: Build, wide: float, tall: float, rng: Rng) -> Canvas:
    canvas = Canvas(wide, tall, 120)
    canvas.rect((0, 0, wide, tall), build.paint)
    for x0, x1 in ((0.06, 0.3), (0.34, 0.63), (0.67, 0.95)):
        level = rng.uniform(25, 80)
        canvas.rect((wide * x0, 0.06, wide * x1, tall - 0.02), grey(level), 0.03)
        canvas.shade((wide * x0, 0.06, wide * x1, tall - 0.02), (1.8, 1.0, 0.7))
    return canvas


def _in_front(plate: tuple[float, float], rng: Rng, ppm: float) -> list[Layer]:
    """At times a hitch ball, a bike rack or a frame's lower rim covers some of the plate."""
    kind = rng.random()
    if kind > 0.16:
        return []
    wide, tall, depth = 1.6, 1.4, -0.25
    canvas = Canvas(wide, tall, ppm * 0.7)
    middle = wide / 2
    if kind < 0.09:
        low = tall / 2 + PLATE[1] * rng.uniform(0.2, 0.6)
        x = middle + rng.normal(0, 0.06)
        canvas.rect((x - 0.03, low + 0.03, x + 0.03, low + 0.25), grey(40), 0.01)
        canvas.ellipse((x, low), (0.032, 0.032), CHROME)
        canvas.ellipse((x, low + 0.03), (0.045, 0.015), grey(60))
    else:
        _rack(canvas, middle, rng)
    x, y = plate
    corners = upright(x - wide / 2, x + wide / 2, y - tall / 2, y + tall / 2, depth)
    return [Layer(Sprite(canvas.picture), corners)]


def _rack(canvas: Canvas, middle: float, rng: Rng) -> None:
    """A bicycle on a rack, its wheels beside the plate, a bar before it."""
    ink: Colour = grey(rng.uniform(15, 60))
    y = 0.7 + rng.uniform(-0.15, 0.25)
    for x in (middle - 0.52, middle + 0.52):
        canvas.ellipse((x, y), (0.32, 0.32), grey(22), 0.03)
        canvas.ellipse((x, y), (0.03, 0.03), grey(120))
    b, g, r = (float(v) for v in rng.uniform(10, 230, 3))
    frame: list[Point] = [(middle - 0.52, y), (middle - 0.1, y - 0.05), (middle + 0.4, y - 0.4)]
    canvas.stroke([*frame, (middle + 0.52, y)], (b, g, r), 0.03)
    canvas.stroke([(middle - 0.2, y - 0.42), (middle - 0.1, y - 0.05)], (b, g, r), 0.03)
    canvas.stroke([(middle - 0.2, y - 0.4), (middle + 0.4, y - 0.4)], (b, g, r), 0.03)
    canvas.stroke([(middle, y - 0.6), (middle, y + 0.6)], ink, 0.035)
