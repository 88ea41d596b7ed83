"""Pictures that show what was read, and how sure every character is.

The plate is outlined and numbered; below the picture stands what was read of it, each character
with its certainty as a word, a figure and the length of a bar, never by colour alone.
"""

import os
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from models.look import Character, Look
from models.pictures import Picture
from models.rectify import View, rectify

FONT = cv2.FONT_HERSHEY_SIMPLEX
WHITE, BLACK, GREY = (255, 255, 255), (0, 0, 0), (120, 120, 120)
CROP = View(256, 128, 0.08)
CELL, ROW, MARGIN = 76, 176, 12
"""Pixels of a character's column, of a plate's row, and around both."""
BAR = 56
LEAST_WIDTH = MARGIN * 4 + CROP.width + 8 * CELL
SUFFIX = ".overlay.jpg"
LONGEST_NAME, KEPT_END = 180, 40
"""Bytes of a name, and of its end where a film's time stands; systems take 255 with our suffix."""
WORDS = ((0.98, "sure"), (0.85, "likely"), (0.6, "doubt"), (0.0, "weak"))


class OverlayFailed(Exception):  # noqa: N818 - as PictureRefused: an answer with a reason
    """An overlay that could not be written; what was read still stands."""


class Overlays:
    """Writes into one folder, never twice under one name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, name: str, picture: Picture, looks: Sequence[Look]) -> Path:
        name = shortened(name)
        stem, number = name, 2
        while stem in self._used:
            stem, number = f"{name}.{number}", number + 1
        self._used.add(stem)
        path = self._folder / f"{stem}{SUFFIX}"
        data = _jpeg(draw(picture, looks))
        try:
            path.write_bytes(data)
        except OSError as cause:
            reason = cause.strerror or "cannot be written"
            raise OverlayFailed(f"the overlay was not written: {reason}") from cause
        return path


def shortened(name: str) -> str:
    """A name that leaves room for a number and the suffix; its beginning and its end are kept."""
    data = os.fsencode(name)
    if len(data) <= LONGEST_NAME:
        return name
    parts = data[: LONGEST_NAME - KEPT_END - 1], data[-KEPT_END:]
    return "~".join(part.decode("utf-8", "ignore") for part in parts)


def percent(chance: float, places: int = 0) -> str:
    """Never 100 % or 0 %: what was read is never certain, and a rounded figure must not say so."""
    step = 10.0**-places
    if 100 * chance > 100 - step:
        return f">{100 - step:.{places}f}%"
    if 100 * chance < step:
        return f"<{step:.{places}f}%"
    return f"{chance:.{places}%}"


def _jpeg(picture: Picture) -> bytes:
    try:
        intact, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 90])
    except cv2.error as cause:
        raise OverlayFailed("the overlay cannot be stored as a JPEG") from cause
    if not intact:
        raise OverlayFailed("the overlay cannot be stored as a JPEG")
    return data.tobytes()


def draw(picture: Picture, looks: Sequence[Look]) -> Picture:
    """The picture with numbered outlines, and a row a plate under it."""
    shown = picture.copy()
    thick = max(1, round(max(picture.shape[:2]) / 640))
    for number, look in enumerate(looks, 1):
        _outline(shown, look, number, thick)
    rows = [_row(picture, look, number) for number, look in enumerate(looks, 1)]
    width = max([shown.shape[1], *(row.shape[1] for row in rows)])
    return np.vstack([_widened(part, width) for part in (shown, *rows)])


def _outline(shown: Picture, look: Look, number: int, thick: int) -> None:
    points = np.round(np.array(look.corners) * 16).astype(np.int32)
    for colour, pixels in ((BLACK, 3 * thick), (WHITE, thick)):
        cv2.polylines(shown, [points], True, colour, pixels, cv2.LINE_AA, 4)
    label, size = f"{number}: {look.text}", 0.7 * thick
    (across, up), below = cv2.getTextSize(label, FONT, size, thick)
    x = max(0, min(int(look.box.x), shown.shape[1] - across - 8))
    y = int(look.box.y) - 6 * thick
    if y < up + below:  # no room above the plate
        y = int(look.box.y + look.box.h) + up + 8 * thick
    cv2.rectangle(shown, (x, y - up - 4), (x + across + 8, y + below), BLACK, cv2.FILLED)
    cv2.putText(shown, label, (x + 4, y), FONT, size, WHITE, thick, cv2.LINE_AA)


def _row(picture: Picture, look: Look, number: int) -> Picture:
    width = max(LEAST_WIDTH, MARGIN * 4 + CROP.width + CELL * len(look.characters))
    row = np.full((ROW, width, 3), 255, np.uint8)
    row[:2] = GREY
    crop = rectify(picture, look.corners, [CROP])[0]
    row[40 : 40 + CROP.height, MARGIN : MARGIN + CROP.width] = crop
    _text(row, _summary(look, number), (MARGIN, 28), 0.6)
    for at, character in enumerate(look.characters):
        _cell(row, character, MARGIN * 3 + CROP.width + CELL * at)
    return row


def _summary(look: Look, number: int) -> str:
    state = "state not read"
    if look.state:
        state = f"{look.state.code} {percent(look.state.probability)}"
    parts = [f"{number}: {look.text}", f"{percent(look.confidence, 1)} sure", state]
    if look.runner_up:
        parts.append(f"or {look.runner_up}")
    return "   ".join(parts)


def _cell(row: Picture, character: Character, left: int) -> None:
    chance = character.probability
    _text(row, character.text, (left + 6, 80), 1.5, 3)
    cv2.rectangle(row, (left, 90), (left + BAR, 98), BLACK, 1)
    cv2.rectangle(row, (left, 90), (left + round(BAR * chance), 98), BLACK, cv2.FILLED)
    word = word_for(chance) if character.known else "not read"
    _text(row, word, (left, 116), 0.45)
    _text(row, percent(chance), (left, 134), 0.45)
    second, second_chance = character.runner_up
    _text(row, f"or {second or 'none'} {percent(second_chance)}", (left, 152), 0.4)


def word_for(chance: float) -> str:
    return next(word for least, word in WORDS if chance >= least)


def _text(row: Picture, text: str, at: tuple[int, int], size: float, thick: int = 1) -> None:
    cv2.putText(row, text, at, FONT, size, BLACK, thick, cv2.LINE_AA)


def _widened(part: Picture, width: int) -> Picture:
    out = np.full((part.shape[0], width, 3), 255, np.uint8)
    out[:, : part.shape[1]] = part
    return out
