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

from models.pipeline import Pipeline
from models.training.clips import Clip, Way, passing
from models.training.designs import load_designs
from models.training.folders import DESIGNS
from models.training.plate import Press
from models.training.street import weather

SEED = 31_337
FPS, SIZE, SECONDS = 6, (1280, 720), 1.7
LISTED, OTHERS = 7, 3
"""Clips a camera; so many that a listed plate comes again after more than ten minutes."""
SURE, LOOKS = 0.97, 4
"""How sure and how often the models must read the plate for a clip to be taken."""
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


def bases(view: View, press: Press, rng: np.random.Generator) -> Iterator[Clip]:
    """Clips of this view, as steady and clean as a good fixed camera gives them."""
    while True:
        clip = passing(press, rng, float(FPS), SIZE)
        if clip.way == view.way and clip.look.sky.kind == view.sky and clip.plate.state:
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
            yield replace(clip, seconds=SECONDS, look=look)


def read_well(pipeline: Pipeline, clip: Clip) -> bool:
    """Whether the plate is read as it is in enough frames, and nothing else surely anywhere."""
    right = 0
    for frame in clip:
        for look in pipeline.look(frame.picture):
            right += look.best_text == clip.text and look.confidence >= SURE
            wrong_state = look.state is not None and look.state.code != clip.state
            if look.confidence >= SURE and (look.best_text != clip.text or wrong_state):
                return False
    return right >= LOOKS


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
    rows: list[tuple[str, ...]] = []
    base: Clip | None = None
    for clip in bases(view, press, rng):
        if base is not None:
            clip = replace(clip, path=base.path, scene=base.scene, look=base.look)  # noqa: PLW2901
        if not read_well(pipeline, clip):
            continue
        if base is None:
            base = clip
            quality = (cv2.IMWRITE_JPEG_QUALITY, 80)
            empty = weather.tinted(base.scene, base.look.sky.cast)
            cv2.imwrite(str(folder / f"{view.name}.jpg"), empty, quality)
        name = f"{view.name}-{len(rows) + 1:02}.mp4"
        encode(clip, folder / name)
        listed = "yes" if len(rows) < LISTED else "no"
        rows.append((view.name, name, clip.text, clip.state, listed))
        sys.stdout.write(f"{name} {clip.state} {(folder / name).stat().st_size}\n")
        if len(rows) == LISTED + OTHERS:
            break
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
