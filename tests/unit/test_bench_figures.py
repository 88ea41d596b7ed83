"""The benches' own arithmetic: a wrong percentile would flatter."""

from pathlib import Path

import pytest

from tests.bench.alerting.pushes import STAGES, spent
from tests.bench.figures import outside, percentile, write


def test_a_percentile_is_a_value_that_was_measured() -> None:
    values = [float(n) for n in range(100, 0, -1)]
    assert [percentile(values, share) for share in (0.5, 0.95, 0.99, 1.0)] == [50, 95, 99, 100]


def test_the_highest_percentiles_of_few_values_are_the_worst_of_them() -> None:
    assert percentile([3.0, 9.0, 1.0], 0.99) == 9.0
    assert percentile([3.0], 0.01) == 3.0


def test_there_is_no_percentile_of_nothing() -> None:
    with pytest.raises(ValueError, match="nothing"):
        percentile([], 0.5)


def test_what_recognition_took_is_subtracted_once_a_frame() -> None:
    assert outside(spent=5.0, recognition=3.0, frames=100) == pytest.approx(20.0)


@pytest.mark.parametrize(("spent", "frames"), [(2.9, 100), (5.0, 0)])
def test_figures_that_cannot_be_are_refused(spent: float, frames: int) -> None:
    with pytest.raises(ValueError, match="recognition took more"):
        outside(spent=spent, recognition=3.0, frames=frames)


def test_the_stages_of_the_usual_messages_add_up_to_their_time() -> None:
    names = [since for since, _, _ in STAGES] + ["handed"]
    usual = {name: n / 100 for n, name in enumerate(names)}
    slow = {name: n / 2 for n, name in enumerate(names)}
    stages = spent([usual] * 9 + [slow])
    assert sum(took for _, took in stages) == pytest.approx(80.0)
    assert {round(took) for _, took in stages} == {10}


def test_only_what_stands_between_the_marks_is_replaced(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("one\n<!-- a: begin -->\nold\n<!-- a: end -->\ntwo\n", "utf-8")
    write(page, "a", "new")
    assert page.read_text("utf-8") == "one\n<!-- a: begin -->\nnew\n<!-- a: end -->\ntwo\n"
    with pytest.raises(SystemExit):
        write(page, "b", "new")
