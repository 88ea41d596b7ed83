"""What a camera and the weather do to a picture: light, blur, noise, compression."""

import cv2
import numpy as np

Rng = np.random.Generator


LIGHTS = ("day", "night")
_DARK = 0.3
"""The share of pictures taken by lamp light or infra-red."""


def degrade(
    picture: np.ndarray, rng: Rng, strength: float = 1.0, light: str | None = None
) -> np.ndarray:
    """One camera's version of a BGR uint8 picture: light first, then lens, sensor and codec.

    `strength` 1 is the range of street cameras; 0.3 a good hand-held photograph. `light` is one of
    LIGHTS, or None for the usual mix.
    """
    picture = _light(picture, rng, light)
    picture = _lens(picture, rng, strength)
    picture = _sensor(picture, rng, strength)
    return _codec(picture, rng, strength)


def _light(picture: np.ndarray, rng: Rng, light: str | None) -> np.ndarray:
    kind = rng.random() * (_DARK if light == "night" else 1)
    if light == "day":
        kind = 1.0
    if kind < 0.16:
        picture = _infra_red(picture, rng)
    elif kind < _DARK:
        picture = _night(picture, rng)
    if rng.random() < 0.3:
        picture = _shadow(picture, rng)
    if rng.random() < 0.1:
        picture = _glare(picture, rng)
    tone = np.arange(256, dtype=np.float32) / 255
    tone = tone ** rng.uniform(0.6, 1.6)
    gain = rng.uniform(0.45, 1.15) if rng.random() < 0.5 else rng.uniform(0.8, 1.05)
    low = rng.uniform(-0.03, 0.16)
    table = np.clip((low + tone * (1 - low) * gain)[:, None] * rng.uniform(0.88, 1.12, 3), 0, 1)
    return cv2.LUT(picture, (table * 255).astype(np.uint8)[None])


def _infra_red(picture: np.ndarray, rng: Rng) -> np.ndarray:
    """Infra-red cameras see grey, and pigments by other weights than the eye; some ink vanishes."""
    weights = rng.dirichlet((1.2, 1.2, 1.2)).astype(np.float32)
    grey = cv2.transform(picture, weights[None])
    if rng.random() < 0.06:
        grey = 255 - grey
    return cv2.merge((grey, grey, grey))


def _night(picture: np.ndarray, rng: Rng) -> np.ndarray:
    """Lamp light: dim, with a cast, brighter where the head lamps fall."""
    h, w = picture.shape[:2]
    cx, cy, spread = rng.uniform(0, w), rng.uniform(0, h), rng.uniform(0.3, 1.2) * w
    x = np.arange(w, dtype=np.float32)[None] - cx
    y = np.arange(h, dtype=np.float32)[:, None] - cy
    fall = np.exp(-(x * x + y * y) / (2 * spread * spread))
    level = rng.uniform(0.15, 0.5) + rng.uniform(0.2, 0.8) * fall
    cast = np.array((rng.uniform(0.6, 1.0), rng.uniform(0.8, 1.0), 1.0), np.float32)
    return np.clip(picture * (level[..., None] * cast), 0, 255).astype(np.uint8)


def _shadow(picture: np.ndarray, rng: Rng) -> np.ndarray:
    h, w = picture.shape[:2]
    angle, depth = rng.uniform(0, 2 * np.pi), rng.uniform(0.25, 0.75)
    x = (np.arange(w, dtype=np.float32)[None] / w - rng.uniform(0.2, 0.8)) * np.cos(angle)
    y = (np.arange(h, dtype=np.float32)[:, None] / h - rng.uniform(0.2, 0.8)) * np.sin(angle)
    edge = 1 / (1 + np.exp(-(x + y) * rng.choice((6.0, 20.0, 60.0))))
    return (picture * (1 - depth * edge)[..., None]).astype(np.uint8)


def _glare(picture: np.ndarray, rng: Rng) -> np.ndarray:
    h, w = picture.shape[:2]
    x = np.arange(w, dtype=np.float32)[None] - rng.uniform(0, w)
    y = (np.arange(h, dtype=np.float32)[:, None] - rng.uniform(0, h)) * rng.uniform(0.5, 2)
    spread = rng.uniform(0.08, 0.35) * w
    light = rng.uniform(60, 230) * np.exp(-(x * x + y * y) / (2 * spread * spread))
    return np.clip(picture + light[..., None], 0, 255).astype(np.uint8)


def _lens(picture: np.ndarray, rng: Rng, strength: float) -> np.ndarray:
    kind = rng.random()
    if kind < 0.35:
        return cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.3, 0.3 + 1.5 * strength))
    if kind < 0.5:
        return _motion(picture, rng, rng.uniform(1, 1 + 6 * strength))
    if kind < 0.56:
        k = 2 * int(rng.integers(1, 2 + round(2 * strength))) + 1
        disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (k, k)).astype(np.float32)
        return cv2.filter2D(picture, -1, disc / disc.sum())
    return picture


def _motion(picture: np.ndarray, rng: Rng, length: float) -> np.ndarray:
    size = int(np.ceil(length)) | 1
    angle = rng.normal(0, 0.5) if rng.random() < 0.7 else rng.uniform(0, np.pi)
    kernel = np.zeros((size, size), np.float32)
    middle = (size - 1) / 2
    dx, dy = np.cos(angle) * length / 2, np.sin(angle) * length / 2
    ends = [(round((middle + s * dx) * 16), round((middle + s * dy) * 16)) for s in (-1, 1)]
    cv2.line(kernel, ends[0], ends[1], 1.0, 1, cv2.LINE_AA, 4)
    total = float(kernel.sum())
    return cv2.filter2D(picture, -1, kernel / total) if total > 0 else picture


def _sensor(picture: np.ndarray, rng: Rng, strength: float) -> np.ndarray:
    if rng.random() < 0.25:
        soft = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.7, 1.6))
        amount = rng.uniform(0.3, 1.5)
        picture = cv2.addWeighted(picture, 1 + amount, soft, -amount, 0)
    if rng.random() < 0.55:
        sigma = rng.uniform(1, 2 + 12 * strength)
        shape = picture.shape if rng.random() < 0.6 else (*picture.shape[:2], 1)
        noise = _noise(shape, rng)
        if rng.random() < 0.4:
            noise = cv2.GaussianBlur(noise, (0, 0), 0.8).reshape(shape) * 1.8
        picture = np.clip(picture + noise * sigma, 0, 255).astype(np.uint8)
    if rng.random() < 0.15:
        grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
        picture = cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR)
    return picture


_GRAIN = np.random.default_rng(0).standard_normal(1 << 21, np.float32)
"""Drawing normal numbers costs more than the rest of a view: a random piece of these is taken."""


def _noise(shape: tuple[int, ...], rng: Rng) -> np.ndarray:
    count = int(np.prod(shape))
    if count > len(_GRAIN):
        return rng.standard_normal(shape, np.float32)
    start = int(rng.integers(len(_GRAIN) - count + 1))
    return _GRAIN[start : start + count].reshape(shape)


def _codec(picture: np.ndarray, rng: Rng, strength: float) -> np.ndarray:
    if rng.random() > 0.65:
        return picture
    quality = int(rng.uniform(95 - 65 * strength, 95))
    coded = cv2.imencode(".jpg", picture, (cv2.IMWRITE_JPEG_QUALITY, quality))[1]
    return np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR))
