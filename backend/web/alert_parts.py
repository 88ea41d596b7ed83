"""Parts of an alert as the app shows it: the ladder, what colleagues do, what the text says."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
from litestar.params import Parameter

from backend.domain.ladders import Kind as StepKind
from backend.domain.ladders import Strictness
from backend.domain.matching import Kind as HitKind
from backend.domain.passing_on import Why
from backend.domain.responding import Response
from backend.services.alerting import patrol_hears
from backend.services.bordering import told_first, watched
from backend.services.house import House
from backend.services.looking import owing
from backend.services.showing import Whole
from backend.store.database import Row
from backend.web.problems import ClauseOut, clause_out
from policies.decision import Permit

Stage = Literal[
    "told",
    "opened",
    "verifying",
    "en_route",
    "searched",
    "on_call",
    "passed_on",
    "accepted",
    "rejected",
    "acted",
]


class AnsweredOut(msgspec.Struct):
    """`agrees`: whether it speaks for the alert; null: it could not be told.

    `excuse`: the exception of the text for which the step was left out; empty: it was not.
    """

    values: dict[str, str]
    agrees: bool | None
    excuse: str


class DoneOut(msgspec.Struct):
    at: datetime
    recorded_at: datetime
    answer: AnsweredOut


class WordOut(msgspec.Struct):
    id: str
    word: str


class ExceptionOut(WordOut):
    """A circumstance in which the text lets the step be left out."""

    citation: str


class StepOut(msgspec.Struct):
    """One step of the ladder, and what this person answered.

    `choices`: the answers of a step that is a choice; none: words. `methods`: the ways in which a
    status may be asked for.
    """

    id: str
    title: str
    ask: str
    strictness: Strictness
    citation: str
    kind: Annotated[StepKind, Parameter(schema_component_key="StepKind")]
    done: DoneOut | None
    exceptions: list[ExceptionOut]
    choices: list[WordOut]
    methods: list[WordOut]


class ColleagueOut(msgspec.Struct):
    """Somebody else who was told of the hit, and where they stand; never what they verified."""

    name: str
    stage: Stage
    at: datetime


class ResponseOut(msgspec.Struct):
    """What this person said beside the ladder, with both of its times."""

    kind: Response
    said: dict[str, str]
    done_at: datetime
    recorded_at: datetime


class NotWantedOut(msgspec.Struct):
    """A vehicle that is known not to be the wanted one; it is no verification."""

    vehicle: str
    why: str
    said_by: str
    approved_by: str
    until: datetime


class PatrolOut(msgspec.Struct):
    """Whether an officer on shift who is in no unit is alerted; `why` not: the clauses."""

    told: bool
    why: list[ClauseOut]


def patrol_out(
    house: House, list_kind: str, audience: Collection[str], reason_class: str
) -> PatrolOut:
    answer = patrol_hears(house, list_kind, audience, reason_class)
    if isinstance(answer, Permit):
        return PatrolOut(told=True, why=[])
    return PatrolOut(told=False, why=[clause_out(clause) for clause in answer.clauses])


class CitedOut(msgspec.Struct):
    text: str
    citation: str


class SightingOut(msgspec.Struct):
    """Another passing of the hit. `later`: after the one that this alert is about."""

    captured_at: datetime
    place: str
    camera: str
    kind: Annotated[HitKind, Parameter(schema_component_key="HitKind")]
    later: bool


class PassedOut(msgspec.Struct):
    """What is known of dispatch's answer; without `closed_at` something of it is still open."""

    id: UUID
    because: Annotated[Why, Parameter(schema_component_key="WhyPassedOn")]
    made_at: datetime
    answered_by: str
    answered_at: datetime | None
    cad_number: str
    no_number: bool
    closed_at: datetime | None


class DispatchOut(msgspec.Struct):
    """Who takes over what one cannot act on; without `account` one calls, and says `words`."""

    name: str
    number: str
    account: bool
    words: str
    passed: PassedOut | None


def step_out(house: House, step_id: str, done: Row | None) -> StepOut:
    """A step as the profile has it, with what was answered."""
    step = next(each for each in house.profile.ladder if each.id == step_id)
    return StepOut(
        step.id,
        step.title,
        step.ask,
        Strictness(step.strictness),
        step.citation,
        StepKind(step.kind),
        _done(done) if done else None,
        [ExceptionOut(each.id, each.word, each.citation) for each in step.exceptions],
        [WordOut(each.id, each.word) for each in step.choices],
        [WordOut(each.id, each.word) for each in step.methods],
    )


def beside(house: House, alert: Whole) -> dict[str, Any]:
    """What stands on an alert beside the vehicle and the ladder."""
    alerts, dispatch = house.profile.alerts, house.profile.dispatch
    reason = alert.row["reason_class"]
    titles = {step.id: step.title for step in house.profile.ladder}
    line = next((each for each in house.profile.lines if each.reason == reason), None)
    words = alerts.assignment
    return {
        "seen_again": [_sighting(row, alert.row) for row in alert.others],
        "colleagues": [_colleague(row) for row in alert.colleagues],
        "responses": [
            ResponseOut(row["kind"], row["said"], row["done_at"], row["recorded_at"])
            for row in alert.responses
        ],
        "not_wanted": [
            NotWantedOut(
                row["vehicle"],
                row["why"],
                row["proposed_by_name"],
                row["answered_by_name"],
                row["expires_at"],
            )
            for row in alert.not_wanted
        ],
        "owes_number": owes_number(alert.row["disposition"], owing(house)),
        "not_done": tuple(titles.get(step_id, step_id) for step_id in alert.row["not_done"]),
        "line": CitedOut(line.line, line.citation) if line else None,
        "assignment": CitedOut(words.value, words.citation) if words.value else None,
        "neighbours": told_first(house, alert.row),
        "patrol": None
        if alert.row["test"]
        else patrol_out(house, alert.row["list_kind"], alert.row["audience"], reason),
        "border": watched(house, alert.row),
        "dispatch": DispatchOut(
            dispatch.name.value,
            dispatch.number.value,
            dispatch.account.value,
            dispatch.words.value,
            passed_out(alert.task) if alert.task else None,
        ),
    }


def _sighting(row: Row, shown: Row) -> SightingOut:
    later = row["captured_at"] > shown["captured_at"]
    return SightingOut(
        row["captured_at"], row["place"], row["camera"], HitKind(row["kind"]), later=later
    )


def _colleague(row: Row) -> ColleagueOut:
    """What they did last; a decision or an act counts over everything before it."""
    if row["disposed_at"] is not None:
        return ColleagueOut(row["name"], "acted", row["disposed_at"])
    if row["decision"] is not None:
        stage: Stage = "accepted" if row["decision"] == "accepted" else "rejected"
        return ColleagueOut(row["name"], stage, row["decided_at"])
    if row["response"] is not None:
        return ColleagueOut(row["name"], row["response"], row["responded_at"])
    if row["begun_at"] is not None:
        return ColleagueOut(row["name"], "verifying", row["begun_at"])
    if row["opened_at"] is not None:
        return ColleagueOut(row["name"], "opened", row["opened_at"])
    return ColleagueOut(row["name"], "told", row["made_at"])


def owes_number(disposition: Mapping[str, str] | None, owing: frozenset[str]) -> bool:
    """R-ALR-09: enforcement that stands on no report or event yet."""
    return (
        disposition is not None
        and disposition["action"] in owing
        and "event_number" not in disposition
    )


def passed_out(task: Row) -> PassedOut:
    return PassedOut(
        task["id"],
        Why(task["reason"]),
        task["made_at"],
        task["answered_by"],
        task["answered_at"],
        task["cad_number"],
        task["no_number"],
        task["closed_at"],
    )


def _done(done: Row) -> DoneOut:
    said = done["answer"]
    answer = AnsweredOut(said["values"], said["agrees"], said.get("excuse", ""))
    return DoneOut(done["done_at"], done["recorded_at"], answer)
