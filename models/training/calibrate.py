"""Fits what turns answers into probabilities; on drawn and permitted pictures only."""

import re
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from tqdm import tqdm

from models import catalogue
from models.calibration import Calibration, Evidence
from models.catalogue import ReaderModel, StateModel
from models.look import Box
from models.pipeline import Choice, Pipeline
from models.reading import Reading
from models.strict import build
from models.training.designs import load_designs
from models.training.folders import DESIGNS, FOLDERS, REGISTRY
from models.training.patterns import write_formats
from models.training.specimens import (
    SEED,
    Specimen,
    drawn,
    empty,
    passed,
    permitted,
    streets,
)
from models.training.temperature import fit_temperature, reader_rows, state_rows

FEATURES = ("text", "least", "clear", "lead", "agreement", "found", "width", "narrow", "count")
PRESENT = ("found", "clear")
"""Not the width: how large true and false plates are in drawn pictures is our own choice."""
RIDGE = 1.0
Known = tuple[np.ndarray, Sequence[Box]]
"""A picture and the boxes of all its plates."""
GIVEN_AT = 0.99
"""How often a state has to be right, on drawn plates, for it to be given rather than "not read".

Stricter than the product needs: real designs are further from ours than ours are from each other.
"""


@dataclass(frozen=True)
class Judged:
    """One specimen as the pipeline read it; None where nothing was found on it."""

    specimen: Specimen
    reading: Reading | None
    state: tuple[str, float] | None


def judge(pipeline: Pipeline, specimens: Sequence[Specimen]) -> list[Judged]:
    """Read every specimen through finder, reader and state model."""
    judged = []
    for specimen in tqdm(specimens, desc="reading", unit="plate", disable=None):
        here = [f for f in pipeline.finder.find(specimen.picture) if f.box.iou(specimen.box) > 0.3]
        if not here:
            judged.append(Judged(specimen, None, None))
            continue
        reading, state = pipeline.read(specimen.picture, here[0])
        named = (state.code, state.probability) if state else None
        judged.append(Judged(specimen, reading, named))
    return judged


def fit_confidence(judged: Sequence[Judged]) -> dict[str, float]:
    """Logistic regression of "the whole text is right" on the evidence (Platt, 1999)."""
    read = [(j, j.reading) for j in judged if j.reading is not None]
    rows = [_numbers(reading.evidence, FEATURES) for _, reading in read]
    return fit_logistic(rows, [_text(j) == j.specimen.text for j, _ in read], FEATURES)


def fit_presence(evidence: Sequence[tuple[Evidence, bool]]) -> dict[str, float]:
    """The same for "this is a plate"."""
    rows = [_numbers(one, PRESENT) for one, _ in evidence]
    weights = fit_logistic(rows, [plate for _, plate in evidence], PRESENT)
    return {**weights, "text": 0.0}


def bar(evidence: Sequence[tuple[Evidence, bool]], presence: dict[str, float]) -> float:
    """Keeps out all but one false plate in fifty, but never more than one true one in a hundred."""
    table = build(Calibration, presence, "presence")
    true, false = (
        sorted(table.confidence(one) for one, plate in evidence if plate is side)
        for side in (True, False)
    )
    keep = true[len(true) // 100] if true else 1.0
    stop = false[len(false) * 98 // 100] if false else 0.0
    return round(min(keep, stop), 3)


def fit_logistic(
    rows: Sequence[Sequence[float]], right: Sequence[bool], names: Sequence[str]
) -> dict[str, float]:
    """Weights by name, and a bias; Newton's method on the ridged likelihood."""
    table = np.array([[1.0, *row] for row in rows])
    wanted = np.array(right, np.float64)
    weights = np.zeros(table.shape[1])
    for _ in range(60):
        chance = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (wanted - chance) - RIDGE * weights
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(bend, slope)
    return dict(zip(("bias", *names), (round(float(w), 4) for w in weights), strict=True))


def candidates(pipeline: Pipeline, pictures: Iterable[Known]) -> list[tuple[Evidence, bool]]:
    """Everything that the finder takes for a plate in the pictures, and whether it is one."""
    found = []
    for picture, boxes in pictures:
        for one in pipeline.finder.find(picture):
            reading = pipeline.reader.read(picture, one, None)
            overlap = max((one.box.iou(box) for box in boxes), default=0.0)
            if reading is not None and not 0.1 < overlap < 0.4:
                found.append((reading.evidence, overlap >= 0.4))
    return found


def fit_threshold(judged: Sequence[Judged]) -> float:
    """The lowest probability from which states are right often enough."""
    named = [(j.state[1], j.state[0] == j.specimen.state) for j in judged if j.state]
    named.sort(reverse=True)
    share = np.cumsum([right for _, right in named]) / np.arange(1, len(named) + 1)
    good = np.flatnonzero(share >= GIVEN_AT)
    return round(float(named[int(good[-1])][0]), 3) if len(good) else 1.0


def calibrate(count: int = 3000, registry: Path = REGISTRY) -> None:
    """Fit and write into the registry: temperatures, confidence and presence, the state's bar.

    Fitting looks at everything that the models say, without their thresholds: it works on a copy
    of the registry, so that one which is interrupted leaves the thresholds as they were. The
    temperatures come first, since all else is fitted on what they leave.
    """
    write_formats(load_designs(DESIGNS), registry / FOLDERS["reader"] / "formats.tsv")
    plates, real = list(drawn(count)), list(permitted())
    with TemporaryDirectory() as scratch:
        copy = Path(shutil.copytree(registry, Path(scratch) / "registry"))
        warmth = temperatures(copy, list(drawn(count // 3, SEED + 2)))
        pipeline = Pipeline.load(choice=Choice(copy))
    judged = judge(pipeline, plates)
    behind = judge(pipeline, list(passed(count // 4)))
    confidence = fit_confidence(judged + behind + judge(pipeline, real))
    known = [
        *((street.picture, street.boxes) for street in streets(count // 20)),
        *((photograph.picture, ()) for photograph in empty()),
        *((plate.picture, (plate.box,)) for plate in plates[: count // 4]),
    ]
    several = [(plate.picture, (plate.box,)) for plate in real[:: len(real) // 100 + 1]]
    # A photograph may show plates that are not labelled: only its labelled ones are taken.
    seen = candidates(pipeline, known) + [c for c in candidates(pipeline, several) if c[1]]
    presence = fit_presence(seen)
    reader, state = (registry / FOLDERS[name] / "model.toml" for name in ("reader", "state"))
    write_table(reader, "calibration", confidence)
    write_table(reader, "presence", presence)
    set_values(reader, {"temperature": warmth[0], "presence_threshold": bar(seen, presence)})
    set_values(state, {"temperature": warmth[1], "threshold": fit_threshold(judged)})


def temperatures(copy: Path, specimens: Sequence[Specimen]) -> tuple[float, float]:
    """Those of reader and state, written into a registry whose thresholds are taken away."""
    reader, state = (copy / FOLDERS[name] / "model.toml" for name in ("reader", "state"))
    set_values(reader, {"presence_threshold": 0.0, "temperature": 1.0})
    set_values(state, {"threshold": 0.0, "temperature": 1.0})
    known, pipeline = catalogue.load(copy), Pipeline.load(choice=Choice(copy))
    alphabet = known.choose(ReaderModel, None)[1].alphabet
    states = known.choose(StateModel, None)[1].states
    warmth = (
        fit_temperature(*reader_rows(pipeline, specimens, alphabet)),
        fit_temperature(*state_rows(pipeline, specimens, states)),
    )
    for file, heat in zip((reader, state), warmth, strict=True):
        set_values(file, {"temperature": heat})
    return warmth


def set_values(file: Path, values: dict[str, float]) -> None:
    """Change numbers in a model.toml in place; its comments and order stay."""
    text = file.read_text()
    for key, value in values.items():
        text, changed = re.subn(rf"(?m)^{key} = .*$", f"{key} = {value}", text)
        if not changed:
            raise ValueError(f"{file} has no {key}")
    file.write_text(text)


def write_table(file: Path, name: str, values: dict[str, float]) -> None:
    """Replace one table of a model.toml, or add it at the end."""
    text = re.sub(rf"(?ms)^\[{name}\].*?(?=^\[|\Z)", "", file.read_text()).rstrip()
    lines = "\n".join(f"{key} = {value}" for key, value in values.items())
    file.write_text(f"{text}\n\n[{name}]\n{lines}\n")


def _numbers(evidence: Evidence, names: Sequence[str]) -> list[float]:
    table = asdict(evidence)
    return [table[name] for name in names]


def _text(judged: Judged) -> str:
    return judged.reading.best_text if judged.reading else ""
