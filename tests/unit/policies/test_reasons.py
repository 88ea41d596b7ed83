"""What a search reason says: numbers as the profile writes them, phrases, terms."""

from pathlib import Path

import pytest

from policies.__main__ import read_cases
from policies.profile import FOLDER, departments, load
from policies.reasons import describes, found, number_form, only_sensitive
from tests.unit.policies.asking import profile


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("2026-00012345", "case"),
        ("BPD-2026-123456", "case"),
        ("202600012345", "case"),
        ("P26123456", "cad"),
        (" cad-26-123456 ", "cad"),
        ("2026", None),
        ("12", None),
        ("A-1", None),
        ("20261234567890123", None),
        ("", None),
        ("2026-00012345; more", None),
        ("\u0662\u0660\u0662\u0666-00012345", None),
    ],
)
def test_a_number_is_written_as_the_profile_says(typed: str, form: str | None) -> None:
    """R-SRC-02."""
    assert number_form(profile(), typed) == form


@pytest.mark.parametrize("phrase", ["Stolen Vehicle", "Shots Fired", "Suicidal Subject"])
def test_the_policys_own_examples_describe_a_search(phrase: str) -> None:
    """R-SRC-02, BPD DSAP-E."""
    assert describes(profile(), phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "investigation",
        "Inv",
        "test",
        "police investigation",
        "investigation investigation",
        "follow up",
        "n/a",
        "robbery",
        "a b c d",
        "12345 67890",
        "suspicious vehicle",
    ],
)
def test_vague_phrases_describe_nothing(phrase: str) -> None:
    """R-SRC-02: one word is none of the examples, and vague words do not add up."""
    assert not describes(profile(), phrase)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Car to be TOWED from the lot", "towing"),
        ("overstayed parking meter", "ordinance"),
        ("Expired  registration seen", None),
        ("Expired registration seen", "traffic"),
        ("ICE asked for this car", "immigration"),
        ("slid on ice into a pole", None),
        ("Undocumented driver", "immigration"),
        ("visitor of an abortion clinic", "health_care"),
        ("Tower Street burglary", None),
        ("Robbery at gunpoint", None),
    ],
)
def test_terms_for_which_no_search_is_made(text: str, group: str | None) -> None:
    """R-PRO-07; the words of the law are there whatever the profile says."""
    assert found(profile(), ["", text], "block") == ({group} if group else set())


def test_terms_that_are_warned_of() -> None:
    """R-PRO-04, R-PRO-05."""
    texts = ["Robbery near the church", "during the rally"]
    assert found(profile(), texts, "warn") == {"protected", "expression"}


@pytest.mark.parametrize(
    ("phrase", "only"),
    [
        ("Mosque", True),
        ("Hispanic vehicle", True),
        ("Protest rally", True),
        ("Robbery near the church", False),
        ("Robbery at gunpoint", False),
        ("", False),
    ],
)
def test_whether_a_sensitive_term_is_the_whole_reason(phrase: str, only: bool) -> None:
    """R-PRO-04: block only when the term is the whole reason."""
    assert only_sensitive(profile(), phrase) is only


@pytest.mark.parametrize("folder", departments(), ids=lambda folder: str(folder.name))
def test_a_search_may_have_every_purpose_that_the_text_names(folder: Path) -> None:
    """R-SRC-07: each has a case that says so; testing has a mode of its own."""
    allowed = {
        one.facts.attributes["purpose"]
        for one in read_cases(folder)
        if one.answer == "ALLOW" and one.action == "open_inquiry"
    }
    assert {purpose.id for purpose in load(folder).purposes} <= allowed


def test_stored_data_needs_suspicion_where_the_text_says_so() -> None:
    """R-SRC-06: Oak Brook alone; using a reader needs none anywhere."""
    needed = {folder.name: load(folder).searches.suspicion_needed.value for folder in departments()}
    assert [name for name, is_needed in needed.items() if is_needed] == ["oak_brook"]
    cases = [one for one in read_cases(FOLDER / "oak_brook") if one.answer == "DENY"]
    assert frozenset({"obpd-articulable-suspicion"}) in {one.decided_by for one in cases}
