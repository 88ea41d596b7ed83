"""The permitted real photographs: which may be trained on, their boxes, and what is held out."""

import csv
import os
import re
import zlib
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

_ROOT = Path(__file__).parents[2]
FOLDER = Path(os.environ.get("PLATEWARDEN_REAL", _ROOT.parent / "shared" / "data" / "real"))
"""Where the photographs are; without them everything is drawn."""
PERMITTED = ("us-detect-416", "ro-dashcam", "negatives")
"""Folders that may be trained on. Whatever else lies beside them is for measuring only."""
LOOSE = ("us-detect-416",)
"""Folders whose boxes are drawn wide of the plate."""
_HELD_OUT = 7
"""Every how many-th group of pictures is kept for validation, unless another holds one of it."""


@dataclass(frozen=True)
class Photograph:
    """One picture with the plates that are known in it, boxes as x0, y0, x1, y1 in pixels."""

    picture: np.ndarray
    boxes: tuple[tuple[float, float, float, float], ...]
    texts: tuple[str, ...]
    folder: str

    @property
    def loose(self) -> bool:
        return self.folder in LOOSE


def photographs(*, held_out: bool, folder: Path = FOLDER) -> list[Photograph]:
    """The permitted photographs of one side of the split; empty where the folder is not there."""
    found: list[Photograph] = []
    for name in PERMITTED:
        labels = folder / name / "labels.tsv"
        if labels.exists():
            files = _by_file(labels)
            out = _held_out(name, files)
            for file, rows in files.items():
                if (file in out) == held_out:
                    found.append(_open(labels.parent / file, rows, name))
    return found


def _by_file(labels: Path) -> dict[str, list[dict[str, str]]]:
    rows: dict[str, list[dict[str, str]]] = {}
    with labels.open(newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            rows.setdefault(row["file"], []).append(row)
    return rows


def _held_out(name: str, files: dict[str, list[dict[str, str]]]) -> set[str]:
    """The files that no network learns from.

    What shows the same vehicle or is of the same film stays together: where one picture of it is
    learned from, all are. A dash-cam's picture of which no text is known may show any of its
    vehicles, and is never held out.
    """
    shown = {file: _shown(name, file, rows) for file, rows in files.items()}
    out = {file for file in files if shown[file] and _chosen(name, file, shown[file])}
    while True:
        learned = {what for file in files if file not in out for what in shown[file]}
        mixed = {file for file in out if shown[file] & learned}
        if not mixed:
            return out
        out -= mixed


def _shown(name: str, file: str, rows: list[dict[str, str]]) -> set[str]:
    """Its vehicles by their texts; else its picture before it was changed, or its film."""
    if name == "ro-dashcam":
        return {row["text"] for row in rows} - {"?", "-", ""}
    if name == "us-detect-416":
        return {file if file[:2] == "i_" else file.rsplit("_", 1)[0]}
    return {re.sub(r"(_f\d+)?\.\w+$", "", file)}


def _chosen(name: str, file: str, shown: set[str]) -> bool:
    of = file if name == "negatives" else min(shown)
    return zlib.crc32(of.encode()) % _HELD_OUT == 0


def _open(file: Path, rows: list[dict[str, str]], name: str) -> Photograph:
    picture = cv2.imread(str(file), cv2.IMREAD_COLOR)
    if picture is None:
        raise ValueError(f"{file.name} is listed in the labels and cannot be read")
    boxed = [row for row in rows if row["w"]]
    boxes = tuple(
        (x, y, x + w, y + h)
        for x, y, w, h in ([float(row[k]) for k in ("x", "y", "w", "h")] for row in boxed)
    )
    return Photograph(picture, boxes, tuple(row["text"] for row in boxed), name)
