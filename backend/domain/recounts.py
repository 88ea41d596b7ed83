"""What of a frozen report is no longer the same when it is counted again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from backend.domain.reports import Cell, Report, Table


@dataclass(frozen=True, slots=True)
class Change:
    """One number: where it stands, as it was frozen, as it is counted now; None where it is not."""

    where: str
    frozen: Cell
    now: Cell


def changes(frozen: Report, now: Report) -> list[Change]:
    """In the order of the report: its figures, then its tables, cell by cell.

    What a later version counts besides was not frozen and is no change.
    """
    return [*_figures(frozen, now), *_tables(frozen, now)]


def _figures(frozen: Report, now: Report) -> Iterator[Change]:
    before = {one.id: one for one in frozen.figures}
    for one in now.figures:
        was = before.get(one.id, one)
        if was.value != one.value:
            yield Change(one.word, was.value, one.value)
        if was.of != one.of:
            yield Change(f"{one.word}, of all", was.of, one.of)


def _tables(frozen: Report, now: Report) -> Iterator[Change]:
    before = {one.id: _cells(one) for one in frozen.tables}
    for table in now.tables:
        cells = _cells(table)
        was = before.get(table.id, cells)
        for where in [*was, *(each for each in cells if each not in was)]:
            if was.get(where) != cells.get(where):
                yield Change(where, was.get(where), cells.get(where))


def _cells(table: Table) -> Mapping[str, Cell]:
    return {
        f"{table.title}: {row[0]}, {column}": cell
        for row in table.rows
        for column, cell in zip(table.columns[1:], row[1:], strict=True)
    }
