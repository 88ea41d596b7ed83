"""The permitted real photographs: which may be trained on, their boxes, and what is held out."""

import csv
import os
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
"""Every how many-th group of pictures is kept for validation."""


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
            for file, rows in _by_file(labels).items():
                if (_group(name, file, rows) % _HELD_OUT == 0) == held_out:
                    found.append(_open(labels.parent / file, rows, name))
    return found


def _by_file(labels: Path) -> dict[str, list[dict[str, str]]]:
    rows: dict[str, list[dict[str, str]]] = {}
    with labels.open(newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            rows.setdefault(row["file"], []).append(row)
    return rows


def _group(name: str, file: str, rows: list[dict[str, str]]) -> int:
    """Pictures of one vehicle stay on one side: by text, else by the name's stem."""
    texts = sorted(row["text"] for row in rows if row["text"] not in ("?", "-", ""))
    stem = file.rsplit("_", 1)[0] if name == "us-detect-416" and file[:2] != "i_" else file
    return zlib.crc32((texts[0] if texts else stem).encode())


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
