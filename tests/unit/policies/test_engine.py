"""What the engine answers, and what it refuses to start with."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from unittest.mock import Mock

import cedarpy
import pytest

from policies.decision import Permit, Refusal
from policies.engine import Engine
from policies.facts import Facts, Value
from policies.parameters import ProfileError
from policies.profile import Source
from tests.unit.policies.asking import (
    GATEWAY,
    NOW,
    OFFICER,
    engine,
    facts,
    ids,
    notes,
    profile,
    written,
)


def test_a_permit_names_the_clause_that_grants_it_and_the_profile() -> None:
    decision = engine().decide("view_alerts", facts())
    assert isinstance(decision, Permit)
    assert (decision.action, decision.actor) == ("view_alerts", "officer-1")
    assert decision.profile == profile().version
    assert ids(decision) == ["bpd-may-view-alerts"]


def test_a_refusal_teaches_in_the_policys_own_number() -> None:
    """R-MOB-03."""
    off_shift = replace(OFFICER, on_shift=False)
    question = facts(off_shift, "Alert", list_kind="general", reason_class="stolen_vehicle")
    decision = engine().decide("receive_alert", question)
    assert isinstance(decision, Refusal)
    assert decision.code == "refused"
    (clause,) = decision.clauses
    assert (clause.id, clause.citation) == ("bpd-off-shift", "BPD DSAP-G")
    assert clause.because == "Off duty no live alerts are received."
    assert clause.instead == "Start your shift."


def test_the_same_question_is_put_to_cedar_once_whenever_it_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ask = Mock(wraps=cedarpy.is_authorized)
    monkeypatch.setattr(cedarpy, "is_authorized", ask)
    fresh = Engine(profile())
    later = NOW + timedelta(hours=3)
    for actor in (OFFICER, replace(OFFICER, on_shift=False)):
        for now in (NOW, later):
            fresh.decide("view_alerts", facts(actor, now=now))
    assert ask.call_count == 2


def test_who_is_answered_is_the_one_who_asks_also_when_another_asked_the_same_before() -> None:
    camera: dict[str, Value] = {
        "approved": True,
        "attested": True,
        "kind": "fixed",
        "owner": "department",
        "analysis": frozenset(profile().cameras.analysis.value),
    }
    for gateway in (GATEWAY, replace(GATEWAY, id="gateway-2")):
        decision = engine().decide("upload_frame", facts(gateway, "Camera", NOW, **camera))
        assert isinstance(decision, Permit)
        assert decision.actor == gateway.id


def test_what_hangs_on_the_clock_is_asked_anew() -> None:
    """A frame may be looked at while it may be kept, and not a moment longer."""
    question = facts(
        resource="Frame", captured_at=NOW, in_alert=True, list_kind="general", own=True
    )
    kept = timedelta(days=profile().retention.days)
    late = replace(question, now=NOW + kept + timedelta(days=1))
    fresh = Engine(profile())
    assert isinstance(fresh.decide("view_frame", question), Permit)
    assert isinstance(fresh.decide("view_frame", late), Refusal)


def test_a_refusal_names_the_departments_clauses_before_the_laws() -> None:
    """R-SUS-01, R-ACC-04."""
    nobody = replace(OFFICER, suspended=True, training_until=None)
    assert ids(engine().decide("sign_in", facts(nobody))) == [
        "bpd-suspended",
        "bpd-trained",
        "cjis-suspended",
        "cjis-training",
    ]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (datetime(2026, 11, 20, 5, 59, tzinfo=UTC), Permit),
        (datetime(2026, 11, 20, 6, 0, tzinfo=UTC), Refusal),
    ],
)
def test_training_lapses_at_the_departments_midnight(now: datetime, expected: type) -> None:
    """R-ACC-04."""
    trained = replace(OFFICER, training_until=date(2026, 11, 19))
    assert type(engine().decide("sign_in", facts(trained, now=now))) is expected


def test_a_gateway_is_refused_everything_but_uploads() -> None:
    """R-ACC-01."""
    uploads = {"upload_frame", "upload_statement"}
    resources = {action: resource for action, resource in ABOUT.items() if action not in uploads}
    for action, resource in resources.items():
        decision = engine().decide(action, facts(GATEWAY, resource))
        assert isinstance(decision, Refusal)
        assert decision.code == "refused"
        assert "cjis-gateway-uploads-only" in ids(decision)


@pytest.mark.parametrize("action", ["upload_frame", "upload_statement"])
def test_a_gateway_uploads_for_an_approved_camera(action: str) -> None:
    """R-CAM-01."""
    question = facts(GATEWAY, "Camera", approved=True, owner="department", kind="fixed")
    assert isinstance(engine().decide(action, question), Permit)


@pytest.mark.parametrize(
    ("action", "resource", "attributes", "why"),
    [
        ("fly", "Alert", {}, "does not exist in the supplied schema"),
        ("open_alert", "Camera", {}, "is not valid for"),
        ("open_alert", "Plate", {}, "not declared in the schema"),
        ("open_alert", "Alert", {"onw": True}, "attribute `onw`"),
        ("open_alert", "Alert", {"own": "yes"}, "type mismatch"),
        ("request_entry", "Entry", {"life_days": 2**70}, "deserialization"),
    ],
)
def test_a_question_put_wrongly_is_a_policy_error(
    action: str, resource: str, attributes: dict[str, Value], why: str
) -> None:
    decision = engine().decide(action, Facts(OFFICER, NOW, resource, "x", attributes))
    assert isinstance(decision, Refusal)
    assert decision.code == "policy-error"
    assert ids(decision) == ["policy-error"]
    assert why in decision.clauses[0].because


def test_the_message_of_a_policy_error_does_not_repeat_the_facts() -> None:
    secret = replace(OFFICER, id="somebody-by-name")
    decision = engine().decide("open_alert", facts(secret, "Alert", onw=True))
    assert "somebody-by-name" not in decision.clauses[0].because


def test_a_clause_that_fails_is_an_error_even_beside_a_permit() -> None:
    overflowing = notes("sum") + (
        'forbid (principal, action == Action::"remove_entry", resource) when '
        "{ resource has life_days && resource.life_days + 9223372036854775807 < 0 };"
    )
    asked = Engine(written(overflowing))
    question = facts(OFFICER, "Entry", author=OFFICER.id, life_days=1)
    assert isinstance(engine().decide("remove_entry", question), Permit)
    decision = asked.decide("remove_entry", question)
    assert isinstance(decision, Refusal)
    assert decision.code == "policy-error"
    assert "overflow" in decision.clauses[0].because


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("forbid (", "draft.cedar: "),
        ("forbid (principal, action, resource);", "policy None has no @id"),
        ('@id("x") @citation("c") @because("b") forbid (principal, action, resource);', "@instead"),
        ('@id("x") @citation("") forbid (principal, action, resource);', "@citation"),
        (notes("bpd-trained") + "forbid (principal, action, resource);", "stands twice"),
        (notes("x") + "forbid (principal == ?principal, action, resource);", "template"),
        (notes("x") + "permit (principal, action, resource);", "may name an action only"),
        (
            notes("x") + 'permit (principal is Person, action == Action::"sign_in", resource);',
            "may name an action only",
        ),
        (
            notes("x") + 'permit (principal, action == Action::"sign_in", resource) when {true};',
            "may name an action only",
        ),
        (notes("x") + 'permit (principal, action == Action::"sign_in", resource);', "see sign_in"),
        (notes("x") + 'forbid (principal, action == Action::"fly", resource);', "bloomington: x:"),
        (
            notes("x") + 'forbid (principal, action == Action::"open_alert", resource) '
            "unless { resource.own };",
            "unable to guarantee safety of access to optional attribute `own`",
        ),
    ],
)
def test_a_policy_file_with_a_fault_stops_the_start(text: str, why: str) -> None:
    with pytest.raises(ProfileError, match=r".+") as stopped:
        Engine(written(text))
    assert why in str(stopped.value)


def test_a_law_set_may_only_forbid() -> None:
    text = notes("x") + 'permit (principal, action == Action::"sign_in", resource);'
    with pytest.raises(ProfileError, match="a law set may only forbid"):
        Engine(written(text, law=True))


def test_an_action_without_a_permit_stops_the_start() -> None:
    law = tuple(source for source in profile().sources if source.law)
    with pytest.raises(ProfileError, match="one permit an action; see acknowledge_storage, "):
        Engine(replace(profile(), sources=law))


def test_a_broken_schema_stops_the_start() -> None:
    with pytest.raises(ProfileError, match=r"schema\.cedarschema"):
        Engine(replace(profile(), schema="entity"))


def test_no_department_lifts_what_the_law_forbids() -> None:
    """A.2: a lower layer may only be stricter."""
    own = profile().sources[0].text
    clause = own.index('@id("bpd-suspended")')
    laxer = own[:clause] + own[own.index('@id("bpd-trained")') :]
    asked = Engine(
        replace(profile(), sources=(Source("lax", laxer, law=False), *profile().sources[1:]))
    )
    assert ids(asked.decide("sign_in", facts(replace(OFFICER, suspended=True)))) == [
        "cjis-suspended"
    ]


def test_a_recorded_decision_of_the_department_widens_the_audience() -> None:
    """R-CUS-15."""
    entries = profile().entries
    units = ("CID", "TF6", "CIAU", "PATROL")
    wide = replace(entries, widest_audience=replace(entries.widest_audience, value=units))
    detective = replace(OFFICER, role="detective", units=frozenset({"CID"}))
    question = facts(
        detective,
        "Entry",
        NOW,
        kind="detective",
        audience=frozenset({"CID", "PATROL"}),
        plate_complete=True,
        life_days=30,
        reason_class="felony",
        basis_stated=True,
        other_jurisdiction=False,
        extension=False,
    )
    assert ids(engine().decide("request_entry", question)) == ["bpd-entry-audience"]
    widened = Engine(replace(profile(), entries=wide))
    assert isinstance(widened.decide("request_entry", question), Permit)


ABOUT = {
    **dict.fromkeys(
        [
            "sign_in",
            "view_alerts",
            "send_test_alert",
            "subscribe_push",
            "view_cameras",
            "view_people",
            "set_up",
            "view_policy",
            "propose_profile",
            "confirm_profile",
            "acknowledge_storage",
            "view_shift_page",
            "mark_place",
            "import_numbers",
            "view_dispatch",
        ],
        "Department",
    ),
    **dict.fromkeys(
        ["start_shift", "end_shift", "extend_shift", "offer_shift", "take_shift"], "Shift"
    ),
    **dict.fromkeys(
        [
            "open_alert",
            "verify_alert",
            "decide_alert",
            "dispose_alert",
            "receive_alert",
            "respond_alert",
            "answer_dispatch",
            "review_alert",
            "propose_known_false",
            "approve_known_false",
        ],
        "Alert",
    ),
    **dict.fromkeys(["view_frame", "capture_photo", "keep_capture"], "Frame"),
    **dict.fromkeys(["offer_list", "take_list", "end_list"], "HotList"),
    **dict.fromkeys(["view_lists", "import_general_list", "view_leads_fields"], "HotList"),
    **dict.fromkeys(
        [
            "keep_duties",
            "keep_rota",
            "keep_errors",
            "review_access",
            "sign_review",
            "view_violations",
            "record_violation",
            "pack_incident",
            "approve_source",
            "take_notice",
        ],
        "Register",
    ),
    **dict.fromkeys(["approve_software", "serve_software"], "Software"),
    **dict.fromkeys(["register_agreement", "approve_agreement"], "Agreement"),
    **dict.fromkeys(["hold_evidence", "approve_evidence"], "Evidence"),
    **dict.fromkeys(["view_evidence", "hand_over_evidence"], "Evidence"),
    **dict.fromkeys(
        ["take_request", "release_record", "answer_release", "view_releases", "keep_declaration"],
        "Release",
    ),
    **dict.fromkeys(["request_entry", "approve_entry", "remove_entry"], "Entry"),
    **dict.fromkeys(
        [
            "suspend_person",
            "restore_person",
            "keep_account",
            "record_training",
            "release_lockout",
            "keep_household",
        ],
        "Account",
    ),
    **dict.fromkeys(["enrol_device", "revoke_device"], "Device"),
    **dict.fromkeys(["enrol_gateway", "rotate_gateway", "revoke_gateway"], "Gateway"),
    **dict.fromkeys(["register_camera", "approve_camera", "record_upkeep"], "Camera"),
    **dict.fromkeys(["upload_frame", "upload_statement", "enter_car", "retire_camera"], "Camera"),
    **dict.fromkeys(["open_inquiry", "run_query", "close_inquiry", "view_inquiries"], "Inquiry"),
    **dict.fromkeys(["review_inquiry", "sign_week", "approve_outside_search"], "Inquiry"),
    **dict.fromkeys(["view_program_audits", "judge_program_audit"], "ProgramAudit"),
    "review_program_audit": "ProgramAudit",
    **dict.fromkeys(["view_audit", "verify_audit"], "Audit"),
}


def test_the_engine_knows_exactly_these_actions() -> None:
    assert engine().kinds == ABOUT
