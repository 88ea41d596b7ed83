"""A vehicle as painted planes in space, and the camera that looks at them."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from models.training.street.canvas import Colour, Sprite, onto

Rng = np.random.Generator
PLATE = (0.305, 0.152)
"""Metres; the size of a US plate."""
PAINTS: tuple[tuple[float, Colour], ...] = (
    (0.24, (228, 230, 230)),
    (0.2, (28, 26, 26)),
    (0.14, (168, 166, 164)),
    (0.13, (98, 96, 94)),
    (0.1, (88, 48, 26)),
    (0.08, (36, 28, 142)),
    (0.03, (142, 90, 42)),
    (0.03, (58, 74, 40)),
    (0.03, (110, 142, 164)),
    (0.01, (30, 164, 214)),
    (0.01, (24, 92, 200)),
)


@dataclass(frozen=True)
class Build:
    """The measures of one vehicle, in metres; heights above ground, depths from the near end."""

    kind: str
    width: float
    length: float
    clear: float
    belt: float
    roof: float
    glass_at: float
    """Depth of the near window's lower edge."""
    roof_at: float
    roof_width: float
    paint: Colour
    front: bool
    bend: float = 0.0
    """How far the near end's corners stand back from its middle."""


@dataclass(frozen=True)
class Layer:
    """One painted plane: its corners (4, 3) as x right, y up, z away, from the upper left."""

    sprite: Sprite
    corners: np.ndarray


@dataclass(frozen=True)
class Model:
    """A vehicle: planes from far to near, where plates go, and what hangs in front of them."""

    build: Build
    layers: tuple[Layer, ...]
    mounts: tuple[np.ndarray, ...]
    """(4, 3) corners each."""
    over: tuple[Layer, ...] = ()
    lamps: tuple[np.ndarray, ...] = ()
    """(3,) each: where lamps shine at night."""


@dataclass(frozen=True)
class Camera:
    """A camera at height `eye` that looks at the near end of a vehicle turned by `yaw`."""

    focal: float
    """Pixels."""
    eye: float
    distance: float
    yaw: float
    pitch: float
    aside: float = 0.0
    """How far right of the camera the vehicle stands, in metres."""
    centre: tuple[float, float] = (0.0, 0.0)

    def project(self, points: np.ndarray) -> np.ndarray:
        """(n, 3) points of the vehicle to (n, 2) pixels."""
        c, s = np.cos(self.yaw), np.sin(self.yaw)
        x = points[:, 0] * c + points[:, 2] * s + self.aside
        z = -points[:, 0] * s + points[:, 2] * c + self.distance
        y = self.eye - points[:, 1]
        c, s = np.cos(self.pitch), np.sin(self.pitch)
        depth = np.maximum(z * c + y * s, 0.05)
        u = self.focal * x / depth + self.centre[0]
        v = self.focal * (y * c - z * s) / depth + self.centre[1]
        return np.stack((u, v), axis=1).astype(np.float32)

    def horizon(self) -> float:
        return float(-self.focal * np.tan(self.pitch) + self.centre[1])


def paint_layers(
    layers: Sequence[Layer], camera: Camera, picture: np.ndarray, light: float = 1.0
) -> None:
    """Lay those planes that face the camera over the picture, in the order given."""
    for layer in layers:
        quad = camera.project(layer.corners)
        if cv2.contourArea(quad, oriented=True) > 1:
            layer.sprite.lay(picture, onto(layer.sprite.size, quad), light)


def shadow(build: Build, camera: Camera, picture: np.ndarray, depth: float) -> None:
    """The dark under a vehicle, soft at its edge, on an opaque or premultiplied picture."""
    half, far = build.width / 2, build.length
    ground = np.array(
        (
            (-half - 0.1, 0, -0.12),
            (half + 0.1, 0, -0.12),
            (half + 0.1, 0, far),
            (-half - 0.1, 0, far),
        )
    )
    quad = camera.project(ground)
    mask: np.ndarray = np.zeros(picture.shape[:2], np.uint8)
    cv2.fillConvexPoly(mask, np.round(quad).astype(np.int32), int(255 * depth))
    width = float(np.linalg.norm(quad[1] - quad[0]))
    blur = max(round(width * 0.03), 1)
    mask = cv2.blur(cv2.blur(mask, (2 * blur + 1, blur | 1)), (blur | 1, blur | 1))
    dark = cv2.merge([255 - mask] * 3)
    if picture.shape[2] == 3:
        cv2.multiply(picture, dark, picture, scale=1 / 255)
    else:
        layer = np.zeros_like(picture)
        layer[..., 3] = mask
        behind = cv2.merge([255 - mask] * 4)
        cv2.multiply(picture, behind, picture, scale=1 / 255)
        cv2.add(picture, layer, picture)


def mount(x: float, y: float, scale: float = 1.0, depth: float = -0.01) -> np.ndarray:
    """The corners of a plate with its middle at (x, y) on the near end."""
    w, h = PLATE[0] * scale / 2, PLATE[1] * scale / 2
    return np.array(
        ((x - w, y + h, depth), (x + w, y + h, depth), (x + w, y - h, depth), (x - w, y - h, depth))
    )


def upright(x0: float, x1: float, y0: float, y1: float, depth: float) -> np.ndarray:
    """Corners of a plane that faces the viewer; y0 is its lower edge."""
    return np.array(((x0, y1, depth), (x1, y1, depth), (x1, y0, depth), (x0, y0, depth)))


def choose_paint(rng: Rng) -> Colour:
    pick = int(np.searchsorted(np.cumsum([p for p, _ in PAINTS]), rng.random() * 0.999))
    colour = np.array(PAINTS[min(pick, len(PAINTS) - 1)][1]) * rng.uniform(0.8, 1.08)
    if rng.random() < 0.08:
        colour = rng.uniform(15, 235, 3) * 0.6 + rng.uniform(10, 90)
    b, g, r = np.clip(colour + rng.normal(0, 3.5, 3), 8, 245)
    return float(b), float(g), float(r)
