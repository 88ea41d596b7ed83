"""Deliveries: what becomes of an alert on its way to one device, try after try."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from backend.domain.named import Named

GIVE_UP_AFTER = timedelta(minutes=10)
"""How old an alert becomes before it is no news any more; the open app shows it all the same."""
FIRST_WAIT = timedelta(seconds=1)
LONGEST_WAIT = timedelta(seconds=60)


class DeliveryState(Named):
    """Where the delivery of one alert to one device stands."""

    PENDING = "pending", "It waits to be sent, or sent again."
    SENDING = "sending", "A worker has claimed it."
    HANDED = "handed", "The push service has taken it."
    FAILED = "failed", "The push service refuses it for good."
    GONE = "gone", "The device's subscription no longer exists."
    LAPSED = "lapsed", "It could not be handed over while it was news."
    WITHHELD = "withheld", "When it was to be sent, the person was off shift or had lost the right."

    @property
    def terminal(self) -> bool:
        return self not in (DeliveryState.PENDING, DeliveryState.SENDING)


@dataclass(frozen=True, slots=True)
class Next:
    """What to store after a try."""

    state: DeliveryState
    at: datetime | None = None
    """When to try again."""
    drop_subscription: bool = False
    why: str = ""


def after_accepted() -> Next:
    return Next(DeliveryState.HANDED)


def after_gone() -> Next:
    """The phone took its subscription back, or the browser did: nothing comes through it again."""
    return Next(DeliveryState.GONE, drop_subscription=True, why=DeliveryState.GONE.sentence)


def after_refused(why: str) -> Next:
    """The same message would be refused again; the subscription itself may be good."""
    return Next(DeliveryState.FAILED, why=why)


def withheld(why: str) -> Next:
    """Rights and shift are asked again at the hand-over, and the answer was no."""
    return Next(DeliveryState.WITHHELD, why=why)


@dataclass(frozen=True, slots=True)
class Try:
    """A try that did not come through."""

    number: int
    """1 for the first."""
    at: datetime
    raised_at: datetime
    """When the alert was raised."""
    why: str
    asked: timedelta | None = None
    """How long the push service asks to wait."""


def after_try_again(tried: Try, jitter: float) -> Next:
    """The next try, twice as late each time, while the alert is still news.

    `jitter`, 0 to 1, is drawn by the caller; it moves the wait within its upper half, so that a
    hundred phones do not come back to a push service in the same second.
    """
    grown = min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(tried.number - 1, 10))
    wait = grown * (0.5 + jitter / 2)
    if tried.asked is not None:
        wait = max(wait, tried.asked)
    at = tried.at + wait
    if at > tried.raised_at + GIVE_UP_AFTER:
        return Next(DeliveryState.LAPSED, why=tried.why)
    return Next(DeliveryState.PENDING, at=at, why=tried.why)
