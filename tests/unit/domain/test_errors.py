"""Errors carry a code that never changes, and say what to do instead."""

from dataclasses import dataclass

import pytest

from backend.domain import errors
from backend.domain.errors import Behind, Code, DomainError, Flaw, Invalid, Refused, TooSoon


@dataclass(frozen=True, slots=True)
class Paragraph:
    id: str
    citation: str
    because: str
    instead: str


def test_every_code_has_its_sentences() -> None:
    assert all(code.sentence.endswith(".") and code.instead.endswith(".") for code in Code)


@pytest.mark.parametrize("code", [Code.FRAME_CONFLICT, Code.PAST_RETENTION, Code.CLOCK_AHEAD])
def test_a_code_is_its_own_text(code: Code) -> None:
    assert f"{code}" in {"frame-conflict", "past-retention", "clock-ahead"}


def test_an_error_says_what_its_code_says_where_nothing_else_is_given() -> None:
    error = DomainError(Code.NO_PLACE)
    assert (error.title, error.detail) == (Code.NO_PLACE.sentence, "")
    assert error.instead == Code.NO_PLACE.instead
    assert str(error) == "no-place: A camera in a car must say where it was."


def test_a_refusal_names_its_clauses_and_what_to_do_instead() -> None:
    clause = Paragraph("R-1", "IV.A", "Training comes first.", "Finish the training.")
    error = Refused(Code.REFUSED, "Not yet.", clauses=(clause,), instead="Ask the sergeant.")
    assert error.clauses == (clause,)
    assert (error.detail, error.instead) == ("Not yet.", "Ask the sergeant.")


def test_what_is_invalid_names_its_fields() -> None:
    flaw = Flaw("hours", "Too many.")
    assert Invalid(flaws=(flaw,)).flaws == (flaw,)
    assert Invalid().code is Code.INVALID


@pytest.mark.parametrize(
    ("error", "code"),
    [(TooSoon(retry_after_s=3), Code.TOO_SOON), (Behind("Full.", retry_after_s=3), Code.BEHIND)],
)
def test_what_may_be_tried_later_says_when(error: errors.Later, code: Code) -> None:
    assert (error.code, error.retry_after_s) == (code, 3)
