"""The plate designs of every state as values, read strictly from `designs/*.toml`."""

import re
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import numpy as np

from models.training.artwork.pen import Colour, Placed

STYLES = ("block", "condensed", "wide", "slab", "serif", "script", "italic")
STICKER_PLACES = ("top-left", "top-right", "bottom-left", "bottom-right", "centre-bottom")
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZIOQ"
LETTER_WEIGHTS = np.array([1.0] * 23 + [0.35] * 3) / (23 + 3 * 0.35)
"""Most states leave out or seldom issue I, O and Q."""

PartKind = Literal["plain", "stacked", "gap", "dash", "dot", "emblem", "break"]
SEPARATORS: dict[str, PartKind] = {
    " ": "gap",
    "-": "dash",
    ".": "dot",
    "*": "emblem",
    "|": "break",
}
PATTERN = re.compile(
    r"\{(?P<stacked>[^{}]*)\}|<(?P<low>\d+)-(?P<high>\d+)>|\[(?P<choice>[^\]]+)\]"
    r"|\^(?P<literal>.)|(?P<other>.)"
)


class DesignError(ValueError):
    """A design file says something that the drawing code does not know."""


@dataclass(frozen=True, slots=True)
class SerialPart:
    """One run of the serial: characters, or what stands between them.

    A stacked part's characters stand one above the other; an emblem's text is its artwork's name.
    """

    kind: PartKind
    text: str


@dataclass(frozen=True, slots=True)
class Lettering:
    """One line of words; the centre, cap height and width are fractions of the plate."""

    texts: tuple[str, ...]
    at: tuple[float, float]
    size: float
    style: str
    colour: Colour
    width: float
    """0: as wide as the typeface makes it; otherwise stretched or squeezed to this."""
    arc: float
    """How far the middle stands above the ends, as a fraction of the plate's height."""
    outline: Colour | None
    chance: float


@dataclass(frozen=True, slots=True)
class Serial:
    """Where and how the registration itself stands."""

    colour: Colour
    x0: float
    y0: float
    x1: float
    y1: float
    formats: tuple[tuple[str, float], ...]
    emblem: Placed | None
    """Drawn where a format has '*'; its w and h are fractions of the serial's height."""


@dataclass(frozen=True, slots=True)
class Design:
    """One design as one state issued it; `share` is its part of all plates to be rendered."""

    state: str
    id: str
    years: tuple[int, int]
    share: float
    background: tuple[tuple[float, Colour], ...]
    artwork: tuple[Placed, ...]
    lettering: tuple[Lettering, ...]
    serial: Serial
    embossed: bool
    stickers: tuple[str, ...]


def load_designs(folder: Path) -> tuple[Design, ...]:
    """Every design of every file, with shares that are half uniform, half by registrations."""
    states = [tomllib.loads(path.read_text()) for path in sorted(folder.glob("*.toml"))]
    total = sum(float(state["registrations"]) for state in states)
    designs: list[Design] = []
    for state in states:
        _only(state, {"state", "name", "registrations", "design"}, "a state")
        share = 0.5 / len(states) + 0.5 * state["registrations"] / total
        weights = sum(float(design.get("weight", 1)) for design in state["design"])
        for raw in state["design"]:
            part = share * float(raw.get("weight", 1)) / weights
            designs.append(_design(state["state"], raw, part))
    if len({(design.state, design.id) for design in designs}) != len(designs):
        raise DesignError("two designs of one state share an id")
    return tuple(designs)


def choose_design(designs: tuple[Design, ...], rng: np.random.Generator) -> Design:
    """One design, drawn by its share."""
    shares = np.cumsum([design.share for design in designs])
    return designs[int(np.searchsorted(shares, rng.random() * shares[-1], side="right"))]


def choose_serial(design: Design, rng: np.random.Generator) -> tuple[SerialPart, ...]:
    """A serial of one of the design's formats."""
    formats = design.serial.formats
    weights = np.cumsum([weight for _, weight in formats])
    pick = int(np.searchsorted(weights, rng.random() * weights[-1], side="right"))
    emblem = design.serial.emblem
    parts = fill_format(formats[pick][0], rng)
    if emblem is None:
        return parts
    return tuple(replace(p, text=emblem.kind) if p.kind == "emblem" else p for p in parts)


def fill_format(pattern: str, rng: np.random.Generator) -> tuple[SerialPart, ...]:
    """Fill a format with random characters.

    L letter, D digit, ^x the character x itself, [abc] one of these, <1-93> a whole number,
    {..} small characters, one above the other ('/' between them may be left out), ' ' '-' '.'
    what stands between groups, '*' an emblem, '|' the end of a row; anything else stands for
    itself.
    """
    parts: list[SerialPart] = []
    for match in PATTERN.finditer(pattern):
        if match["stacked"] is not None:
            parts.append(SerialPart("stacked", _rows(match["stacked"], rng)))
            continue
        other = match["other"]
        if other is not None and other in SEPARATORS:
            parts.append(SerialPart(SEPARATORS[other], ""))
            continue
        text = _characters(match, rng)
        if parts and parts[-1].kind == "plain":
            text = parts.pop().text + text
        parts.append(SerialPart("plain", text))
    return tuple(parts)


def _rows(inside: str, rng: np.random.Generator) -> str:
    matches = PATTERN.finditer(inside.replace("/", ""))
    return "".join(_characters(match, rng) for match in matches)


def _characters(match: re.Match[str], rng: np.random.Generator) -> str:
    if match["literal"] is not None:
        return match["literal"]
    if match["choice"] is not None:
        return str(match["choice"][int(rng.integers(len(match["choice"])))])
    if match["low"] is not None:
        return str(int(rng.integers(int(match["low"]), int(match["high"]) + 1)))
    if match["other"] == "L":
        return LETTERS[int(rng.choice(len(LETTERS), p=LETTER_WEIGHTS))]
    if match["other"] == "D":
        return str(int(rng.integers(10)))
    return match["other"]


def _design(state: str, raw: dict[str, Any], share: float) -> Design:
    known = {"id", "years", "weight", "background", "artwork", "name", "slogan", "small"}
    _only(raw, known | {"serial", "embossed", "stickers"}, f"{state} design")
    words = [raw[key] for key in ("name", "slogan") if key in raw] + raw.get("small", [])
    stickers = tuple(raw.get("stickers", ()))
    if not set(stickers) <= set(STICKER_PLACES):
        raise DesignError(f"{state}: unknown sticker place in {stickers}")
    return Design(
        state=state,
        id=raw["id"],
        years=(raw["years"][0], raw["years"][1]),
        share=share,
        background=_stops(raw["background"]),
        artwork=tuple(_artwork(item) for item in raw.get("artwork", ())),
        lettering=tuple(_lettering(item) for item in words),
        serial=_serial(raw["serial"]),
        embossed=bool(raw.get("embossed", True)),
        stickers=stickers,
    )


def _serial(raw: dict[str, Any]) -> Serial:
    _only(raw, {"colour", "box", "formats", "emblem"}, "serial")
    x0, y0, x1, y1 = (float(value) for value in raw.get("box", (0.05, 0.25, 0.95, 0.78)))
    return Serial(
        colour=_colour(raw["colour"]),
        x0=x0,
        y0=y0,
        x1=x1,
        y1=y1,
        formats=tuple((str(pattern), float(weight)) for pattern, weight in raw["formats"]),
        emblem=_artwork({"at": [0, 0, 1, 1], **raw["emblem"]}) if "emblem" in raw else None,
    )


def _artwork(raw: dict[str, Any]) -> Placed:
    _only(raw, {"kind", "at", "colours", "alpha"}, "artwork")
    x, y, w, h = (float(value) for value in raw["at"])
    colours = tuple(_colour(value) for value in raw["colours"])
    return Placed(str(raw["kind"]), (x, y, w, h), colours, float(raw.get("alpha", 1.0)))


def _lettering(raw: dict[str, Any]) -> Lettering:
    known = {"text", "at", "size", "style", "colour", "width", "arc", "outline", "chance"}
    _only(raw, known, "lettering")
    if raw["style"] not in STYLES:
        raise DesignError(f"unknown style {raw['style']}")
    text = raw["text"]
    return Lettering(
        texts=(text,) if isinstance(text, str) else tuple(text),
        at=(float(raw["at"][0]), float(raw["at"][1])),
        size=float(raw["size"]),
        style=raw["style"],
        colour=_colour(raw["colour"]),
        width=float(raw.get("width", 0)),
        arc=float(raw.get("arc", 0)),
        outline=_colour(raw["outline"]) if "outline" in raw else None,
        chance=float(raw.get("chance", 1)),
    )


def _stops(raw: list[str]) -> tuple[tuple[float, Colour], ...]:
    """Vertical gradient: '#rrggbb' at even steps, or '#rrggbb@0.4' at that height."""
    last = max(1, len(raw) - 1)
    stops = []
    for index, text in enumerate(raw):
        colour, _, place = text.partition("@")
        stops.append((float(place) if place else index / last, _colour(colour)))
    return tuple(stops)


def _colour(text: str) -> Colour:
    if not re.fullmatch(r"#[0-9a-f]{6}", text):
        raise DesignError(f"not a colour: {text}")
    return int(text[5:7], 16), int(text[3:5], 16), int(text[1:3], 16)


def _only(raw: dict[str, Any], known: set[str], where: str) -> None:
    if unknown := set(raw) - known:
        raise DesignError(f"{where}: unknown {sorted(unknown)}")
