"""`make policy`: every requirement by department, with its clauses, code and tests: docs/policy.md.

Clauses come from the cases that name the requirement, code and tests from the files that do.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from policies.profile import FOLDER, load

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "policy.md"
ID = re.compile(r"R-[A-Z]{3}-\d{2}")
DEPARTMENTS = ("leroy", "oak_brook", "bloomington", "schaumburg", "north_liberty")
AREAS = {
    "R-ACC": "Access, roles, training",
    "R-SRC": "Search reason",
    "R-OUT": "Searches for an outside agency",
    "R-HOT": "General hot lists",
    "R-CUS": "Custom hot lists",
    "R-PAR": "Partial plates",
    "R-ALR": "Alerts",
    "R-PRO": "Prohibited uses",
    "R-MOB": "Phones and off-shift mode",
    "R-CAP": "Capture and gateways",
    "R-RET": "Retention and purge",
    "R-EVD": "Evidence and export",
    "R-SHR": "Sharing and release",
    "R-AUD": "Audits and reports",
    "R-CAM": "Cameras",
    "R-SEC": "Security",
    "R-SUS": "Sanctions",
}
CODE = {
    "backend": "*.py",
    "policies": "*.py",
    "workers": "*.py",
    "alerts": "*.py",
    "pwa/app": "*.ts*",
    "deploy": "*",
}
TESTS = {"tests": "test_*.py", "pwa/tests": "*.test.ts"}
OWN = Path("tests/shape/test_requirements.py")
HEAD = """# Policy

Every requirement of the five departments' texts, the clauses that decide it in each department, and
the code and the tests that keep it. `make policy` writes this page, and
`tests/shape/test_requirements.py` says when it is old. A clause's words and paragraph stand in
`policies/departments/` and `policies/law/`; `platewarden policy show` reads them out.

| in a department's column | |
|---|---|
| ids | the clauses that its cases name for this requirement |
| code | its text asks for it, and it is kept without a clause: by what is built, or by a record |
| *later* | its text asks for it, and no test shows it yet (`policies/later.txt`) |
| empty | its text does not ask for it |
"""


@dataclass(frozen=True, slots=True)
class Requirement:
    """`how`: clause | ladder | code | record. `marks`: whose texts ask for it."""

    id: str
    how: str
    marks: frozenset[str]
    sentence: str


@cache
def requirements() -> tuple[Requirement, ...]:
    lines = (ROOT / "policies" / "requirements.txt").read_text("utf-8").splitlines()
    cells = (line.split(" | ", 3) for line in lines if not line.startswith("#"))
    return tuple(
        Requirement(id_, how, frozenset(marks.split()), words) for id_, how, marks, words in cells
    )


@cache
def later() -> frozenset[str]:
    """What no test shows yet."""
    lines = (ROOT / "policies" / "later.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def clauses(department: str) -> dict[str, dict[str, set[str]]]:
    """By requirement: the clauses that allow and that refuse, of the cases that name it."""
    found: dict[str, dict[str, set[str]]] = {}
    for answer in ("ALLOW", "DENY"):
        for file in sorted((FOLDER / department / "cases" / answer).glob("*.json")):
            case = json.loads(file.read_text("utf-8"))
            for id_ in ID.findall(case["because"]):
                deciding = found.setdefault(id_, {"ALLOW": set(), "DENY": set()})
                deciding[answer] |= set(case["decided_by"])
    return found


@cache
def mark(department: str) -> str:
    return load(FOLDER / department).department.mark


def naming(where: dict[str, str]) -> dict[str, list[str]]:
    """By requirement, the files that name it, as paths of the repository."""
    found: dict[str, list[str]] = {}
    for path in _files(where):
        for id_ in sorted(set(ID.findall((ROOT / path).read_text("utf-8")))):
            found.setdefault(id_, []).append(path.as_posix())
    return found


def _files(where: dict[str, str]) -> Iterator[Path]:
    for folder, pattern in where.items():
        for file in sorted((ROOT / folder).rglob(pattern)):
            path = file.relative_to(ROOT)
            if file.is_file() and path != OWN and "node_modules" not in path.parts:
                yield path


def text() -> str:
    """The whole page."""
    return "\n".join([HEAD, *_sections()])


def _sections() -> Iterator[str]:
    code, tests = naming(CODE), naming(TESTS)
    names = [load(FOLDER / name).department.name for name in DEPARTMENTS]
    short = [name.removesuffix(" Police Department") for name in names]
    for area, title in AREAS.items():
        yield f"## {area} {title}\n"
        yield f"| id | requirement | {' | '.join(short)} | code | tests |"
        yield f"|---|---|{'---|' * len(short)}---|---|"
        for one in (each for each in requirements() if each.id.startswith(area)):
            cells = [_cell(one, department) for department in DEPARTMENTS]
            kept = [_paths(code.get(one.id, [])), _paths(tests.get(one.id, []))]
            yield f"| {one.id} | {one.sentence} | {' | '.join([*cells, *kept])} |"
        yield ""


def _cell(one: Requirement, department: str) -> str:
    deciding = clauses(department).get(one.id, {})
    named = sorted({id_ for ids in deciding.values() for id_ in ids})
    if named:
        return "<br>".join(named)
    if mark(department) not in one.marks:
        return ""
    return "*later*" if one.id in later() else "code"


def _paths(paths: Iterable[str]) -> str:
    return "<br>".join(f"`{path}`" for path in paths)


if __name__ == "__main__":
    DOCUMENT.write_text(text(), "utf-8")
