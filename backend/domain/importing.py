"""A downloaded general hot list, from bytes to rows: the whole list is taken, or none of it.

A row that cannot be understood is left out with its reason. A file in which too much is wrong, or
from which half of yesterday's rows are gone, is not taken at all: the list in force stays.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from io import StringIO

from backend.domain.errors import Code, Flaw, Invalid, TooLarge, Unsupported
from backend.domain.plates import STATES, fault, normalise, twin

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
YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Columns:
    """How a source's columns and reasons are called; what is not named is called as here."""

    names: Mapping[str, str] = field(default_factory=dict)
    """Field -> header in the file."""
    reasons: Mapping[str, str] = field(default_factory=dict)
    """What stands in the file, in any case -> reason class."""


@dataclass(frozen=True, slots=True)
class ImportRules:
    """What the department allows, and what a whole list may be."""

    reason_classes: frozenset[str]
    previous: int = 0
    """Entries of the list that this one replaces."""
    most_bytes: int = 256_000_000
    most_rows: int = 1_000_000
    most_refused: float = 0.1
    """Share of rows that may be refused before the file as a whole is."""
    least_left: float = 0.5
    """Share of the previous entries below which rows have been lost on the way."""


@dataclass(frozen=True, slots=True)
class Row:
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


@dataclass(frozen=True, slots=True)
class Twins:
    """Entries that differ in O and 0 or I and 1 only: one of them is probably a slip."""

    plates: tuple[str, ...]
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Import:
    """A list that may be put in force."""

    rows: tuple[Row, ...]
    refused: tuple[RowFlaw, ...]
    not_ours: int
    """Rows in good order whose reason the department's profile does not allow."""
    twins: tuple[Twins, ...]
    digest: str


def parse(data: bytes, columns: Columns, rules: ImportRules) -> Import:
    """The list, or a DomainError that says why none of it is taken."""
    if len(data) > rules.most_bytes:
        raise TooLarge(Code.LIST_TOO_LARGE)
    lines = _lines(_text(data))
    places = _places(next(lines, (1, []))[1], columns)
    reasons = {name.casefold(): name for name in rules.reason_classes} | {
        name.casefold(): meant for name, meant in columns.reasons.items()
    }
    rows: list[Row] = []
    refused: list[RowFlaw] = []
    seen: set[tuple[str, ...]] = set()
    not_ours = 0
    for number, cells in lines:
        row = _row(number, cells, places, reasons)
        if isinstance(row, RowFlaw):
            refused.append(row)
        elif row.reason_class not in rules.reason_classes:
            not_ours += 1
        elif (same := (row.plate, row.state, row.reason_class, row.case_number)) in seen:
            refused.append(RowFlaw(number, "The same entry stands further up."))
        else:
            seen.add(same)
            rows.append(row)
        if len(rows) > rules.most_rows:
            raise TooLarge(Code.LIST_TOO_LARGE, f"A list has at most {rules.most_rows} rows.")
    _judge(len(rows), refused, not_ours, rules)
    digest = sha256(data).hexdigest()
    return Import(tuple(rows), tuple(refused), not_ours, _twins(rows), digest)


def _text(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as cause:
        raise Unsupported(Code.NOT_A_LIST, "The file is not in UTF-8.") from cause
    if "\0" in text:
        raise Unsupported(Code.NOT_A_LIST, "The file is not a text.")
    return text


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with their number in the file; empty ones are passed over."""
    head = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=head.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error as cause:
        raise _broken(f"Row {reader.line_num} cannot be read as CSV.") from cause


def _places(header: Sequence[str], columns: Columns) -> dict[str, int]:
    """Where each field stands, with the number of columns under an empty name."""
    found = [name.casefold() for name in header]
    wanted = {name: columns.names.get(name, name) for name in FIELDS}
    missing = [wanted[name] for name in NEEDED if wanted[name].casefold() not in found]
    if missing:
        raise _broken(f"Columns are missing: {', '.join(missing)}.", *missing)
    twice = sorted({name for name in found if name and found.count(name) > 1})
    if twice:
        raise _broken(f"Columns stand there twice: {', '.join(twice)}.", *twice)
    places = {
        name: found.index(header_name.casefold())
        for name, header_name in wanted.items()
        if header_name.casefold() in found
    }
    return places | {"": len(header)}


def _row(
    number: int, cells: Sequence[str], places: Mapping[str, int], reasons: Mapping[str, str]
) -> Row | RowFlaw:
    if len(cells) != places[""]:
        return RowFlaw(number, f"It has {len(cells)} cells instead of {places['']}.")
    told = {name: cells[at] for name, at in places.items() if name}
    wrong = _wrong(told, reasons)
    if wrong:
        return RowFlaw(number, wrong)
    year = told.get("year", "")
    return Row(
        number,
        normalise(told["plate"]),
        told["state"].upper(),
        reasons[told["reason_class"].casefold()],
        told.get("reason", ""),
        told.get("make", ""),
        told.get("model", ""),
        told.get("color", ""),
        int(year) if year else None,
        told.get("source", ""),
        told.get("case_number", ""),
    )


def _wrong(told: Mapping[str, str], reasons: Mapping[str, str]) -> str:
    """What is wrong with a row's cells; nothing where they can be taken."""
    if any(len(cell) > LONGEST or not cell.isprintable() for cell in told.values()):
        return f"A cell is longer than {LONGEST} or holds control characters."
    partial = fault(told["plate"])
    if partial is not None:
        return partial.sentence
    if told["state"].upper() not in STATES:
        return "The state is not a postal code of a state."
    if told["reason_class"].casefold() not in reasons:
        return "The reason is not one that is mapped to a class."
    year = told.get("year", "")
    if year and not (year.isascii() and year.isdigit() and int(year) in YEARS):
        return "The year is no year."
    return ""


def _judge(taken: int, refused: Sequence[RowFlaw], not_ours: int, rules: ImportRules) -> None:
    """Whether what is left can be the whole list."""
    whole = taken + len(refused) + not_ours
    if not whole:
        raise _broken("The list is empty.")
    if len(refused) > rules.most_refused * whole:
        first = refused[0]
        raise _broken(
            f"{len(refused)} of {whole} rows cannot be used; the first is row {first.row}: "
            f"{first.why}"
        )
    if taken < rules.least_left * rules.previous:
        raise _broken(
            f"Only {taken} of the {rules.previous} entries in force would be left: "
            "the download is probably cut short."
        )


def _twins(rows: Sequence[Row]) -> tuple[Twins, ...]:
    alike: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        alike[row.state, twin(row.plate)].append(row)
    return tuple(
        Twins(tuple(row.plate for row in group), tuple(row.line for row in group))
        for group in alike.values()
        if len({row.plate for row in group}) > 1
    )


def _broken(why: str, *fields: str) -> Invalid:
    return Invalid(Code.LIST_BROKEN, why, flaws=tuple(Flaw(name, why) for name in fields))
