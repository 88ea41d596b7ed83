"""What agreement over looks is worth: the best single look beside the settled text of one clip.

`python -m tests.bench.recognition.passing [CLIPS [SEED ...]]` prints one table, with `--fit` the
constants of the settled text's confidence. Settling was tuned and fitted on the clips of seeds 7001
and 7002: figures are to come from others.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import comb

import numpy as np
from tqdm import tqdm

from backend.domain.reads import Sighting, reads
from backend.domain.settling import Settled, evidence
from models.look import Box, Look
from models.pipeline import Pipeline
from models.training.calibrate import fit_logistic
from models.training.clips import Clip, passing
from models.training.designs import load_designs
from models.training.folders import DESIGNS
from models.training.plate import Press

SEED = 41_001
CLIPS = 100
BINS = 10
ON_PLATE = 0.2
"""Overlap from which a look counts as one at the plate that passes."""


@dataclass(frozen=True, slots=True)
class Passed:
    """One clip as it was read: the looks at its plate, and the text that they settled on."""

    truth: str
    looks: tuple[Look, ...]
    settled: Settled | None
    reads: int
    read: tuple[Look, ...] = ()
    """The looks that were settled."""

    @property
    def surest(self) -> str:
        return max(self.looks, key=lambda look: look.confidence).best_text if self.looks else ""

    @property
    def agreed(self) -> str:
        return self.settled.best_text if self.settled else ""


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
    settled = longest.settled if longest else None
    taken = tuple(sighting.look for sighting in longest.sightings) if longest else ()
    return Passed(clip.text, tuple(on_plate), settled, len(ours), taken)


def _box(quad: np.ndarray) -> Box:
    low, high = quad.min(axis=0), quad.max(axis=0)
    return Box(*(float(value) for value in (*low, *(high - low))))


def table(clips: Sequence[Passed]) -> str:
    looks = [(look.best_text, clip.truth) for clip in clips for look in clip.looks]
    lines = (
        ("looks", len(looks), sum(text == truth for text, truth in looks)),
        ("clips, the most confident look", len(clips), sum(c.surest == c.truth for c in clips)),
        ("clips, the settled text", len(clips), sum(c.agreed == c.truth for c in clips)),
    )
    rows = ["| read | number | right |", "|---|---|---|"]
    rows += [f"| {name} | {n} | {right / max(1, n):.1%} |" for name, n, right in lines]
    swayed = [c for c in clips if (c.agreed == c.truth) != (c.surest == c.truth)]
    won = sum(c.agreed == c.truth for c in swayed)
    possible = sum(any(k.best_text == c.truth for k in c.looks) for c in clips)
    rows.append(
        f"\nAgainst the most confident look the settled text won {won} clips and lost "
        f"{len(swayed) - won}; at least one look was right in "
        f"{possible / max(1, len(clips)):.1%}. That chance alone does so: "
        f"p = {by_chance(won, len(swayed)):.2g}."
    )
    more = sum(clip.reads > 1 for clip in clips)
    rows.append(f"\nClips in which one vehicle became several reads: {more}.")
    single = [(look.confidence, look.best_text == c.truth) for c in clips for look in c.looks]
    surest = [
        (max((k.confidence for k in c.looks), default=0.0), c.surest == c.truth) for c in clips
    ]
    settled = [(c.settled.confidence if c.settled else 0.0, c.agreed == c.truth) for c in clips]
    rows.append(
        f"Surest first, so many clips can be taken before 1 % of those are wrong: "
        f"{accepted(surest):.1%} by the most confident look, {accepted(settled):.1%} by the "
        "settled text."
    )
    rows.append(
        f"Calibration error: of single looks {calibration_error(single):.3f}, "
        f"of settled texts {calibration_error(settled):.3f}."
    )
    return "\n".join(rows)


def by_chance(won: int, swayed: int) -> float:
    """How probable so many or more of that many are where won and lost are alike (sign test)."""
    return float(sum(comb(swayed, k) for k in range(won, swayed + 1)) / 2**swayed)


def calibration_error(judged: Sequence[tuple[float, bool]]) -> float:
    """How far confidence and success lie apart, over ten groups of equal size by confidence."""
    bins = np.array_split(np.array(sorted(judged), float).reshape(-1, 2), BINS)
    return float(sum(abs(b[:, 0].sum() - b[:, 1].sum()) for b in bins)) / max(1, len(judged))


def accepted(judged: Sequence[tuple[float, bool]], wrong: float = 0.01) -> float:
    """Share of clips that may be taken, surest first, with so many of those wrong at the most."""
    order = sorted(judged, key=lambda one: (-one[0], one[1]))
    mistaken = np.cumsum([not right for _, right in order])
    taken = np.arange(1, len(order) + 1)
    return float(taken[mistaken <= wrong * taken].max(initial=0)) / max(1, len(order))


def fitted(clips: Sequence[Passed]) -> dict[str, float]:
    """The constants that turn the evidence for a settled text into its confidence."""
    several = [clip for clip in clips if len(clip.read) > 1]
    rows = [evidence(clip.agreed, clip.read) for clip in several]
    right = [clip.agreed == clip.truth for clip in several]
    return fit_logistic(rows, right, ("together", "surest"))


def drawn(count: int, seed: int) -> Iterator[Clip]:
    rng = np.random.default_rng(seed)
    press = Press(load_designs(DESIGNS), rng)
    for _ in range(count):
        yield passing(press, rng)


def main() -> None:
    asked = ArgumentParser(description="What agreement over looks is worth.")
    asked.add_argument("clips", type=int, nargs="?", default=CLIPS)
    asked.add_argument("seeds", type=int, nargs="*", default=[SEED])
    asked.add_argument("--fit", action="store_true")
    given = asked.parse_args()
    pipeline = Pipeline.load()
    wanted = (clip for seed in given.seeds for clip in drawn(given.clips, seed))
    total = given.clips * len(given.seeds)
    clips = [
        passed(pipeline, clip) for clip in tqdm(wanted, total=total, unit="clip", disable=None)
    ]
    told = "\n".join(f"{key} {value}" for key, value in fitted(clips).items())
    sys.stdout.write(f"{told if given.fit else table(clips)}\n")


if __name__ == "__main__":
    main()
