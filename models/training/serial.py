"""The registration itself: which characters, where each stands, and its ink."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from models.training.designs import PartKind, SerialPart

Rng = np.random.Generator
BoxPx = tuple[float, float, float, float]
LETTERS, DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"
ALPHABET = LETTERS + DIGITS
"""The reader's classes in order; one more stands for nothing."""
MARKS = {"dash": 0.3, "dot": 0.22}
"""What may stand between groups besides a gap and an emblem, with its width in serial heights."""


@dataclass(frozen=True)
class Cell:
    """One character or mark: its centre and size in units of the serial's height."""

    kind: str
    """plain, dash, dot or emblem."""
    text: str
    x: float
    y: float
    width: float
    height: float


def random_serial(rng: Rng) -> tuple[SerialPart, ...]:
    """A personal choice of characters: any mix, any length from 2 to 8, at times with a gap."""
    length = int(rng.choice((2, 3, 4, 5, 6, 7, 8), p=(0.02, 0.04, 0.09, 0.17, 0.28, 0.3, 0.1)))
    digits = rng.choice((0.1, 0.4, 0.7))
    pool = [DIGITS if rng.random() < digits else LETTERS for _ in range(length)]
    text = "".join(p[int(rng.integers(len(p)))] for p in pool)
    if rng.random() < 0.5 or length < 4:
        parts = [SerialPart("plain", text)]
    else:
        at = int(rng.integers(1, length))
        between = SerialPart(_separator(rng), "")
        parts = [SerialPart("plain", text[:at]), between, SerialPart("plain", text[at:])]
    if rng.random() < 0.18:
        parts.insert(0 if rng.random() < 0.5 else len(parts), _small(rng, 9 - length))
    if rng.random() < 0.08:
        parts.insert(0 if rng.random() < 0.5 else len(parts), SerialPart("emblem", ""))
    parts = [part for part in parts if part.text or part.kind not in ("plain", "stacked")]
    return narrowed(parts, rng) if rng.random() < 0.07 else tuple(parts)


def narrowed(parts: Sequence[SerialPart], rng: Rng) -> tuple[SerialPart, ...]:
    """Some letters become I and some digits 1: one bare stroke is what a reader passes over."""

    def thin(text: str) -> str:
        return "".join(
            character if rng.random() > 0.4 else "1" if character.isdigit() else "I"
            for character in text
        )

    return tuple(SerialPart(p.kind, thin(p.text)) if p.kind == "plain" else p for p in parts)


def broken(parts: Sequence[SerialPart], rng: Rng) -> tuple[SerialPart, ...]:
    """The serial in two rows: parted where groups are, or anywhere in its longest run."""
    between = [k for k in range(1, len(parts) - 1) if parts[k].kind in ("gap", "dash", "dot")]
    row = SerialPart("break", "")
    if between:
        at = between[int(rng.integers(len(between)))]
        return (*parts[:at], row, *parts[at + 1 :])
    at = max(range(len(parts)), key=lambda k: len(parts[k].text) * (parts[k].kind == "plain"))
    text = parts[at].text
    if parts[at].kind != "plain" or len(text) < 2:
        return tuple(parts)
    middle = len(text) // 2 + int(rng.integers(-1, 2)) if len(text) > 3 else len(text) // 2
    halves = (SerialPart("plain", text[:middle]), row, SerialPart("plain", text[middle:]))
    return (*parts[:at], *halves, *parts[at + 1 :])


def _separator(rng: Rng) -> PartKind:
    kinds: tuple[PartKind, ...] = ("gap", "gap", "gap", "dash", "dot", "emblem", "emblem")
    return kinds[int(rng.integers(len(kinds)))]


def _small(rng: Rng, most: int) -> SerialPart:
    """Two or three small characters, one above the other."""
    rows = min(int(rng.integers(2, 4)), most)
    pool = list(ALPHABET)
    return SerialPart("stacked", "".join(str(rng.choice(pool)) for _ in range(rows)))


def set_line(
    parts: Sequence[SerialPart], rng: Rng, spacing: tuple[float, float] = (0.46, 0.66)
) -> list[Cell]:
    """Place characters and marks along a line, in units of the serial's height, from x = 0."""
    advance = rng.uniform(*spacing)
    gap, emblem = rng.uniform(0.15, 0.5), rng.uniform(0.4, 0.75)
    cells: list[Cell] = []
    x = 0.0
    for part in parts:
        if part.kind == "plain":
            for character in part.text:
                cells.append(Cell("plain", character, x + advance / 2, 0.5, advance, 1.0))
                x += advance
        elif part.kind == "stacked":
            rows = [part.text] if rng.random() < 0.12 else list(part.text)
            x = _stack(rows, x, cells)
        elif part.kind == "gap":
            x += gap
        else:
            wide = MARKS.get(part.kind, emblem)
            cells.append(Cell(part.kind, part.text, x + wide / 2, 0.5, wide, 1.0))
            x += wide + 0.03
    return cells


def set_rows(
    parts: Sequence[SerialPart], rng: Rng, spacing: tuple[float, float] = (0.46, 0.66)
) -> list[Cell]:
    """The same for a serial that may have a break: one row below the other, the upper one first."""
    at = next((k for k, part in enumerate(parts) if part.kind == "break"), None)
    if at is None:
        return set_line(parts, rng, spacing)
    upper = rng.uniform(0.36, 0.56) if rng.random() < 0.3 else 0.5
    between = rng.uniform(0.03, 0.12)
    heights = (upper * (1 - between), (1 - upper) * (1 - between))
    tops = (0.0, 1 - heights[1])
    rows = [
        [
            Cell(c.kind, c.text, c.x * tall, top + c.y * tall, c.width * tall, c.height * tall)
            for c in set_line(row, rng, spacing)
        ]
        for row, tall, top in zip((parts[:at], parts[at + 1 :]), heights, tops, strict=True)
    ]
    return _aligned(rows, rng)


def _aligned(rows: Sequence[Sequence[Cell]], rng: Rng) -> list[Cell]:
    """Rows of different lengths centred on each other; at times flush left, or as wide."""
    wide = [max(cell.x + cell.width / 2 for cell in row) for row in rows]
    kind, cells = rng.random(), []
    for row, mine in zip(rows, wide, strict=True):
        spare = max(wide) - mine
        stretch = 1 + min(spare / mine, 0.5) if kind < 0.25 else 1.0
        left = 0.0 if kind > 0.9 else (max(wide) - mine * stretch) / 2
        cells += [replace(c, x=left + c.x * stretch, width=c.width * stretch) for c in row]
    return cells


def _stack(rows: Sequence[str], x: float, cells: list[Cell]) -> float:
    """Small characters in rows (at times all in one); returns where the line goes on."""
    small = min(0.47, 0.94 / len(rows))
    for row, characters in enumerate(rows):
        y = (row + 0.5) / len(rows)
        for k, character in enumerate(characters):
            at = x + small * (0.36 + 0.7 * k)
            cells.append(Cell("plain", character, at, y, small * 0.7, small))
    return x + small * 0.7 * max(len(row) for row in rows) + 0.06


def place(
    cells: Sequence[Cell], area: tuple[float, float, float, float], size: tuple[int, int], rng: Rng
) -> list[BoxPx]:
    """Boxes (x, y, w, h) in pixels: the line fitted into the serial's area, centred."""
    height, width = size
    x0, y0, x1, y1 = area
    line = max(cell.x + cell.width / 2 for cell in cells)
    tall = (y1 - y0) * height * rng.uniform(0.88, 1.04)
    across = (x1 - x0) * width * rng.uniform(0.93, 1.02)
    unit = min(across / line, tall * rng.uniform(0.95, 1.2))
    left = (x0 + x1) / 2 * width - unit * line / 2 + rng.normal(0, 3)
    top = (y0 + y1) / 2 * height - tall / 2 + rng.normal(0, 2)
    # Mostly characters stand close; on some plates with as much room between as they are wide.
    thin = rng.uniform(0.74, 0.94) if rng.random() < 0.88 else rng.uniform(0.48, 0.74)
    return [
        (
            left + (cell.x - cell.width / 2 * thin) * unit,
            top + (cell.y - cell.height / 2) * tall,
            cell.width * unit * thin,
            cell.height * tall,
        )
        for cell in cells
    ]


def print_cell(ink: np.ndarray, masks: Mapping[str, np.ndarray], cell: Cell, box: BoxPx) -> None:
    """Ink one cell; narrow characters keep their width, an emblem is not ink."""
    x, y, w, h = box
    if cell.kind == "emblem":
        return
    if cell.kind in MARKS:
        middle, thick = (round(x + w / 2), round(y + h / 2)), max(round(h * 0.07), 1)
        reach = round(w * 0.4) if cell.kind == "dash" else thick
        first = (middle[0] - reach, middle[1] - thick)
        cv2.rectangle(ink, first, (middle[0] + reach, middle[1] + thick), 255, -1)
        return
    mask = masks[cell.text]
    natural = mask.shape[1] / mask.shape[0] * h
    wide = max(round(w if natural > w * 0.62 else max(natural, 3)), 2)
    tall = max(round(h), 4)
    left, top = round(x + w / 2 - wide / 2), round(y)
    small = cv2.resize(mask, (wide, tall), interpolation=cv2.INTER_AREA)
    a, b = max(left, 0), max(top, 0)
    c, d = min(left + wide, ink.shape[1]), min(top + tall, ink.shape[0])
    if c > a and d > b:
        spot = ink[b:d, a:c]
        np.maximum(spot, small[b - top : d - top, a - left : c - left], out=spot)


def lay(face: np.ndarray, drawing: tuple[np.ndarray, np.ndarray], box: BoxPx) -> None:
    """Lay an emblem (picture, opacity) into its box, its own shape kept."""
    picture, opacity = drawing
    x, y, w, h = box
    scale = min(w / picture.shape[1], 0.8 * h / picture.shape[0])
    size = (max(round(picture.shape[1] * scale), 2), max(round(picture.shape[0] * scale), 2))
    left, top = round(x + (w - size[0]) / 2), round(y + (h - size[1]) / 2)
    if left < 0 or top < 0 or left + size[0] > face.shape[1] or top + size[1] > face.shape[0]:
        return
    art = cv2.resize(picture, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    alpha = cv2.resize(opacity, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    if alpha.ndim == 2:
        alpha = alpha[..., None]
    spot = face[top : top + size[1], left : left + size[0]]
    spot[:] = (spot + alpha * (art - spot)).astype(np.uint8)
