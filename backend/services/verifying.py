"""What a person does with an alert: verify and decide; `disposing` says what came of it.

Verification is per person and never inherited. What happened can always be recorded, later and with
its true time beside the time of entry; a clock slightly ahead is set back, in the record and in the
audit alike. Each act answers whether it was done now or had been told before (see `once`).
"""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Annotated, Any
from uuid import UUID

import msgspec

from backend.domain.alerting import (
    Act as HitAct,
)
from backend.domain.alerting import (
    AlertState,
    Decision,
    HitState,
    RejectReason,
    alert_state,
    check_decision,
    settled_by,
)
from backend.domain.errors import Code, Conflict, NotFound
from backend.domain.ids import new_id
from backend.domain.ladders import (
    Answer,
    Done,
    Kind,
    Standing,
    Step,
    Strictness,
    read_answer,
    standing,
    take,
)
from backend.domain.ladders import step as find_step
from backend.domain.news import DutyNews
from backend.domain.taken import is_late, taken_at
from backend.domain.words import Answers, Note, Word
from backend.services import shifts
from backend.services.acting import Act, Who, acting
from backend.services.alerting import LIST_KINDS, tell_again
from backend.services.asking import ask
from backend.services.house import House
from backend.services.once import Item, Told, claim, once, told
from backend.store import alerts, errors, hits
from backend.store.database import Row
from policies.decision import Permit

Instant = Annotated[datetime, msgspec.Meta(tz=True)]
"""A time without an offset is no time."""


@dataclass(frozen=True, slots=True)
class Stepped:
    """What a person found at one step of the ladder, and when."""

    step: Word
    answer: Answers
    done_at: Instant


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person says about an alert, and when they said it to themselves."""

    decision: Decision
    decided_at: Instant
    reason: RejectReason | None = None
    note: Note | None = None


AGREES = {"yes": True, "no": False, "unknown": None}


def ladder(house: House) -> tuple[Step, ...]:
    """The profile's verification steps, in the domain's words."""
    return tuple(
        Step(
            step.id,
            step.title,
            step.ask,
            Strictness(step.strictness),
            step.citation,
            Kind(step.kind),
            {each.id: each.word for each in step.exceptions},
            frozenset(step.reasons),
            {each.id: AGREES[each.agrees] for each in step.choices},
            {each.id: each.word for each in step.methods},
        )
        for step in house.profile.ladder
    )


def ladder_for(house: House, reason_class: str) -> tuple[Step, ...]:
    """The steps that are asked for an entry of this reason class (R-CUS-14)."""
    return tuple(step for step in ladder(house) if step.asked_of(reason_class))


def dones(rows: list[Row], person_id: str) -> list[Done]:
    """Stored steps as the domain's values."""
    return [
        Done(
            row["step"],
            person_id,
            Answer(
                row["answer"]["values"], row["answer"]["agrees"], row["answer"].get("excuse", "")
            ),
            row["done_at"],
            row["recorded_at"],
        )
        for row in rows
    ]


async def record_step(
    house: House, who: Who, alert_id: UUID, said: Stepped, item: Item | None = None
) -> bool:
    """R-ALR-01..04: one step of the ladder, with the time it was done and the time it is told."""
    act = told(item, alert_id, "steps", said.step, said)
    return await once(house, who, act, partial(_record_step, house, who, alert_id, said, act))


async def decide(
    house: House, who: Who, alert_id: UUID, said: Decided, item: Item | None = None
) -> bool:
    """R-ALR-05, R-ALR-07: accepted only when the profile's gates are done; rejected at any time."""
    act = told(item, alert_id, "decision", said.decision.value, said)
    return await once(house, who, act, partial(_decide, house, who, alert_id, said, act))


async def _record_step(
    house: House, who: Who, alert_id: UUID, said: Stepped, told_as: Told | None
) -> None:
    alert = await known(house, who, alert_id)
    facts = about(alert, who) | {"step": said.step, "earlier": _earlier(alert, said.done_at)}
    permit = await ask(house, who, "verify_alert", ("Alert", str(alert_id)), facts)
    asked = find_step(ladder_for(house, alert["reason_class"]), said.step)
    answer = read_answer(asked, said.answer, alert["entry_state"] or "")
    done = take(asked, who.id, answer, said.done_at, now=house.now(), raised_at=alert["made_at"])
    async with acting(house, who) as act:
        await claim(act, told_as, done.done_at)
        read_id = await alerts.pin(house.db, permit, alert_id, session_of(who))
        stored = {
            "values": dict(answer.values),
            "agrees": answer.agrees,
            "excuse": answer.excuse,
        }
        await alerts.write_step(
            house.db, permit, alert_id, said.step, stored, done.done_at, done.recorded_at
        )
        act.tell(
            "person:alert:verified",
            ("alert", str(alert_id)),
            read=str(read_id),
            step=said.step,
            answer=dict(answer.values),
            agrees=answer.agrees,
            done_at=done.done_at,
            late=done.late,
            excuse=answer.excuse,
            after_decision=alert["decision"] is not None,
            sealed_item=sealed_item(told_as),
        )


def _earlier(alert: Row, done_at: datetime) -> bool:
    """Whether the step was taken before the decision that it comes too late for."""
    closed_at: datetime | None = alert["decided_at"] or alert["withdrawn_at"]
    return closed_at is not None and done_at < closed_at


async def _decide(
    house: House, who: Who, alert_id: UUID, said: Decided, told_as: Told | None
) -> None:
    alert = await known(house, who, alert_id)
    far = await how_far(house, who, alert_id)
    check_decision(state(alert), said.decision, said.reason)
    permit = await ask(
        house,
        who,
        "decide_alert",
        ("Alert", str(alert_id)),
        about(alert, who)
        | {"accepting": said.decision is Decision.ACCEPTED, "missing_gates": far.gates_open},
    )
    now = house.now()
    decided_at = taken_at(said.decided_at, now=now, raised_at=alert["made_at"], field="decided_at")
    async with acting(house, who) as act:
        await claim(act, told_as, decided_at)
        read_id = await alerts.pin(house.db, permit, alert_id, session_of(who))
        fields = (said.decision.value, said.reason.value if said.reason else None, said.note)
        if not await alerts.decide(house.db, permit, alert_id, fields, decided_at, now):
            raise Conflict(Code.ALREADY_DECIDED)
        not_done = [step.id for step in far.not_done]
        await alerts.note_not_done(house.db, alert_id, not_done, review=bool(far.excused))
        if said.reason is not None:
            await _note_error(act, alert, said.reason)
        act.tell(
            "person:alert:decided",
            ("alert", str(alert_id)),
            read=str(read_id),
            decision=said.decision.value,
            reason=said.reason.value if said.reason else None,
            decided_at=decided_at,
            late=is_late(decided_at, now),
            sealed_item=sealed_item(told_as),
            warnings=[step.id for step in far.warnings],
            excused=[step.id for step in far.excused],
            failed=[step.id for step in far.failed],
        )
        if far.excused:
            await shifts.tell_commanders(act, DutyNews("looks"), alert_id)
        await settle(act, alert["hit_id"])


async def _note_error(act: Act, alert: Row, reason: RejectReason) -> None:
    """R-ALR-17: what a rejection says is wrong with the data goes into the register of errors."""
    if alert["test"]:
        return
    error_id = new_id(act.house.now())
    await errors.add(act.house.db, error_id, alert["id"], reason.value, act.house.now())
    act.tell("system:error:noted", ("error", str(error_id)), alert=str(alert["id"]), reason=reason)


def session_of(who: Who) -> UUID | None:
    """Which session's screen the act was done at."""
    return UUID(who.session_id) if who.session_id else None


def sealed_item(act: Told | None) -> str | None:
    """Which item of a phone's outbox it was; None for what was told live."""
    return str(act.item.id) if act and act.item.sealed else None


async def how_far(house: House, who: Who, alert_id: UUID) -> Standing:
    """This person's own standing on the ladder."""
    alert = await known(house, who, alert_id)
    done = dones(await alerts.steps(house.db, alert_id), who.id)
    return standing(ladder_for(house, alert["reason_class"]), done, who.id)


def state(alert: Row) -> AlertState:
    """Where this person's alert stands."""
    if alert["withdrawn_at"]:
        hit = HitState.WITHDRAWN
    else:
        hit = HitState.SETTLED if alert["settled_at"] else HitState.OPEN
    decided = alert["decision"] is not None or alert["disposed_at"] is not None
    return alert_state(hit, begun=alert["begun"], decided=decided)


async def settle(act: Act, hit_id: UUID) -> None:
    """The first disposition, or two rejects as misread, settle the hit for everybody."""
    done = [
        HitAct(
            person=str(row["person_id"]),
            recorded_at=row["disposed_at"] or row["decision_recorded_at"],
            disposition=row["disposed_at"] is not None,
            rejected_as=RejectReason(row["decision_reason"]) if row["decision_reason"] else None,
        )
        for row in await alerts.acts_on(act.house.db, hit_id)
    ]
    settlement = settled_by(done)
    if settlement is None:
        return
    outcome = "misread" if settlement.misread else "disposed"
    by = [UUID(person) for person in settlement.by]
    if await hits.settle(act.house.db, hit_id, outcome, by, act.house.now()):
        act.tell(
            "system:hit:settled", ("hit", str(hit_id)), by=list(settlement.by), outcome=outcome
        )
        await tell_again(act, hit_id, "settled", ring=False)


async def known(house: House, who: Who, alert_id: UUID) -> Row:
    """Somebody else's alert does not exist for this person."""
    alert = await alerts.facts(house.db, alert_id, UUID(who.id))
    if alert is None or str(alert["person_id"]) != who.id:
        raise NotFound(Code.ALERT_UNKNOWN)
    return alert


async def allowed(
    house: House, who: Who, alert_id: UUID, action: str, **more: str | bool
) -> tuple[Row, Permit]:
    """What is known of one's own alert, and that this may be done with it."""
    alert = await known(house, who, alert_id)
    facts = about(alert, who) | more
    return alert, await ask(house, who, action, ("Alert", str(alert_id)), facts)


def about(alert: Row, who: Who) -> dict[str, Any]:
    return {
        "own": str(alert["person_id"]) == who.id,
        "test": bool(alert["test"]),
        "list_kind": LIST_KINDS[alert["list_kind"]],
        "audience": frozenset(alert["audience"]),
        "holds": bool(alert["holds"]),
        "reason_class": str(alert["reason_class"]),
        "closed": alert["withdrawn_at"] is not None or alert["decision"] is not None,
    }
