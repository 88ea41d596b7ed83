"""The check of a folder: a case passes only for its own reason, and nothing goes untested."""

import json
import runpy
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from policies.__main__ import main, read_cases
from policies.cases import Answer, Case, judge, read_case, read_cast, untested
from policies.parameters import ProfileError
from tests.unit.policies.asking import BLOOMINGTON, engine

CAST = read_cast((BLOOMINGTON / "cases" / "cast.json").read_text("utf-8"))
OFF_SHIFT: dict[str, Any] = {
    "because": "R-MOB-03",
    "action": "receive_alert",
    "actor": "officer",
    "actor_with": {"on_shift": False},
    "resource": "Alert",
    "attributes": {"list_kind": "general", "reason_class": "felony"},
    "decided_by": ["bpd-off-shift"],
}


def case(answer: Answer = "DENY", **changed: Any) -> Case:  # noqa: ANN401 - a file's values
    return read_case("case", answer, json.dumps({**OFF_SHIFT, **changed}), CAST)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BLOOMINGTON, tmp_path / "draft"))


def test_a_case_passes_when_its_clauses_decide() -> None:
    assert judge(engine(), case()) is None


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (case("ALLOW"), "case: DENY, by bpd-off-shift"),
        (case(actor_with={}), "case: ALLOW, by bpd-may-receive-alert"),
        (
            case(decided_by=["bpd-receivers"]),
            "case: decided by bpd-off-shift, not by bpd-receivers",
        ),
        (case(decided_by=[]), "case: decided by bpd-off-shift, not by nothing"),
        (
            case(actor_with={"on_shift": False, "suspended": True}),
            "case: decided by bpd-off-shift, bpd-suspended, cjis-suspended, not by bpd-off-shift",
        ),
    ],
)
def test_a_case_fails_for_the_wrong_answer_or_the_wrong_reason(wrong: Case, why: str) -> None:
    assert judge(engine(), wrong) == why


def test_a_question_that_cannot_be_asked_fails_its_case() -> None:
    why = judge(engine(), case(resource="Camera", decided_by=["policy-error"]))
    assert why is not None
    assert "could not be asked" in why


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"actor": "stranger"}, "'stranger' is not in the cast"),
        ({"surprise": 1}, "unknown surprise"),
        ({"actor_with": {"rank": 1}}, "rank"),
        ({"now": "2026-11-20T03:00:00"}, "no zone"),
        ({"attributes": {"own": None}}, "None is no value"),
    ],
)
def test_a_case_with_a_fault_is_named(changed: dict[str, Any], why: str) -> None:
    with pytest.raises(ProfileError, match=f"case: .*{why}|case: {why}"):
        case(**changed)


@pytest.mark.parametrize("text", ["{", "[]"])
def test_a_case_that_is_no_object_is_named(text: str) -> None:
    with pytest.raises(ProfileError, match="case: "):
        read_case("case", "DENY", text, CAST)


def test_actions_and_clauses_without_a_case_are_named() -> None:
    missing = untested(engine(), [case()])
    assert "receive_alert: no ALLOW case" in missing
    assert "receive_alert: no DENY case" not in missing
    assert "bpd-receivers: decides no case" in missing
    assert "bpd-off-shift: decides no case" not in missing


def test_the_check_of_what_ships_finds_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["department", "version", "actions", "clauses", "cases", "faults"]
    assert lines[1].startswith("bloomington")
    assert lines[1].split()[-1] == "0"


def test_the_check_of_a_draft_names_each_case_that_it_breaks(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy = folder / "policy.cedar"
    text = policy.read_text("utf-8")
    policy.write_text(text.replace("unless { principal.on_shift ||", "unless { true ||"), "utf-8")
    assert main(["check", str(folder)]) == 1
    shown = capsys.readouterr().out
    assert "DENY/officer_off_shift_receives_alert: ALLOW, by bpd-may-receive-alert" in shown


@pytest.mark.parametrize("missing", ["profile.toml", "cases/cast.json"])
def test_the_check_of_a_folder_that_cannot_be_read_says_so(
    folder: Path, missing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / missing).unlink()
    assert main(["check", str(folder)]) == 1
    assert "cannot be read" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["check", "a", "b"], ["dance"]])
def test_a_wrong_command_shows_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("usage: ")


def test_the_command_ends_with_the_answer_of_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["policies", "check"])
    monkeypatch.delitem(sys.modules, "policies.__main__")
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("policies", run_name="__main__")
    assert ended.value.code == 0


def test_a_fact_left_out_never_turns_a_refusal_into_a_permit() -> None:
    """Save `moved`, which counts only where somebody said so; a camera not approved is refused."""
    refused = [one for one in read_cases(BLOOMINGTON) if one.answer == "DENY"]
    opened = [
        (one.name, left_out)
        for one in refused
        for left_out in one.facts.attributes
        if judge(engine(), without(one, left_out)) is None
    ]
    assert opened == [("DENY/gateway_uploads_frame_of_moved_camera", "moved")]


@pytest.mark.parametrize(
    ("lack", "clauses"),
    [
        ({"suspended": True}, frozenset({"bpd-suspended", "cjis-suspended"})),
        ({"training_until": None}, frozenset({"bpd-trained", "cjis-training"})),
        ({"device_enrolled": False}, frozenset({"cjis-enrolled-device"})),
    ],
)
def test_whatever_a_person_may_do_ends_with_suspension_training_and_device(
    lack: dict[str, Any], clauses: frozenset[str]
) -> None:
    """R-SUS-01, R-ACC-04, R-MOB-02."""
    allowed = [one for one in read_cases(BLOOMINGTON) if one.answer == "ALLOW"]
    people = [one for one in allowed if one.facts.actor.kind == "person"]
    assert len(people) > 50
    for one in people:
        facts = replace(one.facts, actor=replace(one.facts.actor, **lack))
        assert judge(engine(), replace(one, answer="DENY", facts=facts, decided_by=clauses)) is None


def without(one: Case, attribute: str) -> Case:
    """The case as it would have to be if leaving the attribute out opened the door."""
    rest = {name: value for name, value in one.facts.attributes.items() if name != attribute}
    permit = frozenset({f"bpd-may-{one.action.replace('_', '-')}"})
    facts = replace(one.facts, attributes=rest)
    return replace(one, answer="ALLOW", facts=facts, decided_by=permit)
