"""Where the plates are: two passes over the picture and a closer look at the small ones.

One box a plate.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import cv2
import numpy as np

from models import closer
from models.catalogue import NETWORK_STRIDE, FinderModel
from models.look import Box
from models.pictures import Picture
from models.rectify import Corners, box_corners, plausible, rectify
from models.session import Network, Tensor

GRID = 8
"""Input pixels from one cell of the answer to the next."""
MOST_PLATES = 64
"""A pass gives no more than this; a car park in one picture holds fewer."""
OVERLAP = 0.25
"""Two boxes that share more than this (intersection over union) are one plate."""
CONTAINED = 0.6
"""So are two when this share of the smaller one lies in the other."""
FILLS = 0.3
"""Share of the picture's width from which the second pass is believed."""
WHOLE = 0.4
"""Share up to which the first pass sees a plate whole as well: then both have a say."""
SURE = 0.5
"""Score from which a plate swallows what was found on it: stickers, words, its own serial."""
AROUND = 0.125
"""Room around the picture in the second pass, as a share of its sides."""
LEAST_SIDE = 2.0
"""Boxes with a side under this many pixels hold nothing that could be read."""


@dataclass(frozen=True, slots=True)
class Found:
    """One plate: where it is, and how sure that is."""

    box: Box
    corners: Corners
    score: float


@dataclass(frozen=True, slots=True)
class Canvas:
    """A picture as the network sees it, and the way back."""

    pixels: Picture
    scale: tuple[float, float]
    """Canvas pixels for a pixel of the picture, across and down."""
    left: int
    top: int

    def back(self, found: Found) -> Found:
        """From pixels of the canvas to pixels of the picture."""
        across, down = self.scale
        box = found.box
        left, right = ((x - self.left) / across for x in (box.x, box.x + box.w))
        top, bottom = ((y - self.top) / down for y in (box.y, box.y + box.h))
        corners = tuple(((x - self.left) / across, (y - self.top) / down) for x, y in found.corners)
        return Found(Box(left, top, right - left, bottom - top), corners, found.score)


class Finder:
    """A finder model at work."""

    def __init__(self, model: FinderModel, network: Network) -> None:
        self._model = model
        self._network = network
        self._decode = DECODERS[model.decoder]
        self._least = model.closer_threshold if model.closer_width else model.threshold

    def find(self, picture: Picture) -> tuple[Found, ...]:
        """Every plate once, most certain first."""
        canvas = self.prepare(picture)
        faint = self.detect(canvas, picture, closer.UNSEEN)
        first = [found for found in faint if found.score >= self._least]
        second = self.detect(self.prepare_second(picture), picture, self._least)
        width = picture.shape[1]
        large = [
            _confirmed(found, faint) if found.box.w <= WHOLE * width else found
            for found in second
            if found.box.w >= FILLS * width and not _known(found, first)
        ]
        seen = one_a_plate([*first, *(found for found in large if found.score >= self._least)])
        if not self._model.closer_width:
            return seen
        sharp = (self._closer(picture, found, canvas.scale[0]) for found in seen)
        return one_a_plate(found for found in sharp if found.score >= self._model.threshold)

    def prepare(self, picture: Picture) -> Canvas:
        return fit(picture, self._model.long_side, 0.0)

    def prepare_second(self, picture: Picture) -> Canvas:
        """The same, smaller and with room around it, for a plate that fills the picture."""
        return fit(picture, self._model.second_long_side, AROUND)

    def detect(self, canvas: Canvas, picture: Picture, least: float) -> list[Found]:
        """All that scores at least so much, several times a plate perhaps."""
        answers = self._network.run({"picture": canvas.pixels[None]})
        height, width = picture.shape[:2]
        raw = self._decode(answers, least)
        kept = (_inside(canvas.back(found), width, height) for found in raw)
        return [found for found in kept if found is not None]

    def _closer(self, picture: Picture, found: Found, scale: float) -> Found:
        """The plate as an enlarged view shows it, or as it was where there is nothing to gain."""
        if found.box.w * scale >= self._model.closer_width:
            return found
        part = closer.window(found.box, self._model.closer_width)
        view = rectify(picture, box_corners(part), [closer.VIEW])[0]
        best = Found(found.box, found.corners, closer.UNSEEN)
        for one in self._decode(self._network.run({"picture": view[None]}), closer.UNSEEN):
            box, corners = closer.placed(one.box, one.corners, part)
            height, width = picture.shape[:2]
            there = _inside(Found(box, corners, one.score), width, height)
            if there and there.score > best.score and there.box.iou(found.box) >= closer.SAME:
                best = there
        return replace(best, score=closer.agreed((found.score, best.score)))


def fit(picture: Picture, long_side: int, around: float) -> Canvas:
    """Never enlarged; padded to the right and below to what the network takes."""
    height, width = picture.shape[:2]
    scale = min(1.0, long_side / max(height, width))
    across, down = max(1, round(width * scale)), max(1, round(height * scale))
    small = shrink(picture, across, down)
    left, top = round(across * around), round(down * around)
    full = [
        -(-(side + 2 * room) // NETWORK_STRIDE) * NETWORK_STRIDE
        for side, room in ((down, top), (across, left))
    ]
    if around == 0.0 and full == [down, across]:
        return Canvas(small, (across / width, down / height), 0, 0)
    pixels = np.full((*full, 3), closer.PADDING, np.uint8)
    pixels[top : top + down, left : left + across] = small
    return Canvas(pixels, (across / width, down / height), left, top)


def shrink(picture: Picture, across: int, down: int) -> Picture:
    """Linear, which is fast; a very large picture is averaged down by whole steps before."""
    height, width = picture.shape[:2]
    steps = min(width // across, height // down)
    if steps >= 4:
        half = steps // 2
        size = (width // half, height // half)
        picture = np.asarray(
            cv2.resize(
                picture[: size[1] * half, : size[0] * half], size, interpolation=cv2.INTER_AREA
            ),
            np.uint8,
        )
    if picture.shape[:2] == (down, across):
        return picture
    return np.asarray(cv2.resize(picture, (across, down), interpolation=cv2.INTER_LINEAR), np.uint8)


def centre_corners(answers: Mapping[str, Tensor], threshold: float) -> list[Found]:
    """Each cell that scores gives distances to four sides and offsets to four corners."""
    score = answers["score"][0]
    rows, columns = np.nonzero(score >= threshold)
    best = np.argsort(-score[rows, columns], kind="stable")[:MOST_PLATES]
    found = []
    for row, column in zip(rows[best].tolist(), columns[best].tolist(), strict=True):
        x, y = (column + 0.5) * GRID, (row + 0.5) * GRID
        left, top, right, bottom = answers["box"][0, row, column].tolist()
        offsets = answers["corners"][0, row, column].reshape(4, 2).tolist()
        found.append(
            Found(
                Box(x - left, y - top, left + right, top + bottom),
                tuple((x + dx, y + dy) for dx, dy in offsets),
                float(score[row, column]),
            )
        )
    return found


DECODERS: Mapping[str, Callable[[Mapping[str, Tensor], float], list[Found]]] = {
    "centre-corners": centre_corners
}


def _inside(found: Found, width: int, height: int) -> Found | None:
    """Kept inside the picture; corners that cannot be are those of the box."""
    box = found.box
    left, right = (min(max(x, 0.0), float(width)) for x in (box.x, box.x + box.w))
    top, bottom = (min(max(y, 0.0), float(height)) for y in (box.y, box.y + box.h))
    if not (right - left >= LEAST_SIDE and bottom - top >= LEAST_SIDE):
        return None
    upright = Box(left, top, right - left, bottom - top)
    corners = found.corners
    if not plausible(corners, upright):
        corners = box_corners(upright)
    return Found(upright, corners, found.score)


def one_a_plate(candidates: Iterable[Found]) -> tuple[Found, ...]:
    """The most certain of those that lie on each other."""
    every = list(candidates)
    sure = [found for found in every if found.score >= SURE]
    whole = [f for f in every if not any(part_of(f.box, other.box) for other in sure)]
    kept: list[Found] = []
    for found in sorted(whole, key=_surest_first):
        if not any(same_plate(found.box, other.box) for other in kept):
            kept.append(found)
    return tuple(kept)


def _surest_first(found: Found) -> tuple[float, ...]:
    """Equal scores fall by place and size, so that the order of the candidates does not matter."""
    box = found.box
    return -found.score, box.x, box.y, box.w, box.h


def _known(found: Found, first: Iterable[Found]) -> bool:
    """Whether the first pass, which sees finer, is sure of the same plate."""
    return any(other.score >= SURE and other.box.iou(found.box) > 0.5 for other in first)


def _confirmed(found: Found, faint: Iterable[Found]) -> Found:
    """What both passes together say of it: a fence is a plate to one of them, seldom to both."""
    same = (other.score for other in faint if other.box.iou(found.box) >= closer.SAME)
    return replace(found, score=closer.agreed((found.score, max(same, default=closer.UNSEEN))))


def part_of(one: Box, other: Box) -> bool:
    """Whether the one is a small piece of the other."""
    area, around = one.w * one.h, other.w * other.h
    overlap = one.iou(other)
    shared = overlap * (area + around) / (1 + overlap)
    return area < 0.5 * around and shared > 0.8 * area


def same_plate(one: Box, other: Box) -> bool:
    overlap = one.iou(other)
    if overlap == 0.0:
        return False
    shared = overlap * (one.w * one.h + other.w * other.h) / (1 + overlap)
    smaller = min(one.w * one.h, other.w * other.h)
    return overlap > OVERLAP or shared > CONTAINED * smaller
