"""What is said about a hit beside the ladder."""

from typing import Any

import pytest

from backend.domain.errors import Invalid
from backend.domain.responding import Response, read

NEIGHBOURS = ("Normal Police Department",)


def said(kind: Response, **raw: Any) -> dict[str, str]:  # noqa: ANN401 - what a phone may send
    return dict(read(kind, raw, NEIGHBOURS).values)


def test_one_leaves_an_assignment_only_where_that_endangers_nobody() -> None:
    """R-ALR-12."""
    for safe in (None, False, "yes"):
        with pytest.raises(Invalid) as refused:
            said(Response.ON_CALL, choice="leave", safe=safe)
        assert refused.value.flaws[0].field == "said.safe"
    assert said(Response.ON_CALL, choice="leave", safe=True) == {"choice": "leave", "safe": "yes"}


@pytest.mark.parametrize("because", ["safety", "assignment"])
def test_one_stays_for_a_reason(because: str) -> None:
    """R-ALR-10, R-ALR-12."""
    assert said(Response.ON_CALL, choice="stay", because=because)["because"] == because
    with pytest.raises(Invalid):
        said(Response.ON_CALL, choice="stay")


def test_a_neighbour_is_one_of_the_profiles_and_somebody_answered_there() -> None:
    """R-ALR-16."""
    told = {"agency": NEIGHBOURS[0], "answered_by": "Desk 2"}
    assert said(Response.NEIGHBOUR, **told) == told
    for wrong in ({"agency": "Elsewhere"}, {"answered_by": " "}):
        with pytest.raises(Invalid):
            said(Response.NEIGHBOUR, **(told | wrong))


def test_the_others_need_nothing_and_take_a_note() -> None:
    assert said(Response.EN_ROUTE) == {}
    assert said(Response.SEARCHED, note="North lot") == {"note": "North lot"}
    with pytest.raises(Invalid):
        said(Response.SUPERVISOR, note="x" * 201)
