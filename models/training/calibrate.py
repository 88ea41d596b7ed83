"""Fits what turns answers into probabilities; on drawn and permitted pictures only."""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from tqdm import tqdm

from models.calibration import Evidence
from models.pipeline import Choice, Pipeline
from models.reading import Reading
from models.training.designs import load_designs
from models.training.folders import DESIGNS, FOLDERS, REGISTRY
from models.training.patterns import write_formats
from models.training.specimens import Specimen, drawn, permitted

FEATURES = ("text", "least", "lead", "agreement", "found", "width")
RIDGE = 1.0
GIVEN_AT = 0.97
"""How often a state has to be right for it to be given rather than "not read"."""


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
        state = pipeline.issuer.read(specimen.picture, here[0]) if pipeline.issuer else None
        reading = pipeline.reader.read(specimen.picture, here[0], state)
        named = (state.code, state.probability) if state else None
        judged.append(Judged(specimen, reading, named))
    return judged


def fit_confidence(judged: Sequence[Judged]) -> dict[str, float]:
    """Logistic regression of "the whole text is right" on the evidence (Platt, 1999), ridged."""
    read = [j for j in judged if j.reading is not None]
    rows = np.array([[1.0, *_numbers(j.reading.evidence)] for j in read if j.reading])
    right = np.array([_text(j) == j.specimen.text for j in read], np.float64)
    weights = np.zeros(rows.shape[1])
    for _ in range(60):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (right - chance) - RIDGE * weights
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(bend, slope)
    return dict(zip(("bias", *FEATURES), (round(float(w), 4) for w in weights), strict=True))


def fit_threshold(judged: Sequence[Judged]) -> float:
    """The lowest probability from which states are right often enough."""
    named = [(j.state[1], j.state[0] == j.specimen.state) for j in judged if j.state]
    named.sort(reverse=True)
    share = np.cumsum([right for _, right in named]) / np.arange(1, len(named) + 1)
    good = np.flatnonzero(share >= GIVEN_AT)
    return round(float(named[int(good[-1])][0]), 3) if len(good) else 1.0


def calibrate(count: int = 6000) -> None:
    """Fit and write into the registry: confidence of the reader, threshold of the state model."""
    write_formats(load_designs(DESIGNS), REGISTRY / FOLDERS["reader"] / "formats.tsv")
    reader, state = (REGISTRY / FOLDERS[name] / "model.toml" for name in ("reader", "state"))
    set_values(state, {"threshold": 0.0})
    pipeline = Pipeline.load(choice=Choice())
    judged = judge(pipeline, list(drawn(count)))
    real = judge(pipeline, list(permitted()))
    write_table(reader, "calibration", fit_confidence(judged + real))
    set_values(state, {"threshold": fit_threshold(judged)})


def set_values(file: Path, values: dict[str, float]) -> None:
    """Change numbers in a model.toml in place; its comments and order stay."""
    text = file.read_text()
    for key, value in values.items():
        text, changed = re.subn(rf"(?m)^{key} = .*$", f"{key} = {value}", text)
        if not changed:
            raise ValueError(f"{file} has no {key}")
    file.write_text(text)


def write_table(file: Path, name: str, values: dict[str, float]) -> None:
    """Replace one table at the end of a model.toml."""
    head = file.read_text().split(f"[{name}]")[0].rstrip()
    lines = "\n".join(f"{key} = {value}" for key, value in values.items())
    file.write_text(f"{head}\n\n[{name}]\n{lines}\n")


def _numbers(evidence: Evidence) -> list[float]:
    table = asdict(evidence)
    return [table[name] for name in FEATURES]


def _text(judged: Judged) -> str:
    return "".join(c.ranking[0][0] for c in judged.reading.characters) if judged.reading else ""
