"""What a person does about a hit beside verifying it; colleagues of the same hit see it at once.

R-ALR-10..14, R-ALR-16. It can be said at any time, later and with its true time, also
when the alert is closed: what happened happened.
"""

from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from backend.domain import responding
from backend.domain.ids import new_id
from backend.domain.news import DutyNews
from backend.domain.responding import Response
from backend.domain.taken import is_late, taken_at
from backend.domain.words import Answers
from backend.services import passing_on, shifts
from backend.services.acting import Who, acting
from backend.services.alerting import tell_again
from backend.services.house import House
from backend.services.once import Item, Told, claim, once, told
from backend.services.verifying import Instant, allowed, sealed_item
from backend.store import responses


@dataclass(frozen=True, slots=True)
class Responded:
    """One response; without a time of its own it was just now."""

    kind: Response
    done_at: Instant | None = None
    said: Answers = field(default_factory=dict)


async def respond(
    house: House, who: Who, alert_id: UUID, said: Responded, item: Item | None = None
) -> bool:
    """Colleagues of the same hit hear of it; of a supervisor notice whoever commands."""
    act = told(item, alert_id, "response", said.kind.value, said)
    return await once(house, who, act, partial(_respond, house, who, alert_id, said, act))


async def _respond(
    house: House, who: Who, alert_id: UUID, said: Responded, told_as: Told | None
) -> None:
    alert, permit = await allowed(house, who, alert_id, "respond_alert")
    neighbours = house.profile.alerts.neighbours.value
    response = responding.read(said.kind, said.said, neighbours)
    now = house.now()
    done_at = taken_at(said.done_at or now, now=now, raised_at=alert["made_at"], field="done_at")
    async with acting(house, who) as act:
        await claim(act, told_as, done_at)
        await responses.add(house.db, permit, new_id(now), alert_id, response, done_at, now)
        act.tell(
            "person:alert:responded",
            ("alert", str(alert_id)),
            kind=said.kind.value,
            said=dict(response.values),
            done_at=done_at,
            late=is_late(done_at, now),
            sealed_item=sealed_item(told_as),
        )
        if said.kind is Response.PASSED_ON:
            await passing_on.pass_on(act, permit, alert, response.values, done_at)
        if said.kind.moves:
            await tell_again(act, alert["hit_id"], "update", ring=False, push=False)
        if said.kind is Response.SUPERVISOR:
            await shifts.tell_commanders(act, DutyNews("notice"), alert_id)
