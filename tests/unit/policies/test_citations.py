"""Every value and every clause cites a paragraph that its text has, or says that it is a setting.

The texts themselves are not ours to ship: each folder lists their paragraphs (paragraphs.txt).
"""

import re
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

import pytest

from policies.cited import Cited
from policies.engine import Engine
from policies.profile import departments, load

LAWS = re.compile(
    r"CJISSECPOL [A-Z]{2}-\d+|625 ILCS 5/2-130|50 ILCS 205/7|20 Ill\. Adm\. Code 1240\."
    r"|Iowa Code (321P\.4|692\.8A?|321\.11)|661 IAC 81\.4"
)
loaded = cache(load)


def _paragraphs(folder: Path) -> frozenset[str]:
    lines = (folder / "paragraphs.txt").read_text("utf-8").splitlines()
    return frozenset(line.partition(":")[0] for line in lines if line and line[0] != "#")


def _citations(value: object) -> list[str]:
    """All citations under a value of the profile."""
    match value:
        case Cited():
            return [value.citation]
        case tuple():
            return [one for item in value for one in _citations(item)]
        case _ if is_dataclass(value):
            below = [_citations(getattr(value, field.name)) for field in fields(value)]
            own = [value.citation] if hasattr(value, "citation") else []
            return [*own, *(one for each in below for one in each)]
    return []


def _cited(folder: Path) -> list[str]:
    profile = loaded(folder)
    areas = [getattr(profile, field.name) for field in fields(profile)]
    clauses = Engine(profile).clauses
    return [*_citations(tuple(areas)), *(clause.citation for clause in clauses)]


def _unknown(citation: str, mark: str, paragraphs: frozenset[str]) -> list[str]:
    """The parts of a citation that name no paragraph: "BPD POL-G, DSAP-C; Iowa Code 692.8"."""
    return [
        reference
        for part in re.split(r";\s*", citation)
        if part != "Setting" and not part.startswith("the text is silent")
        for reference in _references(part, mark)
        if not _known(reference, paragraphs)
    ]


def _references(part: str, mark: str) -> list[str]:
    if not part.startswith(f"{mark} "):
        return [part]
    said = part.removeprefix(f"{mark} ").partition(":")[0]
    return re.split(r",\s*(?=[\dA-Z])", said)


def _known(reference: str, paragraphs: frozenset[str]) -> bool:
    if LAWS.match(reference):
        return True
    return any(reference == known or reference.startswith(f"{known} ") for known in paragraphs)


@pytest.mark.parametrize("folder", departments(), ids=lambda folder: str(folder.name))
def test_every_citation_names_a_paragraph_of_the_text_or_the_law(folder: Path) -> None:
    mark, paragraphs = loaded(folder).department.mark, _paragraphs(folder)
    wrong = {one: _unknown(one, mark, paragraphs) for one in _cited(folder)}
    assert {one: parts for one, parts in wrong.items() if parts} == {}


@pytest.mark.parametrize("folder", departments(), ids=lambda folder: str(folder.name))
def test_a_departments_own_clause_cites_its_own_text(folder: Path) -> None:
    profile = loaded(folder)
    own = profile.department.mark.lower()
    clauses = [one for one in Engine(profile).clauses if one.id.startswith(f"{own}-")]
    assert [one.id for one in clauses if profile.department.mark not in one.citation] == []
    assert len(clauses) > 40


def test_a_paragraph_that_the_text_does_not_have_is_found() -> None:
    known = frozenset({"POL-A", "131.6 use(a)", "131.6"})
    assert _unknown("BPD POL-A, POL-Z", "BPD", known) == ["POL-Z"]
    assert _unknown("Setting; BPD POL-Q is silent", "BPD", known) == ["POL-Q is silent"]
    assert _unknown("OBPD 131.6 use(a), 131.9", "OBPD", known) == ["131.9"]
    assert _unknown("Iowa Code 999.9", "NLPD", known) == ["Iowa Code 999.9"]
