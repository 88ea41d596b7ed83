"""Serial formats in use: they may rank the readings of a picture, never rewrite one.

The file is a table with a header `state pattern weight`, tab separated. In a pattern `@` is any
letter, `#` any digit, and a letter or digit is itself; the weight, 0 to 1, says how common it is.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from models.look import StateOfIssue

COLUMNS = ["state", "pattern", "weight"]
SIGNS = frozenset("@#ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
CHOSEN = 1 / 3
"""Share of plates whose serial the owner chose, so that it says nothing about the state."""
BY_CHANCE = 0.02
"""How often a chosen serial happens to have one certain shape."""


class FormatsError(ValueError):
    """The table of formats is broken; the message names the line."""


@dataclass(frozen=True, slots=True)
class Formats:
    """Weights of patterns, for every state and over all of them."""

    anywhere: dict[str, float]
    by_state: dict[str, dict[str, float]]
    literal: dict[int, list[tuple[float, str, re.Pattern[str]]]]
    """The few patterns with fixed characters, by length: weight and state, the weightiest first."""
    total: dict[str, float]
    """The sum of each state's weights."""

    def fit(self, text: str, state: StateOfIssue | None) -> float:
        """How well the text looks like a serial, 0 to 1; better known where the state is."""
        shape = _shape(text)
        anywhere = max(self.anywhere.get(shape, 0.0), self._literal(text, None))
        if state is None or state.code not in self.by_state:
            return anywhere
        here = max(
            self.by_state[state.code].get(shape, 0.0),
            self._literal(text, state.code),
        )
        return state.probability * here + (1 - state.probability) * anywhere

    def chance(self, text: str, state: str) -> float:
        """P(the text has this shape | this state issued it), up to what is the same for all.

        A state whose formats are not known gives the shape by chance only.
        """
        if state not in self.by_state:
            return CHOSEN * BY_CHANCE
        here = max(self.by_state[state].get(_shape(text), 0.0), self._literal(text, state))
        return (1 - CHOSEN) * here / self.total[state] + CHOSEN * BY_CHANCE

    def _literal(self, text: str, state: str | None) -> float:
        for weight, owner, pattern in self.literal.get(len(text), ()):
            if (state is None or owner == state) and pattern.fullmatch(text):
                return weight
        return 0.0


def load(path: Path) -> Formats:
    lines = path.read_text("utf-8").splitlines()
    if not lines or lines[0].split("\t") != COLUMNS:
        raise FormatsError(f"{path}: the header must be {' '.join(COLUMNS)}, tab separated")
    anywhere: dict[str, float] = {}
    by_state: dict[str, dict[str, float]] = {}
    literal: dict[int, list[tuple[float, str, re.Pattern[str]]]] = {}
    total: dict[str, float] = {}
    for number, line in enumerate(lines[1:], 2):
        state, pattern, weight = _row(line, f"{path}:{number}")
        here = by_state.setdefault(state, {})
        total[state] = total.get(state, 0.0) + weight
        if set(pattern) <= {"@", "#"}:
            anywhere[pattern] = max(weight, anywhere.get(pattern, 0.0))
            here[pattern] = max(weight, here.get(pattern, 0.0))
        else:
            signs = pattern.replace("@", r"[^\W\d_]").replace("#", r"\d")
            literal.setdefault(len(pattern), []).append((weight, state, re.compile(signs)))
    for several in literal.values():
        several.sort(key=lambda one: -one[0])
    return Formats(anywhere, by_state, literal, total)


def _shape(text: str) -> str:
    return "".join("#" if character.isdigit() else "@" for character in text)


def _row(line: str, where: str) -> tuple[str, str, float]:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS):
        raise FormatsError(f"{where}: {len(COLUMNS)} columns are wanted")
    state, pattern, weight = cells
    if not pattern or not set(pattern) <= SIGNS:
        raise FormatsError(f"{where}: a pattern is made of @, #, A to Z and 0 to 9")
    try:
        share = float(weight)
    except ValueError as cause:
        raise FormatsError(f"{where}: the weight is no number") from cause
    if not 0.0 <= share <= 1.0:
        raise FormatsError(f"{where}: the weight must lie between 0 and 1")
    return state, pattern, share
