"""What the finder learns from: square pieces of streets, with every plate's box and corners."""

from dataclasses import dataclass, field

import cv2
import numpy as np

from models.training.camera import degrade
from models.training.designs import load_designs
from models.training.folders import DESIGNS
from models.training.photographs import Photograph, photographs
from models.training.plate import Plate, Press
from models.training.scenes import Streets
from models.training.views import Scene, pose

Rng = np.random.Generator
BoxPx = tuple[float, float, float, float]
SIDE = 256
MIX = (0.14, 0.18, 0.12, 0.07, 0.13, 0.1, 0.26)
"""Close-ups, drawn streets, whole pictures as the second pass sees them, photographs without
plates, with plates, with tight boxes, and with our plates over the real ones."""
SMALL = 192
"""The second pass's long side: there a fence or a shop front is as large as a plate close up."""
STREETS = 200
"""Drawn streets that are kept, to be cut from several times: drawing one takes long."""
LEAST, WIDEST = 14, 1.25 * SIDE
"""Plates of these widths are listed, in pixels; a wider one is beyond what the network sees."""


@dataclass
class Piece:
    """A square picture; boxes as x0, y0, x1, y1; a loose box has no corners and no sure size."""

    picture: np.ndarray
    boxes: list[BoxPx] = field(default_factory=list)
    corners: list[np.ndarray | None] = field(default_factory=list)
    loose: list[bool] = field(default_factory=list)
    unsure: list[BoxPx] = field(default_factory=list)
    """Areas in which a plate may or may not be: not taught as background."""


class Pieces:
    """An endless mix: photographs, photographs with our plates set in, close-ups, no plates."""

    def __init__(self, rng: Rng, *, held_out: bool = False) -> None:
        self._rng, self._held_out = rng, held_out
        every = photographs(held_out=held_out)
        self._with = [p for p in every if p.boxes]
        self._without = [p for p in every if not p.boxes]
        self._tight = [p for p in self._with if not p.loose]
        self._press = Press(load_designs(DESIGNS), rng)
        self._drawings: list[_Known] = []
        self._streets = Streets(self._press, rng, [p.picture for p in self._without])
        self._plates = [self._press.plate() for _ in range(48)]

    def _plate(self) -> Plate:
        """A plate of the pool; drawing a new one each time would cost more than the rest."""
        k = int(self._rng.integers(len(self._plates)))
        if self._rng.random() < 0.3:
            self._plates[k] = self._press.plate()
        return self._plates[k]

    def next(self) -> Piece:
        rng = self._rng
        if self._held_out and self._tight:
            return self._cut(self._any(self._tight), clean=True)
        shares = MIX if self._with else (0.3, 0.55, 0.15, 0, 0, 0, 0)
        kind = int(rng.choice(len(shares), p=shares))
        if kind == 0:
            return self._close_up()
        if kind == 1:
            return self._cut(self._street())
        if kind == 2:
            real = self._with and rng.random() < 0.4
            return self._cut(self._any(self._with) if real else self._street(), whole=True)
        photographs = (self._without or self._with, self._with, self._tight, self._with)
        chosen = self._any(photographs[kind - 3])
        return self._cut(self._replated(chosen) if kind == 6 else chosen)

    def _any(self, of: list[Photograph]) -> Photograph:
        return of[int(self._rng.integers(len(of)))]

    def _close_up(self) -> Piece:
        """A plate that nearly fills the picture, on grey as the second pass sees it."""
        rng = self._rng
        scene = Scene(self._plate(), rng)
        frame, quad = scene.frame(float(np.exp(rng.uniform(np.log(70), np.log(330)))))
        if rng.random() < 0.6:
            x0, y0, x1, y1 = (int(v) for v in _around(quad))
            room = int((x1 - x0) * rng.uniform(-0.01, 0.12))
            left, top = max(x0 - room, 0), max(y0 - room, 0)
            frame = np.ascontiguousarray(frame[top : y1 + room, left : x1 + room])
            quad = (quad - (left, top)).astype(np.float32)
        return self._cut(_Known(frame, [quad]), whole=True)

    def _street(self) -> "_Known":
        """A drawn street: full of signs, badges and lettering that are no plates."""
        rng = self._rng
        if len(self._drawings) < STREETS or rng.random() < 0.12:
            street = self._streets.street(400, 320, (20.0, 170.0))
            self._drawings.append(_Known(street.picture, [p.corners for p in street.plates]))
            self._drawings = self._drawings[-STREETS:]
        return self._drawings[int(rng.integers(len(self._drawings)))]

    def _replated(self, photograph: Photograph) -> "_Known":
        """Our plates over the real ones: real streets with exactly known corners."""
        rng = self._rng
        picture = photograph.picture.copy()
        quads = []
        for x0, y0, x1, y1 in photograph.boxes:
            wide = np.sqrt((x1 - x0) * (y1 - y0) * 2) if photograph.loose else x1 - x0
            wide = max(wide * rng.uniform(0.95, 1.15), 8.0)
            plate = self._plate().picture
            ratio = plate.shape[0] / plate.shape[1]
            middle = np.array((x0 + x1, y0 + y1)) / 2
            quad = pose(wide, wide * ratio, rng) + middle
            quad = quad.astype(np.float32)
            _set_in(picture, plate, quad, rng)
            quads.append(quad)
        return _Known(picture, quads)

    def _cut(self, of: "Photograph | _Known", *, clean: bool = False, whole: bool = False) -> Piece:
        """A piece of SIDE pixels in which one of the plates has a size drawn at random."""
        rng = self._rng
        boxes = [_around(q) for q in of.quads] if isinstance(of, _Known) else list(of.boxes)
        scale, focus = self._aim(of.picture, boxes, whole=whole)
        shift = np.array((SIDE / 2, SIDE / 2)) - np.array(focus) * scale
        flip = not clean and not whole and rng.random() < 0.3
        onto = np.array(((scale, 0, shift[0]), (0, scale, shift[1])))
        if flip:
            onto[0] = (-scale, 0, SIDE - shift[0])
        picture = _sample(of.picture, onto, scale, grey=int(rng.integers(90, 130)))
        if not clean and rng.random() < 0.5:
            picture = degrade(picture, rng, float(rng.choice((0.15, 0.3, 0.5))))
        piece = Piece(picture)
        for k, box in enumerate(boxes):
            quad = of.quads[k] if isinstance(of, _Known) else None
            _list(piece, box, onto, None if flip else quad, loose=_is_loose(of, quad))
        return piece

    def _aim(
        self, picture: np.ndarray, boxes: list[BoxPx], *, whole: bool
    ) -> tuple[float, tuple[float, float]]:
        """How much to enlarge, and the point of the picture that comes to the piece's middle."""
        rng = self._rng
        h, w = picture.shape[:2]
        if whole:
            fit = SMALL / max(h, w) if max(h, w) > SIDE else 1.0
            return float(rng.uniform(0.85, 1.0)) * fit, (
                w / 2 + rng.normal(0, 8),
                h / 2 + rng.normal(0, 8),
            )
        if not boxes:
            scale = float(np.exp(rng.uniform(np.log(0.9), np.log(2.2))) * SIDE / max(h, w))
            room = SIDE / 2 / scale
            x, y = (rng.uniform(min(room, s / 2), max(s - room, s / 2)) for s in (w, h))
            return scale, (x, y)
        x0, y0, x1, y1 = boxes[int(rng.integers(len(boxes)))]
        wide = float(np.exp(rng.uniform(np.log(17), np.log(150))))
        least = 0.8 * SIDE / max(h, w) if rng.random() < 0.3 else SIDE / min(h, w)
        scale = float(np.clip(wide / (x1 - x0), least, max(2.5, least)))
        away = rng.uniform(-0.42, 0.42, 2) * SIDE / scale
        room = SIDE / 2 / scale
        x, y = (x0 + x1) / 2 + away[0], (y0 + y1) / 2 + away[1]
        return scale, (
            float(np.clip(x, min(room, w / 2), max(w - room, w / 2))),
            float(np.clip(y, min(room, h / 2), max(h - room, h / 2))),
        )


@dataclass(frozen=True)
class _Known:
    """A picture whose plates' corners are exactly known."""

    picture: np.ndarray
    quads: list[np.ndarray]


def _is_loose(of: Photograph | _Known, quad: np.ndarray | None) -> bool:
    return quad is None and isinstance(of, Photograph) and of.loose


def _around(quad: np.ndarray) -> BoxPx:
    (x0, y0), (x1, y1) = quad.min(axis=0), quad.max(axis=0)
    return float(x0), float(y0), float(x1), float(y1)


def _sample(picture: np.ndarray, onto: np.ndarray, scale: float, grey: int) -> np.ndarray:
    """The piece under an affine map; reduced by halves first so that it does not alias."""
    while scale < 0.6:
        picture = cv2.resize(
            picture, (picture.shape[1] // 2, picture.shape[0] // 2), interpolation=cv2.INTER_AREA
        )
        scale *= 2
        onto = onto * np.array(((2, 2, 1), (2, 2, 1)))
    return cv2.warpAffine(
        picture, onto, (SIDE, SIDE), borderMode=cv2.BORDER_CONSTANT, borderValue=(grey,) * 3
    )


def _list(
    piece: Piece, box: BoxPx, onto: np.ndarray, quad: np.ndarray | None, *, loose: bool
) -> None:
    """Enter one plate into the piece, or leave it open where it is cut off or too small."""
    points = np.array(((box[0], box[1]), (box[2], box[3]))) if quad is None else quad
    moved = points @ onto[:, :2].T + onto[:, 2]
    x0, y0, x1, y1 = _around(moved)
    if x1 < 0 or y1 < 0 or x0 > SIDE or y0 > SIDE:
        return
    wide, high = x1 - x0, y1 - y0
    seen = (min(x1, SIDE) - max(x0, 0)) * (min(y1, SIDE) - max(y0, 0)) / (wide * high)
    if wide > WIDEST:
        # Only its middle stays open: its stickers and words are no plates.
        piece.unsure.append((x0 + wide / 3, y0 + high / 3, x1 - wide / 3, y1 - high / 3))
        return
    if seen < (0.75 if wide < 0.8 * SIDE else 0.6) or wide < LEAST:
        piece.unsure.append((x0 - 4, y0 - 4, x1 + 4, y1 + 4))
        return
    piece.boxes.append((x0, y0, x1, y1))
    piece.corners.append(None if quad is None else moved)
    piece.loose.append(loose)


def _set_in(picture: np.ndarray, plate: np.ndarray, quad: np.ndarray, rng: Rng) -> None:
    """Warp a plate into the picture under the light that falls on the place."""
    x0, y0, x1, y1 = (int(v) for v in _around(quad))
    x0, y0, x1, y1 = max(x0 - 2, 0), max(y0 - 2, 0), x1 + 3, y1 + 3
    under = picture[y0:y1, x0:x1]
    if under.size == 0:
        return
    while plate.shape[1] > 2.2 * (x1 - x0):
        half = (plate.shape[1] // 2, plate.shape[0] // 2)
        plate = cv2.resize(plate, half, interpolation=cv2.INTER_AREA)
    h, w = plate.shape[:2]
    flat = np.array(((0, 0), (w, 0), (w, h), (0, h)), np.float32)
    lay = cv2.getPerspectiveTransform(flat, (quad - (x0, y0)).astype(np.float32))
    size = (under.shape[1], under.shape[0])
    lit: np.ndarray = cv2.warpPerspective(plate, lay, size, borderMode=cv2.BORDER_REPLICATE).astype(
        np.float32
    )
    mask = np.zeros(under.shape[:2], np.uint8)
    corners = np.round((quad - (x0, y0)) * 16).astype(np.int32)
    cv2.fillConvexPoly(mask, corners, 255, cv2.LINE_AA, 4)
    here = float(np.percentile(under, 85)) + 10
    lit *= np.clip(here / (float(np.percentile(lit, 85)) + 10), 0.35, 1.3) ** rng.uniform(0.4, 1)
    if rng.random() < 0.6:
        lit = cv2.GaussianBlur(lit, (0, 0), rng.uniform(0.3, 1.0))
    alpha = (mask.astype(np.float32) / 255)[..., None]
    under[:] = np.clip(under + alpha * (lit - under), 0, 255).astype(np.uint8)
