"""Counted again, a report is the same or says where it is not."""

from dataclasses import replace

from backend.domain.recounts import Change, changes
from backend.domain.reports import Camera, internal
from tests.unit.domain.test_reports import MONTH


def test_the_same_month_has_no_change() -> None:
    assert changes(internal(MONTH), internal(MONTH)) == []


def test_each_number_that_changed_is_named() -> None:
    first, *others = MONTH.cameras
    later = replace(MONTH, cameras=[replace(first, frames=101), *others])
    assert changes(internal(MONTH), internal(later)) == [
        Change("Pictures taken", 120, 121),
        Change("Pictures that could not be read, of all", 120, 121),
        Change("By camera: Fixed 1, Frames", 100, 101),
    ]


def test_what_is_there_only_once_is_named() -> None:
    more = replace(MONTH, cameras=[*MONTH.cameras, Camera("New", 0, 0, 0, 0, 0)])
    assert [one.frozen for one in changes(internal(MONTH), internal(more))] == [None] * 4
    assert [one.now for one in changes(internal(more), internal(MONTH))] == [None] * 4


def test_what_a_later_version_counts_besides_is_no_change() -> None:
    whole = internal(MONTH)
    fewer = replace(whole, figures=whole.figures[1:], tables=whole.tables[1:])
    assert changes(fewer, whole) == []
