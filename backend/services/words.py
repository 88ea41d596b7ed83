"""Words to the phones of one person: a request waits for them, an entry of theirs ends, a morning.

They tell nothing but that the app is to be opened. For what is about lists no shift is asked for:
those who answer requests have none, and whoever subscribes a phone has chosen to hear (requirements
A.4 no. 6). What is about a shift is for whoever is on it (R-MOB-03). Whether the person may still
do what the word is about is asked again when it is handed over.
"""

from collections.abc import Collection
from dataclasses import replace
from uuid import UUID

from alerts.notice import Kind, Notice, Subscription, Urgency
from backend.domain.delivering import DeliveryState, Next, withheld
from backend.domain.ids import new_id
from backend.services.acting import Act, Who, acting
from backend.services.asking import decide
from backend.services.dispatching import MOST, Sender, following
from backend.services.facts import facts_of, in_order
from backend.services.house import House
from backend.store import deliveries, receivers, words
from backend.store.database import Row
from policies.decision import Permit
from policies.facts import Actor, Value

TTL_S = 4 * 3600
"""A phone that was off for half a shift still hears of it; later the app shows it all the same."""
SHORT_S = 600
"""What is said of a shift that ends is not true for long."""
OF_SHIFT = ("shift_ends", "shift_over")
OF_DUTY: dict[str, tuple[str, tuple[str, str], dict[str, Value]]] = {
    "notice": ("view_shift_page", ("Department", "department"), {}),
    "task": ("view_shift_page", ("Department", "department"), {}),
    "looks": ("review_alert", ("Alert", "reviews"), {"own": False}),
}
"""What whoever hears of it must be allowed to do, on shift."""
RINGS = frozenset({"request", "outside", "notice", *OF_SHIFT})
ANSWERS = {
    "request": "approve_entry",
    "outside": "approve_outside_search",
    "week": "sign_week",
    "finding": "take_notice",
    "audit": "view_program_audits",
}
"""What whoever is asked for an answer, or a signature, must be allowed to give."""
OWN_LIST: dict[str, Value] = {"kind": "custom", "own": True}


async def say(act: Act, people: Collection[UUID], kind: Kind, about: UUID) -> None:
    """One word for each phone of these people; none of it is said where the act does not commit."""
    if not people:
        return
    db, now, whom = act.house.db, act.house.now(), sorted(people)
    ids = [new_id(now) for _ in range(await words.count_devices(db, whom))]
    await words.add(db, whom, (kind, about), now, ids)


async def dispatch_words(house: House, sender: Sender) -> int:
    """Hand over what is due, as alerts are handed over; how many were tried."""
    tried, claimed = 0, await words.claim(house.db, house.now(), 1)
    while claimed:
        tried += 1
        then, status = await _hand_over(house, sender, claimed[0])
        await _finish(house, claimed[0], then, status)
        claimed = await words.claim(house.db, house.now(), 1 if tried < MOST else 0)
    return tried


async def _hand_over(house: House, sender: Sender, word: Row) -> tuple[Next, int | None]:
    person = await receivers.person(house.db, word["person_id"], house.standing())
    if word["deaf"] or person is None or not _may_hear(house, person, word["kind"]):
        return withheld("The person had lost the right, or the phone its subscription."), None
    urgency: Urgency = "high" if word["kind"] in RINGS else "normal"
    ttl_s = SHORT_S if word["kind"] in OF_SHIFT else TTL_S
    notice = Notice(str(word["about"]), word["kind"], ttl_s=ttl_s, urgency=urgency)
    to = Subscription(word["endpoint"], word["p256dh"], word["auth"])
    outcome = await sender.channel.send(notice, to)
    return following(house, word, outcome), getattr(outcome, "status", None)


def _may_hear(house: House, person: Row, kind: str) -> bool:
    """Whoever answers requests may answer; whoever owns an entry may see their own.

    A shift is its own person's; what stands on its page is for whoever commands, and both are on.
    """
    device = {"device_class": person["device_class"], "revoked_at": None}
    actor = facts_of(person, device=device if person["device_class"] else None)
    if kind in ANSWERS:
        return may_answer(house, actor, ANSWERS[kind])
    if kind in OF_SHIFT:
        return bool(person["on_shift"])
    if kind in OF_DUTY:
        action, resource, facts = OF_DUTY[kind]
        on_duty = decide(house, Who(replace(actor, on_shift=True)), action, resource, facts)
        return bool(person["on_shift"]) and isinstance(on_duty, Permit)
    answer = decide(house, Who(actor), "view_lists", ("HotList", "custom"), OWN_LIST)
    return isinstance(answer, Permit)


def may_answer(house: House, actor: Actor, action: str = "approve_entry") -> bool:
    """Whether the policy takes an answer of theirs at all, were they at their device."""
    facts = in_order(action, actor, house.now())
    return isinstance(house.engine.decide(action, facts), Permit)


async def _finish(house: House, word: Row, then: Next, status: int | None) -> None:
    async with acting(house) as act:
        ours = await deliveries.finish(house.db, "word", word, then, house.now())
        if then.drop_subscription:
            await deliveries.forget_subscription(house.db, word["device_id"], house.now())
        if ours and then.state is not DeliveryState.PENDING:
            act.tell(
                "system:word:ended",
                ("person", str(word["person_id"])),
                word=str(word["id"]),
                kind=word["kind"],
                state=then.state.value,
                why=then.why,
                status=status,
                attempt=word["attempts"],
            )
