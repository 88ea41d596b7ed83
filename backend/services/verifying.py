"""What a person does with an alert: open, verify, decide, and say what came of it.

Verification is per person and never inherited. What happened can always be recorded, later and with
its true time beside the time of entry.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

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
from backend.services.acting import Act, Who, acting
from backend.services.alerting import LIST_KINDS, tell_again
from backend.services.asking import ask
from backend.services.house import House
from backend.store import alerts, hits
from backend.store.database import Row
from policies.decision import Permit


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person says about an alert, and when they said it to themselves."""

    decision: Decision
    reason: RejectReason | None
    note: str | None
    decided_at: datetime


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
        )
        for step in house.profile.ladder
    )


def dones(rows: list[Row], person_id: str) -> list[Done]:
    """Stored steps as the domain's values."""
    return [
        Done(
            row["step"],
            person_id,
            Answer(row["answer"]["values"], row["answer"]["agrees"]),
            row["done_at"],
            row["recorded_at"],
        )
        for row in rows
    ]


async def opened(house: House, who: Who, alert_id: UUID) -> None:
    """A person has looked: the first time is an event."""
    _, permit = await _allowed(house, who, alert_id, "open_alert")
    async with acting(house, who) as act:
        if await alerts.opened(house.db, permit, alert_id, house.now()):
            act.tell("person:alert:opened", ("alert", str(alert_id)))


async def record_step(
    house: House, who: Who, alert_id: UUID, step: str, raw: Mapping[str, Any], done_at: datetime
) -> None:
    """R-ALR-01..04: one step of the ladder, with the time it was done and the time it is told."""
    alert, permit = await _allowed(house, who, alert_id, "verify_alert", step=step)
    asked = find_step(ladder(house), step)
    answer = read_answer(asked.kind, raw, alert["entry_state"] or "")
    done = take(asked, who.id, answer, done_at, now=house.now(), raised_at=alert["made_at"])
    async with acting(house, who) as act:
        stored = {"values": dict(answer.values), "agrees": answer.agrees}
        await alerts.write_step(
            house.db, permit, alert_id, step, stored, done.done_at, done.recorded_at
        )
        act.tell(
            "person:alert:verified",
            ("alert", str(alert_id)),
            step=step,
            answer=dict(answer.values),
            agrees=answer.agrees,
            done_at=done.done_at,
            late=done.late,
        )


async def decide(house: House, who: Who, alert_id: UUID, said: Decided) -> None:
    """R-ALR-05, R-ALR-07: accepted only when the profile's gates are done; rejected at any time."""
    alert = await _known(house, who, alert_id)
    far = await how_far(house, who, alert_id)
    check_decision(await state(house, alert), said.decision, said.reason)
    permit = await ask(
        house,
        who,
        "decide_alert",
        ("Alert", str(alert_id)),
        about(alert, who)
        | {"accepting": said.decision is Decision.ACCEPTED, "missing_gates": far.gates_open},
    )
    async with acting(house, who) as act:
        fields = (said.decision.value, said.reason.value if said.reason else None, said.note)
        if not await alerts.decide(
            house.db, permit, alert_id, fields, min(said.decided_at, house.now()), house.now()
        ):
            raise Conflict(Code.ALREADY_DECIDED)
        act.tell(
            "person:alert:decided",
            ("alert", str(alert_id)),
            decision=said.decision.value,
            reason=said.reason.value if said.reason else None,
            decided_at=said.decided_at,
            warnings=[step.id for step in far.warnings],
            failed=[step.id for step in far.failed],
        )
        await _settle(act, alert["hit_id"])


async def dispose(house: House, who: Who, alert_id: UUID, said: Mapping[str, Any]) -> None:
    """R-ALR-08, R-ALR-09: what came of it."""
    alert, permit = await _allowed(house, who, alert_id, "dispose_alert")
    if alert["decision"] is None:
        raise Conflict(Code.NOT_DECIDED)
    async with acting(house, who) as act:
        await alerts.dispose(house.db, permit, alert_id, said, house.now())
        act.tell(
            "person:alert:disposed",
            ("alert", str(alert_id)),
            action=str(said["action"]),
            event_number=said.get("event_number"),
        )
        await _settle(act, alert["hit_id"])


async def how_far(house: House, who: Who, alert_id: UUID) -> Standing:
    """This person's own standing on the ladder."""
    done = dones(await alerts.steps(house.db, alert_id), who.id)
    return standing(ladder(house), done, who.id)


async def state(house: House, alert: Row) -> AlertState:
    """Where this person's alert stands."""
    if alert["withdrawn_at"]:
        hit = HitState.WITHDRAWN
    else:
        hit = HitState.SETTLED if alert["settled_at"] else HitState.OPEN
    begun = bool(await alerts.steps(house.db, alert["id"]))
    return alert_state(hit, begun=begun, decided=alert["decision"] is not None)


async def _settle(act: Act, hit_id: UUID) -> None:
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
    if await hits.settle(act.house.db, hit_id, outcome, act.house.now()):
        act.tell(
            "system:hit:settled", ("hit", str(hit_id)), by=list(settlement.by), outcome=outcome
        )
        await tell_again(act, hit_id, "settled", ring=False)


async def _known(house: House, who: Who, alert_id: UUID) -> Row:
    """Somebody else's alert does not exist for this person."""
    alert = await alerts.facts(house.db, alert_id)
    if alert is None or str(alert["person_id"]) != who.id:
        raise NotFound(Code.ALERT_UNKNOWN)
    return alert


async def _allowed(
    house: House, who: Who, alert_id: UUID, action: str, **more: str
) -> tuple[Row, Permit]:
    alert = await _known(house, who, alert_id)
    facts = about(alert, who) | more
    return alert, await ask(house, who, action, ("Alert", str(alert_id)), facts)


def about(alert: Row, who: Who) -> dict[str, Any]:
    return {
        "own": str(alert["person_id"]) == who.id,
        "test": bool(alert["test"]),
        "list_kind": LIST_KINDS[alert["list_kind"]],
        "audience": frozenset(alert["audience"]),
        "reason_class": str(alert["reason_class"]),
        "closed": alert["withdrawn_at"] is not None or alert["decision"] is not None,
    }
