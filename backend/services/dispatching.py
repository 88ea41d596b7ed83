"""Alerts are handed to the push service: at least once each, never off shift."""

import random
from dataclasses import dataclass
from datetime import timedelta

from alerts.channel import Accepted, Channel, Gone, Outcome, Refused, TryAgain
from alerts.notice import Kind, Notice, Subscription
from backend.domain.delivering import (
    DeliveryState,
    Next,
    Try,
    after_accepted,
    after_gone,
    after_refused,
    after_try_again,
    withheld,
)
from backend.services.acting import acting
from backend.services.alerting import may_receive
from backend.services.house import House
from backend.store import deliveries, receivers
from backend.store.database import Row

MOST = 20
"""Of one call; the caller comes again."""
TTL_S = 120
"""A match two minutes old is still worth a look; an hour later it would only mislead."""
KINDS: dict[str, Kind] = {
    "hit": "hit",
    "test": "test",
    "update": "update",
    "withdrawn": "withdrawn",
    "settled": "update",
}


@dataclass(frozen=True, slots=True)
class Sender:
    """What a worker holds between jobs."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class _Tried:
    """What became of one delivery."""

    delivery: Row
    then: Next
    status: int | None = None


async def dispatch_alerts(house: House, sender: Sender) -> int:
    """Hand over what is due; how many were tried.

    1. Claim one by compare-and-set, and commit: a kill from here on leaves a claim that runs out.
       One, because a claim must outlast its send: of many, the last would run out behind slow ones
       and be sent twice; and what a killed worker had claimed waits.
    2. Ask rights and shift again.
    3. Send, and store the outcome with its audit event; that transaction claims the next.
    """
    tried, claimed = 0, await deliveries.claim(house.db, house.now(), 1)
    while claimed:
        tried += 1
        finished = await _hand_over(house, sender, claimed[0])
        claimed = await _finish(house, finished, 1 if tried < MOST else 0)
    return tried


async def _hand_over(house: House, sender: Sender, delivery: Row) -> _Tried:
    person = await receivers.person(house.db, delivery["person_id"], house.standing())
    if delivery["revision"] < delivery["alert_revision"]:
        # A newer word about the same alert is on its way to the same device.
        return _Tried(delivery, Next(DeliveryState.LAPSED, why="a newer word"))
    if person is None or not may_receive(house, person, delivery):
        return _Tried(delivery, withheld(DeliveryState.WITHHELD.sentence))
    # A phone that the first word did not reach has not rung yet: what follows rings in its place.
    first = delivery["unheard"] and delivery["news"] == "update"
    notice = Notice(
        about=str(delivery["alert_id"]),
        kind="hit" if first else KINDS[delivery["news"]],
        ttl_s=TTL_S,
        urgency="high" if first or delivery["ring"] else "normal",
        test=delivery["test"],
    )
    to = Subscription(delivery["endpoint"], delivery["p256dh"], delivery["auth"])
    outcome = await sender.channel.send(notice, to)
    return _Tried(delivery, following(house, delivery, outcome), getattr(outcome, "status", None))


def following(house: House, delivery: Row, outcome: Outcome) -> Next:
    """What is to be done after a try, by what the channel answered."""
    match outcome:
        case Accepted():
            return after_accepted()
        case Gone():
            return after_gone()
        case Refused(why=why):
            return after_refused(why)
        case TryAgain(after_s=after_s, why=why):
            tried = Try(
                number=delivery["attempts"],
                at=house.now(),
                raised_at=delivery["made_at"],
                why=why,
                asked=None if after_s is None else timedelta(seconds=after_s),
            )
            return after_try_again(tried, random.random())  # noqa: S311 - spreads repeats only


async def _finish(house: House, tried: _Tried, more: int) -> list[Row]:
    """Store what became of it, and claim as many `more`."""
    delivery, then = tried.delivery, tried.then
    async with acting(house) as act:
        ours = await deliveries.finish(house.db, "delivery", delivery, then, house.now())
        if then.drop_subscription:
            await deliveries.forget_subscription(house.db, delivery["device_id"], house.now())
        if ours and then.state is not DeliveryState.PENDING:
            handed = then.state is DeliveryState.HANDED
            act.tell(
                "system:alert:handed" if handed else "system:alert:failed",
                ("alert", str(delivery["alert_id"])),
                delivery=str(delivery["id"]),
                state=then.state.value,
                why=then.why,
                status=tried.status,
                attempt=delivery["attempts"],
            )
        return await deliveries.claim(house.db, house.now(), more) if more else []
