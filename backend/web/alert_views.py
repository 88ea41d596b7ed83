"""Alerts as the app shows them: what was seen beside what is wanted, and how sure each part is."""

from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

import msgspec
from litestar.params import Parameter

from backend.domain.alerting import AlertState, Decision, RejectReason
from backend.domain.dispositions import Action
from backend.domain.hotlists import is_stale, list_age
from backend.domain.matching import Kind as HitKind
from backend.domain.matching import StateMatch
from backend.domain.settling import Settled
from backend.services.house import House
from backend.services.showing import Whole
from backend.services.verifying import ladder_for, state
from backend.store.database import Row
from backend.web.alert_parts import (
    CitedOut,
    ColleagueOut,
    DispatchOut,
    NotWantedOut,
    PatrolOut,
    ResponseOut,
    SightingOut,
    StepOut,
    beside,
    step_out,
)
from backend.web.problems import ClauseOut, clause_out
from models.look import Look


class StateOut(msgspec.Struct):
    code: str
    probability: float


class ListOut(msgspec.Struct):
    name: str
    kind: str
    age_h: float | None
    stale: bool


class CharacterOut(msgspec.Struct):
    """One place of the plate: what it reads as, how sure, and what else it may be."""

    text: str
    probability: float
    known: bool
    runner_up: str
    runner_up_probability: float


class BoxOut(msgspec.Struct):
    x: float
    y: float
    w: float
    h: float


class EntryOut(msgspec.Struct):
    """What the list says about the plate."""

    plate: str
    state: str | None
    vehicle: dict[str, str | int | None]
    reason: str
    case_number: str | None
    author: str | None
    source: str
    expires_at: datetime | None
    hidden: list[ClauseOut]


class DecisionOut(msgspec.Struct):
    """`offline`: it had waited on the phone for a signal."""

    decision: Decision
    reason: RejectReason | None
    note: str | None
    decided_at: datetime
    recorded_at: datetime
    offline: bool


class DispositionOut(msgspec.Struct, kw_only=True):
    """What came of it."""

    action: Action
    basis_of_stop: str | None = None
    event_number: str | None = None
    stop_number: str | None = None
    observed: str | None = None
    note: str | None = None
    happened: bool = False
    done_at: datetime
    recorded_at: datetime


class SummaryOut(msgspec.Struct, kw_only=True):
    """One line of the list of alerts. `disposed`: what came of it was said.

    `settled_by`: whose disposition, or whose two rejections as misread, settled the hit.
    """

    id: UUID
    state: AlertState
    disposed: bool
    kind: Annotated[HitKind, Parameter(schema_component_key="HitKind")]
    test: bool
    plate_seen: str
    plate_wanted: str
    state_of_issue: StateOut | None
    state_match: StateMatch
    place: str
    camera: str
    owner: str | None
    captured_at: datetime
    created_at: datetime
    looks: int
    reason_class: str
    reason_word: str
    list: ListOut
    confidence: float
    settled_by: tuple[str, ...]


class AlertOut(SummaryOut, kw_only=True):
    """One alert, whole.

    `seen_again`: the hit's other passings, the newest first. `not_done`: titles of the steps that
    were not done when it was decided or acted on. `line`: what the text says of a stop after such a
    hit. `assignment`: what is weighed on another call. `neighbours`: agencies that are told before
    enforcement in their jurisdiction, for this class; `border`: the phone may say where it is, to
    be warned before it. `patrol`: whether patrol is told of this entry's hits; null: a test.
    `told_to`: whose alert it is, where it is somebody else's;
    then steps, answers and decision are theirs.
    """

    characters: list[CharacterOut]
    box: BoxOut | None
    crop_url: str | None
    frame_url: str | None
    entry: EntryOut
    probability: float
    seen_again: list[SightingOut]
    ladder: list[StepOut]
    decision: DecisionOut | None
    disposition: DispositionOut | None
    statement: str
    statement_citation: str
    colleagues: list[ColleagueOut]
    responses: list[ResponseOut]
    not_done: tuple[str, ...]
    owes_number: bool
    not_wanted: list[NotWantedOut]
    line: CitedOut | None
    assignment: CitedOut | None
    neighbours: tuple[str, ...]
    patrol: PatrolOut | None
    border: bool
    dispatch: DispatchOut
    withdrawn_reason: str | None
    outcome: str | None
    told_to: str | None


def summary(house: House, row: Row) -> dict[str, Any]:
    """The fields that the line and the whole alert share."""
    return {
        "id": row["id"],
        "state": state(row),
        "disposed": row["disposed_at"] is not None,
        "kind": row["kind"],
        "test": row["test"],
        "plate_seen": row["text"],
        "plate_wanted": row["plate"],
        "state_of_issue": StateOut(row["state_code"], round(row["state_probability"], 3))
        if row["state_code"]
        else None,
        "state_match": row["state_match"],
        "place": row["place"],
        "camera": row["camera"],
        "owner": None
        if row["owner_agency"] == house.profile.department.name
        else row["owner_agency"],
        "captured_at": row["last_at"],
        "created_at": row["made_at"],
        "looks": row["looks"],
        "reason_class": row["reason_class"],
        "reason_word": reason_word(house, row["reason_class"]),
        "list": _list(house, row),
        "confidence": round(row["confidence"], 3),
        "settled_by": tuple(row["settled_by"] or ()),
    }


def whole(house: House, alert: Whole) -> AlertOut:
    """Everything about one alert."""
    row, look = alert.row, alert.look
    settled = msgspec.convert(row["settled"], Settled)
    seen = msgspec.convert(look["recognised"], Look) if look else None
    done = {step["step"]: step for step in alert.steps}
    return AlertOut(
        **summary(house, row),
        characters=characters(settled),
        box=BoxOut(seen.box.x, seen.box.y, seen.box.w, seen.box.h) if seen else None,
        crop_url=f"/api/looks/{_at(look)}/{look['id']}/crop" if look else None,
        frame_url=f"/api/frames/{_at(look)}/{look['frame_id']}/image" if look else None,
        entry=EntryOut(
            plate=row["plate"],
            state=row["entry_state"],
            vehicle={} if alert.hidden else row["vehicle"],
            reason="" if alert.hidden else row["reason"],
            case_number=None if alert.hidden else row["case_number"],
            author=row["author_name"],
            source=row["source"],
            expires_at=row["entry_expires_at"],
            hidden=[clause_out(clause) for clause in alert.hidden],
        ),
        probability=round(row["probability"], 3),
        ladder=[
            step_out(house, step.id, done.get(step.id))
            for step in ladder_for(house, row["reason_class"])
        ],
        decision=_decision(row),
        disposition=_disposition(row),
        statement=house.profile.alerts.alone.value,
        statement_citation=house.profile.alerts.alone.citation,
        **beside(house, alert),
        withdrawn_reason=row["withdrawn_reason"],
        outcome=row["outcome"],
        told_to=None if alert.own else row["told_to"],
    )


def characters(seen: Settled | Look) -> list[CharacterOut]:
    """Of a read or of one look."""
    shown = []
    for character in seen.characters:
        (_, sure), (other, less) = (*character.ranking, ("", 0.0))[:2]
        shown.append(
            CharacterOut(character.text, round(sure, 3), character.known, other, round(less, 3))
        )
    return shown


def reason_word(house: House, reason_class: str) -> str:
    """The department's own word for why a plate is of interest."""
    words = {reason.id: reason.word for reason in house.profile.reasons}
    return words.get(reason_class, "Test" if reason_class == "test" else reason_class)


def _list(house: House, row: Row) -> ListOut:
    """R-HOT-01: the age of the list stands on every alert."""
    imported, now = row["imported_at"], house.now()
    if imported is None or row["list_kind"] != "general":
        return ListOut(row["list_name"], row["list_kind"], None, stale=False)
    after = timedelta(hours=house.profile.lists.stale_after_h.value)
    hours = round(list_age(imported, now).total_seconds() / 3600, 1)
    return ListOut(row["list_name"], row["list_kind"], hours, is_stale(imported, now, after))


def _decision(row: Row) -> DecisionOut | None:
    if row["decision"] is None:
        return None
    return DecisionOut(
        row["decision"],
        row["decision_reason"],
        row["decision_note"],
        row["decided_at"],
        row["decision_recorded_at"],
        row["decided_offline"],
    )


def _disposition(row: Row) -> DispositionOut | None:
    if row["disposition"] is None:
        return None
    recorded_at: datetime = row["disposed_at"]
    said = {"done_at": recorded_at, **row["disposition"], "recorded_at": recorded_at}
    return msgspec.convert(said, DispositionOut)


def _at(look: Row) -> str:
    at: datetime = look["captured_at"]
    return at.isoformat().replace("+00:00", "Z")
