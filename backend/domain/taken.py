"""When something was done, as against when it was told: on the road the hands come first."""

from datetime import datetime, timedelta

from backend.domain.errors import Code, Flaw, Invalid

SKEW = timedelta(minutes=2)
"""How far a phone's clock may be off."""
LATE = timedelta(minutes=2)
"""From which delay on something counts as recorded afterwards."""


def taken_at(said: datetime, *, now: datetime, raised_at: datetime, field: str) -> datetime:
    """The time to keep, in every place alike.

    A clock slightly ahead is set back to now, another one refused; `field` is where it was said.
    """
    if said > now + SKEW or said < raised_at - SKEW:
        why = "It must lie between the alert and now."
        raise Invalid(Code.BAD_TIME, why, flaws=(Flaw(field, why),))
    return min(said, now)


def is_late(done_at: datetime, recorded_at: datetime) -> bool:
    return recorded_at - done_at > LATE
