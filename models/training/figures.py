"""The figures of docs/recognition.md: drawn from synthetic and permitted pictures only."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import cv2
import matplotlib as mpl
import numpy as np

from models.training.calibrate import Judged
from models.training.confusion import MISSING, Pair
from models.training.serial import ALPHABET

mpl.use("svg")
mpl.rcParams.update({"svg.hashsalt": "platewarden", "font.size": 9, "svg.fonttype": "none"})
from matplotlib import pyplot as plt  # noqa: E402 - the backend has to be chosen before

GALLERY = 20


def learning_curves(curves: Sequence[Path], file: Path) -> None:
    """One panel a network: what was measured at each checkpoint over the samples seen."""
    figure, panels = plt.subplots(1, len(curves), figsize=(3.2 * len(curves), 2.8))
    for panel, curve in zip(np.atleast_1d(panels), curves, strict=True):
        points = [json.loads(line) for line in curve.read_text().splitlines()]
        for key in points[0]:
            if key not in ("samples", "time"):
                panel.plot(
                    [p["samples"] / 1000 for p in points], [p[key] for p in points], label=key
                )
        panel.set(title=curve.stem, xlabel="thousand samples", ylim=(0, 1))
        panel.grid(alpha=0.3)
        panel.legend(fontsize=7)
    _save(figure, file)


def confusion_matrix(pairs: Counter[Pair], file: Path) -> None:
    """Truth down, read across; the diagonal left out, since it would hide everything else."""
    signs = ALPHABET + MISSING
    table = np.array([[pairs[t, r] for r in signs] for t in signs], float)
    table /= np.maximum(table.sum(axis=1, keepdims=True), 1)
    np.fill_diagonal(table, 0)
    figure, panel = plt.subplots(figsize=(6.4, 6))
    shown = panel.imshow(table, cmap="magma_r")
    panel.set(xticks=range(len(signs)), yticks=range(len(signs)), xlabel="read", ylabel="truth")
    panel.set_xticklabels(signs, fontsize=6)
    panel.set_yticklabels(signs, fontsize=6)
    figure.colorbar(shown, label="share of the true character", shrink=0.7)
    _save(figure, file)


def risk_coverage(judged: Sequence[Judged], file: Path) -> None:
    """How many plates may be accepted, surest first, and how many of those are wrong."""
    sure = sorted(_scored(judged), reverse=True)
    wrong = np.cumsum([not right for _, right in sure])
    taken = np.arange(1, len(sure) + 1)
    figure, panel = plt.subplots(figsize=(4, 3))
    panel.plot(taken / len(judged), wrong / taken)
    panel.axhline(0.01, ls=":", c="grey")
    panel.set(xlabel="share of plates accepted", ylabel="share of those wrong", ylim=(0, 0.2))
    panel.grid(alpha=0.3)
    _save(figure, file)


def reliability(judged: Sequence[Judged], file: Path) -> None:
    """Said confidence against what came true, in ten bins of equal count."""
    sure = sorted(_scored(judged))
    figure, panel = plt.subplots(figsize=(3.4, 3.2))
    bins = [b for b in np.array_split(np.array(sure, float), 10) if len(b)]
    panel.plot([b[:, 0].mean() for b in bins], [b[:, 1].mean() for b in bins], "o-")
    panel.plot((0, 1), (0, 1), ls=":", c="grey")
    panel.set(xlabel="confidence", ylabel="share right", xlim=(0, 1), ylim=(0, 1))
    panel.grid(alpha=0.3)
    _save(figure, file)


def gallery(judged: Sequence[Judged], file: Path) -> None:
    """The surest mistakes: what was there, what was read, how sure."""
    wrong = [
        (c, j) for (c, right), j in zip(_scored(judged), _read(judged), strict=True) if not right
    ]
    wrong.sort(key=lambda pair: -pair[0])
    figure, panels = plt.subplots(4, GALLERY // 4, figsize=(10, 5.4))
    for panel in panels.flat:
        panel.axis("off")
    for panel, (sure, one) in zip(panels.flat, wrong[:GALLERY], strict=False):
        box = one.specimen.box
        x, y = max(int(box.x - 4), 0), max(int(box.y - 4), 0)
        crop = one.specimen.picture[y : int(box.y + box.h + 4), x : int(box.x + box.w + 4)]
        panel.imshow(cv2.cvtColor(crop, cv2.COLOR_BGR2RGB))
        panel.set_title(f"{one.specimen.text}\n{_text(one)}  {sure:.2f}", fontsize=8)
    figure.tight_layout()
    file.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(file.with_suffix(".png"), dpi=80)
    plt.close(figure)


def _read(judged: Sequence[Judged]) -> list[Judged]:
    return [j for j in judged if j.reading is not None]


def _scored(judged: Sequence[Judged]) -> list[tuple[float, bool]]:
    return [
        (j.reading.confidence, _text(j) == j.specimen.text) for j in judged if j.reading is not None
    ]


def _text(judged: Judged) -> str:
    return judged.reading.best_text if judged.reading else ""


def _save(figure: plt.Figure, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    figure.tight_layout()
    figure.savefig(file, metadata={"Date": None})
    plt.close(figure)


def summary(judged: Sequence[Judged]) -> str:
    """Found, exact, calibration error and share accepted at 1 % wrong, in one line."""
    sure = sorted(_scored(judged), reverse=True)
    wrong = np.cumsum([not right for _, right in sure])
    taken = np.arange(1, len(sure) + 1)
    accepted = int(taken[wrong <= 0.01 * taken].max(initial=0))
    bins = np.array_split(np.array(sure, float), 10)
    ece = sum(abs(b[:, 0].sum() - b[:, 1].sum()) for b in bins) / len(sure)
    exact = sum(right for _, right in sure) / len(judged)
    return (
        f"{len(judged)} plates: found {len(sure) / len(judged):.3f}, exact {exact:.3f}, "
        f"accepted at 1 % wrong {accepted / len(judged):.3f}, calibration error {ece:.3f}"
    )
