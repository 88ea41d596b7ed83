"""Facts in Cedar's forms, and what no facts whatever can bring about."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policies.decision import Permit, Refusal
from policies.facts import Actor, Facts, Value, actor_in_cedar, in_cedar
from tests.unit.policies.asking import NOW, OFFICER, engine
from tests.unit.policies.test_engine import ABOUT

ATTRIBUTES = [
    *("own", "test", "closed", "accepting", "approving", "attested", "approved", "moved"),
    *("plate_complete", "basis_stated", "managed_attested", "in_alert", "set_up", "extension"),
    *("audience", "missing_gates", "reason_classes", "analysis"),
    *("list_kind", "reason_class", "kind", "state", "author", "owner", "life_days", "length"),
]
WORDS = st.sampled_from(
    ["CID", "PATROL", "felony", "general", "custom", "detective", "shift", "requested", "car"]
)
VALUES: st.SearchStrategy[Value] = st.one_of(
    st.booleans(),
    WORDS,
    st.text(max_size=8),
    st.integers(-(2**64), 2**64),
    st.frozensets(WORDS, max_size=3),
    st.timedeltas(),
)
ACTORS = st.builds(
    Actor,
    id=st.text(max_size=8),
    kind=st.sampled_from(["person", "gateway", "system"]),
    role=st.sampled_from(["officer", "detective", "ci_lieutenant", "administrator", "chief", ""]),
    units=st.frozensets(WORDS, max_size=3),
    sworn=st.booleans(),
    suspended=st.booleans(),
    training_until=st.none() | st.dates(),
    on_shift=st.booleans(),
    device=st.sampled_from(["phone", "terminal", "desk", ""]),
    device_enrolled=st.booleans(),
    fresh=st.booleans(),
)
QUESTIONS = st.builds(
    lambda action, actor, given: (action, Facts(actor, NOW, ABOUT[action], "x", given)),
    st.sampled_from(sorted(ABOUT)),
    ACTORS,
    st.dictionaries(st.sampled_from(ATTRIBUTES), VALUES, max_size=5),
)


@pytest.mark.parametrize(
    ("value", "cedar"),
    [
        (True, True),
        (7, 7),
        ("CID", "CID"),
        (frozenset({"TF6", "CID"}), ["CID", "TF6"]),
        (timedelta(hours=10), {"__extn": {"fn": "duration", "arg": "36000000ms"}}),
        (timedelta(milliseconds=-5), {"__extn": {"fn": "duration", "arg": "-5ms"}}),
        (
            datetime(2026, 11, 20, 3, 0, 0, 250_000, timezone(timedelta(hours=-6))),
            {"__extn": {"fn": "datetime", "arg": "2026-11-20T09:00:00.250Z"}},
        ),
    ],
)
def test_a_value_has_one_form_in_cedar(value: Value, cedar: object) -> None:
    assert in_cedar(value) == cedar


@given(VALUES | st.datetimes(datetime(1, 1, 3), timezones=st.just(UTC)))  # noqa: DTZ001 - zone given
def test_every_value_can_be_written_as_json(value: Value) -> None:
    assert json.loads(json.dumps(in_cedar(value))) == in_cedar(value)


def test_a_time_without_a_zone_is_refused_where_it_is_made() -> None:
    naive = NOW.replace(tzinfo=None)
    with pytest.raises(ValueError, match="no zone"):
        Facts(OFFICER, naive, "Frame", "x")
    with pytest.raises(ValueError, match="no zone"):
        Facts(OFFICER, NOW, "Frame", "x", {"captured_at": naive})


def test_what_is_left_out_of_a_person_refuses() -> None:
    person = actor_in_cedar(Actor("p", "person"), date(2026, 11, 20))
    granted = ["training_current", "device_enrolled", "fresh", "on_shift", "sworn"]
    assert [person[name] for name in granted] == [False] * len(granted)


def test_a_gateway_and_the_console_bring_no_facts_of_a_person() -> None:
    assert actor_in_cedar(Actor("g", "gateway", suspended=True), NOW.date()) == {"suspended": True}
    assert actor_in_cedar(Actor("c", "system"), NOW.date()) == {}


@given(QUESTIONS)
def test_every_question_has_an_answer_with_a_clause(question: tuple[str, Facts]) -> None:
    decision = engine().decide(*question)
    assert isinstance(decision, Permit | Refusal)
    assert decision.clauses
    assert decision.action == question[0]


@given(QUESTIONS)
def test_nobody_suspended_untrained_or_on_an_unknown_device_does_anything(
    question: tuple[str, Facts],
) -> None:
    """R-SUS-01, R-ACC-04, R-MOB-02."""
    action, facts = question
    for lack in ({"suspended": True}, {"training_until": None}, {"device_enrolled": False}):
        actor = replace(facts.actor, kind="person", **lack)
        assert isinstance(engine().decide(action, replace(facts, actor=actor)), Refusal)


@given(QUESTIONS)
def test_no_facts_make_a_gateway_do_anything_but_upload(question: tuple[str, Facts]) -> None:
    """R-ACC-01."""
    action, facts = question
    actor = replace(facts.actor, kind="gateway")
    decision = engine().decide(action, replace(facts, actor=actor))
    assert isinstance(decision, Refusal) or action in {"upload_frame", "upload_statement"}


@given(QUESTIONS)
def test_nobody_approves_an_entry_of_their_own(question: tuple[str, Facts]) -> None:
    """R-CUS-01, CJIS AC-5."""
    _, facts = question
    own: dict[str, Value] = {"state": "requested", "author": facts.actor.id, "approving": False}
    lieutenant = replace(OFFICER, id=facts.actor.id, role="ci_lieutenant")
    decision = engine().decide("approve_entry", Facts(lieutenant, NOW, "Entry", "x", own))
    assert "cjis-two-people" in [clause.id for clause in decision.clauses]
