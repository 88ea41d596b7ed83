"""Looks and reads as lines: tab separated for tools and people, JSON for programs."""

import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, TextIO

from backend.domain.reads import Read
from models.look import Box, Look, StateOfIssue

ESCAPED = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Control characters, lone surrogates (bytes that are no UTF-8) and what ends a line."""
COLUMNS = ("file", "text", "x", "y", "w", "h", "confidence", "state", "runner_up")


@dataclass(frozen=True, slots=True)
class Row:
    """One plate of one picture, or one vehicle of a film."""

    file: str
    text: str
    box: Box
    confidence: float
    state: StateOfIssue | None
    runner_up: str
    details: Mapping[str, object]
    """What only the JSON tells."""


class Writer(Protocol):
    """Takes rows as they come."""

    def write(self, rows: Iterable[Row]) -> None: ...

    def close(self) -> None: ...


class TsvWriter:
    """The header, then a line a row."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        print(*COLUMNS, sep="\t", file=out)

    def write(self, rows: Iterable[Row]) -> None:
        for row in rows:
            box = (f"{side:.1f}" for side in (row.box.x, row.box.y, row.box.w, row.box.h))
            state = row.state.code if row.state else ""
            confidence = f"{row.confidence:.4f}"
            cells = (escaped(row.file), row.text, *box, confidence, state, row.runner_up)
            print(*cells, sep="\t", file=self._out)
        self._out.flush()

    def close(self) -> None:
        self._out.flush()


class JsonWriter:
    """One array, a row a line, written as it comes."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._any = False
        out.write("[")

    def write(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self._out.write(",\n" if self._any else "\n")
            self._out.write(json.dumps(as_object(row)))
            self._any = True
        self._out.flush()

    def close(self) -> None:
        self._out.write("\n]\n" if self._any else "]\n")
        self._out.flush()


def escaped(name: str) -> str:
    """A file name on one line that every terminal bears; backslash escapes as in Python."""
    return "".join(
        character.encode("unicode_escape").decode("ascii")
        if character == "\\" or unicodedata.category(character) in ESCAPED
        else character
        for character in name
    )


def as_object(row: Row) -> dict[str, object]:
    return {
        "file": row.file,
        "text": row.text,
        "box": _box(row.box),
        "confidence": _short(row.confidence),
        "state": _state(row.state),
        "runner_up": row.runner_up,
        **row.details,
    }


def look_row(file: str, look: Look) -> Row:
    details: dict[str, object] = {
        "image_text": look.image_text,
        "found": _short(look.found),
        "corners": [[round(x, 1), round(y, 1)] for x, y in look.corners],
        "characters": [
            {
                "text": character.text,
                "known": character.known,
                "centre": [_short(share) for share in character.centre],
                "ranking": _ranking(character.ranking),
            }
            for character in look.characters
        ],
    }
    return Row(file, look.text, look.box, look.confidence, look.state, look.runner_up, details)


def read_row(file: str, read: Read) -> Row:
    """A read of a film is named by the stretch of time in which the vehicle was seen."""
    settled = read.settled
    details: dict[str, object] = {
        "from_seconds": round(read.first, 3),
        "to_seconds": round(read.last, 3),
        "looks": settled.looks,
        "characters": [
            {
                "text": character.text,
                "known": character.known,
                "agreeing": character.agreeing,
                "ranking": _ranking(character.ranking),
            }
            for character in settled.characters
        ],
    }
    return Row(
        f"{file}#t={read.first:.2f},{read.last:.2f}",
        settled.text,
        read.best.look.box,
        settled.confidence,
        settled.state,
        settled.runner_up,
        details,
    )


def _box(box: Box) -> dict[str, float]:
    return {name: round(getattr(box, name), 1) for name in ("x", "y", "w", "h")}


def _state(state: StateOfIssue | None) -> dict[str, object] | None:
    return {"code": state.code, "probability": _short(state.probability)} if state else None


def _ranking(pairs: Iterable[tuple[str, float]]) -> list[list[object]]:
    return [[character, _short(chance)] for character, chance in pairs]


def _short(number: float) -> float:
    return round(number, 4)
