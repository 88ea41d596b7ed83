"""What came of an alert, said once by whoever acted, with its true time beside that of the entry.

R-ALR-05, R-ALR-06, R-ALR-08, R-ALR-09, R-ALR-13. An act that happened before there was a decision,
or without the steps that must come first, is recorded all the same; what was not done stands as not
done, and somebody else looks at it.
"""

from dataclasses import asdict, dataclass
from functools import partial
from uuid import UUID

from backend.domain.alerting import Decision
from backend.domain.dispositions import Action, check
from backend.domain.errors import Code, Conflict
from backend.domain.ladders import Standing, Strictness
from backend.domain.news import DutyNews
from backend.domain.taken import is_late, taken_at
from backend.domain.words import Note, Number
from backend.services import passing_on, shifts
from backend.services.acting import Who, acting
from backend.services.house import House
from backend.services.once import Item, Told, claim, once, told
from backend.services.verifying import Instant, allowed, how_far, sealed_item, session_of, settle
from backend.store import alerts, dispatch_tasks


@dataclass(frozen=True, slots=True)
class Disposed:
    """What came of it; without a time of its own it came of it now.

    `observed`: what the officer saw and stopped by (R-ALR-18). `happened`: it was done although the
    alert has no decision.
    """

    action: Action
    done_at: Instant | None = None
    basis_of_stop: Note | None = None
    event_number: Number | None = None
    stop_number: Number | None = None
    observed: Note | None = None
    note: Note | None = None
    happened: bool = False


async def dispose(
    house: House, who: Who, alert_id: UUID, said: Disposed, item: Item | None = None
) -> bool:
    """R-ALR-08, R-ALR-09: what came of it, once."""
    act = told(item, alert_id, "disposition", said.action, said)
    return await once(house, who, act, partial(_dispose, house, who, alert_id, said, act))


async def _dispose(
    house: House, who: Who, alert_id: UUID, said: Disposed, told_as: Told | None
) -> None:
    alert, permit = await allowed(house, who, alert_id, "dispose_alert")
    decision = Decision(alert["decision"]) if alert["decision"] else None
    check(said.action, decision, said.basis_of_stop or "", happened=said.happened)
    far, now = await how_far(house, who, alert_id), house.now()
    done_at = taken_at(said.done_at or now, now=now, raised_at=alert["made_at"], field="done_at")
    kept = {name: value for name, value in asdict(said).items() if value not in (None, False)}
    review = _to_review(said.action, decision, far)
    async with acting(house, who) as act:
        await claim(act, told_as, done_at)
        read_id = await alerts.pin(house.db, permit, alert_id, session_of(who))
        if not await alerts.dispose(house.db, permit, alert_id, kept | {"done_at": done_at}, now):
            raise Conflict(Code.ALREADY_DISPOSED)
        not_done = [step.id for step in far.not_done]
        if decision is None:
            await alerts.note_not_done(house.db, alert_id, not_done, review=review)
        elif review:
            await alerts.to_review(house.db, alert_id)
        act.tell(
            "person:alert:disposed",
            ("alert", str(alert_id)),
            read=str(read_id),
            action=said.action.value,
            event_number=said.event_number,
            stop_number=said.stop_number,
            basis_of_stop=said.basis_of_stop,
            done_at=done_at,
            late=is_late(done_at, now),
            undecided=decision is None,
            not_done=not_done,
            review=review,
            sealed_item=sealed_item(told_as),
        )
        if review:
            await shifts.tell_commanders(act, DutyNews("looks"), alert_id)
        if said.action is Action.PASSED_ON and not await dispatch_tasks.of_alert(
            house.db, alert_id
        ):
            await passing_on.pass_on(act, permit, alert, {}, done_at)
        await settle(act, alert["hit_id"])


def _to_review(action: Action, decision: Decision | None, far: Standing) -> bool:
    """Whether somebody else is to look at it: what the policy wanted before it was not done."""
    wanted = [step for step in far.not_done if step.strictness is not Strictness.OFFERED]
    missing = bool(far.gates_open) or bool(wanted)
    return action is Action.STOPPED_IN_ERROR or decision is None or (action.stops and missing)
