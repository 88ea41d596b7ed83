"""Every department keeps the same contract: its cases hold, for the reasons they give."""

from functools import cache
from pathlib import Path

import pytest

from policies.__main__ import read_cases
from policies.cases import Case, judge, untested
from policies.engine import Engine
from policies.profile import departments, load
from tests.requirements import DEPARTMENTS, clauses, later, mark, requirements

engine_of = cache(lambda folder: Engine(load(folder)))

CASES = [
    pytest.param(folder, case, id=f"{folder.name}/{case.name}")
    for folder in departments()
    for case in read_cases(folder)
]


@pytest.mark.parametrize(("folder", "case"), CASES)
def test_a_case_is_decided_by_the_clauses_it_names(folder: Path, case: Case) -> None:
    assert judge(engine_of(folder), case) is None


@pytest.mark.parametrize("folder", departments(), ids=lambda folder: str(folder.name))
def test_every_action_and_every_clause_has_its_case(folder: Path) -> None:
    assert untested(engine_of(folder), read_cases(folder)) == []


@pytest.mark.parametrize("folder", departments(), ids=lambda folder: str(folder.name))
def test_every_department_stands_under_the_federal_policy(folder: Path) -> None:
    assert "cjis" in load(folder).department.law


@pytest.mark.parametrize(("folder", "case"), CASES)
def test_a_case_says_why(folder: Path, case: Case) -> None:
    assert case.because.strip(), folder


@pytest.mark.parametrize("department", DEPARTMENTS)
def test_what_a_text_blocks_or_gates_has_a_case_for_each_answer(department: str) -> None:
    """One that is allowed and one that is refused, for each such requirement that is kept."""
    asked = [
        one.id
        for one in requirements()
        if one.how == "clause" and mark(department) in one.marks and one.id not in later()
    ]
    decided = clauses(department)
    lacking = {
        id_: [answer for answer in ("ALLOW", "DENY") if not decided.get(id_, {}).get(answer)]
        for id_ in asked
    }
    assert {id_: answers for id_, answers in lacking.items() if answers} == {}
