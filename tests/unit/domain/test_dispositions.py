"""What a record of what came of an alert needs."""

import pytest

from backend.domain.alerting import Decision
from backend.domain.dispositions import OF_ACCEPTED, OF_REJECTED, Action, check
from backend.domain.errors import Code, Conflict, Invalid


@pytest.mark.parametrize("action", [action for action in Action if action.stops])
def test_a_stop_says_its_grounds(action: Action) -> None:
    """R-ALR-06: an alert alone is none."""
    decision = Decision.REJECTED if action in OF_REJECTED else Decision.ACCEPTED
    with pytest.raises(Invalid) as refused:
        check(action, decision, " ", happened=False)
    assert refused.value.flaws[0].field == "basis_of_stop"
    check(action, decision, "Violation seen", happened=False)


@pytest.mark.parametrize("action", sorted(set(Action) - OF_REJECTED))
def test_of_a_rejected_alert_no_stop_came(action: Action) -> None:
    with pytest.raises(Invalid) as refused:
        check(action, Decision.REJECTED, "Violation seen", happened=False)
    assert refused.value.flaws[0].field == "action"


def test_of_an_accepted_alert_no_stop_was_a_mistake() -> None:
    with pytest.raises(Invalid):
        check(Action.STOPPED_IN_ERROR, Decision.ACCEPTED, "Seen", happened=False)
    assert Action.STOPPED_IN_ERROR not in OF_ACCEPTED


def test_what_happened_without_a_decision_is_recorded_as_that() -> None:
    """R-ALR-05."""
    with pytest.raises(Conflict) as refused:
        check(Action.ARREST, None, "Seen", happened=False)
    assert refused.value.code is Code.NOT_DECIDED
    check(Action.ARREST, None, "Seen", happened=True)
