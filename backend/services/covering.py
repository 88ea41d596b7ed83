"""A frame as it is handed to others: one vehicle, and nobody else.

Around the plate as much is shown as a vehicle's front or back takes; what is beside and above it,
where people and other vehicles are, is left as coarse squares, and other plates within are covered.
What was covered is told (requirements R-SHR-01 and -04). The original stays in the evidence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from backend.services.intake import LIMITS
from models import pictures
from models.look import Box

BESIDE, ABOVE, BELOW = 2.2, 1.3, 0.7
"""In widths of the plate: so far a car's body reaches from its plate, below the windows."""
SQUARES = 24
"""Across the frame's longer side, of what is covered: neither a face nor a plate is left of it."""
QUALITY = 92


@dataclass(frozen=True, slots=True)
class Covered:
    """The picture as a JPEG; what is shown of it, and what was covered within, in its pixels."""

    data: bytes
    told: dict[str, Any]


def cover(frame: bytes, plate: Box, others: Sequence[Box]) -> Covered:
    """`others`: plates of other vehicles in the frame."""
    picture = pictures.decode(frame, LIMITS)
    height, width = picture.shape[:2]
    kept = _around(plate, width, height)
    made = _coarse(picture)
    left, top, right, bottom = kept
    made[top:bottom, left:right] = picture[top:bottom, left:right]
    within = [
        _square(box, width, height) for box in others if _meet(_square(box, width, height), kept)
    ]
    own = _square(plate, width, height)
    for x0, y0, x1, y1 in within:
        made[y0:y1, x0:x1] = _coarse(picture)[y0:y1, x0:x1]
    x0, y0, x1, y1 = own
    made[y0:y1, x0:x1] = picture[y0:y1, x0:x1]
    data = cv2.imencode(".jpg", made, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])[1].tobytes()
    told = {
        "shown": dict(zip(("left", "top", "right", "bottom"), kept, strict=True)),
        "other_plates": len(others),
        "covered_within": [list(one) for one in within],
        "covered": "everything outside of what is shown",
    }
    return Covered(data, told)


def _around(plate: Box, width: int, height: int) -> tuple[int, int, int, int]:
    across = plate.w
    return (
        max(0, int(plate.x - BESIDE * across)),
        max(0, int(plate.y - ABOVE * across)),
        min(width, int(plate.x + plate.w + BESIDE * across)),
        min(height, int(plate.y + plate.h + BELOW * across)),
    )


def _square(box: Box, width: int, height: int) -> tuple[int, int, int, int]:
    """With a margin: a plate's edge is not always where it was found."""
    edge = 0.15 * box.w
    return (
        max(0, int(box.x - edge)),
        max(0, int(box.y - edge)),
        min(width, int(box.x + box.w + edge) + 1),
        min(height, int(box.y + box.h + edge) + 1),
    )


def _meet(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _coarse(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    height, width = picture.shape[:2]
    size = max(width, height) / SQUARES
    small = (max(1, round(width / size)), max(1, round(height / size)))
    few = cv2.resize(picture, small, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.resize(few, (width, height), interpolation=cv2.INTER_NEAREST), np.uint8)
