"""Test pictures whose truth is known: for calibration, confusion tables and figures."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from models.look import Box
from models.training.camera import LIGHTS, degrade
from models.training.clips import passing
from models.training.designs import load_designs
from models.training.folders import DESIGNS
from models.training.photographs import Photograph, photographs
from models.training.plate import Press
from models.training.scenes import Street, Streets
from models.training.views import Scene, native_widths

SEED = 20_260_000
"""Far from any seed that training uses."""


@dataclass(frozen=True)
class Specimen:
    """One picture with one plate to be read."""

    picture: np.ndarray
    text: str
    state: str
    box: Box
    light: str
    source: str


def drawn(count: int, seed: int = SEED) -> Iterator[Specimen]:
    """Synthetic plates on a piece of vehicle, day and night by turns, as cameras see them."""
    rng = np.random.default_rng(seed)
    press = Press(load_designs(DESIGNS), rng)
    made = 0
    while made < count:
        plate = press.plate()
        if not plate.legible.all():
            continue
        light = LIGHTS[made % 3 == 2]
        native = native_widths(rng, 1)[0]
        frame, quad = Scene(plate, rng).frame(native)
        spare = float(np.clip(native / 110, 0.35, 1.2))
        picture = degrade(frame, rng, spare * float(rng.choice((0.3, 0.7, 1.0))), light)
        low, high = quad.min(axis=0), quad.max(axis=0)
        box = Box(*(float(v) for v in (*low, *(high - low))))
        yield Specimen(picture, plate.text, plate.state, box, light, "drawn")
        made += 1


def passed(count: int, seed: int = SEED + 3) -> Iterator[Specimen]:
    """A picture each of vehicles that pass: in shade and glint, behind posts and other vehicles."""
    rng = np.random.default_rng(seed)
    press = Press(load_designs(DESIGNS), rng)
    made = 0
    while made < count:
        clip = passing(press, rng)
        frame = clip.frame(int(rng.integers(len(clip))))
        for placed in frame.plates:
            low, high = placed.corners.min(axis=0), placed.corners.max(axis=0)
            box = Box(*(float(v) for v in (*low, *(high - low))))
            light = LIGHTS[clip.look.sky.kind != "day"]
            yield Specimen(frame.picture, clip.text, clip.state, box, light, "passing")
            made += 1


def empty() -> Iterator[Photograph]:
    """Those of the permitted photographs without a plate that no network learned from."""
    for photograph in photographs(held_out=True):
        if photograph.folder == "negatives":
            yield photograph


def streets(count: int, seed: int = SEED) -> Iterator[Street]:
    """Drawn street pictures as a fixed camera gives them, with everything that is no plate."""
    rng = np.random.default_rng(seed)
    made = Streets(Press(load_designs(DESIGNS), rng), rng)
    for _ in range(count):
        yield made.street(1280, 720, (50.0, 220.0))


def permitted() -> Iterator[Specimen]:
    """The plates with text of those permitted photographs that no network learned from."""
    for photograph in photographs(held_out=True):
        for (x0, y0, x1, y1), text in zip(photograph.boxes, photograph.texts, strict=True):
            if text not in ("?", "-", ""):
                dark = float(photograph.picture.mean()) < 60
                box = Box(x0, y0, x1 - x0, y1 - y0)
                yield Specimen(photograph.picture, text, "", box, LIGHTS[dark], photograph.folder)
