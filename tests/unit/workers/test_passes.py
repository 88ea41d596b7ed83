"""The demo's cameras show a listed car twice a minute, and each rarely enough to be told anew."""

import time
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import islice, pairwise
from pathlib import Path

import numpy as np
import pytest

from models import footage
from tests.cameras import Ticking, order
from workers import passes
from workers.source import Unfit
from workers.sources.drawn import SLOT_S, Drawn

MINUTES = 40
BYTES = 6_000_000


def test_every_clip_is_there_and_a_film() -> None:
    every = passes.load()
    assert {one.clip for one in every} == set(passes.FOLDER.glob("*.mp4"))
    assert all(len(list(footage.frames(one.clip, 1000))) >= 8 for one in every)
    assert len({one.plate for one in every}) == len(every)


def test_the_clips_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in passes.FOLDER.iterdir()) < BYTES


def test_a_listed_car_passes_twice_a_minute_and_none_twice_in_ten(tmp_path: Path) -> None:
    listed = {one.clip for one in passes.load() if one.listed}
    cameras = sorted({one.camera for one in passes.load()})
    slots = range(int(MINUTES * 60 / SLOT_S))
    shown = {name: Drawn(order(name, tmp_path / name)) for name in cameras}
    passed = [(n, shown[name].clip(n)) for name in cameras for n in slots]
    seen = Counter(clip for _, clip in passed if clip in listed)
    assert sum(seen.values()) == 2 * MINUTES
    for clip in listed:
        times = [n * timedelta(seconds=SLOT_S) for n, each in passed if each == clip]
        gaps = [later - one for one, later in pairwise(times)]
        assert min(gaps) > timedelta(minutes=10)


def test_a_car_passes_in_its_own_time_with_the_present_hour(tmp_path: Path) -> None:
    told = replace(order("south", tmp_path / "m"), clock=Ticking(SLOT_S))
    began = time.monotonic()
    shots = list(islice(Drawn(told).frames(), 6))
    assert 0.9 <= time.monotonic() - began <= 5
    assert {np.asarray(shot.picture).shape for shot in shots} == {(720, 1280, 3)}
    assert [one.at < later.at for one, later in pairwise(shots)] == [True] * 5


def test_a_camera_that_the_demo_has_not_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unfit, match="night, north, south"):
        Drawn(order("west", tmp_path / "m"))
