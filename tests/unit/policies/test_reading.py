"""The policy in plain words, and what changes between two, as its people will read it."""

from pathlib import Path

from policies.differing import differ
from policies.engine import Engine
from policies.profile import FOLDER, load
from policies.reading import Line, Topic, read
from tests.unit.policies.asking import draft, engine, notes, written


def _of(name: str) -> Engine:
    return Engine(load(FOLDER / name))


def _topic(of: Engine, title: str) -> Topic:
    return next(topic for topic in read(of) if topic.title == title)


def _texts(topic: Topic) -> list[str]:
    return [line.text for line in topic.lines]


def test_the_steps_say_how_much_the_text_insists_and_when_not() -> None:
    """A.3 no. 9."""
    lines = {
        name: _texts(_topic(_of(name), "The steps before an alert is acted on"))
        for name in ("leroy", "north_liberty")
    }
    last = {"leroy": lines["leroy"][-2], "north_liberty": lines["north_liberty"][-1]}
    person = "Look for the person: must be done, for local bolo, wanted person."
    assert lines["leroy"][-1] == person
    assert last == {
        "leroy": "Confirm with Metcom or the MDT: must be done, unless exigent circumstances.",
        "north_liberty": (
            "Verify in the official database: should be done, "
            "unless known to the officer before or recently broadcast by dispatch."
        ),
    }


def test_roles_are_called_as_the_department_calls_them() -> None:
    line = Line(
        "An entry is approved, by another person, by: Criminal Investigations Lieutenant.",
        "BPD POL-H.d",
    )
    assert line in _topic(engine(), "Numbers and names").lines
    street = "Street Crimes Division Lieutenant: as Criminal Investigations Lieutenant."
    assert Line(street, "BPD POL-H.d") in _topic(engine(), "Who is who").lines


def test_what_a_text_does_not_set_is_said_with_its_paragraph() -> None:
    lines = _topic(_of("oak_brook"), "Numbers and names").lines
    said = "There is no list for one shift."
    assert Line(said, "OBPD 131.3: no list for a shift") in lines


def test_an_exigent_search_is_told_with_its_review() -> None:
    said = "A search may be for: Exigent circumstances, in words and reviewed by a supervisor."
    assert said in _texts(_topic(engine(), "What the readers are for"))


def test_every_clause_is_read_under_what_it_is_about_or_under_the_law() -> None:
    read_out = {line.citation for topic in read(engine()) for line in topic.lines}
    assert {rule.clause.citation for rule in engine().rules} <= read_out


def test_a_condition_is_told_with_what_to_do_instead() -> None:
    said = _texts(_topic(engine(), "Entries"))
    assert any(
        line.startswith("An entry is a complete license plate") and "Otherwise: Enter" in line
        for line in said
    )


def test_a_number_is_read_with_the_value_of_the_profile(tmp_path: Path) -> None:
    folder = draft(tmp_path, "profile.toml", "value = 14,", "value = 9,")
    assert "A shift lasts 9 hours at most." in _texts(
        _topic(Engine(load(folder)), "Numbers and names")
    )


def test_nothing_changes_between_a_profile_and_itself() -> None:
    assert differ(engine(), engine()) == ()


def test_a_change_of_a_number_is_told_as_what_is_no_longer_and_what_is_new(tmp_path: Path) -> None:
    shorter = Engine(
        load(
            draft(tmp_path, "profile.toml", "life_days = { value = 30", "life_days = { value = 10")
        )
    )
    assert differ(engine(), shorter) == (
        "No longer: A custom entry lives for 30 days at most. (BPD POL-H.f)",
        "New: A custom entry lives for 10 days at most. (BPD POL-H.f)",
    )


def test_a_new_clause_is_told_with_its_words() -> None:
    more = notes("bpd-new") + 'forbid (principal, action == Action::"end_shift", resource);'
    assert differ(engine(), Engine(written(more))) == ("New: b Otherwise: i (c)",)


def test_a_condition_that_changes_behind_the_same_words_is_told(tmp_path: Path) -> None:
    quiet = draft(
        tmp_path,
        "policy.cedar",
        'resource.length >= duration("1h")',
        'resource.length >= duration("2h")',
    )
    assert differ(engine(), Engine(load(quiet))) == (
        "Changed behind the same words: bpd-shift-length (BPD DSAP-G)",
    )
