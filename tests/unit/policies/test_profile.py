"""A profile is read strictly: what is odd in it stops the start and is named."""

import shutil
from dataclasses import fields
from datetime import timedelta
from pathlib import Path

import pytest

from policies.cited import Cited
from policies.parameters import ProfileError
from policies.profile import FOLDER, departments, load
from tests.unit.policies.asking import BLOOMINGTON, draft, profile


def test_the_departments_that_ship_are_listed_by_folder() -> None:
    assert BLOOMINGTON in departments()
    assert [path.name for path in departments()] == sorted(path.name for path in departments())


def test_every_value_carries_its_citation() -> None:
    areas = [getattr(profile(), area.name) for area in fields(profile())]
    cited = [
        getattr(area, field.name)
        for area in areas
        if hasattr(area, "__dataclass_fields__")
        for field in fields(area)
        if isinstance(getattr(area, field.name), Cited)
    ]
    assert len(cited) > 20
    assert all(value.citation for value in cited)


def test_bloomingtons_numbers_are_those_of_its_text() -> None:
    """R-RET-01, R-CUS-04, R-CUS-05."""
    assert profile().retention.maximum_days == Cited(30, "BPD DSRS-A")
    assert profile().entries.life_days == Cited(30, "BPD POL-H.f")
    assert profile().entries.extension_days == Cited(30, "BPD POL-H.f")
    assert profile().entries.approvers == Cited(("ci_lieutenant",), "BPD POL-H.d")
    assert profile().rules()["retention"] == timedelta(days=30)


def test_a_text_that_sets_no_life_has_an_entry_looked_at_once_a_year(tmp_path: Path) -> None:
    """R-CUS-04: an entry has an end in any case."""
    folder = draft(
        tmp_path, "profile.toml", "life_days = { value = 30", 'life_days = { value = "none"'
    )
    entries = load(folder).entries
    assert entries.life_days.value is None
    assert (entries.most_days, entries.most_days_more) == (365, 30)
    assert load(folder).rules()["life_days"] == 365


@pytest.mark.parametrize(
    ("maximum", "minimum", "days"), [("30", '"none"', 30), ('"none"', "90", 90), ("30", "7", 30)]
)
def test_a_maximum_says_how_long_a_read_is_shown_and_without_one_the_minimum_does(
    tmp_path: Path, maximum: str, minimum: str, days: int
) -> None:
    """R-RET-01, A.3 no. 3."""
    said = 'maximum_days = {{ value = {}, citation = "BPD DSRS-A" }}\nminimum_days = {{ value = {}'
    old, new = said.format(30, '"none"'), said.format(maximum, minimum)
    assert load(draft(tmp_path, "profile.toml", old, new)).retention.days == days


def test_bloomingtons_ladder_has_one_gate() -> None:
    """R-ALR-01, R-ALR-02, R-ALR-03, R-ALR-04."""
    ladder = [(step.id, step.strictness) for step in profile().ladder]
    assert ladder == [
        ("plate", "gate"),
        ("state", "warn"),
        ("descriptors", "warn"),
        ("status", "offered"),
    ]
    assert {step.citation for step in profile().ladder} == {"BPD POL-G"}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("profile.toml", "value = 30, citation", "value = 29, citation"),
        ("policy.cedar", "Start your shift.", "Start the shift."),
    ],
)
def test_the_version_changes_with_what_decides(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    assert len(profile().version) == 64
    assert load(draft(tmp_path, file, old, new)).version != profile().version


def test_the_version_is_the_same_wherever_the_folder_lies(tmp_path: Path) -> None:
    copy = draft(tmp_path, "profile.toml", "30", "30")
    assert load(copy).version == profile().version


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("[lists]", "[lists]\nfree = 1", "lists: unknown key 'free'; known are stale_after_h"),
        ('grow_s = { value = 3, citation = "Setting" }', "", "alerts: 'grow_s' is missing"),
        ("value = 3,", "value = 3, unit = 's',", "alerts.grow_s: unknown key 'unit'"),
        ("value = 3,", "value = true,", "alerts.grow_s.value: int is expected, not True"),
        ("value = 0.9,", "value = 1,", "alerts.threshold.value: float is expected, not 1"),
        ('value = 3, citation = "Setting"', "value = 3, citation = ' '", "words are expected"),
        ('name = "Bloomington Police Department"', "name = 7", "department.name: words are"),
        ('law = ["cjis", "illinois"]', 'law = "cjis"', "department.law: a list is expected"),
        ('law = ["cjis", "illinois"]', "law = []", "department.law: a list with at least"),
        ('law = ["cjis", "illinois"]', 'law = ["cjis", "utopia"]', "utopia.cedar: cannot be read"),
        ('strictness = "gate"', 'strictness = "firm"', "'firm' is none of gate, warn, offered"),
        ('zone = "America/Chicago"', 'zone = "Mars/Base"', "'Mars/Base' is no time zone"),
        ('zone = "America/Chicago"', 'zone = "../etc"', "'../etc' is no time zone"),
        ('officer = "Patrol Officer"', "", "department.words: exactly these keys"),
        ('officer = "Patrol Officer"', "officer = 3", "department.words.officer: words are"),
        ('search_reason = "Search Reason"', "", "department.labels: exactly these keys"),
        ('value = ["ci_lieutenant"]', 'value = ["king"]', "entries.approvers: 'king' is no role"),
        ('id = "state"', 'id = "plate"', "ladder: an id stands twice"),
        ('id = "towing"', 'id = "felony"', "reasons and barred: an id stands twice"),
        ('audience = { value = ["CID"', 'audience = { value = ["SWAT"', "wider than the widest"),
        (
            'approvers = { value = ["ci_lieutenant"], citation = "BPD POL-H.d" }',
            'approvers={value=[],citation="x"}\nafterwards_h={value=24,citation="x"}',
            "nobody could give the approval afterwards",
        ),
        (
            "outside_approvers = { value = []",
            'outside_approvers = { value = ["officer"]',
            "the request",
        ),
        (
            'sample_every = { value = "quarter"',
            'sample_every = { value = "week"',
            "week is none of",
        ),
        ('bases = { value = ["criminal"', 'bases = { value = ["curiosity"', "a basis is none of"),
        ("value = 0.3", "value = 0.95", "possible_threshold <= threshold"),
        ("maximum_days = { value = 30", "maximum_days = { value = 0", "at least 1 is expected"),
        ("maximum_days = { value = 30", "maximum_days = { value = ''", "int is expected, not ''"),
        ("grow_s = { value = 3", 'grow_s = { value = "none"', "int is expected, not 'none'"),
        ("exceptions = []", "", "ladder[0]: 'exceptions' is missing"),
        ("[lists]\nstale_after_h", "[cameras.lists]\nstale_after_h", "'lists' is missing"),
        ("[department]", "[department", "profile.toml: "),
        ('example = "P26123456"', 'example = "26"', "'26' is not written like that"),
        (r"pattern = '(P|CAD|C)-?", "pattern = '(P|CAD|C-?", "is no pattern"),
    ],
)
def test_a_profile_with_a_fault_is_not_loaded(tmp_path: Path, old: str, new: str, why: str) -> None:
    folder = draft(tmp_path, "profile.toml", old, new)
    with pytest.raises(ProfileError) as stopped:
        load(folder)
    assert why in str(stopped.value)


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ("lists = 3", "lists: a table is expected, not 3"),
        ("lists = { stale_after_h = 24 }", "stale_after_h: a table is expected, not 24"),
    ],
)
def test_a_value_that_is_no_table_is_named(tmp_path: Path, table: str, why: str) -> None:
    text = (BLOOMINGTON / "profile.toml").read_text("utf-8")
    start = text.index("[lists]")
    without = text[:start] + text[text.index("[shifts]") :]
    shutil.copy(BLOOMINGTON / "policy.cedar", tmp_path)
    (tmp_path / "profile.toml").write_text(f"{table}\n{without}", "utf-8")
    with pytest.raises(ProfileError, match=why):
        load(tmp_path)


def test_words_that_are_no_table_are_named(tmp_path: Path) -> None:
    text = (BLOOMINGTON / "profile.toml").read_text("utf-8")
    start, end = text.index("[department.words]"), text.index("[department.labels]")
    shutil.copy(BLOOMINGTON / "policy.cedar", tmp_path)
    changed = text[:start].replace("zone =", 'words = "plain"\nzone =') + text[end:]
    (tmp_path / "profile.toml").write_text(changed, "utf-8")
    with pytest.raises(ProfileError, match=r"department\.words: a table is expected"):
        load(tmp_path)


def test_a_file_that_is_missing_or_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"profile\.toml: cannot be read"):
        load(tmp_path)
    shutil.copy(BLOOMINGTON / "profile.toml", tmp_path)
    (tmp_path / "policy.cedar").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ProfileError, match=r"policy\.cedar: cannot be read"):
        load(tmp_path)


def test_a_setting_on_which_the_texts_are_silent_may_be_left_out(tmp_path: Path) -> None:
    told = "Setting; BPD DSAP-G has off-shift mode when off duty"
    said = f'overrun_hours = {{ value = 2, citation = "{told}" }}\n'
    kept = load(draft(tmp_path, "profile.toml", said, "")).shifts.overrun_hours
    assert (kept.value, kept.citation) == (2, "Setting")


def test_leroy_says_how_to_stop_by_the_type_of_hit_and_asks_for_the_person() -> None:
    """R-ALR-18, R-CUS-14: LPD IV.L, IV.I.2."""
    leroy = load(FOLDER / "leroy")
    assert {line.reason for line in leroy.lines} <= {reason.id for reason in leroy.reasons}
    assert {line.citation[:8] for line in leroy.lines} == {"LPD IV.L"}
    (occupant,) = [step for step in leroy.ladder if step.id == "occupant"]
    assert (occupant.strictness, set(occupant.reasons)) == ("gate", {"bolo", "wanted_person"})
    assert {choice.id: choice.agrees for choice in occupant.choices}["neither"] == "no"


def test_oak_brook_tells_what_is_weighed_on_another_call() -> None:
    """R-ALR-10, R-ALR-12: OBPD 131.6 duty(a), duty(c), duty(d)."""
    oak_brook = load(FOLDER / "oak_brook")
    assert "Weigh how serious" in oak_brook.alerts.assignment.value
    assert oak_brook.dispatch.account.value is False
    assert oak_brook.dispatch.name.citation == "OBPD 131.6 duty(d)"


def test_a_status_that_could_be_asked_for_in_no_way_is_refused(tmp_path: Path) -> None:
    """R-ALR-04: such a gate could never be passed."""
    text = (BLOOMINGTON / "profile.toml").read_text()
    at = text.index("[[ladder.methods]]")
    ways = text[at : text.index("[[numbers]]", at)]
    folder = draft(tmp_path, "profile.toml", ways, "")
    with pytest.raises(ProfileError, match=r"ladder status\.methods: a list with at least one"):
        load(folder)
