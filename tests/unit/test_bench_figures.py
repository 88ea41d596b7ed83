"""The benches' own arithmetic: a wrong percentile would flatter."""

from pathlib import Path

import pytest

from tests.bench.__main__ import Outcome, summary
from tests.bench.alerting.pushes import STAGES, spent
from tests.bench.figures import at_least, at_most, hold, outside, percentile, write
from tests.bench.recognition.figures import Line


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


def test_a_limit_is_kept_by_what_stands_on_it() -> None:
    assert at_most("a", 2.0, 2.0, "ms").reached
    assert not at_most("a", 2.01, 2.0, "ms").reached
    assert at_least("b", 85.0, 85.0, "%").reached
    assert not at_least("b", 84.9, 85.0, "%").reached


def test_a_must_that_is_missed_is_said_and_ends_with_an_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    hold([at_most("CPU", 11.0, 12.0, "ms")])
    with pytest.raises(SystemExit):
        hold([at_most("CPU", 13.0, 12.0, "ms")])
    said = capsys.readouterr().out.splitlines()
    assert said == ["reached: CPU: 11 ms, at most 12 ms", "MISSED: CPU: 13 ms, at most 12 ms"]


def test_shares_must_be_high_and_times_low() -> None:
    exact = Line("exact / folded", ("exact", "folded"), "%", "85 / 89 %", "")
    speed = Line("time", ("ms",), "ms", "44 ms", "20 ms")
    measured = {"exact": 0.9, "folded": 0.8, "ms": 30.0}
    assert [must.reached for must in exact.musts(measured)] == [True, False]
    assert [must.reached for must in speed.musts(measured)] == [True]
    assert exact.musts({"exact": 0.9}) == []


def test_what_is_missed_stands_last_and_a_bench_that_broke_is_missed() -> None:
    text = summary(
        [Outcome("a", 1, ["MISSED: x"]), Outcome("b", 0, ["reached: y"]), Outcome("c", 1)]
    )
    assert text.splitlines() == [
        "reached: y",
        "MISSED: x",
        "MISSED: tests.bench.c ended with code 1",
    ]
