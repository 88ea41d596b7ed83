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


async def dispatch_alerts(house: House, sender: Sender) -> int:
    """Hand over what is due; how many were tried.

    1. Claim one by compare-and-set, and commit: a kill from here on leaves a claim that runs out.
       One, because a claim must outlast its send: of many, the last would run out behind slow ones
       and be sent twice; and what a killed worker had claimed waits.
    2. Ask rights and shift again.
    3. Send, and store the outcome with its audit event.
    """
    tried = 0
    while tried < MOST and (claimed := await deliveries.claim(house.db, house.now(), 1)):
        for delivery in claimed:
            await _hand_over(house, sender, delivery)
        tried += 1
    return tried


async def _hand_over(house: House, sender: Sender, delivery: Row) -> None:
    person = await receivers.person(house.db, delivery["person_id"], house.now())
    if delivery["revision"] < delivery["alert_revision"]:
        # A newer word about the same alert is on its way to the same device.
        await _finish(house, delivery, Next(DeliveryState.LAPSED, why="a newer word"))
        return
    if person is None or not may_receive(house, person, delivery):
        await _finish(house, delivery, withheld(DeliveryState.WITHHELD.sentence))
        return
    notice = Notice(
        alert_id=str(delivery["alert_id"]),
        kind=KINDS[delivery["news"]],
        ttl_s=TTL_S,
        urgency="high" if delivery["ring"] else "normal",
        test=delivery["test"],
    )
    to = Subscription(delivery["endpoint"], delivery["p256dh"], delivery["auth"])
    outcome = await sender.channel.send(notice, to)
    await _finish(house, delivery, _next(house, delivery, outcome), outcome)


def _next(house: House, delivery: Row, outcome: Outcome) -> Next:
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


async def _finish(house: House, delivery: Row, next_: Next, outcome: Outcome | None = None) -> None:
    async with acting(house) as act:
        ours = await deliveries.finish(
            house.db, delivery["id"], next_.state.value, next_.why, next_.at, house.now()
        )
        if next_.drop_subscription:
            await deliveries.forget_subscription(house.db, delivery["device_id"], house.now())
        if ours and next_.state is not DeliveryState.PENDING:
            handed = next_.state is DeliveryState.HANDED
            act.tell(
                "system:alert:handed" if handed else "system:alert:failed",
                ("alert", str(delivery["alert_id"])),
                delivery=str(delivery["id"]),
                state=next_.state.value,
                why=next_.why,
                status=getattr(outcome, "status", None),
                attempt=delivery["attempts"],
            )
