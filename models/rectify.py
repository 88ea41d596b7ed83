"""A plate cut out of the picture by its corners, seen straight on, in the size a network wants."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

import cv2
import numpy as np
from numpy.typing import NDArray

from models.look import Box
from models.pictures import Picture

Corners = tuple[tuple[float, float], ...]
"""Four points from the upper left, clockwise."""

LEVEL = 0.35
"""Rise over run up to which a plate counts as level when it is made smaller."""


@dataclass(frozen=True, slots=True)
class View:
    """How a network wants to see a plate: its size, and the share of margin on every side."""

    width: int
    height: int
    margin: float
    beyond: int | None = None
    """The grey of what lies beyond the picture; where it is None, the picture's edge goes on."""


def box_corners(box: Box) -> Corners:
    right, bottom = box.x + box.w, box.y + box.h
    return ((box.x, box.y), (right, box.y), (right, bottom), (box.x, bottom))


def plausible(corners: Corners, box: Box) -> bool:
    """Whether four corners can be those of the plate in this box."""
    if len(corners) != 4 or not all(isfinite(x) and isfinite(y) for x, y in corners):
        return False
    # Plain numbers: for eight of them arrays take ten times as long, and a frame asks often.
    following = (*corners[1:], corners[0])
    edges = [(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in zip(corners, following, strict=True)]
    turns = zip(edges, (*edges[1:], edges[0]), strict=True)
    if any(ax * by - ay * bx <= 0 for (ax, ay), (bx, by) in turns):
        return False  # clockwise and convex, with y pointing down
    away_x, away_y = 0.3 * box.w + 2, 0.3 * box.h + 2
    inside = all(
        box.x - away_x <= x <= box.x + box.w + away_x
        and box.y - away_y <= y <= box.y + box.h + away_y
        for x, y in corners
    )
    doubled = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(corners, following, strict=True))
    return inside and 0.25 * box.w * box.h <= abs(doubled) / 2 <= 1.7 * box.w * box.h


def rectify(picture: Picture, corners: Corners, views: Sequence[View]) -> list[Picture]:
    """One crop a view, from the full picture.

    Where the plate is much larger than the crop, the piece of the picture around it is first made
    smaller by whole steps with averaging, so that fine detail does not turn into false strokes.
    """
    points = np.array(corners, np.float32)
    step_x, step_y = _steps(points, views[0])
    most = max(0.0, *(view.margin for view in views))
    piece, points = _piece(picture, points, most, (step_x, step_y))
    return [_warp(piece, points, view) for view in views]


def _steps(points: NDArray[np.float32], view: View) -> tuple[int, int]:
    sides = np.linalg.norm(np.roll(points, -1, axis=0) - points, axis=1)
    inner = 1 + 2 * view.margin
    across = max(1, int(max(sides[0], sides[2]) * inner / view.width))
    down = max(1, int(max(sides[1], sides[3]) * inner / view.height))
    run, rise = np.abs(points[1] - points[0])
    if rise > LEVEL * run:
        across = down = min(across, down)
    return across, down


def _piece(
    picture: Picture, points: NDArray[np.float32], margin: float, steps: tuple[int, int]
) -> tuple[Picture, NDArray[np.float32]]:
    """The part of the picture that the crops need, and the corners in it."""
    low, high = points.min(axis=0), points.max(axis=0)
    room = (high - low) * (margin + 0.25) + 4
    height, width = picture.shape[:2]
    left, top = (int(max(0, edge)) for edge in low - room)
    right, bottom = (int(edge) + 1 for edge in high + room)
    # Kept to at least one step inside the picture: a plate may be found at its very edge.
    left, top = min(left, max(0, width - steps[0])), min(top, max(0, height - steps[1]))
    right = min(width, max(right, left + steps[0]))
    bottom = min(height, max(bottom, top + steps[1]))
    piece = picture[top:bottom, left:right]
    points = points - np.array([left, top], np.float32)
    if steps == (1, 1) or piece.shape[1] < steps[0] or piece.shape[0] < steps[1]:
        return piece, points
    size = (piece.shape[1] // steps[0], piece.shape[0] // steps[1])
    piece = piece[: size[1] * steps[1], : size[0] * steps[0]]
    smaller = cv2.resize(piece, size, interpolation=cv2.INTER_AREA)
    return np.asarray(smaller, np.uint8), (points / np.array(steps)).astype(np.float32)


def _warp(piece: Picture, points: NDArray[np.float32], view: View) -> Picture:
    inset_x = view.width * view.margin / (1 + 2 * view.margin)
    inset_y = view.height * view.margin / (1 + 2 * view.margin)
    right, bottom = view.width - inset_x, view.height - inset_y
    target = np.array(
        [[inset_x, inset_y], [right, inset_y], [right, bottom], [inset_x, bottom]], np.float32
    )
    # Corners lie on pixel edges while the warp counts from pixel centres: half a pixel both sides.
    turn = cv2.getPerspectiveTransform(points - 0.5, target - 0.5)
    crop = cv2.warpPerspective(
        piece,
        turn,
        (view.width, view.height),
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE if view.beyond is None else cv2.BORDER_CONSTANT,
        borderValue=(view.beyond or 0,) * 3,
    )
    return np.asarray(crop, np.uint8)
