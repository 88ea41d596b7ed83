"""Each requirement that the main job covers is named by a test that shows it.

Whether a test would fail without the behaviour is for its reader to judge; that none is forgotten
is judged here. `policies/departments` has its own check: every clause decides a case.
"""

from pathlib import Path

ROOT = Path(__file__).parents[2]

COVERED = {
    "R-ACC": (1, 2, 3, 4, 6, 8, 12),
    "R-HOT": (1, 2, 3, 4, 5, 6),
    "R-CUS": (1, 2, 3, 4, 5, 8, 9, 13, 15),
    "R-PAR": (2,),
    "R-ALR": (1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 17),
    "R-PRO": (6,),
    "R-MOB": (1, 2, 3, 4, 5),
    "R-CAP": (1, 2, 3, 4, 5, 7, 9),
    "R-CAM": (1, 2),
    "R-SEC": (1, 2, 3),
    "R-SUS": (1,),
}


def test_every_requirement_of_the_main_job_is_named_by_a_test() -> None:
    files = [*(ROOT / "tests").rglob("test_*.py"), *(ROOT / "pwa" / "tests").rglob("*.test.ts")]
    said = "\n".join(file.read_text("utf-8") for file in files if file != Path(__file__))
    ids = [f"{area}-{number:02}" for area, numbers in COVERED.items() for number in numbers]
    assert [id_ for id_ in ids if id_ not in said] == []
