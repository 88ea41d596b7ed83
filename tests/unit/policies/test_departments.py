"""What sets the five departments apart, each as its own text has it."""

from dataclasses import replace
from pathlib import Path

import pytest

from policies.engine import Engine
from policies.facts import Actor, Facts
from policies.parameters import Step
from policies.profile import FOLDER, Profile, departments, load
from tests.unit.policies.asking import NOW, ids
from tests.unit.policies.test_engine import ABOUT


def _of(name: str) -> Profile:
    return load(FOLDER / name)


def _excused(step: Step) -> tuple[str, ...]:
    return tuple(one.id for one in step.exceptions)


@pytest.mark.parametrize(
    ("department", "ladder"),
    [
        (
            "leroy",
            [
                ("plate", "gate", ()),
                ("state", "gate", ()),
                ("descriptors", "gate", ()),
                ("status", "gate", ("exigent",)),
                ("occupant", "gate", ()),
            ],
        ),
        (
            "oak_brook",
            [
                ("plate", "gate", ()),
                ("state", "gate", ()),
                ("status", "gate", ()),
                ("descriptors", "offered", ()),
            ],
        ),
        (
            "schaumburg",
            [("plate", "offered", ()), ("status", "warn", ("not_practicable",))],
        ),
        (
            "north_liberty",
            [("plate", "offered", ()), ("status", "warn", ("known", "broadcast"))],
        ),
    ],
)
def test_each_text_insists_on_its_own_steps_and_exceptions(
    department: str, ladder: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    """A.3 no. 9, R-ALR-01 to R-ALR-04."""
    steps = _of(department).ladder
    assert [(step.id, step.strictness, _excused(step)) for step in steps] == ladder


@pytest.mark.parametrize(
    ("department", "ways"),
    [
        ("leroy", {"dispatch": "LPD IV.I.1, IV.H", "terminal": "LPD IV.I.1, IV.H"}),
        ("oak_brook", {"dispatch": "OBPD 131.6 stop(b)", "leads": "OBPD 131.6 stop(b)"}),
    ],
)
def test_a_status_is_asked_for_in_the_ways_of_the_text_alone(
    department: str, ways: dict[str, str]
) -> None:
    """R-ALR-04: Metcom or a computer of the department; the Communications Center or LEADS."""
    (status,) = (step for step in _of(department).ladder if step.kind == "status")
    assert {way.id: way.citation for way in status.methods} == ways


@pytest.mark.parametrize(
    ("department", "maximum", "minimum", "days"),
    [
        ("leroy", 30, None, 30),
        ("oak_brook", 30, None, 30),
        ("bloomington", 30, None, 30),
        ("schaumburg", None, None, 0),
        ("north_liberty", 30, None, 30),
    ],
)
def test_schaumburg_alone_has_no_days_on_file(
    department: str, maximum: int | None, minimum: int | None, days: int
) -> None:
    """R-RET-01, A.3 no. 3, A.4 no. 4."""
    kept = _of(department).retention
    assert (kept.maximum_days.value, kept.minimum_days.value, kept.days) == (maximum, minimum, days)


@pytest.mark.parametrize(
    ("department", "closed"),
    [
        ("leroy", False),
        ("oak_brook", True),
        ("bloomington", True),
        ("schaumburg", False),
        ("north_liberty", False),
    ],
)
def test_a_list_of_purposes_is_closed_unless_its_text_says_such_as(
    department: str, closed: bool
) -> None:
    assert _of(department).searches.purposes_closed.value is closed


@pytest.mark.parametrize("department", ["leroy", "schaumburg", "north_liberty"])
def test_every_use_that_a_text_names_is_offered(department: str) -> None:
    assert {
        "stolen_vehicle",
        "stolen_plate",
        "missing_person",
        "active_warrant",
        "homeland_security",
        "electronic_surveillance",
        "suspect_interdiction",
        "stolen_property",
        "civil_administrative",
    } <= {purpose.id for purpose in _of(department).purposes}


@pytest.mark.parametrize(
    ("department", "scofflaw", "registration"),
    [
        ("leroy", False, True),
        ("oak_brook", True, True),
        ("bloomington", False, False),
        ("schaumburg", False, False),
        ("north_liberty", False, False),
    ],
)
def test_only_the_texts_that_name_them_watch_for_scofflaws_and_registrations(
    department: str, scofflaw: bool, registration: bool
) -> None:
    """R-HOT-03, A.3 no. 13."""
    reasons = {reason.id for reason in _of(department).reasons}
    assert ("scofflaw" in reasons, "registration" in reasons) == (scofflaw, registration)


def test_an_entry_is_approved_afterwards_in_oak_brook_alone() -> None:
    """R-CUS-01, A.3 no. 18."""
    every = ("leroy", "oak_brook", "bloomington", "schaumburg", "north_liberty")
    hours = {name: _of(name).entries.afterwards_h.value for name in every}
    assert hours == dict.fromkeys(every) | {"oak_brook": 24}
    assert all(_of(name).entries.approvers.value for name in every)


def test_oak_brook_alone_has_every_alert_accepted_or_rejected() -> None:
    """R-ALR-07."""
    every = ("leroy", "oak_brook", "bloomington", "schaumburg", "north_liberty")
    demanded = [name for name in every if _of(name).alerts.decision_required.value]
    assert demanded == ["oak_brook"]


def test_iowa_stands_over_north_liberty_and_illinois_over_the_others() -> None:
    assert _of("north_liberty").department.law == ("cjis", "iowa")
    assert _of("schaumburg").department.law == ("cjis", "illinois")


@pytest.mark.parametrize("folder", departments(), ids=lambda folder: folder.name)
def test_a_gateway_hands_in_frames_and_does_nothing_else(folder: Path) -> None:
    """R-ACC-01: a service identity is another kind than a person, and can never search."""
    engine = Engine(load(folder))
    gateway = Actor(id="gateway-1", kind="gateway")
    uploads = {"upload_frame", "upload_statement"}
    for action in engine.actions - uploads:
        asked = Facts(gateway, NOW, ABOUT[action], "x", {})
        assert "cjis-gateway-uploads-only" in ids(engine.decide(action, asked)), action


def test_oak_brook_has_the_leads_rules_acknowledged_with_how_a_hit_is_confirmed() -> None:
    """R-SEC-05: anew when the words change."""
    (leads,) = (each for each in load(FOLDER / "oak_brook").statements if each.id == "leads_rules")
    assert "Communications Center or a LEADS query" in leads.text
    assert "LEADS hit validation procedures" in leads.text
    assert leads.version != replace(leads, text=leads.text + " ").version


@pytest.mark.parametrize(
    ("laws", "state"), [(("cjis", "iowa"), "IA"), (("cjis", "illinois"), "IL"), (("cjis",), None)]
)
def test_a_department_is_of_the_state_whose_law_stands_over_it(
    laws: tuple[str, ...], state: str | None
) -> None:
    department = replace(_of("leroy").department, law=laws)
    assert department.home_state == state
