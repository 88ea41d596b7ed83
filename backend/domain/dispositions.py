"""What came of an alert, and what a record of it needs.

What happened can always be recorded, also where it should not have happened: steps that were not
done stand as not done, and somebody else looks at it (R-ALR-05).
"""

from backend.domain.alerting import Decision
from backend.domain.errors import Code, Conflict, Flaw, Invalid
from backend.domain.named import Named


class Action(Named):
    """What was done."""

    ARREST = "arrest", "Stopped, and somebody was arrested."
    CITATION = "citation", "Stopped, and a citation was written."
    WARNING = "warning", "Stopped, warned or released."
    STOPPED_IN_ERROR = "stopped_in_error", "Stopped before it was found not to be this vehicle."
    RECOVERED = "recovered", "The vehicle was recovered."
    FOLLOWED = "followed", "Followed, not stopped."
    NOT_FOUND = "not_found", "Searched for, not found."
    PASSED_ON = "passed_on", "Passed to dispatch."
    NONE = "none", "Nothing was done."

    @property
    def stops(self) -> bool:
        """Somebody's freedom was restricted, so the grounds for it are recorded (R-ALR-06)."""
        return self in (Action.ARREST, Action.CITATION, Action.WARNING, Action.STOPPED_IN_ERROR)


ENFORCED = frozenset(
    {Action.ARREST, Action.CITATION, Action.WARNING, Action.STOPPED_IN_ERROR, Action.RECOVERED}
)
"""Enforcement: it stands on an incident report or event, which has a number (R-ALR-09)."""
OF_REJECTED = frozenset({Action.NONE, Action.STOPPED_IN_ERROR})
OF_ACCEPTED = frozenset(Action) - {Action.STOPPED_IN_ERROR}


def check(action: Action, decision: Decision | None, basis: str, *, happened: bool) -> None:
    """`happened`: it was done although the alert has no decision, and is recorded as that."""
    if decision is None and not happened:
        raise Conflict(Code.NOT_DECIDED)
    fitting = {Decision.REJECTED: OF_REJECTED, Decision.ACCEPTED: OF_ACCEPTED}
    if decision is not None and action not in fitting[decision]:
        why = "Of an alert that was rejected no stop came; what was stopped by mistake has a word."
        if decision is Decision.ACCEPTED:
            why = "An alert that was accepted was no mistake."
        raise Invalid(detail=why, flaws=(Flaw("action", why),))
    if action.stops and not basis.strip():
        why = "A stop has its own grounds; an alert alone is none."
        raise Invalid(detail=why, flaws=(Flaw("basis_of_stop", why),))
