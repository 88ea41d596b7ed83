"""The bench of real input counts what happened, and lists the same plates each time."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.bench.real_input.__main__ import Count, Found
from tests.bench.real_input.labelled import APART, Photograph, laid_out, others, photographs
from tests.cameras import BEGAN

ONE = Photograph("a.jpg", "ABC1234", "IL", BEGAN, listed=True)
LABELS = (
    "file\tx\ty\tw\th\ttext\tstate\n"
    "a.jpg\t1\t1\t9\t9\tABC1234\tIL\n"
    "b.jpg\t1\t1\t9\t9\t?\t\n"
    "c.jpg\t1\t1\t9\t9\tXYZ987\n"
    "d.jpg\t1\t1\t9\t9\tABC1234\tIL\n"
)


def counted(text: str = "", *hits: tuple[str, str], photograph: Photograph = ONE) -> Count:
    """What is counted of one photograph that was read so and made these hits."""
    reads = [{"captured_at": photograph.at, "text": text}] if text else []
    made = [{"captured_at": photograph.at, "kind": k, "plate": plate} for k, plate in hits]
    return Count([photograph], Found({}, reads, made, {}))


def test_a_hit_on_the_plate_of_the_photograph_is_right() -> None:
    assert counted("ABC1234", ("exact", "ABC1234")).listed == {"exact": 1}
    assert counted("ABC1Z34", ("possible", "ABC1234")).listed == {"possible": 1}
    assert counted("ABC1234", ("possible", "ABC1234")).listed == {"possible, text": 1}


def test_no_hit_is_told_by_what_was_read() -> None:
    assert counted("ABC1Z34").listed == {"misread": 1}
    assert counted("ABC1234").listed == {"unsure": 1}
    assert counted().listed == {"not found": 1}


def test_a_hit_on_another_plate_is_false_wherever_it_is() -> None:
    unlisted = replace(ONE, listed=False)
    assert counted("X", ("possible", "XYZ9999"), photograph=unlisted).other == {"false possible": 1}
    assert counted("ABC1234", ("exact", "XYZ9999")).other == {"false exact": 1}


def test_what_happened_at_another_photograph_is_not_counted_here() -> None:
    hit = {"captured_at": BEGAN + APART, "kind": "exact", "plate": "ABC1234"}
    assert Count([ONE], Found({}, [], [hit], {})).listed == {"not found": 1}


def test_photographs_without_a_text_are_left_out_and_the_same_car_is_listed_twice(
    tmp_path: Path,
) -> None:
    (tmp_path / "labels.tsv").write_text(LABELS, "utf-8")
    every = photographs(tmp_path, BEGAN)
    assert [(one.name, one.state, one.listed) for one in every] == [
        ("a.jpg", "IL", True),
        ("c.jpg", "", False),
        ("d.jpg", "IL", True),
    ]
    assert every[1].at - every[0].at == APART


def test_a_copy_has_the_time_of_its_photograph(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"x")
    folder = laid_out(tmp_path, [replace(ONE, at=BEGAN + timedelta(hours=1))], tmp_path / "out")
    assert (folder / "0000.jpg").stat().st_mtime == BEGAN.timestamp() + 3600


def test_the_drawn_plates_are_the_same_each_time_and_never_one_of_a_photograph() -> None:
    first = list(others(500, []))
    besides = [replace(ONE, text=first[0][0])]
    assert len({plate for plate, _ in first}) == 500
    assert first[0][0] not in {plate for plate, _ in others(500, besides)}
    assert list(others(500, [])) == first
