"""How alerts were acted on, looked at by somebody else, and the numbers that are still owed.

R-ALR-05: what happened without the steps that come first is recorded, and somebody else looks at
it. R-ALR-09: enforcement is documented on an incident report or event, whose number may come later.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from backend.domain.dispositions import ENFORCED
from backend.domain.errors import Code, Conflict, Flaw, Invalid
from backend.services.acting import Who, acting
from backend.services.asking import Absent, ask, ask_of, unknown
from backend.services.house import House
from backend.services.opening import may_open
from backend.services.showing import not_yet
from backend.services.verifying import allowed
from backend.store import alert_reviews
from backend.store.database import Row

SHOWN = "alert to look at"


@dataclass(frozen=True, slots=True)
class Look:
    """An alert to look at. Not `shown`: of an entry for other units, or past its life."""

    row: Row
    shown: bool
    own: bool


@dataclass(frozen=True, slots=True)
class Looks:
    """What waits for a look, and who still owes a number."""

    waiting: Sequence[Look]
    owed: Sequence[Row]


async def waiting(house: House, who: Who) -> Looks:
    """For whoever commands; that alerts of others were shown is recorded."""
    permit = await ask(house, who, "review_alert", ("Alert", "reviews"), {"own": False})
    async with acting(house, who) as act:
        rows = await alert_reviews.waiting(house.db, permit)
        found = [
            Look(row, _may_be_shown(house, who, row), str(row["person_id"]) == who.id)
            for row in rows
        ]
        versions = {each.row["id"]: f"{each.row['disposed_at']}" for each in found if each.shown}
        new = await not_yet(act, SHOWN, versions)
        if new:
            act.tell(
                "person:alert-review:listed",
                ("person", who.id),
                count=len(new),
                alerts=sorted(str(id_) for id_ in new),
            )
        owed = await alert_reviews.owed(house.db, permit, owing(house))
    return Looks(found, owed)


async def look(house: House, who: Who, alert_id: UUID, remark: str) -> None:
    """Seen by somebody else, with their remark; once."""
    row = await alert_reviews.one(house.db, alert_id)
    absent = Absent(("Alert", str(alert_id)), Code.ALERT_UNKNOWN, {"own": False})
    if row is None or not row["review"]:
        await unknown(house, who, "review_alert", absent)
    about = {"own": str(row["person_id"]) == who.id}
    permit = await ask_of(house, who, "review_alert", absent.resource, about, absent)
    said = remark.strip()
    async with acting(house, who) as act:
        done = await alert_reviews.note(house.db, permit, alert_id, UUID(who.id), said, house.now())
        if not done:
            raise Conflict(Code.ALREADY_REVIEWED)
        act.tell("person:alert:reviewed", ("alert", str(alert_id)), remark=said)


async def number(house: House, who: Who, alert_id: UUID, event: str, stop: str) -> None:
    """R-ALR-09: the number came after the act; one's own, and not written over."""
    _, permit = await allowed(house, who, alert_id, "dispose_alert")
    told = event.strip()
    if not told:
        raise Invalid(flaws=(Flaw("event_number", "Say the number of the event or report."),))
    async with acting(house, who) as act:
        if not await alert_reviews.number(house.db, permit, alert_id, told, stop.strip()):
            raise Conflict(Code.NOTHING_TO_FILL)
        act.tell(
            "person:alert:numbered",
            ("alert", str(alert_id)),
            event_number=told,
            stop_number=stop.strip(),
        )


def owing(house: House) -> frozenset[str]:
    """The actions for which a number is owed in this department."""
    return frozenset(ENFORCED) if house.profile.alerts.event_numbers.value else frozenset()


def _may_be_shown(house: House, who: Who, row: Row) -> bool:
    """As an alert that is looked at by somebody else, as long as its read lives."""
    kept = row["captured_at"] > house.now() - timedelta(days=house.profile.retention.days)
    own = str(row["person_id"]) == who.id
    return bool(kept) and may_open(house, who, row, own=own, in_review=True)
