"""Drawn streets and clips: reproducible, and the corners are where the plates are."""

import hashlib
from pathlib import Path

import cv2
import numpy as np

from models.training.clips import passing, write_clip
from models.training.designs import load_designs
from models.training.folders import DESIGNS
from models.training.plate import Press
from models.training.scenes import Street, Streets


def street(seed: int) -> Street:
    rng = np.random.default_rng(seed)
    made = Streets(Press(load_designs(DESIGNS), rng), rng)
    streets = [made.street(384, 320, (60.0, 160.0)) for _ in range(3)]
    return next((s for s in streets if s.plates), streets[0])


def digest(of: Street) -> str:
    return hashlib.sha256(of.picture.tobytes()).hexdigest()


def test_the_same_seed_draws_the_same_street() -> None:
    one, other = street(4), street(4)
    assert digest(one) == digest(other)
    assert one.boxes == other.boxes


def test_a_listed_plate_lies_for_the_most_part_inside_the_picture() -> None:
    drawn = street(4)
    assert drawn.plates
    for box in drawn.boxes:
        seen = (min(box.x + box.w, 384) - max(box.x, 0)) * (min(box.y + box.h, 320) - max(box.y, 0))
        assert seen > 0.5 * box.w * box.h


def test_a_clip_shows_one_plate_that_moves_and_can_be_written(tmp_path: Path) -> None:
    rng = np.random.default_rng(9)
    clip = passing(Press(load_designs(DESIGNS), rng), rng, size=(640, 360))
    frames = list(clip)
    listed = [plate for frame in frames for plate in frame.plates if plate.text == clip.text]
    assert len(frames) == len(clip) >= 3
    assert len({tuple(plate.corners[0].tolist()) for plate in listed}) > 1
    write_clip(clip, tmp_path / "clip.mp4")
    film = cv2.VideoCapture(str(tmp_path / "clip.mp4"))
    assert int(film.get(cv2.CAP_PROP_FRAME_COUNT)) == len(clip)
