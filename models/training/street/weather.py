"""Light and weather of a scene, before the camera does its part; and the camera's own text."""

from dataclasses import dataclass

import cv2
import numpy as np

from models.training import glyphs
from models.training.street import words

Rng = np.random.Generator


@dataclass(frozen=True)
class Sky:
    """How a scene is lit: gains for things and for what throws light back, lamps, colour cast."""

    kind: str
    things: float
    plates: float
    lamps: float
    cast: np.ndarray
    """(3,)."""


def choose_sky(rng: Rng) -> Sky:
    """Day mostly; night by street lamps or head lamps; infra-red with bright plates."""
    kind = rng.random()
    if kind < 0.82:
        level = rng.uniform(0.85, 1.35)
        cast = rng.uniform(0.94, 1.06, 3)
        return Sky("day", level, min(level, 1.2) * rng.uniform(0.75, 1.1), 0.25, cast)
    if kind < 0.92:
        level = rng.uniform(0.22, 0.65)
        cast = np.array((rng.uniform(0.55, 1), rng.uniform(0.8, 1), 1.0))
        return Sky("night", level, level + rng.uniform(0.05, 0.5), 1.0, cast)
    return Sky("infra-red", rng.uniform(0.12, 0.6), rng.uniform(0.6, 1.25), 0.8, np.ones(3))


def jitter(gain: float, rng: Rng, spread: float = 0.12) -> float:
    return float(np.clip(gain * (1 + rng.normal(0, spread)), 0.05, 1.6))


def tinted(picture: np.ndarray, cast: np.ndarray) -> np.ndarray:
    table = np.clip(np.arange(256)[:, None] * cast, 0, 255).astype(np.uint8)
    return cv2.LUT(picture, table[None])


def _ball() -> np.ndarray:
    y, x = np.mgrid[-1:1:96j, -1:1:96j]
    away = np.sqrt(x * x + y * y)
    glow = np.exp(-((away / 0.16) ** 2)) + 0.35 * np.exp(-away / 0.16) - 0.35 * np.exp(-1 / 0.16)
    return np.clip(glow * (1 - away), 0, 1).astype(np.float32)


_BALL = _ball()


def bloom(picture: np.ndarray, at: np.ndarray, reach: float, colour: np.ndarray) -> None:
    """Add a lamp's glow, `reach` pixels wide each way."""
    side = int(np.clip(2 * reach, 4, 1200))
    x, y = int(at[0] - side / 2), int(at[1] - side / 2)
    x0, y0 = max(x, 0), max(y, 0)
    x1, y1 = min(x + side, picture.shape[1]), min(y + side, picture.shape[0])
    if x1 - x0 < 2 or y1 - y0 < 2:
        return
    grow = np.array(((96 / side, 0, (x0 - x) * 96 / side), (0, 96 / side, (y0 - y) * 96 / side)))
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    glow = cv2.warpAffine(_BALL, grow, (x1 - x0, y1 - y0), flags=flags)
    light = cv2.merge([cv2.convertScaleAbs(glow, alpha=float(c)) for c in colour])
    place = picture[y0:y1, x0:x1]
    cv2.add(place, light, place)


def rain(picture: np.ndarray, rng: Rng) -> np.ndarray:
    """Streaks of falling rain or flakes of snow."""
    h, w = picture.shape[:2]
    layer: np.ndarray = np.zeros((h, w), np.uint8)
    lean, long = rng.normal(0, 0.25), rng.uniform(0.02, 0.1) * h
    if rng.random() < 0.3:
        long = 1.0
    for _ in range(int(rng.integers(15, 120))):
        x, y = rng.uniform(0, w), rng.uniform(0, h)
        length = long * rng.uniform(0.4, 1.2)
        ends = ((int(x), int(y)), (int(x + lean * length), int(y + length)))
        cv2.line(layer, ends[0], ends[1], int(rng.integers(25, 130)), int(rng.integers(1, 3)))
    layer = cv2.GaussianBlur(layer, (0, 0), rng.uniform(0.5, 1.5))
    return cv2.add(picture, cv2.merge([layer] * 3))


def drops(picture: np.ndarray, rng: Rng) -> np.ndarray:
    """Drops on the glass: round patches out of focus that show the scene upside down."""
    h, w = picture.shape[:2]
    small = cv2.resize(picture, (max(w // 8, 2), max(h // 8, 2)), interpolation=cv2.INTER_AREA)
    turned = cv2.resize(cv2.flip(small, 0), (w, h), interpolation=cv2.INTER_LINEAR)
    mask: np.ndarray = np.zeros((h, w), np.uint8)
    for _ in range(int(rng.integers(2, 12))):
        reach = int(rng.uniform(0.01, 0.05) * w) + 1
        at = (int(rng.uniform(0, w)), int(rng.uniform(0, h)))
        cv2.circle(mask, at, reach, int(rng.integers(90, 230)), -1)
    mask = cv2.blur(mask, (5, 5))
    share = mask.astype(np.float32) / 255
    return cv2.blendLinear(turned, picture, share, 1 - share)


def dapple(picture: np.ndarray, rng: Rng) -> np.ndarray:
    """Sun through a tree: hard bright patches in the shade, stretched along the ground."""
    h, w = picture.shape[:2]
    cells = (int(rng.integers(4, 26)), int(rng.integers(4, 16)))
    patch = cv2.resize(rng.random(cells, np.float32), (w, h), interpolation=cv2.INTER_CUBIC)
    edge = rng.uniform(1.5, 7)
    sun = np.clip((patch - rng.uniform(0.35, 0.75)) * edge + 0.5, 0, 1)
    shade = rng.uniform(0.35, 0.75)
    return cv2.multiply(picture, cv2.merge([shade + (1 - shade) * sun] * 3), dtype=cv2.CV_8U)


def fog(picture: np.ndarray, rng: Rng) -> np.ndarray:
    thick = rng.uniform(0.15, 0.6)
    grey = np.full_like(picture, int(rng.uniform(120, 225)))
    return cv2.addWeighted(picture, 1 - thick, grey, thick, 0)


def camera_text(picture: np.ndarray, rng: Rng, now: str = "") -> None:
    """Date, time and camera name that the camera writes at the rim."""
    h, w = picture.shape[:2]
    tall = int(np.clip(rng.uniform(0.018, 0.05) * h, 8, 40))
    speed = f"{int(rng.integers(5, 90))} MPH" if rng.random() < 0.5 else "REC"
    lines = [now or words.clock(rng), words.pick(words.CAMERAS, rng), speed]
    places = rng.permutation(("top left", "top right", "low left", "low right"))
    faces = glyphs.load_typefaces()[str(rng.choice(("wide", "block", "condensed")))]
    face = faces[int(rng.integers(len(faces)))]
    shade, box = int(rng.integers(200, 256)), bool(rng.random() < 0.3)
    for line, place in zip(lines[: int(rng.integers(1, 4))], places[:3], strict=False):
        mask = face.line(line, tall)[:, : w // 2 - 8]
        mh, mw = mask.shape
        x = 4 if place.endswith("left") else w - mw - 4
        y = 4 if place.startswith("top") else h - mh - 4
        around = picture[max(y - 3, 0) : y + mh + 3, max(x - 3, 0) : x + mw + 3]
        if box:
            around[:] = 12
        else:
            rim = picture[y + 1 : y + mh + 1, x + 1 : x + mw + 1]
            rim[mask[: rim.shape[0], : rim.shape[1]] > 120] = 15
        picture[y : y + mh, x : x + mw][mask > 110] = shade
