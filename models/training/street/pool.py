"""Vehicles in fixed poses, drawn once and renewed slowly: drawing costs fifty times laying down."""

from dataclasses import dataclass

import numpy as np

from models.training.street import cars, works
from models.training.street.body import PLATE, Camera, Model, paint_layers, shadow
from models.training.street.canvas import Sprite

Rng = np.random.Generator
LARGEST = 1000


@dataclass(frozen=True)
class Posed:
    """A vehicle as one camera sees it; all coordinates are the sprite's pixels."""

    sprite: Sprite
    over: Sprite | None
    """What hangs in front of the plate, on a sprite of the same size."""
    mounts: tuple[np.ndarray, ...]
    """(4, 2) each."""
    lamps: tuple[np.ndarray, ...]
    red: bool
    horizon: float
    """The row of the camera's height, were the camera level."""
    foot: np.ndarray
    """(2,): where the near end stands on the ground."""
    plate: float
    """How wide a plate is here, when seen straight on."""
    width: float
    """The vehicle's width in metres."""


def any_model(rng: Rng) -> Model:
    kind = rng.random()
    if kind < 0.82:
        return cars.car(rng)
    if kind < 0.9:
        return works.truck(rng)
    if kind < 0.93:
        return works.bus(rng)
    return works.trailer(rng) if kind < 0.97 else works.motorcycle(rng)


def choose_camera(rng: Rng) -> Camera:
    """Gate, drive and street cameras, some high up, some in a car."""
    kind = rng.random()
    eye = rng.uniform(0.9, 2.6) if kind < 0.6 else rng.uniform(2.4, 4.5)
    if kind > 0.85:
        eye = rng.uniform(0.7, 1.4)
    distance = float(np.exp(rng.uniform(np.log(2.6), np.log(22))))
    yaw = rng.normal(0, 0.14) if rng.random() < 0.7 else rng.uniform(-0.8, 0.8)
    down = np.arctan2(eye - 0.8, distance)
    pitch = float(np.clip(down * rng.uniform(0.5, 1.1), -0.1, 0.6))
    aside = float(rng.normal(0, 0.12) * distance)
    return Camera(1.0, float(eye), distance, float(yaw), pitch, aside)


def pose(model: Model, rng: Rng, ppm: float = 350.0) -> Posed:
    camera = choose_camera(rng)
    ppm *= rng.uniform(0.8, 1.0) * min(1.0, 2.0 / model.build.width) ** 0.5
    camera = _framed(model, camera, ppm)
    corners = np.concatenate([layer.corners for layer in model.layers])
    reach = camera.project(corners).max(axis=0)
    edge = 0.12 * ppm
    size = (round(float(reach[1]) + edge) + 1, round(float(reach[0]) + edge) + 1, 4)
    picture = np.zeros(size, np.uint8)
    if rng.random() < 0.9:
        shadow(model.build, camera, picture, float(rng.uniform(0.4, 0.9)))
    paint_layers(model.layers, camera, picture)
    over = None
    if model.over:
        above = np.zeros(size, np.uint8)
        paint_layers(model.over, camera, above)
        over = Sprite(above)
    mounts = tuple(camera.project(m) for m in model.mounts)
    foot = camera.project(np.zeros((1, 3)))[0]
    lamps = tuple(camera.project(lamp[None])[0] for lamp in model.lamps)
    step = camera.project(np.array(((-0.5, 0.7, 0), (0.5, 0.7, 0))))
    plate = float(np.linalg.norm(step[1] - step[0])) / max(np.cos(camera.yaw), 0.3) * PLATE[0]
    red = not model.build.front
    horizon, width = camera.horizon(), model.build.width
    return Posed(Sprite(picture), over, mounts, lamps, red, horizon, foot, plate, width)


def _framed(model: Model, camera: Camera, ppm: float) -> Camera:
    """The camera with a focal length for the wanted scale, and its picture's origin set."""
    focal = ppm * camera.distance
    corners = np.concatenate([layer.corners for layer in model.layers])
    raw = Camera(focal, camera.eye, camera.distance, camera.yaw, camera.pitch, camera.aside)
    points = raw.project(corners)
    low, high = points.min(axis=0), points.max(axis=0)
    shrink = min(1.0, LARGEST / float((high - low).max()))
    edge = 0.12 * ppm * shrink
    centre = (-float(low[0]) * shrink + edge, -float(low[1]) * shrink + edge)
    return Camera(focal * shrink, raw.eye, raw.distance, raw.yaw, raw.pitch, raw.aside, centre)


class Garage:
    """The posed vehicles of one process."""

    def __init__(self, rng: Rng, places: int = 28, renew: float = 0.02) -> None:
        self._rng, self._places, self._renew = rng, places, renew
        self._posed: list[Posed] = []

    def vehicle(self) -> Posed:
        rng = self._rng
        few = len(self._posed) < self._places
        if not self._posed or (few and rng.random() < 0.5):
            self._posed.append(pose(any_model(rng), rng))
            return self._posed[-1]
        at = int(rng.integers(len(self._posed)))
        if rng.random() < self._renew:
            self._posed[at] = pose(any_model(rng), rng)
        return self._posed[at]
