"""Street pictures with plates where they belong, and much that must not be taken for one."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from models.look import Box
from models.training.camera import degrade
from models.training.plate import Press
from models.training.street import weather
from models.training.street.backdrops import Backdrop, backdrop
from models.training.street.canvas import Sprite
from models.training.street.carried import Carried, Placed, carry, share_inside
from models.training.street.clutter import insert, piece
from models.training.street.pool import Garage, Posed
from models.training.street.weather import Sky

__all__ = ["Placed", "Street", "Streets"]

Rng = np.random.Generator
VISIBLE = 0.6
"""A plate that shows less of itself than this is not listed."""
_PLATES, _PIECES, _BACKDROPS = 80, 160, 14


@dataclass(frozen=True)
class Street:
    """A picture and the truth about it."""

    picture: np.ndarray
    """BGR uint8, (height, width, 3)."""
    plates: tuple[Placed, ...]

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The plates' upright boxes."""
        around = (np.concatenate((p.corners.min(0), np.ptp(p.corners, 0))) for p in self.plates)
        return tuple(Box(*box.tolist()) for box in around)


@dataclass(frozen=True)
class _Spot:
    """A vehicle's place: its sprite's pixels to the picture's."""

    posed: Posed
    matrix: np.ndarray
    scale: float
    foot: float
    bare: bool
    """Whether it carries no plate."""


class Streets:
    """Draws street pictures; keeps vehicles, things, backdrops and plates and renews them."""

    def __init__(self, press: Press, rng: Rng, backgrounds: Sequence[np.ndarray] = ()) -> None:
        self._press, self._rng = press, rng
        self._photographs = tuple(backgrounds)
        self._garage = Garage(rng)
        self._pieces: list[Sprite] = []
        self._backdrops: list[Backdrop] = []
        self._plates: list[Carried] = []

    def street(self, width: int, height: int, plate_widths: tuple[float, float]) -> Street:
        """A new picture; its plates are about as wide as asked, in pixels."""
        rng = self._rng
        sky = weather.choose_sky(rng)
        spots = self._spots(width, height, plate_widths)
        horizon = _horizon(spots) if spots else rng.uniform(-0.2, 0.6) * height
        picture = self._behind(width, height, horizon, sky)
        self._scatter(picture, sky, int(rng.integers(2, 9)), ())
        placed: list[Placed] = []
        for spot in sorted(spots, key=lambda s: s.foot):
            placed = self._park(picture, spot, sky, placed)
        self._scatter(picture, sky, int(rng.integers(0, 5)), placed)
        if sky.kind != "day" or rng.random() < 0.15:
            self._shine(picture, spots, sky)
        picture = self._seen(picture, sky, plate_widths)
        return Street(picture, tuple(placed))

    def _spots(self, width: int, height: int, wide: tuple[float, float]) -> list[_Spot]:
        """Where vehicles stand: the first anywhere, the others on the same ground."""
        rng = self._rng
        count = int(rng.choice((0, 1, 2, 3), p=(0.1, 0.42, 0.3, 0.18)))
        roll = rng.normal(0, 0.025) if rng.random() < 0.9 else rng.normal(0, 0.14)
        spots: list[_Spot] = []
        for _ in range(count):
            posed = self._garage.vehicle()
            centre = posed.mounts[0].mean(axis=0)
            native = float(np.exp(rng.uniform(np.log(wide[0]), np.log(wide[1]))))
            reach = min(native / 2, 0.42 * width, 0.84 * height) * (
                rng.uniform(-0.5, 1.0) if rng.random() < 0.2 else 1.0
            )
            x = rng.uniform(reach, width - reach)
            y = rng.uniform(reach / 2, height - reach / 2)
            scale = native / posed.plate
            if spots:
                fitting = _on_ground(spots, posed, (y, scale), rng)
                if not wide[0] * 0.7 < fitting * posed.plate < wide[1]:
                    continue
                scale = fitting
            matrix = _turned(centre, np.array((x, y)), scale, roll)
            foot = cv2.perspectiveTransform(posed.foot[None, None], matrix)[0, 0]
            bare = bool(rng.random() < (0.1 if posed.red else 0.25))
            spots.append(_Spot(posed, matrix, scale, float(foot[1]), bare))
        return spots

    def _behind(self, width: int, height: int, horizon: float, sky: Sky) -> np.ndarray:
        rng = self._rng
        if self._photographs and rng.random() < 0.5:
            picture = self._photograph(width, height)
        else:
            picture = self._drawn(width, height, horizon)
        return cv2.convertScaleAbs(picture, alpha=weather.jitter(sky.things, rng))

    def _photograph(self, width: int, height: int) -> np.ndarray:
        """A piece of a real photograph, at any scale that fills the picture."""
        rng = self._rng
        whole = self._photographs[int(rng.integers(len(self._photographs)))]
        least = max(width / whole.shape[1], height / whole.shape[0])
        scale = max(least, least * np.exp(rng.uniform(0, 0.9)))
        wide, tall = int(width / scale), int(height / scale)
        x = int(rng.integers(0, whole.shape[1] - wide + 1))
        y = int(rng.integers(0, whole.shape[0] - tall + 1))
        cut = whole[y : y + tall, x : x + wide]
        how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        picture = cv2.resize(cut, (width, height), interpolation=how)
        if rng.random() < 0.5:
            picture = cv2.flip(picture, 1)
        return picture

    def _drawn(self, width: int, height: int, horizon: float) -> np.ndarray:
        rng = self._rng
        kept = self._backdrops
        if not kept or (len(kept) < _BACKDROPS and rng.random() < 0.5):
            kept.append(backdrop(rng))
        at = int(rng.integers(len(kept)))
        if rng.random() < 0.01:
            kept[at] = backdrop(rng)
        zoom = float(np.exp(rng.uniform(0.0, 0.8)))
        picture = kept[at].view((width, height), horizon, zoom, rng)
        return cv2.flip(picture, 1) if rng.random() < 0.5 else picture

    def _scatter(self, picture: np.ndarray, sky: Sky, count: int, placed: Sequence[Placed]) -> None:
        """Things that are no plates, of any size, never on a plate."""
        rng = self._rng
        h, w = picture.shape[:2]
        for _ in range(count):
            sprite = self._piece()
            wide = np.exp(rng.uniform(np.log(14), np.log(0.4 * w)))
            tall = wide * sprite.size[1] / sprite.size[0]
            x, y = rng.uniform(-0.2, 1) * w, rng.uniform(-0.1, 0.95) * h
            lean = rng.normal(0, 0.06, (4, 2)) * (wide, tall)
            quad = np.array(((x, y), (x + wide, y), (x + wide, y + tall), (x, y + tall))) + lean
            low, high = quad.min(axis=0) - 3, quad.max(axis=0) + 3
            if any(_near(plate.corners, low, high) for plate in placed):
                continue
            bright = sky.plates if rng.random() < 0.4 else sky.things
            if rng.random() < 0.3:
                _post(picture, quad, rng)
            sprite.fit(picture, quad, weather.jitter(bright, rng))

    def _piece(self) -> Sprite:
        rng = self._rng
        few = len(self._pieces) < _PIECES
        if not self._pieces or (few and rng.random() < 0.3):
            self._pieces.append(piece(rng))
        at = int(rng.integers(len(self._pieces)))
        if rng.random() < 0.01:
            self._pieces[at] = piece(rng)
        return self._pieces[at]

    def _park(
        self, picture: np.ndarray, spot: _Spot, sky: Sky, before: list[Placed]
    ) -> list[Placed]:
        """Lay the vehicle with its plate; returns the plates that still show."""
        rng = self._rng
        laid = spot.posed.sprite.lay(picture, spot.matrix, weather.jitter(sky.things, rng))
        kept = [p for p in before if laid is None or not _hidden(p.corners, *laid)]
        if not spot.bare:
            for corners in spot.posed.mounts:
                plate = self._plate()
                hung = plate.hang(corners, rng)
                quad = cv2.perspectiveTransform(hung[None], spot.matrix)[0]
                plate.lay(picture, quad, weather.jitter(sky.plates, rng))
                if share_inside(quad, picture.shape) >= VISIBLE:
                    kept.append(plate.at(quad))
        elif rng.random() < 0.5:
            quad = cv2.perspectiveTransform(spot.posed.mounts[0][None], spot.matrix)[0]
            insert(rng).fit(picture, quad, weather.jitter(sky.things, rng))
        if spot.posed.over is not None:
            spot.posed.over.lay(picture, spot.matrix, weather.jitter(sky.things, rng))
        return kept

    def _plate(self) -> Carried:
        rng = self._rng
        if len(self._plates) < _PLATES:
            self._plates.append(carry(self._press, rng))
            return self._plates[-1]
        at = int(rng.integers(_PLATES))
        if rng.random() < 0.25:
            self._plates[at] = carry(self._press, rng)
        return self._plates[at]

    def _shine(self, picture: np.ndarray, spots: Sequence[_Spot], sky: Sky) -> None:
        rng = self._rng
        for spot in spots:
            if rng.random() < 0.3:
                continue
            reach = spot.scale * spot.posed.plate * rng.uniform(0.3, 2.2) * (0.5 + 0.5 * sky.lamps)
            colour = np.array((215, 235, 255)) * rng.uniform(0.6, 1.0)
            if spot.posed.red and sky.kind != "infra-red":
                colour = np.array((rng.uniform(30, 110), rng.uniform(20, 90), 255))
            for lamp in spot.posed.lamps:
                at = cv2.perspectiveTransform(lamp[None, None].astype(np.float64), spot.matrix)[
                    0, 0
                ]
                weather.bloom(picture, at, reach, colour)

    def _seen(self, picture: np.ndarray, sky: Sky, wide: tuple[float, float]) -> np.ndarray:
        """Weather, then the camera, then what the camera writes on top."""
        rng = self._rng
        chances = ((0.06, weather.dapple), (0.07, weather.rain), (0.03, weather.drops))
        for chance, happening in (*chances, (0.04, weather.fog)):
            if rng.random() < chance:
                picture = happening(picture, rng)
        if sky.kind == "infra-red":
            grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
            picture = cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR)
        else:
            picture = weather.tinted(picture, sky.cast)
        early = rng.random() < 0.5
        text = rng.random() < 0.2
        if text and early:
            weather.camera_text(picture, rng)
        spare = float(np.clip(np.sqrt(wide[0] * wide[1]) / 110, 0.35, 1.0))
        picture = degrade(picture, rng, spare * float(rng.choice((0.3, 0.7, 1.0))))
        if text and not early:
            weather.camera_text(picture, rng)
        return picture


def _turned(centre: np.ndarray, at: np.ndarray, scale: float, roll: float) -> np.ndarray:
    """The matrix that takes `centre` to `at` with this scale and roll."""
    c, s = np.cos(roll) * scale, np.sin(roll) * scale
    x, y = float(centre[0]), float(centre[1])
    return np.array(
        ((c, -s, at[0] - c * x + s * y), (s, c, at[1] - s * x - c * y), (0, 0, 1)), np.float64
    )


def _horizon(spots: Sequence[_Spot]) -> float:
    """The row of the eye's level, by the first vehicle."""
    first = spots[0]
    return first.foot - (float(first.posed.foot[1]) - first.posed.horizon) * first.scale


def _on_ground(
    spots: Sequence[_Spot], posed: Posed, wished: tuple[float, float], rng: Rng
) -> float:
    """The scale at which a vehicle with its plate in this row stands on the first one's ground."""
    y, scale = wished
    if rng.random() < 0.25:
        return scale
    below = float(posed.mounts[0].mean(axis=0)[1]) - posed.horizon
    above = y - _horizon(spots)
    return above / below if below > 10 and above > 5 else scale


def _post(picture: np.ndarray, quad: np.ndarray, rng: Rng) -> None:
    """What a sign stands on, from behind its middle to somewhere below."""
    top, low = quad.mean(axis=0), (quad[2] + quad[3]) / 2
    wide, tall = float(np.ptp(quad[:, 0])), float(np.ptp(quad[:, 1]))
    foot = low + np.array((0.0, max(wide, tall) * rng.uniform(0.4, 3)))
    level = int(rng.integers(30, 180))
    ends = [tuple(int(v * 16) for v in end) for end in (top, foot)]
    thick = max(round(wide * rng.uniform(0.04, 0.1)), 1)
    cv2.line(picture, ends[0], ends[1], (level, level, level), thick, cv2.LINE_AA, 4)


def _hidden(quad: np.ndarray, corner: tuple[int, int], alpha: np.ndarray) -> bool:
    """Whether a layer just laid covers too much of an earlier plate."""
    mask = np.zeros(alpha.shape, np.uint8)
    cv2.fillConvexPoly(mask, np.round(quad - corner).astype(np.int32), 1)
    area = max(float(cv2.contourArea(quad)), 1.0)
    covered = float(np.count_nonzero(mask & (alpha > 90)))
    return covered / area > 1 - VISIBLE


def _near(corners: np.ndarray, low: np.ndarray, high: np.ndarray) -> bool:
    return bool((corners.max(axis=0) > low).all() and (corners.min(axis=0) < high).all())
