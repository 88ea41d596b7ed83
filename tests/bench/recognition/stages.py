"""CPU time by stage on a folder of frames, and the floor; prints one JSON object.

Run in a process of its own, so that imports, threads and memory are those of this work alone.
"""

import json
import math
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np

from models import catalogue, pictures
from models.catalogue import FinderModel, ReaderModel, StateModel
from models.pipeline import Pipeline
from tests.bench.recognition.arithmetic import operations, operations_a_second

T = TypeVar("T")
FRAME = (720, 1280)
MOST_FRAMES = 100
ROUNDS = 3


class Stopwatch:
    """CPU seconds by stage; of several rounds over the same frames the best counts."""

    def __init__(self) -> None:
        self.rounds: list[dict[str, float]] = []

    def start(self) -> None:
        self.rounds.append({})

    def time(self, stage: str, work: Callable[[], T]) -> T:
        start = time.process_time()
        result = work()
        spent = self.rounds[-1]
        spent[stage] = spent.get(stage, 0.0) + time.process_time() - start
        return result

    def best(self, stage: str) -> float:
        return min(spent.get(stage, 0.0) for spent in self.rounds)


def frames(folder: Path) -> list[bytes]:
    """The files of one camera frame's size."""
    chosen: list[bytes] = []
    for path in sorted(folder.glob("*.jpg")):
        data = path.read_bytes()
        if pictures.decode(data).shape[:2] == FRAME:
            chosen.append(data)
        if len(chosen) == MOST_FRAMES:
            break
    return chosen


def one_frame(pipeline: Pipeline, data: bytes, watch: Stopwatch) -> int:
    """The way of `Pipeline.look`, stage by stage; the number of plates read."""
    picture = watch.time("decode", lambda: pictures.decode(data))
    watch.time("resize", lambda: pipeline.finder.prepare(picture))
    found = watch.time("find", lambda: pipeline.finder.find(picture))
    return len(watch.time("read", lambda: [pipeline.look_at(picture, one) for one in found]))


def floor(pipeline: Pipeline, datas: list[bytes], plates: float) -> dict[str, float]:
    """Milliseconds a frame that no program can do without."""
    watch = Stopwatch()
    raw = np.frombuffer(datas[0], np.uint8)
    picture = pictures.decode(datas[0])
    down, across = pipeline.finder.prepare(picture).pixels.shape[:2]
    for _ in range(20):
        watch.start()
        watch.time("decode", lambda: cv2.imdecode(raw, cv2.IMREAD_COLOR))
        watch.time("resize", lambda: cv2.resize(picture, (across, down)))
    known = catalogue.load()
    finder, _ = known.choose(FinderModel, None)
    finding = operations(known.weights(finder), [1, down, across, 3])
    name, reader = known.choose(ReaderModel, None)
    crops = [len(reader.margins), reader.height, reader.width, 3]
    reading = operations(known.weights(name), crops)
    if known.names(StateModel):
        name, state = known.choose(StateModel, None)
        reading += operations(known.weights(name), [1, state.height, state.width, 3])
    speed = operations_a_second()
    return {
        "decode": 1e3 * watch.best("decode"),
        "resize": 1e3 * watch.best("resize"),
        "detect": 1e3 * finding / speed,
        "read": 1e3 * reading * plates / speed,
        "gigaflops": speed / 1e9,
    }


def by_plates(counts: Sequence[int], seconds: Sequence[float]) -> dict[str, float]:
    """Milliseconds a frame by how many plates were read in it, and how many such frames."""
    told: dict[str, float] = {}
    for count in sorted(set(counts)):
        mine = [spent for number, spent in zip(counts, seconds, strict=True) if number == count]
        # With the resizing that is done once more for the sake of the stages.
        told[str(count)] = 1e3 * sum(mine) / len(mine)
        told[f"{count} frames"] = len(mine)
    return told


def measure(folder: Path) -> dict[str, object]:
    datas = frames(folder)
    pipeline = Pipeline.load(threads=1)
    watch = Stopwatch()
    counts, spent = [0] * len(datas), [math.inf] * len(datas)
    for _ in range(ROUNDS):
        watch.start()
        for at, data in enumerate(datas):
            before = time.process_time()
            counts[at] = one_frame(pipeline, data, watch)
            spent[at] = min(spent[at], time.process_time() - before)
    plates = sum(counts) / len(datas)
    stages = {stage: 1e3 * watch.best(stage) / len(datas) for stage in watch.rounds[0]}
    # Finding makes its own small picture; that part is shown as resizing.
    stages["detect"] = stages.pop("find") - stages["resize"]
    return {
        "frames": len(datas),
        "plates": plates,
        "stages": stages,
        "by_plates": by_plates(counts, spent),
        "floor": floor(pipeline, datas, plates),
    }


if __name__ == "__main__":
    json.dump(measure(Path(sys.argv[1])), sys.stdout)
