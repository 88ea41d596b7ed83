"""Whether memory creeps: the straight line through its samples."""

import pytest

from tests.bench.endurance.__main__ import creeping
from tests.bench.endurance.growth import Sample, growth
from tests.bench.figures import must_hold
from tests.processes import POSTGRES


def line(since: float, a_minute: float) -> list[Sample]:
    return [Sample(60.0 * n, since + n * a_minute) for n in range(5)]


def test_growth_is_that_of_the_straight_line_whatever_one_sample_says() -> None:
    noisy = [*line(100, 6.0)]
    noisy[2] = Sample(noisy[2].at, noisy[2].megabytes + 50)
    assert growth(noisy) * 60 == pytest.approx(6.0)


def test_one_sample_says_nothing_about_growth() -> None:
    with pytest.raises(ValueError, match="two samples"):
        growth([Sample(0.0, 1.0)])


def test_a_process_that_grows_by_more_than_a_tenth_is_named() -> None:
    samples = {"api": line(100, 1.0), "worker": line(100, 5.0), POSTGRES: line(100, 20.0)}
    assert creeping(samples) == ["worker grew by 20 MB of 100 MB"]


def test_the_database_may_fill_its_buffers_and_no_more() -> None:
    assert creeping({POSTGRES: line(220, 20.0)}) == [f"{POSTGRES} grew by 80 MB of 220 MB"]


def test_a_must_that_is_missed_ends_with_an_error_in_words() -> None:
    must_hold([])
    with pytest.raises(SystemExit, match="MISSED: one; other"):
        must_hold(["one", "other"])
