"""A draft is asked what was asked before: what would be otherwise, and what cannot be said."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from policies import asked
from policies.engine import Engine
from policies.facts import Actor, Facts, Value
from policies.profile import FOLDER, load
from policies.rehearsing import Rehearsed, rehearse, told
from tests.unit.policies.asking import NOW, OFFICER, draft, engine, facts, notes, written

TODAY = date(2026, 11, 20)
LATER = NOW + timedelta(days=20), TODAY + timedelta(days=20)
AUTHOR = "0190f3c2-7e3a-7b54-9c7a-0c4f7a1e0001"
LIEUTENANT = replace(OFFICER, id=AUTHOR, role="ci_lieutenant", units=frozenset({"CID"}))
ENTRY: dict[str, Value] = {
    "state": "requested",
    "kind": "detective",
    "audience": frozenset({"CID"}),
    "plate_complete": True,
    "life_days": 30,
    "reason_class": "felony",
    "basis_stated": True,
    "other_jurisdiction": False,
    "extension": False,
    "approving": True,
}


def remembered(action: str, question: Facts, times: int = 1) -> asked.Asked:
    """As a house keeps it."""
    answer = engine().decide(action, question)
    return asked.read(asked.nameless(action, question, answer, TODAY), times)


def of(found: dict[str, Rehearsed], action: str) -> tuple[int, int, int, int]:
    one = found[action]
    return one.times, one.refused, one.allowed, one.unsaid


def asking(who: Actor, **more: Value) -> Facts:
    return Facts(who, NOW, "Entry", "entry-1", {**ENTRY, **more})


def shift(hours: int) -> Facts:
    return facts(resource="Shift", length=timedelta(hours=hours), own=True)


def test_what_a_stricter_draft_would_have_refused_is_counted_with_its_clauses(
    tmp_path: Path,
) -> None:
    folder = draft(
        tmp_path, "profile.toml", "maximum_hours = { value = 14", "maximum_hours = { value = 8"
    )
    shorter = Engine(load(folder))
    questions = [remembered("start_shift", shift(12), 14), remembered("start_shift", shift(8), 198)]
    found = rehearse(shorter, questions, {}, LATER)
    assert told("start_shift", found["start_shift"]) == (
        "start shift: 14 of 212 would have been refused",
        "  14 by bpd-shift-length",
    )


def test_what_a_laxer_draft_would_have_allowed_is_counted(tmp_path: Path) -> None:
    folder = draft(
        tmp_path, "profile.toml", "maximum_hours = { value = 14", "maximum_hours = { value = 20"
    )
    found = rehearse(Engine(load(folder)), [remembered("start_shift", shift(16), 3)], {}, LATER)
    assert of(found, "start_shift") == (3, 0, 3, 0)
    assert told("start_shift", found["start_shift"])[-1] == (
        "  3 that were refused would have been allowed"
    )


def test_nobody_is_named_in_what_is_remembered() -> None:
    question = asking(LIEUTENANT, author=AUTHOR)
    answer = engine().decide("approve_entry", question)
    text = asked.nameless("approve_entry", question, answer, TODAY)
    assert AUTHOR not in text
    kept = asked.read(text, 1)
    assert (kept.actor["id"], kept.facts["author"]) == ("self", "self")


@pytest.mark.parametrize(("author", "allowed"), [(AUTHOR, False), (AUTHOR[:-1] + "2", True)])
def test_whether_it_was_ones_own_is_asked_again(author: str, allowed: bool) -> None:
    question = remembered("approve_entry", asking(LIEUTENANT, author=author))
    assert question.allowed is allowed
    found = rehearse(engine(), [question], {}, LATER)
    assert of(found, "approve_entry") == (1, 0, 0, 0)


@pytest.mark.parametrize(("days", "allowed"), [(29, True), (31, False)])
def test_ages_and_trainings_are_asked_as_they_were_then(days: int, allowed: bool) -> None:
    at: datetime = NOW - timedelta(days=days)
    trained = replace(OFFICER, training_until=TODAY)
    question = facts(trained, "Frame", captured_at=at, in_alert=True, list_kind="general")
    kept = remembered("view_frame", question)
    assert kept.allowed is allowed
    assert of(rehearse(engine(), [kept], {}, LATER), "view_frame") == (1, 0, 0, 0)


def test_a_lapsed_training_stays_lapsed() -> None:
    lapsed: Actor = replace(OFFICER, training_until=TODAY - timedelta(days=1))
    kept = remembered("view_alerts", facts(lapsed))
    assert of(rehearse(engine(), [kept], {}, LATER), "view_alerts") == (1, 0, 0, 0)


def test_an_act_that_the_draft_does_not_know_cannot_be_said() -> None:
    gone = replace(remembered("start_shift", shift(8)), action="fly_drone")
    found = rehearse(engine(), [gone], {}, LATER)
    assert of(found, "fly_drone") == (1, 0, 0, 1)
    assert told("fly_drone", found["fly_drone"])[-1] == (
        "  1 cannot be said; not recorded: this act is not in the draft"
    )


def test_a_fact_that_was_not_recorded_then_is_named_instead_of_guessed() -> None:
    leroy = Engine(load(FOLDER / "leroy"))
    question = asking(OFFICER, reason_class="stolen_vehicle", has_case_number=True)
    before = remembered("request_entry", question)
    found = rehearse(leroy, [before], {"request_entry": frozenset({"synopsis_stated"})}, LATER)
    assert of(found, "request_entry") == (1, 0, 0, 1)
    assert "not recorded: synopsis_stated" in told("request_entry", found["request_entry"])[-1]
    assert of(rehearse(leroy, [before], {}, LATER), "request_entry")[1:] == (0, 0, 0)


def test_a_question_that_cannot_be_put_any_more_is_not_counted_as_refused() -> None:
    odd = replace(remembered("start_shift", shift(8)), facts={"weather": "rain"})
    assert of(rehearse(engine(), [odd], {}, LATER), "start_shift") == (1, 0, 0, 1)
    older = replace(
        remembered("start_shift", shift(8)), actor={"id": "self", "kind": "person", "rank": 3}
    )
    assert of(rehearse(engine(), [older], {}, LATER), "start_shift") == (1, 0, 0, 1)


def test_a_refusal_that_needs_no_missing_fact_is_a_refusal() -> None:
    never = Engine(
        written(notes("never") + 'forbid (principal, action == Action::"start_shift", resource);')
    )
    given = {"start_shift": frozenset({"length", "own", "mood"})}
    found = rehearse(never, [remembered("start_shift", shift(8), 2)], given, LATER)
    assert of(found, "start_shift") == (2, 2, 0, 0)
    assert found["start_shift"].clauses == {"never": 2}
