"""One synthetic plate, flat and seen from the front: face, serial, frame, wear."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from models.training import artwork, die, glyphs
from models.training.designs import (
    Design,
    SerialPart,
    choose_design,
    choose_serial,
    fill_format,
)
from models.training.faces import GENERIC_ART, draw_face, emblem, generic_face
from models.training.serial import (
    ALPHABET,
    BoxPx,
    broken,
    lay,
    narrowed,
    place,
    print_cell,
    random_serial,
    set_rows,
)

Rng = np.random.Generator
Area = tuple[float, float, float, float]
WIDTH, HEIGHT = 320, 160
TWO_ROWS = ("LL|DDDD", "LLL|DDD", "DDD|LLL", "DD|LLL", "LL|DDD", "LLL|DDDD", "L|DDDD", "^M^C|DDDDD")
"""Serials of motorcycles, as several states issue them."""
BESIDE = 0.2
"""The share of plates with a sticker or an emblem right beside the serial."""
CONTINENTAL = ("LL DD LLL", "L DD LLL", "LL LLDDDD", "LLL DDDD", "DDDD LLL", "L DDD LLL")


@dataclass(frozen=True)
class Plate:
    """A drawn plate and the truth about it."""

    picture: np.ndarray
    """BGR uint8, (HEIGHT, WIDTH, 3) for a US plate."""
    text: str
    state: str
    """Postal code; empty when the design belongs to no state."""
    centres: np.ndarray
    """(n, 2): each character's centre as a fraction of width and height, in reading order."""
    sizes: np.ndarray
    """(n, 2): each character's width and height as fractions."""
    legible: np.ndarray
    """(n,): false for a character that something covers."""


@dataclass(frozen=True)
class _Look:
    """How the serial is to look, and whose plate it is."""

    state: str
    colour: np.ndarray
    embossed: bool
    design: Design | None = None
    spacing: tuple[float, float] = (0.46, 0.66)
    """From one character to the next, in character heights."""


class Press:
    """Draws plates; keeps the die sets and fonts that its plates share."""

    def __init__(self, designs: Sequence[Design], rng: Rng) -> None:
        self._designs, self._rng = tuple(designs), rng
        self._faces = [
            {c: face.glyph(c).mask for c in ALPHABET} for face in glyphs.serial_typefaces()
        ]
        self._dies = [die.stamp(rng) for _ in range(24)]
        self._emblems = [_any_emblem(rng) for _ in range(60)]

    def plate(self) -> Plate:
        rng = self._rng
        if rng.random() < 0.1:
            return self._continental()
        if rng.random() < 0.05:
            return self._motorcycle()
        if rng.random() < 0.08:
            face, state = generic_face(rng), ""
            colour = _ink_for(face, rng)
            parts, area = random_serial(rng), (0.06, 0.24, 0.94, 0.8)
            return self._finish(
                face, parts, area, _Look(state, colour, embossed=bool(rng.random() < 0.5))
            )
        design = choose_design(self._designs, rng)
        recolour = rng.random() < 0.2
        face = draw_face(design, rng, WIDTH, HEIGHT, recolour=float(recolour))
        serial = design.serial
        personal = rng.random() < 0.35
        parts = random_serial(rng) if personal else choose_serial(design, rng)
        colour = _ink_for(face, rng) if recolour else _jitter(serial.colour, rng)
        area = (serial.x0, serial.y0, serial.x1, serial.y1)
        if rng.random() < 0.02:
            parts, area = broken(parts, rng), _tall(area, rng)
        return self._finish(face, parts, area, _Look(design.state, colour, design.embossed, design))

    def _finish(
        self,
        face: np.ndarray,
        parts: Sequence[SerialPart],
        area: Area,
        look: _Look,
    ) -> Plate:
        """Set the serial on the face, then wear and frame it."""
        rng = self._rng
        cells = set_rows(parts, rng, look.spacing)
        boxes = place(cells, area, face.shape[:2], rng)
        masks = self._masks()
        ink = np.zeros(face.shape[:2], np.uint8)
        for cell, box in zip(cells, boxes, strict=True):
            print_cell(ink, masks, cell, box)
            if cell.kind == "emblem":
                lay(face, self._emblem(look.design), box)
        picture = _apply(face, ink, look, rng)
        written = [(c.text, b) for c, b in zip(cells, boxes, strict=True) if c.kind == "plain"]
        boxes = [box for _, box in written]
        if rng.random() < BESIDE:
            self._beside(picture, boxes, look.design)
        picture, legible = _wear(picture, boxes, rng)
        scale = np.array((face.shape[1], face.shape[0]), np.float32)
        centres = np.array([(x + w / 2, y + h / 2) for x, y, w, h in boxes], np.float32) / scale
        sizes = np.array([(w, h) for _, _, w, h in boxes], np.float32) / scale
        text = "".join(text for text, _ in written)
        return Plate(picture, text, look.state, centres, sizes, legible)

    def _beside(self, picture: np.ndarray, boxes: Sequence[BoxPx], design: Design | None) -> None:
        """A sticker or an emblem where the serial leaves room: no character, whatever it looks."""
        rng = self._rng
        first, last = boxes[0], boxes[-1]
        on_left = rng.random() < 0.6
        start, end = (4, first[0]) if on_left else (last[0] + last[2], picture.shape[1] - 4)
        tall = int(first[3] * rng.uniform(0.35, 1.0))
        wide = int(min(end - start, tall * rng.uniform(0.5, 1.1)))
        if wide < 8 or tall < 8:
            return
        x = int(end - wide - rng.integers(0, 3) if on_left else start + rng.integers(0, 3))
        y = int(first[1] + rng.uniform(0, 1) * (first[3] - tall))
        if rng.random() < 0.5:
            lay(picture, self._emblem(design), (x, y, wide, tall))
            return
        picture[y : y + tall, x : x + wide] = rng.integers(20, 256, 3)
        face = self._faces[int(rng.integers(len(self._faces)))]
        rows = int(rng.integers(1, 3))
        for row in range(rows):
            high = (tall - 2) // rows
            digits = [face[str(d)] for d in rng.integers(0, 10, 2)]
            mask = cv2.resize(
                np.hstack([cv2.resize(d, (12, 20)) for d in digits]), (wide - 2, high)
            )
            spot = picture[y + 1 + row * high : y + 1 + (row + 1) * high, x + 1 : x + wide - 1]
            spot[mask > 120] = _grey(rng)

    def _emblem(self, design: Design | None) -> tuple[np.ndarray, np.ndarray]:
        """The design's own emblem, or any: hearts, hands, wheelchairs stand between characters."""
        mine = emblem(design, 64) if design and self._rng.random() < 0.8 else None
        return mine or self._emblems[int(self._rng.integers(len(self._emblems)))]

    def _masks(self) -> dict[str, np.ndarray]:
        rng = self._rng
        if rng.random() < 0.55:
            if rng.random() < 0.05:
                self._dies[int(rng.integers(len(self._dies)))] = die.stamp(rng)
            return self._dies[int(rng.integers(len(self._dies)))]
        return self._faces[int(rng.integers(len(self._faces)))]

    def _motorcycle(self) -> Plate:
        """A state's plate in the small, squarish size; mostly in two rows."""
        rng = self._rng
        design = choose_design(self._designs, rng)
        recolour = rng.random() < 0.2
        face = draw_face(design, rng, WIDTH, HEIGHT, recolour=float(recolour))
        narrow = (round(HEIGHT * rng.uniform(1.2, 1.85)), HEIGHT)
        face = np.asarray(cv2.resize(face, narrow), np.uint8)
        serial = design.serial
        colour = _ink_for(face, rng) if recolour else _jitter(serial.colour, rng)
        look = _Look(design.state, colour, design.embossed, design, (0.46, 0.8))
        area = (0.05, serial.y0, 0.95, serial.y1)
        kind = rng.random()
        if kind < 0.55:
            parts = fill_format(str(rng.choice(TWO_ROWS)), rng)
        else:
            parts = random_serial(rng) if kind < 0.8 else choose_serial(design, rng)
            parts = broken(parts, rng) if kind < 0.9 else parts
        rows = any(part.kind == "break" for part in parts)
        return self._finish(face, parts, _tall(area, rng) if rows else area, look)

    def _continental(self) -> Plate:
        """A long plate of another country, so that the reader does not expect two to one.

        Some are the squarish ones with two rows.
        """
        rng = self._rng
        square = rng.random() < 0.12
        height, width = (190, 280) if square else (96, 440)
        face = np.full((height, width, 3), rng.integers(215, 256, 3), np.uint8)
        if rng.random() < 0.15:
            face[:] = (rng.integers(0, 60), rng.integers(170, 220), rng.integers(220, 256))
        cv2.rectangle(face, (2, 2), (width - 3, height - 3), (30, 30, 30), 2)
        if rng.random() < 0.8:
            reach = height // 2 if square else height - 4
            face[4:reach, 4:40] = (*rng.integers((110, 40, 0), (190, 80, 40)),)
            mask = glyphs.load_typefaces()["block"][0].line("RO", 14)
            spot = face[reach - 28 : reach - 28 + mask.shape[0], 10 : 10 + mask.shape[1]]
            spot[mask > 128] = 235
        parts = fill_format(str(rng.choice(CONTINENTAL)), rng)
        parts = narrowed(parts, rng) if rng.random() < 0.3 else parts
        parts = broken(parts, rng) if square else parts
        colour = np.full(3, rng.integers(0, 50), np.float32)
        look = _Look("", colour, embossed=True, spacing=(0.55, 0.82))
        low = rng.uniform(0.07, 0.12) if square else rng.uniform(0.1, 0.2)
        return self._finish(face, parts, (0.15 if square else 0.11, low, 0.97, 1 - low), look)


def _tall(area: Area, rng: Rng) -> Area:
    """More room from top to bottom, as two rows are given."""
    x0, y0, x1, y1 = area
    return x0, min(y0, rng.uniform(0.15, 0.24)), x1, max(y1, rng.uniform(0.8, 0.93))


def _any_emblem(rng: Rng) -> tuple[np.ndarray, np.ndarray]:
    kinds = [*GENERIC_ART, "wheelchair", *(k for k in artwork.DRAWINGS if k.startswith("outline-"))]
    tones = rng.integers(0, 256, (3, 3)).tolist()
    colours = tuple((blue, green, red) for blue, green, red in tones)
    kind = str(rng.choice(kinds))
    return artwork.cut_out(kind, (64, 64), colours, seed=int(rng.integers(1 << 30)))


def _jitter(colour: Sequence[float] | np.ndarray, rng: Rng) -> np.ndarray:
    return np.clip(np.asarray(colour, np.float32) + rng.normal(0, 8, 3), 0, 255)


def _ink_for(face: np.ndarray, rng: Rng) -> np.ndarray:
    """A colour that stands out from the middle of the face, as every real ink does."""
    paper = face[face.shape[0] // 3 : -face.shape[0] // 3].mean(axis=(0, 1))
    for _ in range(20):
        colour = rng.uniform(0, 255, 3)
        if abs(float(colour.mean() - paper.mean())) > 75:
            return colour.astype(np.float32)
    return np.zeros(3, np.float32) if paper.mean() > 127 else np.full(3, 245, np.float32)


def _apply(face: np.ndarray, ink: np.ndarray, look: _Look, rng: Rng) -> np.ndarray:
    """Ink on the face; raised characters catch the light on one side and shade the other."""
    rows = np.flatnonzero(ink.any(axis=1))
    low, high = max(int(rows[0]) - 3, 0), int(rows[-1]) + 4
    ink, paper = ink[low:high], face[low:high]
    alpha = cv2.merge([ink.astype(np.float32) * (rng.uniform(0.82, 1.0) / 255)] * 3)
    picture = paper + alpha * (look.colour.astype(np.float32) - paper)
    if look.embossed:
        dx, dy = int(rng.choice((-2, -1, 1, 2))), int(rng.choice((1, 2)))
        raised = cv2.GaussianBlur(ink, (0, 0), 1.2).astype(np.float32)
        slope = (raised - np.roll(raised, (dy, dx), (0, 1))) * rng.uniform(0.05, 0.35)
        picture += cv2.merge([slope] * 3)
    face[low:high] = cv2.convertScaleAbs(np.maximum(picture, 0))
    return face


def _wear(picture: np.ndarray, boxes: Sequence[BoxPx], rng: Rng) -> tuple[np.ndarray, np.ndarray]:
    """Frame, bolts, dirt and at times something in front; also which characters stay legible."""
    h, w = picture.shape[:2]
    legible = np.ones(len(boxes), bool)
    if rng.random() < 0.22:
        _dirt(picture, rng)
    if rng.random() < 0.28:
        _frame(picture, boxes, rng)
    if rng.random() < 0.6:
        for x in (0.2, 0.8) if rng.random() < 0.7 else (0.08, 0.92):
            for y in (0.07, 0.93) if rng.random() < 0.6 else (0.07,):
                spot = (int(w * x), int(h * y))
                cv2.circle(picture, spot, int(rng.integers(3, 7)), _grey(rng), -1, cv2.LINE_AA)
    if rng.random() < 0.025:
        hidden = int(rng.integers(len(boxes)))
        x, y, bw, bh = boxes[hidden]
        corner = (int(x - bw * 0.05), int(y - bh * 0.05))
        far = (int(x + bw * 1.05), int(y + bh * rng.uniform(0.8, 1.1)))
        cv2.rectangle(picture, corner, far, _grey(rng), -1)
        legible[hidden] = False
    return picture, legible


def _grey(rng: Rng) -> tuple[int, int, int]:
    level = int(rng.integers(10, 240))
    return (level, level, min(255, level + int(rng.integers(0, 20))))


def _dirt(picture: np.ndarray, rng: Rng) -> None:
    h, w = picture.shape[:2]
    coarse = rng.random((int(rng.integers(3, 14)), int(rng.integers(4, 24))), np.float32)
    patch = cv2.resize(coarse, (w, h), interpolation=cv2.INTER_CUBIC)
    amount = np.clip((patch - rng.uniform(0.4, 0.8)) * rng.uniform(0.4, 2.0), 0, 0.6)
    mud = rng.uniform(40, 140, 3).astype(np.float32)
    picture[:] = (picture + amount[..., None] * (mud - picture)).astype(np.uint8)


def _frame(picture: np.ndarray, boxes: Sequence[BoxPx], rng: Rng) -> None:
    """A dealer's frame: covers the rim, often the name or the slogan, seldom the serial."""
    h, w = picture.shape[:2]
    top = min(box[1] for box in boxes)
    low = max(box[1] + box[3] for box in boxes)
    up = int(min(rng.uniform(0.02, 0.22) * h, max(top + 2, 2)))
    down = int(max(h - rng.uniform(0.02, 0.24) * h, min(low - 2, h - 2)))
    side = int(rng.uniform(0.008, 0.03) * w)
    colour = _grey(rng) if rng.random() < 0.8 else tuple(int(v) for v in rng.integers(0, 255, 3))
    for a, b in (
        ((0, 0), (w, up)),
        ((0, down), (w, h)),
        ((0, 0), (side, h)),
        ((w - side, 0), (w, h)),
    ):
        cv2.rectangle(picture, a, b, colour, -1)
    words = (
        "TOYOTA OF SPRINGFIELD",
        "GO TEAM",
        "ALUMNI",
        "MY OTHER CAR",
        "HONDA",
        "FORD LINCOLN",
        "WWW.AUTOMALL.COM",
        "CHEVROLET",
        "PROUD PARENT",
        "LAKESIDE MOTORS",
        "I LOVE MY DOG",
    )
    light = tuple(255 - v for v in colour)
    for y0, y1 in ((0, up), (down, h)):
        if y1 - y0 > 12 and rng.random() < 0.7:
            faces = glyphs.load_typefaces()[str(rng.choice(("block", "wide", "script", "slab")))]
            face = faces[int(rng.integers(len(faces)))]
            mask = face.line(str(rng.choice(words)), int((y1 - y0) * 0.6))
            mask = mask[: y1 - y0 - 2, : w - 8]
            x, y = (w - mask.shape[1]) // 2, y0 + (y1 - y0 - mask.shape[0]) // 2
            picture[y : y + mask.shape[0], x : x + mask.shape[1]][mask > 110] = light
