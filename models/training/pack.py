"""Everything a GPU host needs to train, in one archive of at most 50 MB."""

import io
import tarfile
from pathlib import Path

import cv2
from tqdm import tqdm

from models.training.photographs import FOLDER, PERMITTED

MOST_BYTES = 50_000_000
SIDE = 960
"""Permitted photographs are made this large at most: the finder never sees them larger."""
QUALITIES = (85, 75, 65, 55, 45)
_ROOT = Path(__file__).parents[2]
_PARTS = ("models", "Makefile", "pyproject.toml", "uv.lock", "README.md")


def pack(file: Path) -> int:
    """Write the archive; returns its size in bytes.

    The photographs are coded anew at the best quality that fits. Raises when none does.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    for quality in QUALITIES:
        with tarfile.open(file, "w:gz", compresslevel=1) as archive:
            for part in _PARTS:
                archive.add(_ROOT / part, part, filter=_without_caches)
            for name in PERMITTED:
                _photographs(archive, FOLDER / name, quality)
        if file.stat().st_size <= MOST_BYTES:
            return file.stat().st_size
    raise ValueError(f"{file} does not fit into {MOST_BYTES:,} bytes at any quality")


def _without_caches(entry: tarfile.TarInfo) -> tarfile.TarInfo | None:
    return None if "__pycache__" in entry.name else entry


def _photographs(archive: tarfile.TarFile, folder: Path, quality: int) -> None:
    """One folder of photographs with its labels, scaled alike."""
    labels = folder / "labels.tsv"
    if not labels.exists():
        return
    head, *rows = labels.read_text().splitlines()
    columns = head.split("\t")
    scales: dict[str, float] = {}
    scaled = [head]
    for row in tqdm(rows, desc=f"{folder.name} at quality {quality}", disable=None):
        cells = dict(zip(columns, row.split("\t"), strict=False))
        if cells["file"] not in scales:
            scales[cells["file"]] = _add(archive, folder / cells["file"], quality)
        for key in "xywh":
            if cells.get(key):
                cells[key] = f"{float(cells[key]) * scales[cells['file']]:.1f}"
        scaled.append("\t".join(cells.get(c, "") for c in columns))
    _bytes(archive, f"real/{folder.name}/labels.tsv", ("\n".join(scaled) + "\n").encode())


def _add(archive: tarfile.TarFile, source: Path, quality: int) -> float:
    """One photograph, coded anew under its old name; returns the scale that was applied."""
    picture = cv2.imread(str(source), cv2.IMREAD_COLOR)
    if picture is None:
        raise ValueError(f"{source.name} is listed in the labels and cannot be read")
    scale = min(1.0, SIDE / max(picture.shape[:2]))
    if scale < 1:
        picture = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    coded = cv2.imencode(".jpg", picture, (cv2.IMWRITE_JPEG_QUALITY, quality))[1]
    _bytes(archive, f"real/{source.parent.name}/{source.name}", coded.tobytes())
    return scale


def _bytes(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(content)
    archive.addfile(entry, io.BytesIO(content))
