"""Errors of the data: counted by where they come from, closed with words (R-ALR-17)."""

import pytest

from backend.domain.alerting import RejectReason
from backend.domain.data_errors import Noted, Outcome, Tally, check_closing, tallies, words
from backend.domain.errors import Invalid

MISREAD, STALE = RejectReason.MISREAD, RejectReason.STALE_LIST


def test_misreads_are_counted_by_camera_and_all_else_by_list_the_most_frequent_first() -> None:
    noted = [
        Noted(MISREAD, "State list", "Main St", open=True),
        Noted(STALE, "State list", "Main St", open=False),
        Noted(STALE, "State list", "Oak St", open=True),
    ]
    assert tallies(noted) == [
        Tally(STALE, "State list", 2, 1),
        Tally(MISREAD, "Main St", 1, 1),
    ]


def test_what_has_to_be_said_is_no_blank() -> None:
    assert words(" Told. ", "told", "Say it.") == "Told."
    with pytest.raises(Invalid) as blank:
        words(" ", "told", "Say it.")
    assert blank.value.flaws[0].field == "told"


def test_nobody_closes_by_a_source_that_was_never_told() -> None:
    check_closing(Outcome.TOLD_SOURCE, "LEADS desk")
    check_closing(Outcome.CORRECTED, "")
    with pytest.raises(Invalid):
        check_closing(Outcome.TOLD_SOURCE, "")
