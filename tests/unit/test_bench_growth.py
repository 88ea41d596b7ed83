"""Whether memory creeps: the straight line through its samples."""

import pytest

from tests.bench.endurance.__main__ import steady
from tests.bench.endurance.growth import Sample, growth
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


def missed(samples: dict[str, list[Sample]]) -> list[str]:
    return [must.words for must in steady(samples) if not must.reached]


def test_a_process_that_grows_by_more_than_a_tenth_is_named() -> None:
    samples = {"api": line(100, 1.0), "worker": line(100, 5.0), POSTGRES: line(100, 20.0)}
    assert missed(samples) == ["memory of worker: grew by 20 MB of 100 MB"]


def test_the_database_may_fill_its_buffers_and_no_more() -> None:
    assert missed({POSTGRES: line(220, 20.0)}) == [f"memory of {POSTGRES}: grew by 80 MB of 220 MB"]
