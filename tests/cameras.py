"""Pictures as cameras make them, and clocks and frames for the gateway's tests."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import cv2
import numpy as np

from models.pictures import Picture
from tests.striped import encoded, street
from workers.source import Order, Shot
from workers.spool import Spooled

BEGAN = datetime(2026, 5, 1, 19, 0, tzinfo=UTC)


class Ticking:
    """A clock that goes on by itself, a step each time it is read."""

    def __init__(self, step: float = 0.0, at: datetime = BEGAN) -> None:
        self.at, self.step = at, timedelta(seconds=step)

    def __call__(self) -> datetime:
        self.at += self.step
        return self.at


def jpeg(seed: int = 1, width: int = 320, height: int = 192) -> bytes:
    return encoded(street(width, height, seed), ".jpg")


def frame(
    seconds: float = 0.0, *, camera: str = "cam", live: bool = True, size: int = 0
) -> Spooled:
    data = bytes(size) if size else jpeg()
    return Spooled(camera, BEGAN + timedelta(seconds=seconds), live, "image/jpeg", data)


def order(target: str, memory: Path, *, timing: str = "", rate: float = 12.0) -> Order:
    memory.mkdir(exist_ok=True)
    return Order(target, memory, Ticking(0.001), rate, timing, once=True)


def passing(count: int, every: float = 0.1, width: int = 640) -> list[Shot]:
    """A bright block that crosses a still street."""
    shots = []
    for number in range(count):
        picture = street(width, width * 9 // 16)
        block(picture, number / count)
        shots.append(Shot(BEGAN + timedelta(seconds=number * every), picture=picture))
    return shots


def block(picture: Picture, share: float) -> None:
    """A car's worth of stripes, its left edge at this share of the width."""
    high, wide = picture.shape[:2]
    left, across = int(share * wide), wide // 5
    area = picture[high // 3 : high * 2 // 3, left : left + across]
    area[:] = 250
    area[:, ::8] = 10


def film(path: Path, pictures: Iterable[Picture], rate: int = 10) -> Path:
    made = list(pictures)
    high, wide = made[0].shape[:2]
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), rate, (wide, high))
    for picture in made:
        writer.write(picture)
    writer.release()
    return path


def blurred(picture: Picture) -> Picture:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), 3), np.uint8)
