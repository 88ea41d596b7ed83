"""What a person does with an alert: verify, decide, and say what came of it.

Verification is per person and never inherited. What happened can always be recorded, later and with
its true time beside the time of entry; a clock slightly ahead is set back, in the record and in the
audit alike. Each act answers whether it was done now or had been told before (see `once`).
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
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
from backend.domain.taken import is_late, taken_at
from backend.services.acting import Act, Who, acting
from backend.services.alerting import LIST_KINDS, tell_again
from backend.services.asking import ask
from backend.services.house import House
from backend.services.once import Item, Told, claim, once, told
from backend.store import alerts, hits
from backend.store.database import Row
from policies.decision import Permit

Instant = Annotated[datetime, msgspec.Meta(tz=True)]
"""A time without an offset is no time."""


@dataclass(frozen=True, slots=True)
class Stepped:
    """What a person found at one step of the ladder, and when."""

    step: str
    answer: Mapping[str, Any]
    done_at: Instant


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person says about an alert, and when they said it to themselves."""

    decision: Decision
    decided_at: Instant
    reason: RejectReason | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Disposed:
    """What came of it; without a time of its own it came of it now."""

    action: str
    done_at: Instant | None = None
    basis_of_stop: str | None = None
    event_number: str | None = None
    note: str | None = None


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


async def dispose(
    house: House, who: Who, alert_id: UUID, said: Disposed, item: Item | None = None
) -> bool:
    """R-ALR-08, R-ALR-09: what came of it."""
    act = told(item, alert_id, "disposition", said.action, said)
    return await once(house, who, act, partial(_dispose, house, who, alert_id, said, act))


async def _record_step(
    house: House, who: Who, alert_id: UUID, said: Stepped, told_as: Told | None
) -> None:
    alert, permit = await allowed(house, who, alert_id, "verify_alert", step=said.step)
    asked = find_step(ladder(house), said.step)
    answer = read_answer(asked.kind, said.answer, alert["entry_state"] or "")
    done = take(asked, who.id, answer, said.done_at, now=house.now(), raised_at=alert["made_at"])
    async with acting(house, who) as act:
        await claim(act, told_as, done.done_at)
        stored = {"values": dict(answer.values), "agrees": answer.agrees}
        await alerts.write_step(
            house.db, permit, alert_id, said.step, stored, done.done_at, done.recorded_at
        )
        act.tell(
            "person:alert:verified",
            ("alert", str(alert_id)),
            step=said.step,
            answer=dict(answer.values),
            agrees=answer.agrees,
            done_at=done.done_at,
            late=done.late,
            sealed_item=_sealed_item(told_as),
        )


async def _decide(
    house: House, who: Who, alert_id: UUID, said: Decided, told_as: Told | None
) -> None:
    alert = await _known(house, who, alert_id)
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
        fields = (said.decision.value, said.reason.value if said.reason else None, said.note)
        if not await alerts.decide(house.db, permit, alert_id, fields, decided_at, now):
            raise Conflict(Code.ALREADY_DECIDED)
        act.tell(
            "person:alert:decided",
            ("alert", str(alert_id)),
            decision=said.decision.value,
            reason=said.reason.value if said.reason else None,
            decided_at=decided_at,
            late=is_late(decided_at, now),
            sealed_item=_sealed_item(told_as),
            warnings=[step.id for step in far.warnings],
            failed=[step.id for step in far.failed],
        )
        await _settle(act, alert["hit_id"])


async def _dispose(
    house: House, who: Who, alert_id: UUID, said: Disposed, told_as: Told | None
) -> None:
    alert, permit = await allowed(house, who, alert_id, "dispose_alert")
    if alert["decision"] is None:
        raise Conflict(Code.NOT_DECIDED)
    now = house.now()
    done_at = taken_at(said.done_at or now, now=now, raised_at=alert["made_at"], field="done_at")
    kept = {name: value for name, value in asdict(said).items() if value is not None}
    async with acting(house, who) as act:
        await claim(act, told_as, done_at)
        await alerts.dispose(house.db, permit, alert_id, kept | {"done_at": done_at}, now)
        act.tell(
            "person:alert:disposed",
            ("alert", str(alert_id)),
            action=said.action,
            event_number=said.event_number,
            done_at=done_at,
            late=is_late(done_at, now),
            sealed_item=_sealed_item(told_as),
        )
        await _settle(act, alert["hit_id"])


def _sealed_item(act: Told | None) -> str | None:
    """Which item of a phone's outbox it was; None for what was told live."""
    return str(act.item.id) if act and act.item.sealed else None


async def how_far(house: House, who: Who, alert_id: UUID) -> Standing:
    """This person's own standing on the ladder."""
    done = dones(await alerts.steps(house.db, alert_id), who.id)
    return standing(ladder(house), done, who.id)


def state(alert: Row) -> AlertState:
    """Where this person's alert stands."""
    if alert["withdrawn_at"]:
        hit = HitState.WITHDRAWN
    else:
        hit = HitState.SETTLED if alert["settled_at"] else HitState.OPEN
    return alert_state(hit, begun=alert["begun"], decided=alert["decision"] is not None)


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


async def allowed(
    house: House, who: Who, alert_id: UUID, action: str, **more: str
) -> tuple[Row, Permit]:
    """What is known of one's own alert, and that this may be done with it."""
    alert = await _known(house, who, alert_id)
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
