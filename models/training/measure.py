"""One command for every figure of docs/recognition.md that may be made from known pictures."""

from collections import Counter
from pathlib import Path

from models.formats import load
from models.pipeline import Pipeline
from models.training import confusion, figures
from models.training.calibrate import judge
from models.training.chosen import apart
from models.training.curves import join
from models.training.folders import FOLDERS, REGISTRY
from models.training.specimens import SEED, drawn, permitted

PLATES = 10_000
CURVES = "curves"


def measure(runs: Path, folder: Path) -> str:
    """Draw the figures into `folder`, write the confusion table; returns the summary.

    Learning curves of `runs` are joined to those kept beside the figures, so that the curve over
    all runs since the first stays whole.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in FOLDERS:
        join(runs / f"{name}.jsonl", folder / f"{name}.jsonl")
    curves = [folder / f"{name}.jsonl" for name in FOLDERS]
    figures.learning_curves([c for c in curves if c.exists()], folder / "learning.svg")
    pipeline = Pipeline.load()
    judged = judge(pipeline, list(drawn(PLATES, SEED + 1)))
    pairs = confusion.count(judged)
    confusion.write(pairs, REGISTRY / FOLDERS["reader"] / "confusion.tsv")
    figures.confusion_matrix(sum(pairs.values(), Counter()), folder / "confusion.svg")
    figures.risk_coverage(judged, folder / "risk-coverage.svg")
    figures.reliability(judged, folder / "reliability.svg")
    figures.gallery(judged + judge(pipeline, list(permitted())), folder / "failures.png")
    formats = load(REGISTRY / FOLDERS["reader"] / "formats.tsv")
    return f"{figures.summary(judged)}\n{apart(judged, formats)}"
