"""Every department keeps the same contract: its cases hold, for the reasons they give."""

from functools import cache
from pathlib import Path

import pytest

from policies.__main__ import read_cases
from policies.cases import Case, judge, untested
from policies.engine import Engine
from policies.profile import departments, load

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
