"""What the finder's network answers, made up cell by cell."""

from collections.abc import Iterable

import numpy as np

from models.session import Tensor

Cell = tuple[int, int, float, list[float]]
"""Row, column, score, and the distances to the left, top, right and bottom side."""


def answered(shape: tuple[int, ...], cells: Iterable[Cell]) -> dict[str, Tensor]:
    """For a picture of this shape: one cell for eight pixels; cells beyond it are left out."""
    rows, columns = shape[1] // 8, shape[2] // 8
    score = np.zeros((1, rows, columns), np.float32)
    box = np.zeros((1, rows, columns, 4), np.float32)
    corners = np.zeros((1, rows, columns, 8), np.float32)
    for row, column, value, sides in cells:
        if row >= rows or column >= columns:
            continue
        left, top, right, bottom = sides
        score[0, row, column], box[0, row, column] = value, sides
        corners[0, row, column] = [-left, -top, right, -top, right, bottom, -left, bottom]
    return {"score": score, "box": box, "corners": corners}
