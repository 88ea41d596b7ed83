"""The cars of the demo's cameras: short clips that our own models read, with the truth beside them.

`.venv/bin/python -m models.training.demo_clips FOLDER` writes them; the encoder is a development
tool, so that nobody needs it who runs the product.
"""

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import av
import cv2
import numpy as np

from models.look import Box
from models.pipeline import Pipeline
from models.training.clips import Clip, Way, passing
from models.training.designs import load_designs
from models.training.folders import DESIGNS
from models.training.plate import Press
from models.training.street import weather
from models.training.street.carried import Placed
from models.training.street.fleeting import STEADY

SEED = 31_337
FPS, SIZE, SECONDS = 6, (1280, 720), 1.7
LISTED, OTHERS = 7, 3
"""Clips a camera; so many that a listed plate comes again after more than ten minutes."""
STATELESS = 4
"""Of a camera's clips this one need not show its state well, so that possible matches occur too."""
SURE, LOOKS = 0.97, 4
"""How sure and how often the models must read the plate for a clip to be taken."""
ON_PLATE = 0.1
COLUMNS = ("camera", "clip", "plate", "state", "listed")
CODER = {"crf": "26", "preset": "veryslow", "x264-params": "keyint=60"}


@dataclass(frozen=True)
class View:
    """One camera of the demo: which way cars go before it, and in what light."""

    name: str
    way: Way
    sky: str


VIEWS = (
    View("north", "comes", "day"),
    View("south", "leaves", "day"),
    View("night", "leaves", "night"),
)


def passings(view: View, press: Press, rng: np.random.Generator) -> Iterator[Clip]:
    """Clips of this way, as steady and clean as a good fixed camera gives them."""
    while True:
        clip = passing(press, rng, float(FPS), SIZE)
        if clip.way == view.way and clip.plate.state:
            look = replace(
                clip.look,
                shutter=1 / 700,
                blur=0.4,
                noise=1.2,
                quality=95,
                flicker=0.0,
                rain=False,
                writes=False,
            )
            yield replace(clip, seconds=SECONDS, look=look, fleeting=STEADY)


def base(view: View, pipeline: Pipeline, clips: Iterator[Clip]) -> tuple[Clip, np.ndarray]:
    """The clip whose street, light and path all others take, and the street without a car."""
    for clip in clips:
        empty = weather.tinted(clip.scene, clip.look.sky.cast)
        if clip.look.sky.kind == view.sky and not pipeline.look(empty):
            return clip, empty
    raise AssertionError("passings never end")


def read_well(pipeline: Pipeline, clip: Clip, *, stated: bool) -> bool:
    """Whether the plate is read as it is in enough frames, and nothing else in any.

    `stated`: whether its state has to be read as well.
    """
    right = 0
    for frame in clip:
        for look in pipeline.look(frame.picture):
            state = look.state.code if look.state else ""
            if look.best_text == clip.text and look.confidence >= SURE:
                if state not in ("", clip.state):
                    return False
                right += not stated or state == clip.state
            elif not any(look.box.iou(_box(placed)) > ON_PLATE for placed in frame.plates):
                return False
    return right >= LOOKS


def _box(placed: Placed) -> Box:
    low, high = placed.corners.min(axis=0), placed.corners.max(axis=0)
    return Box(*(float(value) for value in (*low, *(high - low))))


def encode(clip: Clip, path: Path) -> None:
    with av.open(str(path), "w") as film:
        stream = film.add_stream("libx264", rate=FPS, options=CODER)
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        for frame in clip:
            film.mux(stream.encode(av.VideoFrame.from_ndarray(frame.picture, format="bgr24")))
        film.mux(stream.encode())


def write_view(view: View, folder: Path, pipeline: Pipeline, press: Press) -> list[tuple[str, ...]]:
    """The view's empty street and its clips; the rows that tell of them."""
    rng = np.random.default_rng((SEED, *view.name.encode()))
    clips = passings(view, press, rng)
    first, empty = base(view, pipeline, clips)
    cv2.imwrite(str(folder / f"{view.name}.jpg"), empty, (cv2.IMWRITE_JPEG_QUALITY, 80))
    rows: list[tuple[str, ...]] = []
    while len(rows) < LISTED + OTHERS:
        clip = replace(next(clips), path=first.path, scene=first.scene, look=first.look)
        if not read_well(pipeline, clip, stated=len(rows) + 1 != STATELESS):
            continue
        name = f"{view.name}-{len(rows) + 1:02}.mp4"
        encode(clip, folder / name)
        listed = "yes" if len(rows) < LISTED else "no"
        rows.append((view.name, name, clip.text, clip.state, listed))
        sys.stdout.write(f"{name} {clip.state} {(folder / name).stat().st_size}\n")
        sys.stdout.flush()
    return rows


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    pipeline = Pipeline.load()
    press = Press(load_designs(DESIGNS), np.random.default_rng(SEED))
    with (folder / "demo.tsv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter="\t", lineterminator="\n")
        table.writerow(COLUMNS)
        for view in VIEWS:
            table.writerows(write_view(view, folder, pipeline, press))


if __name__ == "__main__":
    main()
