"""Short films of one vehicle that passes, comes or leaves, with the truth about every frame."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, NamedTuple

import cv2
import numpy as np

from models.training.plate import Press
from models.training.street import cars, weather, works
from models.training.street.backdrops import backdrop
from models.training.street.body import Camera, Model, paint_layers, shadow
from models.training.street.carried import Carried, Placed, carry, share_inside
from models.training.street.clutter import piece
from models.training.street.fleeting import STEADY, Fleeting, choose
from models.training.street.weather import Sky

Rng = np.random.Generator
VISIBLE = 0.6
Way = Literal["comes", "leaves", "crosses", "patrol"]
"""How the vehicle moves before a standing camera; on patrol it stands and the camera drives."""


class Frame(NamedTuple):
    """One picture of a clip."""

    seconds: float
    picture: np.ndarray
    """BGR uint8."""
    plates: tuple[Placed, ...]


@dataclass(frozen=True)
class _Path:
    """Where the vehicle is seen from, at the start and at the end; between them evenly."""

    start: Camera
    end: Camera

    def at(self, share: float, shake: np.ndarray) -> Camera:
        a, b = self.start, self.end
        # Even speed over ground: the distance runs evenly, its logarithm does not.
        distance = a.distance + (b.distance - a.distance) * share
        aside = a.aside + (b.aside - a.aside) * share
        yaw = a.yaw + (b.yaw - a.yaw) * share
        centre = (a.centre[0] + float(shake[0]), a.centre[1] + float(shake[1]))
        return Camera(a.focal, a.eye, distance, yaw, a.pitch, aside, centre)


@dataclass(frozen=True)
class _Look:
    """What stays the same through one clip: light, lens, sensor, codec."""

    sky: Sky
    shutter: float
    """Seconds that one frame is exposed."""
    blur: float
    noise: float
    quality: int
    flicker: float
    rain: bool
    writes: bool


@dataclass(frozen=True)
class Clip:
    """A film that is drawn while it is read; reading it again gives the same frames."""

    fps: float
    size: tuple[int, int]
    """Width and height."""
    seconds: float
    way: Way
    plate: Carried
    model: Model
    path: _Path
    look: _Look
    scene: np.ndarray
    seed: int
    fleeting: Fleeting = STEADY

    @property
    def text(self) -> str:
        return self.plate.text

    @property
    def state(self) -> str:
        return self.plate.state

    def __len__(self) -> int:
        return max(round(self.seconds * self.fps), 2)

    def __iter__(self) -> Iterator[Frame]:
        return (self.frame(index) for index in range(len(self)))

    def frame(self, index: int) -> Frame:
        rng = np.random.default_rng((self.seed, index))
        seconds = index / self.fps
        exposed, quad = self._exposed(seconds)
        self.fleeting.spoil(exposed, quad, seconds)
        picture = self._developed(exposed, seconds, rng)
        seen = share_inside(quad, picture.shape) >= VISIBLE
        return Frame(seconds, picture, (self.plate.at(quad),) if seen else ())

    def _exposed(self, seconds: float) -> tuple[np.ndarray, np.ndarray]:
        """The mean of several instants: what moves faster is smeared wider."""
        open_at, shut_at = self._quad(seconds), self._quad(seconds + self.look.shutter)
        way = float(np.linalg.norm(shut_at - open_at, axis=1).max())
        steps = int(np.clip(np.ceil(way), 1, 7))
        total = np.zeros((self.size[1], self.size[0], 3), np.float32)
        for step in range(steps):
            instant = seconds + self.look.shutter * (step + 0.5) / steps
            cv2.accumulate(self._instant(instant), total)
        return cv2.convertScaleAbs(total, alpha=1 / steps), (open_at + shut_at) / 2

    def _camera(self, seconds: float) -> Camera:
        moving = np.sin(np.array((7.3, 11.1)) * seconds + self.seed % 7)
        shake = moving * (3.0 if self.way == "patrol" else 0.3)
        return self.path.at(seconds / self.seconds, shake + self.fleeting.shaken(seconds))

    def _quad(self, seconds: float) -> np.ndarray:
        mount = self._camera(seconds).project(self.model.mounts[0])
        return self.plate.hang(mount, np.random.default_rng(self.seed))

    def _instant(self, seconds: float) -> np.ndarray:
        camera, sky = self._camera(seconds), self.look.sky
        picture = self._behind(camera, seconds)
        shadow(self.model.build, camera, picture, 0.7 * min(sky.things, 1.0))
        paint_layers(self.model.layers, camera, picture, sky.things)
        self.plate.lay(picture, self._quad(seconds), sky.plates)
        paint_layers(self.model.over, camera, picture, sky.things)
        if sky.kind != "day":
            wide = float(np.linalg.norm(np.diff(self._quad(seconds)[:2], axis=0)))
            white = self.model.build.front or sky.kind == "infra-red"
            colour = np.array((200, 225, 245) if white else (40, 40, 220))
            for lamp in self.model.lamps:
                weather.bloom(picture, camera.project(lamp[None])[0], wide * 0.9, colour)
        return picture

    def _behind(self, camera: Camera, seconds: float) -> np.ndarray:
        """The still scene; on patrol it grows from the vanishing point."""
        if self.way != "patrol":
            return self.scene.copy()
        grow = 1 + 0.12 * seconds / self.seconds
        x, y = self.size[0] / 2, self.path.start.horizon()
        dx, dy = (a - b for a, b in zip(camera.centre, self.path.start.centre, strict=True))
        matrix = np.array(((grow, 0, x * (1 - grow) + dx), (0, grow, y * (1 - grow) + dy)))
        return cv2.warpAffine(self.scene, matrix, self.size, borderMode=cv2.BORDER_REFLECT_101)

    def _developed(self, picture: np.ndarray, seconds: float, rng: Rng) -> np.ndarray:
        """Weather, lens, sensor and codec."""
        look = self.look
        if look.rain:
            picture = weather.rain(picture, rng)
        if look.sky.kind == "infra-red":
            picture = cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
        gain = look.sky.cast * (1 + rng.normal(0, look.flicker)) * self.fleeting.exposure(seconds)
        picture = weather.tinted(picture, gain)
        blur = float(np.hypot(look.blur, self.fleeting.blur(seconds)))
        if blur > 0.3:
            picture = cv2.GaussianBlur(picture, (0, 0), blur)
        noise = rng.standard_normal(picture.shape[:2], np.float32) * look.noise
        picture = cv2.add(picture, cv2.merge([noise] * 3), dtype=cv2.CV_8U)
        if look.writes:
            now = f"2024-06-{1 + self.seed % 28:02} 14:{self.seed % 60:02}:{int(seconds):02}"
            weather.camera_text(picture, np.random.default_rng(self.seed), now)
        quality = (cv2.IMWRITE_JPEG_QUALITY, look.quality)
        coded = cv2.imencode(".jpg", picture, quality)[1]
        return np.asarray(cv2.imdecode(coded, cv2.IMREAD_COLOR))


def passing(press: Press, rng: Rng, fps: float = 5.0, size: tuple[int, int] = (1280, 720)) -> Clip:
    """One vehicle before a street, gate or patrol camera for one to three seconds."""
    way = _choose_way(rng)
    model = works.truck(rng) if rng.random() < 0.08 else cars.car(rng, 420.0)
    while way in ("comes", "leaves") and model.build.front != (way == "comes"):
        model = cars.car(rng, 420.0)
    look = _choose_look(rng)
    path = _choose_path(way, size, rng)
    scene = _scene(size, path.start.horizon(), look.sky, rng)
    seconds = float(rng.uniform(1.0, 3.0))
    plate = carry(press, rng)
    seed = int(rng.integers(1 << 31))
    fleeting = choose(size, seconds, look.sky, rng, rides=way == "patrol")
    return Clip(fps, size, seconds, way, plate, model, path, look, scene, seed, fleeting)


def write_clip(clip: Clip, path: Path) -> None:
    """As Motion JPEG into an .avi, as MPEG-4 into anything else."""
    code = "MJPG" if path.suffix == ".avi" else "mp4v"
    film = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*code), clip.fps, clip.size)
    if not film.isOpened():
        raise OSError(f"cannot write {path}")
    for frame in clip:
        film.write(frame.picture)
    film.release()


def _choose_way(rng: Rng) -> Way:
    ways: tuple[Way, ...] = ("comes", "leaves", "crosses", "patrol")
    return ways[int(rng.choice(4, p=(0.35, 0.3, 0.15, 0.2)))]


def _choose_look(rng: Rng) -> _Look:
    sky = weather.choose_sky(rng)
    # A camera that exposes for itself keeps white paint from burning out.
    sky = replace(sky, things=min(sky.things, 1.05), plates=min(sky.plates, 1.05))
    dim = sky.kind != "day"
    return _Look(
        sky=sky,
        shutter=float(1 / np.exp(rng.uniform(np.log(60 if dim else 150), np.log(800)))),
        blur=float(rng.uniform(0.0, 1.3)),
        noise=float(rng.uniform(3, 11) if dim else rng.uniform(1, 5)),
        quality=int(rng.integers(45, 92)),
        flicker=float(rng.uniform(0.0, 0.05)),
        rain=bool(rng.random() < 0.12),
        writes=bool(rng.random() < 0.5),
    )


def _choose_path(way: Way, size: tuple[int, int], rng: Rng) -> _Path:
    """Near enough at one end for a plate of 100 to 190 pixels, far at the other."""
    focal = size[0] * rng.uniform(1.1, 2.2)
    near = 0.305 * focal / rng.uniform(0.08, 0.15) / size[0]
    far = near * rng.uniform(1.7, 3.2)
    eye = rng.uniform(1.1, 1.6) if way == "patrol" else rng.uniform(1.2, 3.2)
    yaw, turn = rng.normal(0, 0.2), rng.normal(0, 0.12)
    pitch = float(np.arctan2(eye - 0.9, (near * far) ** 0.5))
    centre = (size[0] / 2, size[1] / 2)
    drift = 0.22 * size[0] / focal
    a, b = rng.uniform(-drift, drift, 2)
    if way == "crosses":
        side = 1 if rng.random() < 0.5 else -1
        far, near = near * 1.5, near * 1.3
        a, b, yaw, turn = -1.1 * drift, 1.1 * drift, -side * rng.uniform(0.2, 0.7), 0.1
        a, b = a * side, b * side
    one = Camera(focal, eye, far, yaw, pitch, a * far, centre)
    two = Camera(focal, eye, near, yaw + turn, pitch, b * near, centre)
    return _Path(two, one) if way == "leaves" else _Path(one, two)


def _scene(size: tuple[int, int], horizon: float, sky: Sky, rng: Rng) -> np.ndarray:
    """The still backdrop, as wide as the picture, with a few signs."""
    width, height = size
    back = backdrop(rng, 160.0)
    picture = back.view(size, horizon, float(rng.uniform(1.0, 1.3)), rng)
    picture = cv2.convertScaleAbs(picture, alpha=sky.things)
    for _ in range(int(rng.integers(1, 5))):
        sprite = piece(rng)
        broad = rng.uniform(30, 150)
        x, y = rng.uniform(0, width - broad), rng.uniform(0.1, 0.7) * height
        high = broad * sprite.size[1] / sprite.size[0]
        quad = np.array(((x, y), (x + broad, y), (x + broad, y + high), (x, y + high)))
        sprite.fit(picture, quad, weather.jitter(sky.things, rng))
    return picture
