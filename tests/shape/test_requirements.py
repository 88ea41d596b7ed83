"""Each requirement is named by a test that shows it, or stands among those that are not kept yet.

Whether a test would fail without the behaviour is for its reader to judge; that none is forgotten
is judged here. `policies/departments` has its own check: every clause decides a case.
"""

from pathlib import Path

from tests.requirements import DOCUMENT, requirements, text

ROOT = Path(__file__).parents[2]

AREAS = {
    "R-ACC": 15,
    "R-SRC": 7,
    "R-OUT": 5,
    "R-HOT": 6,
    "R-CUS": 15,
    "R-PAR": 4,
    "R-ALR": 18,
    "R-PRO": 11,
    "R-MOB": 5,
    "R-CAP": 9,
    "R-RET": 6,
    "R-EVD": 7,
    "R-SHR": 16,
    "R-AUD": 10,
    "R-CAM": 3,
    "R-SEC": 5,
    "R-SUS": 3,
}
ALL = [f"{area}-{number:02}" for area, count in AREAS.items() for number in range(1, count + 1)]


def _later() -> list[str]:
    lines = (ROOT / "policies" / "later.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _said() -> str:
    files = [*(ROOT / "tests").rglob("test_*.py"), *(ROOT / "pwa" / "tests").rglob("*.test.ts")]
    return "\n".join(file.read_text("utf-8") for file in files if file != Path(__file__))


def test_every_requirement_is_named_by_a_test_or_stands_in_later() -> None:
    said, later = _said(), _later()
    assert [id_ for id_ in ALL if id_ not in said and id_ not in later] == []


def test_what_a_test_names_has_left_later() -> None:
    said = _said()
    assert [id_ for id_ in _later() if id_ in said] == []


def test_later_holds_known_requirements_once_and_in_their_order() -> None:
    later = _later()
    assert later == [id_ for id_ in ALL if id_ in later]


def test_every_requirement_has_its_sentence() -> None:
    assert [one.id for one in requirements()] == ALL


def test_the_page_of_the_policy_is_what_cases_code_and_tests_say() -> None:
    """If not: `make policy`."""
    assert DOCUMENT.read_text("utf-8") == text()
