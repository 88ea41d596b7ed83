"""What agreement over looks is worth: the best single look beside the settled text of one clip.

`python -m tests.bench.recognition.passing [CLIPS]` prints one table; the clips are seeded.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from tqdm import tqdm

from backend.domain.reads import Sighting, reads
from models.look import Box, Look
from models.pipeline import Pipeline
from models.training.clips import Clip, passing
from models.training.designs import load_designs
from models.training.folders import DESIGNS
from models.training.plate import Press

SEED = 20_024
CLIPS = 100
ON_PLATE = 0.2
"""Overlap from which a look counts as one at the plate that passes."""


@dataclass(frozen=True, slots=True)
class Passed:
    """One clip as it was read: the looks at its plate, and the text that they settled on."""

    truth: str
    looks: tuple[Look, ...]
    settled: str
    reads: int

    @property
    def best(self) -> str:
        return max(self.looks, key=lambda look: look.confidence).image_text if self.looks else ""


def passed(pipeline: Pipeline, clip: Clip) -> Passed:
    seen: list[Sighting] = []
    on_plate: list[Look] = []
    for frame in clip:
        looks = pipeline.look(frame.picture)
        seen += [Sighting(frame.seconds, look) for look in looks]
        boxes = [_box(placed.corners) for placed in frame.plates]
        on_plate += [look for look in looks if any(look.box.iou(box) > ON_PLATE for box in boxes)]
    ours = [read for read in reads(seen) if any(taken.look in on_plate for taken in read.sightings)]
    longest = max(ours, key=lambda read: len(read.sightings), default=None)
    text = "".join(c.ranking[0][0] for c in longest.settled.characters) if longest else ""
    return Passed(clip.text, tuple(on_plate), text, len(ours))


def _box(quad: np.ndarray) -> Box:
    low, high = quad.min(axis=0), quad.max(axis=0)
    return Box(*(float(value) for value in (*low, *(high - low))))


def table(clips: Sequence[Passed]) -> str:
    looks = [(look.image_text, clip.truth) for clip in clips for look in clip.looks]
    lines = (
        ("looks", len(looks), sum(text == truth for text, truth in looks)),
        ("clips, the most confident look", len(clips), sum(c.best == c.truth for c in clips)),
        ("clips, the settled text", len(clips), sum(c.settled == c.truth for c in clips)),
    )
    rows = ["| read | number | right |", "|---|---|---|"]
    rows += [f"| {name} | {n} | {right / max(1, n):.1%} |" for name, n, right in lines]
    more = sum(clip.reads > 1 for clip in clips)
    rows.append(f"\nClips in which one vehicle became several reads: {more}.")
    return "\n".join(rows)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else CLIPS
    rng = np.random.default_rng(SEED)
    press = Press(load_designs(DESIGNS), rng)
    pipeline = Pipeline.load()
    clips = [passed(pipeline, passing(press, rng)) for _ in tqdm(range(count), unit="clip")]
    sys.stdout.write(f"{table(clips)}\n")


if __name__ == "__main__":
    main()
