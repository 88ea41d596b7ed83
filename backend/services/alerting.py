"""A hit is told: one alert for each person who may know, one delivery for each of their devices."""

from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from backend.domain.alerting import Decision
from backend.domain.ids import new_id
from backend.domain.news import AlertNews, Turn
from backend.services.acting import Act, Who
from backend.services.asking import decide
from backend.services.facts import facts_of
from backend.services.house import House
from backend.store import deliveries, hits, receivers
from backend.store.database import Row
from policies.decision import Permit, Refusal
from policies.facts import Actor, Value

MOST_DEVICES = 8
LIST_KINDS = {"general": "general", "detective": "custom", "commander": "custom", "test": "general"}
"""The policy knows general lists and custom ones; a person's own test plate is nobody's secret."""


async def raise_alerts(act: Act, hit_id: UUID) -> None:
    """Alert everyone who is on shift, may know and does not yet, in the transaction of the find.

    Whether they may is asked again when the alert is handed over: a shift may end in between.
    Statements are few and do not grow with the people: the hit waits for them.
    """
    db, now = act.house.db, act.house.now()
    hit = await hits.told(db, hit_id, now)
    told = {alert["person_id"] for alert in await hits.alerts_of(db, hit_id)}
    people = [
        (new_id(now), person["id"])
        for person in await receivers.on_shift(db, act.house.standing())
        if person["id"] not in told and may_receive(act.house, person, hit)
    ]
    if not people:
        return
    raised = await hits.add_alerts(db, hit_id, people, now)
    await _open_deliveries(act, raised)
    for alert_id, person_id in people:
        if alert_id not in raised:
            continue
        act.tell(
            "system:alert:raised",
            ("alert", str(alert_id)),
            hit=str(hit_id),
            person=str(person_id),
            test=hit["test"],
        )
        act.inform(person_id, AlertNews(alert_id, "test" if hit["test"] else "hit", now))


async def _open_deliveries(act: Act, alerts: Collection[UUID]) -> None:
    now = act.house.now()
    ids = [new_id(now) for _ in range(MOST_DEVICES * len(alerts))]
    await deliveries.open_for(act.house.db, alerts, now, ids)


async def tell_again(act: Act, hit_id: UUID, news: Turn, *, ring: bool, push: bool = True) -> None:
    """The people who were told of this hit hear what became of it.

    Who has decided needs no more news but one: that what they took for the vehicle was another.
    """
    db, now = act.house.db, act.house.now()
    told = [
        alert
        for alert in await hits.alerts_of(db, hit_id)
        if alert["decided_at"] is None
        or (news == "withdrawn" and alert["decision"] == Decision.ACCEPTED)
    ]
    if push:
        ids = [alert["id"] for alert in told]
        await hits.news(db, ids, news, ring=ring)
        await _open_deliveries(act, ids)
    for alert in told:
        act.inform(alert["person_id"], AlertNews(alert["id"], news, now))


def may_receive(house: House, person: Row, hit: Row) -> bool:
    """R-MOB-03, R-CUS-15: on shift, entitled by the profile, enrolled, not suspended."""
    who = Who(_receiver(person))
    answer = decide(house, who, "receive_alert", ("Alert", str(hit["hit_id"])), _about(person, hit))
    return isinstance(answer, Permit)


def patrol_hears(
    house: House, list_kind: str, audience: Collection[str], reason_class: str
) -> Permit | Refusal:
    """Whether an officer on shift who is in no unit would be told of a hit of such an entry."""
    tomorrow = house.now().date() + timedelta(days=1)
    officer = Actor(
        id="patrol",
        kind="person",
        role="officer",
        sworn=True,
        training_until=tomorrow,
        certified_until=tomorrow,
        on_shift=True,
        device="phone",
        device_enrolled=True,
    )
    about: dict[str, Value] = {
        "own": True,
        "test": False,
        "list_kind": LIST_KINDS[list_kind],
        "audience": frozenset(audience),
        "holds": False,
        "reason_class": reason_class,
        "closed": False,
    }
    return decide(house, Who(officer), "receive_alert", ("Alert", ""), about)


def _receiver(person: Row) -> Actor:
    """What the policy may look at when nobody is at the device, which is one that stands."""
    word = person["device_class"]
    device = None if word is None else {"device_class": word, "revoked_at": None}
    return facts_of(person, device=device, on_shift=person["on_shift"])


def _about(person: Row, hit: Row) -> dict[str, Value]:
    return {
        "own": True,
        "test": bool(hit["test"]) and hit["author_id"] == person["id"],
        "list_kind": LIST_KINDS[hit["list_kind"]],
        "audience": frozenset(hit["audience"]),
        "holds": hit["holder_id"] == person["id"],
        "reason_class": str(hit["reason_class"]),
        "closed": False,
    }
