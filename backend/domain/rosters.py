"""Rosters in CSV: people, training, issued devices; each row is taken or refused, and why.

One header row; columns in any order. Nothing here knows who is there already: that is the plan's.
"""

import csv
import io
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal

from backend.domain.errors import Code, Invalid, TooLarge, Unsupported

Kind = Literal["people", "training", "devices"]
COLUMNS: dict[Kind, tuple[str, ...]] = {
    "people": ("username", "name", "role", "units", "sworn", "ends_on"),
    "training": ("username", "course", "topics", "completed_on", "expires_on"),
    "devices": ("asset_tag", "serial", "username", "issued_on"),
}
NEEDED: dict[Kind, tuple[str, ...]] = {
    "people": ("username", "name", "role"),
    "training": ("username", "course", "completed_on", "expires_on"),
    "devices": ("asset_tag", "serial", "username", "issued_on"),
}
MOST_ROWS = 5000
YES = {"yes", "y", "true", "1"}
NO = {"no", "n", "false", "0", ""}


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it is written; `number` counts the header as the first."""

    number: int
    cells: dict[str, str]


def read(data: bytes, kind: Kind) -> list[Line]:
    """The rows of the file; a file that is not such a table is refused whole."""
    return table(data, COLUMNS[kind], NEEDED[kind], MOST_ROWS)


def table(data: bytes, columns: Collection[str], needed: Collection[str], most: int) -> list[Line]:
    """The rows of any table with such columns, of which some are needed."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unsupported(Code.NOT_A_LIST) from None
    try:
        rows = list(csv.reader(io.StringIO(text), strict=True))
    except csv.Error:
        raise Unsupported(Code.NOT_A_LIST) from None
    if not rows:
        raise Invalid(Code.LIST_BROKEN, "The file is empty.")
    header = [cell.strip().lower() for cell in rows[0]]
    if missing := [name for name in needed if name not in header]:
        raise Invalid(Code.LIST_BROKEN, f"There is no column {missing[0]}.")
    if odd := [name for name in header if name not in columns]:
        raise Invalid(Code.LIST_BROKEN, f"No column of these is known: {', '.join(odd)}.")
    if len(rows) - 1 > most:
        raise TooLarge(Code.LIST_TOO_LARGE, f"A file has at most {most} rows.")
    return [
        Line(number, dict(zip(header, (cell.strip() for cell in row), strict=False)))
        for number, row in enumerate(rows[1:], 2)
        if any(cell.strip() for cell in row)
    ]


def words(cell: str) -> tuple[str, ...]:
    """Several in one cell, with semicolons between them."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def day(cell: str) -> date | None:
    """None where it is no day as ISO writes it."""
    try:
        return date.fromisoformat(cell)
    except ValueError:
        return None


def yes(cell: str) -> bool | None:
    """None where it is neither yes nor no."""
    said = cell.lower()
    return True if said in YES else False if said in NO else None
