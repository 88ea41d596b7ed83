"""What stands behind vehicles: streets, drives, parking lots, walls, gates."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np

from models.training.street import words
from models.training.street.canvas import Canvas, Colour, grey

Rng = np.random.Generator
WIDTH, HEIGHT = 10.0, 7.0
"""A backdrop's size; its units are no metres, it has no scale of its own."""


@dataclass(frozen=True)
class Backdrop:
    """A picture without vehicles."""

    picture: np.ndarray
    """BGR uint8."""
    half: np.ndarray
    """The same at half its size."""
    horizon: float
    """The row of the eye's level."""

    def view(self, size: tuple[int, int], horizon: float, zoom: float, rng: Rng) -> np.ndarray:
        """A piece that fills `size`, magnified by `zoom`, its horizon in that row if it can be."""
        h, w = self.picture.shape[:2]
        scale = max(size[0] / w, size[1] / h) * zoom
        wide, tall = min(size[0] / scale, w), min(size[1] / scale, h)
        top = float(np.clip(self.horizon - horizon / scale, 0, h - tall))
        left = rng.uniform(0, w - wide)
        whole, step = (self.half, 2) if scale < 0.7 else (self.picture, 1)
        x, y, x1, y1 = (int(v / step) for v in (left, top, left + wide, top + tall))
        return cv2.resize(whole[y:y1, x:x1], size, interpolation=cv2.INTER_LINEAR)


def backdrop(rng: Rng, fine: float = 100.0) -> Backdrop:
    """A drawn one, `fine` pixels a unit; slow, so keep and reuse it."""
    canvas = Canvas(WIDTH, HEIGHT, fine)
    horizon = float(rng.uniform(1.6, 3.2))
    sky(canvas, horizon, rng)
    kinds: tuple[Callable[[Canvas, float, Rng], None], ...] = (
        _street, _street, _drive, _drive, _lot, _wall, _gate,
    )  # fmt: skip
    kinds[int(rng.integers(len(kinds)))](canvas, horizon, rng)
    picture: np.ndarray = np.ascontiguousarray(canvas.picture[..., :3])
    grain = rng.normal(0, rng.uniform(2, 9), picture.shape[:2]).astype(np.float32)
    picture = cv2.add(picture, cv2.merge([grain] * 3), dtype=cv2.CV_8U)
    half = cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    return Backdrop(picture, half, horizon * fine)


def sky(canvas: Canvas, horizon: float, rng: Rng) -> None:
    light = rng.uniform(120, 245)
    colour = (light, light * rng.uniform(0.82, 1), light * rng.uniform(0.6, 1.0))
    canvas.rect((0, 0, WIDTH, HEIGHT), colour)
    canvas.tint(1 + rng.normal(0, 0.07, (5, 6)), (0, 0, WIDTH, horizon + 1))


def field(rng: Rng, cells: tuple[int, int], spread: float, fine: float = 0.0) -> np.ndarray:
    """Patchy light: coarse patches with finer ones on them."""
    coarse = 1 + rng.normal(0, spread, cells)
    if not fine:
        return coarse
    size = (cells[1] * 7, cells[0] * 7)
    return cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC) + rng.normal(0, fine, size[::-1])


def ground(canvas: Canvas, top: float, rng: Rng, colour: Colour | None = None) -> None:
    """Asphalt, concrete or gravel from `top` downward: stains, cracks, grain."""
    level = rng.uniform(55, 190)
    canvas.rect((0, top, WIDTH, HEIGHT), colour or grey(level, rng.uniform(-8, 12)))
    canvas.tint(field(rng, (4, 5), 0.05, 0.025), (0, top, WIDTH, HEIGHT))
    for _ in range(int(rng.integers(0, 5))):
        x, y = rng.uniform(0, WIDTH), rng.uniform(top, HEIGHT)
        reach = rng.uniform(0.2, 1.4)
        steps = [(x + k * reach / 4, y + rng.normal(0, 0.06) * k) for k in range(5)]
        canvas.stroke(steps, grey(level * rng.uniform(0.5, 1.15)), rng.uniform(0.01, 0.04))


def leaves(canvas: Canvas, box: tuple[float, float, float, float], rng: Rng) -> None:
    """A hedge, a crown or a lawn: green specks of many lightnesses."""
    x0, y0, x1, y1 = (round(v * canvas.ppm) for v in box)
    x0, y0 = max(x0, 0), max(y0, 0)
    x1, y1 = min(x1, canvas.picture.shape[1]), min(y1, canvas.picture.shape[0])
    if x1 - x0 < 4 or y1 - y0 < 4:
        return
    size = (x1 - x0, y1 - y0)
    light = np.zeros((y1 - y0, x1 - x0))
    for cell, weight in ((40, 0.22), (14, 0.2), (rng.uniform(3, 7), rng.uniform(0.12, 0.4))):
        grain = cell * canvas.ppm / 100
        cells = (max(int(size[1] / grain), 2), max(int(size[0] / grain), 2))
        light += cv2.resize(rng.normal(0, weight, cells), size, interpolation=cv2.INTER_LINEAR)
    green = np.array((rng.uniform(20, 70), rng.uniform(50, 115), rng.uniform(35, 100)))
    if rng.random() < 0.15:
        green = np.array((50.0, 100.0, 130.0)) * rng.uniform(0.6, 1.3)
    crown = np.clip(np.exp(light)[..., None] * green, 0, 255)
    round_edge = cv2.resize(rng.random((7, 9)), (x1 - x0, y1 - y0), interpolation=cv2.INTER_CUBIC)
    tall = np.linspace(-0.2, 1, y1 - y0)[:, None]
    keep = (round_edge * 0.6 + tall > 0.3)[..., None]
    place = canvas.picture[y0:y1, x0:x1, :3]
    place[:] = np.where(keep, crown, place).astype(np.uint8)


def bricks(canvas: Canvas, box: tuple[float, float, float, float], rng: Rng) -> None:
    """Brickwork, siding or plaster."""
    x0, y0, x1, y1 = box
    wall = rng.uniform(60, 225) + np.array((-1, 0, 1)) * rng.normal(5, 9) + rng.normal(0, 3, 3)
    kind = rng.random()
    if kind < 0.4:
        wall = np.array((60.0, 72.0, 130.0)) * rng.uniform(0.6, 1.3)
    b, g, r = (float(v) for v in np.clip(wall, 10, 245))
    canvas.rect(box, (b, g, r))
    mortar: Colour = (min(b * 1.3, 240), min(g * 1.3, 240), min(r * 1.2, 240))
    if kind < 0.4:
        tall = rng.uniform(0.07, 0.16)
        wide = tall * rng.uniform(2, 3)
        for k, y in enumerate(np.arange(y0, y1, tall)):
            canvas.stroke([(x0, float(y)), (x1, float(y))], mortar, 0.012)
            for x in np.arange(x0 + (k % 2) * wide / 2, x1, wide):
                canvas.stroke(
                    [(float(x), float(y)), (float(x), min(float(y + tall), y1))], mortar, 0.012
                )
    elif kind < 0.75:
        for y in np.arange(y0, y1, rng.uniform(0.1, 0.25)):
            canvas.stroke([(x0, float(y)), (x1, float(y))], (b * 0.75, g * 0.75, r * 0.75), 0.014)
    canvas.tint(field(rng, (3, 5), 0.08, 0.03), box)


def windows(canvas: Canvas, box: tuple[float, float, float, float], rng: Rng) -> None:
    """A window with a frame, blinds or panes."""
    x0, y0, x1, y1 = box
    canvas.rect((x0 - 0.05, y0 - 0.05, x1 + 0.05, y1 + 0.05), grey(rng.uniform(150, 245)))
    canvas.rect(box, grey(rng.uniform(20, 90), -6))
    canvas.tint(rng.uniform(0.5, 2, (3, 3)), box)
    kind = rng.random()
    if kind < 0.4:
        light = grey(rng.uniform(120, 230))
        for y in np.arange(y0, y1, 0.07):
            canvas.stroke([(x0, float(y)), (x1, float(y))], light, 0.03)
    else:
        canvas.stroke([((x0 + x1) / 2, y0), ((x0 + x1) / 2, y1)], grey(220), 0.03)
        canvas.stroke([(x0, (y0 + y1) / 2), (x1, (y0 + y1) / 2)], grey(220), 0.03)


def _house(canvas: Canvas, left: float, foot: float, wide: float, rng: Rng) -> None:
    tall = wide * rng.uniform(0.35, 0.6)
    bricks(canvas, (left, foot - tall, left + wide, foot), rng)
    eave = foot - tall
    roof = grey(rng.uniform(40, 110), rng.uniform(-5, 25))
    canvas.fill(
        [
            (left - 0.2, eave),
            (left + wide * 0.2, eave - tall * 0.5),
            (left + wide * 0.8, eave - tall * 0.5),
            (left + wide + 0.2, eave),
        ],
        roof,
    )
    if rng.random() < 0.65:
        at = left + wide * rng.uniform(0.05, 0.5)
        garage(canvas, (at, foot - tall * 0.7, at + wide * 0.42, foot), rng)
    for k in range(int(rng.integers(1, 3))):
        x = left + wide * (0.55 + 0.2 * k)
        windows(canvas, (x, eave + tall * 0.2, x + wide * 0.13, eave + tall * 0.65), rng)


def garage(canvas: Canvas, box: tuple[float, float, float, float], rng: Rng) -> None:
    """A door of panels, each with a light and a dark edge, the upper ones perhaps glazed."""
    x0, y0, x1, y1 = box
    level = rng.uniform(110, 240)
    canvas.rect((x0 - 0.06, y0 - 0.06, x1 + 0.06, y1), grey(min(level + 20, 250)))
    canvas.rect(box, grey(level, rng.uniform(-5, 12)))
    rows, columns = int(rng.integers(3, 6)), int(rng.integers(3, 9))
    h, w = (y1 - y0) / rows, (x1 - x0) / columns
    glazed = rng.random() < 0.35
    for i in range(rows):
        canvas.stroke([(x0, y0 + i * h), (x1, y0 + i * h)], grey(level * 0.6), 0.012)
        for j in range(columns):
            inner = (
                x0 + (j + 0.12) * w,
                y0 + (i + 0.2) * h,
                x0 + (j + 0.88) * w,
                y0 + (i + 0.8) * h,
            )
            pane = glazed and i == 0
            if pane:
                canvas.rect(inner, grey(60))
            canvas.stroke([inner[:2], (inner[2], inner[1])], grey(level * 0.7), 0.012)
            canvas.stroke([(inner[0], inner[3]), inner[2:]], grey(min(level * 1.15, 252)), 0.012)
    canvas.tint(field(rng, (3, 3), 0.06), box)


def _street(canvas: Canvas, horizon: float, rng: Rng) -> None:
    x = -0.5
    while x < WIDTH:
        kind = rng.random()
        wide = rng.uniform(1.2, 3.5)
        if kind < 0.45:
            leaves(canvas, (x, horizon - rng.uniform(0.5, 2.2), x + wide, horizon + 0.2), rng)
        elif kind < 0.75:
            _house(canvas, x, horizon + 0.25, wide * 1.2, rng)
        x += wide * rng.uniform(0.6, 1.1)
    leaves(canvas, (0, horizon + 0.1, WIDTH, HEIGHT), rng)
    ground(canvas, horizon + rng.uniform(0.25, 0.6), rng)
    vanish = rng.uniform(-3, WIDTH + 3)
    paint = (60.0, 190.0, 220.0) if rng.random() < 0.4 else grey(215)
    for _ in range(int(rng.integers(1, 5))):
        low = rng.uniform(-6, WIDTH + 6)
        _stripe(canvas, (vanish, horizon), low, paint, rng)
    if rng.random() < 0.7:
        _verge(canvas, (vanish, horizon), rng)
    if rng.random() < 0.25:
        word = words.pick(words.ROAD, rng)
        x, y = rng.uniform(1, 7), rng.uniform(horizon + 1, HEIGHT - 0.6)
        canvas.write(
            word, (x, y, x + rng.uniform(0.8, 2), y + rng.uniform(0.25, 0.5)), paint, "block"
        )


def _stripe(
    canvas: Canvas, start: tuple[float, float], low: float, paint: Colour, rng: Rng
) -> None:
    """A road line toward the vanishing point, whole or broken, wider as it comes nearer."""
    x0, y0 = start
    broken, wide = rng.random() < 0.5, rng.uniform(0.04, 0.14)
    shares = (0.15, 0.22, 0.3, 0.42, 0.55, 0.75, 0.9, 1.0)
    for k, (a, b) in enumerate(pairwise(shares)):
        if broken and k % 2:
            continue
        xa, xb = x0 + (low - x0) * a, x0 + (low - x0) * b
        ya, yb = y0 + (HEIGHT - y0) * a, y0 + (HEIGHT - y0) * b
        canvas.fill([(xa, ya), (xa + wide * a, ya), (xb + wide * b, yb), (xb, yb)], paint)


def _verge(canvas: Canvas, start: tuple[float, float], rng: Rng) -> None:
    """A kerb with a walk or a lawn at one side."""
    x0, y0 = start
    side = -1 if rng.random() < 0.5 else 1
    low = WIDTH / 2 + side * rng.uniform(1.5, 7)
    edge = WIDTH / 2 + side * 14
    keep = canvas.picture.copy()
    leaves(canvas, (0, y0, WIDTH, HEIGHT), rng)
    mask = np.zeros(canvas.picture.shape[:2], np.uint8)
    shape = np.array(((x0, y0), (low, HEIGHT), (edge, HEIGHT), (edge, y0))) * canvas.ppm
    cv2.fillConvexPoly(mask, shape.astype(np.int32), 255)
    canvas.picture[:] = np.where(mask[..., None] > 0, canvas.picture, keep)
    stone = grey(rng.uniform(120, 210))
    canvas.fill([(x0, y0), (low, HEIGHT), (low - side * 0.35, HEIGHT)], stone)


def _drive(canvas: Canvas, horizon: float, rng: Rng) -> None:
    """A house front with its garage and the drive before it."""
    foot = horizon + rng.uniform(0.3, 1.2)
    bricks(canvas, (0, 0 if rng.random() < 0.5 else 0.6, WIDTH, foot), rng)
    x = rng.uniform(-1, 4)
    garage(canvas, (x, foot - rng.uniform(1.6, 2.6), x + rng.uniform(3, 6), foot), rng)
    for _ in range(int(rng.integers(0, 3))):
        at, up = rng.uniform(0, 9), foot - rng.uniform(1.2, 2.2)
        if not x - 1 < at < x + 6:
            windows(canvas, (at, up, at + rng.uniform(0.5, 1.2), up + 0.8), rng)
    for _ in range(int(rng.integers(0, 3))):
        at = rng.uniform(-0.5, 9)
        leaves(
            canvas, (at, foot - rng.uniform(0.3, 1.0), at + rng.uniform(0.6, 2), foot + 0.1), rng
        )
    ground(canvas, foot, rng)
    for at in np.arange(rng.uniform(-3, 0), WIDTH + 4, rng.uniform(2, 5)):
        canvas.stroke([(float(at), foot), (float(at) * 1.8 - 4, HEIGHT)], grey(90), 0.012)


def _lot(canvas: Canvas, horizon: float, rng: Rng) -> None:
    """A parking lot before shops."""
    foot = horizon + rng.uniform(0.1, 0.5)
    top = foot - rng.uniform(0.8, 2.0)
    bricks(canvas, (0, top, WIDTH, foot), rng)
    for x in np.arange(rng.uniform(0, 1), WIDTH, rng.uniform(1.2, 3)):
        left = float(x)
        windows(
            canvas, (left, top + (foot - top) * 0.4, left + rng.uniform(0.5, 1.1), foot - 0.1), rng
        )
        if rng.random() < 0.5:
            ink = (rng.uniform(0, 230), rng.uniform(0, 120), rng.uniform(0, 255))
            box = (left, top + 0.08, left + 1.3, top + (foot - top) * 0.32)
            canvas.write(words.pick(words.SHOPS, rng), box, ink, "wide", int(rng.integers(3)))
    ground(canvas, foot, rng)
    paint = grey(rng.uniform(170, 235)) if rng.random() < 0.7 else (60.0, 190.0, 225.0)
    lean = rng.uniform(-1.5, 1.5)
    for y, tall in ((foot + 0.3, 0.5), (foot + 1.4, 1.2), (foot + 3, 2.0)):
        for x in np.arange(rng.uniform(-2, 0), WIDTH + 2, tall * 1.6):
            at = float(x)
            canvas.fill(
                [
                    (at, y),
                    (at + 0.06, y),
                    (at + lean * tall + 0.1, y + tall),
                    (at + lean * tall, y + tall),
                ],
                paint,
            )


def _wall(canvas: Canvas, horizon: float, rng: Rng) -> None:
    """A wall, a fence or a hedge close behind."""
    foot = horizon + rng.uniform(0.5, 2.5)
    kind = rng.random()
    if kind < 0.45:
        bricks(canvas, (0, rng.uniform(-0.5, 1), WIDTH, foot), rng)
    elif kind < 0.75:
        leaves(canvas, (0, rng.uniform(-1, 1), WIDTH, foot), rng)
    else:
        level = rng.uniform(50, 200)
        for x in np.arange(0, WIDTH, rng.uniform(0.15, 0.5)):
            shade = level * rng.uniform(0.85, 1.1)
            canvas.rect(
                (float(x), foot - 1.9, float(x) + 0.4, foot), (shade * 0.7, shade * 0.85, shade)
            )
            canvas.stroke([(float(x), foot - 1.9), (float(x), foot)], grey(level * 0.4), 0.02)
    ground(canvas, foot, rng)


def _gate(canvas: Canvas, horizon: float, rng: Rng) -> None:
    """Iron bars or a boom in front of a drive."""
    leaves(canvas, (0, horizon - 1.5, WIDTH, horizon + 0.5), rng)
    ground(canvas, horizon + 0.3, rng)
    low = horizon + rng.uniform(0.6, 1.5)
    ink = grey(rng.uniform(15, 70))
    if rng.random() < 0.6:
        for x in np.arange(0, WIDTH, rng.uniform(0.12, 0.3)):
            canvas.stroke([(float(x), low - 1.8), (float(x), low)], ink, 0.03)
        for y in (low - 1.5, low - 0.15):
            canvas.stroke([(0, y), (WIDTH, y)], ink, 0.06)
    else:
        for k, x in enumerate(np.arange(0, WIDTH, 0.4)):
            colour = (40.0, 40.0, 190.0) if k % 2 else grey(235)
            canvas.rect((float(x), low - 0.9, float(x) + 0.4, low - 0.75), colour)
    for x in (0.4, WIDTH - 1.4):
        bricks(canvas, (x, low - 2.2, x + 1, low), rng)
