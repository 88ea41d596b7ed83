"""A read is moved out of what is purged, into evidence; its rows and pictures still go in time.

R-RET-03, R-RET-04, R-EVD-01…06: on the ground of an alert or of a search, with case, basis, holder
and review date. Where the law wants a second person, it is packed when one agrees. How many
packages one person, one case and one day may have is bounded: no loop pages the store out.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from backend.domain.errors import Code, Conflict, NotFound, TooMuch
from backend.domain.ids import new_id
from backend.services import finding, masking, opening, sealing, showing
from backend.services.acting import Act, Who, acting
from backend.services.asking import Absent, ask, ask_of, decide, unknown
from backend.services.house import House
from backend.store import alerts, evidence, responses
from backend.store.database import Row
from backend.store.evidence import Made, NewEvidence
from backend.store.keys import KeyGoneError
from policies.decision import Permit
from policies.facts import Value
from policies.reasons import number_form

KIND, SHOWN = "Evidence", "evidence"
DAY = timedelta(days=1)
TOLD = (
    *("hit_id", "kind", "probability", "state_match", "looks", "told_to", "made_at", "opened_at"),
    *("plate", "entry_state", "reason_class", "list_name", "list_kind"),
    *("decision", "decision_reason", "decision_note", "decided_at"),
    *("disposition", "disposed_at", "outcome", "withdrawn_at"),
)
"""What is packed of an alert."""
BEYOND = ("reason", "vehicle", "source", "case_number", "author_name")
"""What the list says beyond the plate: packed by whoever may see it (R-ACC-07)."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """On what ground it is kept, as somebody fills it in."""

    case_number: str
    basis: str
    holder: str
    review_on: date
    demand: str = ""
    counsel: str = ""
    report_number: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """What led to the read: an alert, or a query. `plate`: as it was read."""

    kind: str
    id: UUID
    captured_at: datetime
    read_id: UUID
    owner_agency: str
    plate: str
    led: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Held:
    """One package as it is listed, with its plate and who had it in hand."""

    row: Row
    plate: str
    custody: Sequence[Row]
    may_answer: bool
    own: bool


async def of_alert(house: House, who: Who, alert_id: UUID, wanted: Wanted) -> UUID:
    """R-EVD-01, R-EVD-04: what an alert told of, with what was verified and what came of it."""
    _, permit = await opening.permitted(house, who, alert_id)
    row = await alerts.one(house.db, permit, alert_id, _oldest(house))
    if row is None:
        raise NotFound(Code.ALERT_UNKNOWN)
    source = await _of_alert(house, row, whole=not masking.hidden(house, who, row))
    return await _hold(house, who, source, wanted)


async def of_query(house: House, who: Who, query_id: UUID, read_id: UUID, wanted: Wanted) -> UUID:
    """R-EVD-01: a read that a search has shown to this person."""
    asked, row, _ = await finding.seen(house, who, query_id, read_id)
    return await _hold(house, who, _of_query(asked.inquiry, query_id, row), wanted)


async def _of_alert(house: House, row: Row, *, whole: bool) -> Source:
    """`whole`: with what the list says beyond the plate."""
    steps = await alerts.steps(house.db, row["id"])
    said = await responses.of_alert(house.db, row["id"])
    told = (*TOLD, *BEYOND) if whole else TOLD
    led = {
        "alert": row["id"],
        **{name: row[name] for name in told},
        "verified": [dict(step) for step in steps],
        "done": [dict(each) for each in said],
    }
    place = row["captured_at"], row["read_id"], row["owner_agency"], row["text"]
    return Source("alert", row["id"], *place, led)


def _of_query(inquiry: Row, query_id: UUID, row: Row) -> Source:
    told = ("purpose", "mode", "number", "phrase", "suspicion", "opened_at")
    led = {
        "inquiry": inquiry["id"],
        "query": query_id,
        **{name: inquiry[name] for name in told},
    }
    place = row["captured_at"], row["id"], row["owner_agency"], row["text"]
    return Source("inquiry", query_id, *place, led)


async def _hold(house: House, who: Who, source: Source, wanted: Wanted) -> UUID:
    now = house.now()
    evidence_id, day = new_id(now), house.capture_day(source.captured_at)
    about = _facts(house, source, wanted)
    permit = await ask(house, who, "hold_evidence", (KIND, str(evidence_id)), about)
    new = NewEvidence(
        id=evidence_id,
        asked_by=UUID(who.id),
        asked_at=now,
        source=source.kind,
        source_id=source.id,
        day=day,
        captured_at=source.captured_at,
        read_id=source.read_id,
        owner_agency=source.owner_agency,
        plate=house.keys.seal_day(day, source.plate.encode(), f"plate {evidence_id}"),
        led=house.keys.seal_day(day, _json(source.led), f"led {evidence_id}"),
        case_number=wanted.case_number.strip().upper(),
        basis=wanted.basis,
        demand=wanted.demand.strip(),
        counsel=wanted.counsel.strip(),
        holder=wanted.holder.strip(),
        review_on=wanted.review_on,
        report_number=wanted.report_number.strip(),
        needs_second=wanted.basis in house.profile.evidence.second_for.value,
    )
    async with _bounded(house, who, new) as act:
        await evidence.add(house.db, permit, new)
        act.tell(
            "person:evidence:asked",
            ("evidence", str(evidence_id)),
            read=str(new.read_id),
            source=f"{new.source} {new.source_id}",
            basis=new.basis,
            number=new.case_number,
            review_on=new.review_on.isoformat(),
            second=new.needs_second,
        )
        if not new.needs_second:
            await _pack(act, await _known(house, evidence_id))
    return evidence_id


async def answer(house: House, who: Who, evidence_id: UUID, *, agree: bool) -> None:
    """The second person, where the law wants one; with a yes it is packed at once."""
    row = await evidence.one(house.db, evidence_id)
    resource = (KIND, str(evidence_id))
    absent = Absent(resource, Code.NOT_FOUND, {"author": "nobody"})
    if row is None:
        await unknown(house, who, "approve_evidence", absent)
    about: dict[str, Value] = {"author": str(row["asked_by"])}
    permit = await ask_of(house, who, "approve_evidence", resource, about, absent)
    if row["captured_at"] <= _oldest(house):
        raise Conflict(
            detail="The read is past its life, and gone.", instead="It cannot be kept any more."
        )
    async with acting(house, who) as act:
        now = house.now()
        if not await evidence.answer(
            house.db, permit, evidence_id, UUID(who.id), now, agreed=agree
        ):
            raise Conflict(Code.DONE_ALREADY)
        act.tell(
            "person:evidence:agreed" if agree else "person:evidence:declined",
            ("evidence", str(evidence_id)),
            asked_by=str(row["asked_by"]),
        )
        if agree:
            await _pack(act, await _known(house, evidence_id))


async def _pack(act: Act, row: Row) -> None:
    """The file first, durable; then what says that it is there."""
    house, id_ = act.house, row["id"]
    plate = plate_of(house, row)
    led = json.loads(house.keys.open_day(row["day"], row["led"], f"led {id_}"))
    package = await sealing.seal(house, row, plate, led)
    await asyncio.to_thread(house.evidence.put, id_, package.data)
    told = Made(house.now(), package.digest, len(package.data), package.pictures)
    kept = house.keys.seal_evidence(plate.encode(), f"plate {id_}")
    await evidence.made(house.db, id_, kept, told)
    await evidence.hand(house.db, id_, UUID(act.who.id), told.at, "packed")
    act.tell(
        "person:evidence:packed",
        ("evidence", str(id_)),
        manifest=package.digest,
        pictures=package.pictures,
        key=house.keys.signed_with(),
    )


@asynccontextmanager
async def _bounded(house: House, who: Who, new: NewEvidence) -> AsyncIterator[Act]:
    """An act that counts, one at a time. Who meets a bound is told of in the chain."""
    try:
        async with acting(house, who) as act:
            await _demand_room(house, new)
            yield act
    except TooMuch as error:
        async with acting(house, who) as act:
            act.tell("person:evidence:bounded", ("evidence", str(new.id)), bound=error.detail)
        raise
    except BaseException:
        house.evidence.drop(new.id)
        raise


async def _demand_room(house: House, new: NewEvidence) -> None:
    """TooMuch where one more would go over a bound (R-EVD-02)."""
    rules = house.profile.evidence
    await evidence.one_at_a_time(house.db)
    made = await evidence.counts(house.db, new.asked_by, new.case_number, house.now() - DAY)
    for name, most, told in (
        ("person", rules.person_day.value, "packages of one person in 24 hours"),
        ("day", rules.day_most.value, "packages of everybody in 24 hours"),
        ("of_case", rules.case_most.value, "packages for one case"),
    ):
        if made[name] >= most:
            raise TooMuch(f"{most} {told}.", retry_after_s=DAY.total_seconds())


def _facts(house: House, source: Source, wanted: Wanted) -> dict[str, Value]:
    typed = wanted.case_number
    return {
        "captured_at": source.captured_at,
        "in_alert": source.kind == "alert",
        "in_inquiry": source.kind == "inquiry",
        "basis": wanted.basis,
        "numbered": number_form(house.profile, typed) is not None,
        "holder_stated": bool(wanted.holder.strip()),
        "review_days": (wanted.review_on - house.capture_day(house.now())).days,
        "order_stated": bool(wanted.demand.strip()),
        "counsel_stated": bool(wanted.counsel.strip()),
    }


async def may_look(house: House, who: Who) -> None:
    """At what the text asks of evidence."""
    await ask(house, who, "view_evidence", (KIND, "own"), {"own": True})


async def listed(house: House, who: Who) -> list[Held]:
    """One's own; everybody's for whoever looks after evidence."""
    everybody = isinstance(
        decide(house, who, "view_evidence", (KIND, "all"), {"own": False}), Permit
    )
    permit = await ask(house, who, "view_evidence", (KIND, "all"), {"own": not everybody})
    async with acting(house, who) as act:
        rows = await evidence.listed(house.db, permit, None if everybody else UUID(who.id))
        log = await evidence.custody(house.db, [row["id"] for row in rows])
        stand = {row["id"]: state(house, row) + row["receipt"] for row in rows}
        if new := await showing.not_yet(act, SHOWN, stand):
            act.tell(
                "person:evidence:listed",
                ("person", who.id),
                count=len(new),
                evidence=sorted(str(id_) for id_ in new),
            )
    return [
        Held(
            row,
            plate_of(house, row),
            [line for line in log if line["evidence_id"] == row["id"]],
            may_answer=state(house, row) == "asked" and _may_answer(house, who, row),
            own=str(row["asked_by"]) == who.id,
        )
        for row in rows
    ]


def _may_answer(house: House, who: Who, row: Row) -> bool:
    """Whether they are let once they have proved anew who they are."""
    proved = replace(who, actor=replace(who.actor, fresh=True))
    about: dict[str, Value] = {"author": str(row["asked_by"])}
    answer = decide(house, proved, "approve_evidence", (KIND, str(row["id"])), about)
    return isinstance(answer, Permit)


def state(house: House, row: Row) -> str:
    """asked | declined | lapsed | waiting, for its receipt | overdue | kept."""
    if row["made_at"] is None:
        if row["agreed"] is False:
            return "declined"
        return "lapsed" if row["captured_at"] <= _oldest(house) else "asked"
    if row["receipt"]:
        return "kept"
    late = row["made_at"] + timedelta(days=house.profile.evidence.receipt_days.value)
    return "overdue" if house.now() >= late else "waiting"


def latest_review(house: House) -> date:
    """The last day on which it may be looked at again."""
    days = timedelta(days=house.profile.evidence.review_days.value)
    return house.capture_day(house.now()) + days


def plate_of(house: House, row: Row) -> str:
    """Of what was never packed it is gone with its day: empty."""
    about = f"plate {row['id']}"
    if row["made_at"] is not None:
        return house.keys.open_evidence(row["plate"], about).decode()
    try:
        return house.keys.open_day(row["day"], row["plate"], about).decode()
    except KeyGoneError:
        return ""


async def _known(house: House, evidence_id: UUID) -> Row:
    row = await evidence.one(house.db, evidence_id)
    if row is None:
        raise NotFound(Code.NOT_FOUND)
    return row


def _json(led: Mapping[str, Any]) -> bytes:
    return json.dumps(led, ensure_ascii=False, default=_plain).encode()


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def _oldest(house: House) -> datetime:
    return house.now() - timedelta(days=house.profile.retention.days)
