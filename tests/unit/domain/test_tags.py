"""An audit event is as it was declared, or it is a fault."""

import pytest

from backend.domain.tags import TAGS, fault

ALWAYS = ["device", "session"]


def test_an_event_as_declared_has_no_fault() -> None:
    assert fault("person:session:ended", "session", [*ALWAYS, "why"]) is None
    assert fault("person:session:ended", "session", [*ALWAYS, "why", "on_device"]) is None
    assert fault("person:act:refused", "entry", [*ALWAYS, "action", "clauses", "code"]) is None


@pytest.mark.parametrize(
    ("tag", "about", "details", "why"),
    [
        ("person:plate:shouted", "person", [], "no such kind of event is declared"),
        ("person:session:ended", "shift", ["why"], "it is about session, not shift"),
        ("person:session:refused", "person", ["why"], "it is about device or session, not person"),
        ("person:session:ended", "session", ["why", "plate"], "it holds no plate"),
        ("person:session:ended", "session", ["on_device"], "it lacks why"),
    ],
)
def test_anything_else_is_named(tag: str, about: str, details: list[str], why: str) -> None:
    assert fault(tag, about, details) == why


def test_no_kind_of_event_holds_a_plate_that_can_be_read() -> None:
    """A.4 no. 3: sealed, or as a keyed hash."""
    fields = {name for told in TAGS.values() for name in told.holds | told.may_hold}
    assert {name for name in fields if "plate" in name or "text" in name} == {"plate_counted_as"}
