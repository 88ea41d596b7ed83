"""A downloaded general hot list, from a file to rows: the whole list is taken, or none of it.

A row that cannot be understood is left out with its reason. A file in which too much is wrong, or
from which half of yesterday's rows are gone, is not taken at all: the list in force stays.

Rows come one after another, so that a list of a million needs no more memory than a short one.
What only a look at all of them tells (the same row twice, twins) is asked of the database.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import TextIOWrapper
from operator import itemgetter
from typing import BinaryIO, NamedTuple

from backend.domain.errors import Code, Flaw, Invalid, TooLarge, Unsupported
from backend.domain.plates import STATES, fault, normalise

FIELDS = (
    "plate",
    "state",
    "reason_class",
    "reason",
    "make",
    "model",
    "color",
    "year",
    "source",
    "case_number",
)
NEEDED = ("plate", "state", "reason_class")
SEPARATORS = ",;\t|"
LONGEST = 200
"""Characters of one cell."""
UNTOLD = f"A cell is longer than {LONGEST} or holds control characters."
MOST_FLAWS = 1000
"""Rows that are named with what is wrong with them; the others are counted."""
NAMED = 50
"""Of these, as many stand in the refusal of a whole file."""
REPEATED = "The same entry stands further up."
_PLAIN = re.compile(r"[A-Z0-9]{2,10}")
"""A plate that needs no look at what separates its characters: nearly all of them."""
YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Columns:
    """How a source's columns and reasons are called; what is not named is called as here."""

    names: Mapping[str, str] = field(default_factory=dict)
    """Field -> header in the file."""
    reasons: Mapping[str, str] = field(default_factory=dict)
    """What stands in the file, in any case -> reason class."""
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Of a file of fixed width without a header: field -> first and last character, from 1.

    Such as the listings that systems of the NCIC kind give out.
    """


@dataclass(frozen=True, slots=True)
class ImportRules:
    """What the department allows, and what a whole list may be."""

    reason_classes: frozenset[str]
    previous: int = 0
    """Entries of the list that this one replaces."""
    most_rows: int = 1_000_000
    most_refused: float = 0.1
    """Share of rows that may be refused before the file as a whole is."""
    least_left: float = 0.5
    """Share of the previous entries below which rows have been lost on the way."""


class Row(NamedTuple):
    """One plate of interest as the source gives it."""

    line: int
    plate: str
    state: str
    reason_class: str
    reason: str
    make: str
    model: str
    color: str
    year: int | None
    source: str
    case_number: str


@dataclass(frozen=True, slots=True)
class RowFlaw:
    """A row that was left out; the reason names no plate."""

    row: int
    why: str


@dataclass(slots=True)
class Reader:
    """Reads one file once; what it counts is whole when the last row has come."""

    columns: Columns
    rules: ImportRules
    taken: int = 0
    wrong: int = 0
    """Rows that were left out for what is wrong with them."""
    not_ours: int = 0
    """Rows in good order whose reason the department's profile does not allow."""
    flaws: list[RowFlaw] = field(default_factory=list)
    """The first of the wrong ones."""

    def rows(self, file: BinaryIO) -> Iterator[Row]:
        """Those that can be taken; a DomainError where the file as a whole cannot be a list."""
        places = self.columns.places
        lines = _fixed(file, places) if places else _lines(file)
        layout = _layout(next(lines, (1, []))[1], self.columns, self.rules)
        for number, cells in lines:
            row = _row(number, cells, layout)
            if isinstance(row, str):
                self.leave_out(number, row)
            elif row.reason_class not in self.rules.reason_classes:
                self.not_ours += 1
            else:
                self.taken += 1
                if self.taken > self.rules.most_rows:
                    most = f"A list has at most {self.rules.most_rows} rows."
                    raise TooLarge(Code.LIST_TOO_LARGE, most)
                yield row

    def leave_out(self, line: int, why: str) -> None:
        self.wrong += 1
        if len(self.flaws) < MOST_FLAWS:
            self.flaws.append(RowFlaw(line, why))

    def repeated(self, lines: Sequence[int]) -> None:
        """Rows that were taken at first, and say what another says."""
        self.taken -= len(lines)
        for line in lines:
            self.leave_out(line, REPEATED)
        self.flaws.sort(key=lambda flaw: flaw.row)

    def judge(self) -> None:
        """Whether what is left can be the whole list; raises Invalid, with the rows, if not."""
        whole = self.taken + self.wrong + self.not_ours
        if not whole:
            raise _broken("The list is empty.")
        if self.wrong > self.rules.most_refused * whole:
            first = self.flaws[0]
            raise Invalid(
                Code.LIST_BROKEN,
                f"{self.wrong} of {whole} rows cannot be used; the first is row {first.row}: "
                f"{first.why}",
                flaws=tuple(Flaw(f"row {flaw.row}", flaw.why) for flaw in self.flaws[:NAMED]),
            )
        if self.taken < self.rules.least_left * self.rules.previous:
            raise _broken(
                f"Only {self.taken} of the {self.rules.previous} entries in force would be left: "
                "the download is probably cut short."
            )


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where each field stands in a row, and what the file's reasons mean."""

    fields: tuple[str, ...]
    pick: Callable[[Sequence[str]], tuple[str, ...]]
    width: int
    reasons: Mapping[str, str]


def _lines(file: BinaryIO) -> Iterator[tuple[int, list[str]]]:
    """Rows with their number in the file, which is closed behind them; empty ones are left out."""
    number = 0
    try:
        with TextIOWrapper(file, encoding="utf-8-sig", newline="") as text:
            head = text.readline()
            separator = max(SEPARATORS, key=head.count)
            reader = csv.reader(_whole(head, text), delimiter=separator, strict=True)
            for cells in reader:
                number = reader.line_num
                if any(cells) and any(cell.strip() for cell in cells):
                    yield number, [cell.strip() for cell in cells]
    except csv.Error as cause:
        raise _broken(f"Row {number + 1} cannot be read as CSV.") from cause
    except UnicodeDecodeError as cause:
        raise Unsupported(Code.NOT_A_LIST, "The file is not in UTF-8.") from cause


def _fixed(
    file: BinaryIO, places: Mapping[str, tuple[int, int]]
) -> Iterator[tuple[int, list[str]]]:
    """The same of a file of fixed width; its header is the names of the fields themselves.

    A line that ends before a field does has fewer cells, and is left out for that.
    """
    yield 0, list(places)
    try:
        with TextIOWrapper(file, encoding="utf-8-sig", newline="") as text:
            for number, line in enumerate(_whole(text.readline(), text), 1):
                told = line.rstrip("\r\n")
                if told.strip():
                    cut = [told[first - 1 : last].strip() for first, last in places.values()]
                    whole = all(len(told) >= first for first, _ in places.values())
                    yield number, cut if whole else cut[:-1]
    except UnicodeDecodeError as cause:
        raise Unsupported(Code.NOT_A_LIST, "The file is not in UTF-8.") from cause


def _whole(head: str, rest: TextIOWrapper) -> Iterator[str]:
    """The header and what follows it, as long as it is a text."""
    line = head
    while line:
        if "\0" in line:
            raise Unsupported(Code.NOT_A_LIST, "The file is not a text.")
        yield line
        line = rest.readline()


def _layout(header: Sequence[str], columns: Columns, rules: ImportRules) -> _Layout:
    found = [name.casefold() for name in header]
    named = {} if columns.places else columns.names
    wanted = {name: named.get(name, name) for name in FIELDS}
    missing = [wanted[name] for name in NEEDED if wanted[name].casefold() not in found]
    if missing:
        raise _broken(f"Columns are missing: {', '.join(missing)}.", *missing)
    twice = sorted({name for name in found if name and found.count(name) > 1})
    if twice:
        raise _broken(f"Columns stand there twice: {', '.join(twice)}.", *twice)
    fields = tuple(name for name in FIELDS if wanted[name].casefold() in found)
    pick = itemgetter(*(found.index(wanted[name].casefold()) for name in fields))
    reasons = {name.casefold(): name for name in rules.reason_classes} | {
        name.casefold(): meant for name, meant in columns.reasons.items()
    }
    return _Layout(fields, pick, len(header), reasons)


def _row(number: int, cells: Sequence[str], layout: _Layout) -> Row | str:
    """The row, or what is wrong with it."""
    if len(cells) != layout.width:
        return f"It has {len(cells)} cells instead of {layout.width}."
    told = layout.pick(cells)
    return _told(number, told, layout) if _is_told(told) else UNTOLD


def _is_told(told: Sequence[str]) -> bool:
    return max(map(len, told)) <= LONGEST and "".join(told).isprintable()


def _is_year(year: str) -> bool:
    return year.isascii() and year.isdigit() and int(year) in YEARS


def _told(number: int, told: Sequence[str], layout: _Layout) -> Row | str:
    said = dict(zip(layout.fields, told, strict=True))
    plate = said["plate"]
    if not _PLAIN.fullmatch(plate):
        partial = fault(plate)
        if partial is not None:
            return partial.sentence
        plate = normalise(plate)
    state, year = said["state"].upper(), said.get("year", "")
    reason_class = layout.reasons.get(said["reason_class"].casefold())
    if state not in STATES:
        return "The state is not a postal code of a state."
    if reason_class is None:
        return "The reason is not one that is mapped to a class."
    if year and not _is_year(year):
        return "The year is no year."
    return Row(
        number,
        plate,
        state,
        reason_class,
        said.get("reason", ""),
        said.get("make", ""),
        said.get("model", ""),
        said.get("color", ""),
        int(year) if year else None,
        said.get("source", ""),
        said.get("case_number", ""),
    )


def _broken(why: str, *fields: str) -> Invalid:
    return Invalid(Code.LIST_BROKEN, why, flaws=tuple(Flaw(name, why) for name in fields))
