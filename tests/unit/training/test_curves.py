"""Learning curves over several runs."""

from pathlib import Path

from models.training.curves import join


def test_a_run_is_added_to_the_curve_that_is_kept_and_once_only(tmp_path: Path) -> None:
    new, kept = tmp_path / "new.jsonl", tmp_path / "kept.jsonl"
    kept.write_text('{"samples": 1}\n{"samples": 2}\n')
    new.write_text('{"samples": 3}\n')
    join(new, kept)
    join(new, kept)
    assert kept.read_text().split() == [
        '{"samples":',
        "1}",
        '{"samples":',
        "2}",
        '{"samples":',
        "3}",
    ]


def test_a_machine_without_a_run_changes_nothing(tmp_path: Path) -> None:
    join(tmp_path / "none.jsonl", tmp_path / "kept.jsonl")
    assert not (tmp_path / "kept.jsonl").exists()
