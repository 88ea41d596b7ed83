"""Each person climbs their own ladder, and both times of a step are kept."""

from dataclasses import replace
from datetime import datetime

import pytest

from backend.domain.errors import Code, Invalid
from backend.domain.ladders import (
    Answer,
    Done,
    Kind,
    Step,
    Strictness,
    read_answer,
    standing,
    step,
    take,
)
from tests.unit.domain.moments import HOUR, MINUTE, NOON, SECOND


def rung(name: str, strictness: Strictness, kind: Kind = Kind.CHOICE) -> Step:
    return Step(name, name.title(), f"{name}?", strictness, "IV.H", kind)


def asked(kind: Kind) -> Step:
    ways = {"dispatch": "Communications Center", "leads": "LEADS query"}
    return replace(rung("step", Strictness.GATE, kind), methods=ways)


STEPS = (
    rung("compare", Strictness.GATE, Kind.COMPARE),
    rung("state", Strictness.WARN, Kind.STATE),
    rung("note", Strictness.OFFERED),
    rung("status", Strictness.GATE, Kind.STATUS),
)


def done(
    name: str, *, agrees: bool | None = True, person: str = "alice", at: datetime = NOON
) -> Done:
    return Done(name, person, Answer({}, agrees), at, at)


def names(steps: tuple[Step, ...]) -> list[str]:
    return [each.id for each in steps]


def test_a_ladder_begins_with_its_first_step() -> None:
    """R-ALR-01, R-ALR-04: without the gates nothing can be accepted."""
    here = standing(STEPS, [], "alice")
    assert here.next == STEPS[0]
    assert here.gates_open == {"compare", "status"}
    assert (names(here.missing_gates), names(here.warnings)) == (["compare", "status"], ["state"])


def test_what_is_merely_offered_is_never_next() -> None:
    here = standing(STEPS, [done("compare"), done("state")], "alice")
    assert here.next == STEPS[3]


def test_steps_may_be_taken_in_any_order() -> None:
    here = standing(STEPS, [done("status"), done("compare")], "alice")
    assert (here.next, here.gates_open) == (STEPS[1], frozenset())
    assert names(here.warnings) == ["state"]


def test_a_climbed_ladder_has_no_next_step() -> None:
    here = standing(STEPS, [done(each.id) for each in STEPS], "alice")
    assert (here.next, here.gates_open, here.failed, here.warnings) == (None, frozenset(), (), ())


def test_each_person_verifies_for_themselves() -> None:
    here = standing(STEPS, [done("compare", person="bob"), done("status", person="bob")], "alice")
    assert here.gates_open == {"compare", "status"}


def test_an_answer_against_the_alert_keeps_its_gate_shut() -> None:
    """R-ALR-01."""
    here = standing(STEPS, [done("compare", agrees=False), done("state", agrees=False)], "alice")
    assert names(here.failed) == ["compare", "state"]
    assert here.gates_open == {"compare", "status"}
    assert (names(here.missing_gates), here.warnings) == (["status"], ())


def test_an_answer_that_could_not_tell_leaves_its_gate_shut_and_the_ladder_goes_on() -> None:
    here = standing(STEPS, [done("compare", agrees=None), done("state", agrees=None)], "alice")
    assert here.next == STEPS[3]
    assert (here.gates_open, names(here.warnings)) == (frozenset({"compare", "status"}), ["state"])


def test_the_answer_recorded_last_counts() -> None:
    later = done("compare", agrees=True, at=NOON + SECOND)
    assert standing(STEPS, [later, done("compare", agrees=False)], "alice").failed == ()


def test_a_step_is_found_by_its_name() -> None:
    assert step(STEPS, "state") == STEPS[1]
    with pytest.raises(Invalid) as refused:
        step(STEPS, "dance")
    assert refused.value.code is Code.STEP_UNKNOWN


def taken(done_at: datetime, now: datetime = NOON) -> Done:
    answer = Answer({"same": "yes"}, agrees=True)
    return take(STEPS[0], "alice", answer, done_at, now=now, raised_at=NOON - HOUR)


def test_a_step_recorded_late_keeps_the_time_at_which_it_was_done() -> None:
    """R-ALR-04: the time done beside the time recorded."""
    late = taken(NOON - 20 * MINUTE)
    assert (late.done_at, late.recorded_at, late.late) == (NOON - 20 * MINUTE, NOON, True)
    assert not taken(NOON - MINUTE).late


def test_a_phone_that_is_slightly_ahead_is_set_back() -> None:
    assert taken(NOON + MINUTE).done_at == NOON


@pytest.mark.parametrize("at", [NOON + 3 * MINUTE, NOON - HOUR - 3 * MINUTE])
def test_nothing_was_done_before_the_alert_or_after_now(at: datetime) -> None:
    with pytest.raises(Invalid) as refused:
        taken(at)
    assert refused.value.code is Code.BAD_TIME


@pytest.mark.parametrize(
    ("kind", "raw", "values", "agrees"),
    [
        (Kind.COMPARE, {"same": True}, {"same": "yes"}, True),
        (Kind.COMPARE, {"same": False}, {"same": "no"}, False),
        (
            Kind.COMPARE,
            {"same": True, "singly": "2", "together": "1,3"},
            {"same": "yes", "singly": "2", "together": "1,3"},
            True,
        ),
        (
            Kind.COMPARE,
            {"same": False, "singly": "", "together": "1,2"},
            {"same": "no", "singly": "", "together": "1,2"},
            False,
        ),
        (Kind.STATE, {"state": "IL"}, {"state": "IL"}, True),
        (Kind.STATE, {"state": "WI"}, {"state": "WI"}, False),
        (Kind.STATE, {"state": "unknown"}, {"state": "unknown"}, None),
        (Kind.CHOICE, {"choice": " exigent "}, {"choice": "exigent"}, True),
    ],
)
def test_answers_speak_for_or_against(
    kind: Kind, raw: dict[str, object], values: dict[str, str], agrees: bool | None
) -> None:
    """R-ALR-01, R-ALR-02."""
    assert read_answer(asked(kind), raw, "IL") == Answer(values, agrees)


@pytest.mark.parametrize(
    ("raw", "agrees"),
    [
        ({}, None),
        ({"make": "same"}, True),
        ({"make": "same", "color": "different"}, False),
        ({"model": "unseen", "other": "unseen"}, None),
    ],
)
def test_one_different_descriptor_speaks_against(
    raw: dict[str, object], agrees: bool | None
) -> None:
    """R-ALR-03."""
    answer = read_answer(asked(Kind.DESCRIPTORS), raw, "IL")
    assert (set(answer.values), answer.agrees) == ({"make", "model", "color", "other"}, agrees)


@pytest.mark.parametrize(
    ("result", "agrees"), [("current", True), ("not_current", False), ("no_answer", None)]
)
def test_a_status_is_current_or_not_or_nobody_answered(result: str, agrees: bool | None) -> None:
    """R-ALR-04: method, result and who answered are kept."""
    raw = {"result": result, "method": "dispatch", "answered_by": " 412 "}
    answer = read_answer(asked(Kind.STATUS), raw, "IL")
    assert answer.agrees is agrees
    assert answer.values == {"result": result, "method": "dispatch", "answered_by": "412"}


@pytest.mark.parametrize("method", ["other", "terminal", "", None, 1])
def test_a_status_is_asked_for_only_in_the_ways_that_the_text_names(method: object) -> None:
    """R-ALR-04; OBPD 131.6 stop(b): the refusal has the paragraph and the ways there are."""
    with pytest.raises(Invalid) as refused:
        read_answer(asked(Kind.STATUS), {"result": "current", "method": method}, "IL")
    (clause,) = refused.value.clauses
    assert (clause.id, clause.citation) == ("ladder-step", "IV.H")
    assert clause.because == (
        "It is asked for in one of these ways: Communications Center, LEADS query."
    )
    assert [flaw.field for flaw in refused.value.flaws] == ["answer.method"]


def test_a_status_that_a_person_answered_has_their_name_and_a_query_needs_none() -> None:
    """R-ALR-04."""
    spoken = {"result": "current", "method": "dispatch", "answered_by": " "}
    with pytest.raises(Invalid) as refused:
        read_answer(asked(Kind.STATUS), spoken, "IL")
    assert refused.value.flaws[0].field == "answer.answered_by"
    for raw in ({"result": "current", "method": "leads"}, spoken | {"result": "no_answer"}):
        assert read_answer(asked(Kind.STATUS), raw, "IL").values["answered_by"] == ""


@pytest.mark.parametrize(
    ("kind", "raw", "field"),
    [
        (Kind.COMPARE, {"same": "yes"}, "same"),
        (Kind.COMPARE, {}, "same"),
        (Kind.COMPARE, {"same": True, "singly": True, "together": "1"}, "singly"),
        (Kind.COMPARE, {"same": True, "singly": "1,2", "together": "2"}, "together"),
        (Kind.COMPARE, {"same": True, "singly": "1", "together": "3"}, "together"),
        (Kind.COMPARE, {"same": True, "singly": "1,,2"}, "together"),
        (Kind.COMPARE, {"same": True, "singly": "F"}, "together"),
        (Kind.STATE, {"state": "ZZ"}, "state"),
        (Kind.STATE, {"state": 3}, "state"),
        (Kind.DESCRIPTORS, {"make": "maybe"}, "make"),
        (Kind.STATUS, {"method": "dispatch"}, "result"),
        (Kind.STATUS, {"result": "current", "method": 1}, "method"),
        (Kind.STATUS, {"result": "current", "method": "leads", "answered_by": 9}, "answered_by"),
        (Kind.CHOICE, {"choice": " "}, "choice"),
        (Kind.CHOICE, {"choice": "x" * 201}, "choice"),
    ],
)
def test_an_unclear_answer_is_refused_with_its_field(
    kind: Kind, raw: dict[str, object], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        read_answer(asked(kind), raw, "IL")
    assert refused.value.flaws[0].field == f"answer.{field}"


def test_a_gate_that_the_text_lets_be_left_out_is_open_no_more_and_stands_as_not_done() -> None:
    """R-ALR-04: the exception is the text's own, and is recorded as the reason."""
    status = replace(asked(Kind.STATUS), exceptions={"exigent": "Exigent circumstances"})
    answer = read_answer(status, {"excuse": "exigent"}, "IL")
    assert (answer.agrees, answer.excuse) == (None, "exigent")
    far = standing([status], [Done("step", "alice", answer, NOON, NOON)], "alice")
    assert far.gates_open == frozenset()
    assert (far.not_done, far.excused, far.warnings) == ((status,), (status,), ())


def test_an_exception_that_the_text_does_not_have_is_none() -> None:
    """OBPD 131.6: in all circumstances."""
    with pytest.raises(Invalid) as refused:
        read_answer(asked(Kind.STATUS), {"excuse": "exigent"}, "IL")
    assert refused.value.flaws[0].field == "answer.excuse"


@pytest.mark.parametrize(
    ("chosen", "agrees"), [("occupant", True), ("neither", False), ("unknown", None)]
)
def test_a_choice_says_whether_it_speaks_for_the_alert(chosen: str, agrees: bool | None) -> None:
    """R-CUS-14."""
    choices = {"occupant": True, "neither": False, "unknown": None}
    step = replace(asked(Kind.CHOICE), choices=choices)
    assert read_answer(step, {"choice": chosen}, "IL").agrees is agrees
    with pytest.raises(Invalid):
        read_answer(step, {"choice": "maybe"}, "IL")


def test_a_step_is_asked_of_the_reasons_it_is_for() -> None:
    """R-CUS-14: for BOLO and wanted persons, not for a stolen car."""
    step = replace(asked(Kind.CHOICE), reasons=frozenset({"bolo"}))
    assert step.asked_of("bolo")
    assert not step.asked_of("stolen_vehicle")
    assert asked(Kind.CHOICE).asked_of("stolen_vehicle")
