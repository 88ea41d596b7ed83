"""Pictures with striped plates, which the doubles can read."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from models.pictures import Picture
from tests.doubles import ALPHABET, STATES

Pixels = NDArray[Any]
"""Also what is no picture yet: more bits, more channels, or fewer."""

BLUE = 255
GREEN_STEP = 7
RED_STEP = 40


def plate(text: str, state: str = "", width: int = 200, height: int = 80) -> Picture:
    """A plate with one stripe a character; lower case asks for doubt towards the next one."""
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[..., 0] = BLUE
    pixels[..., 2] = STATES.index(state) * RED_STEP
    edges = np.linspace(0, width, 11).round().astype(int)
    for slot in range(10):
        pixels[:, edges[slot] : edges[slot + 1], 1] = _green(text[slot : slot + 1])
    return pixels


def _green(character: str) -> int:
    if not character:
        return len(ALPHABET) * GREEN_STEP
    doubt = GREEN_STEP // 2 if character.islower() else 0
    return ALPHABET.index(character.upper()) * GREEN_STEP + doubt


def street(width: int = 640, height: int = 384, seed: int = 1) -> Picture:
    """Grey noise without a plate."""
    noise = np.random.default_rng(seed).integers(
        60, 160, (height // 8 + 1, width // 8 + 1), np.uint8
    )
    grey = cv2.resize(noise, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), np.uint8)


def scene(text: str, state: str = "", x: int = 240, y: int = 160) -> Picture:
    """A street with one striped plate in it."""
    picture = street()
    shown = plate(text, state)
    picture[y : y + shown.shape[0], x : x + shown.shape[1]] = shown
    return picture


def png(picture: Pixels) -> bytes:
    return encoded(picture, ".png")


def encoded(picture: Pixels, suffix: str) -> bytes:
    intact, data = cv2.imencode(suffix, picture)
    assert intact
    return data.tobytes()
