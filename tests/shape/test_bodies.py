"""Whatever is sent as JSON is taken field by field, nothing beside those is passed over, and no
text is without a limit."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from backend.web import areas, ingest
from tests.lengths import FILE, text
from tests.shape.test_openapi import document, operations

APP = Path(__file__).parents[2] / "pwa" / "app"
SHORT = {"date-time", "date", "time", "partial-time", "uuid", "binary"}
"""Formats that are checked whole; pictures and files have a limit of their own in bytes."""
TYPED = re.compile(r"<(?:input|textarea)\b.*?/>", re.DOTALL)
UNTYPED = re.compile(
    r'type="(?:checkbox|radio|file|date|datetime-local|time|number|search)"|pattern=|inputMode='
)
"""What is picked, or has a form of its own."""


def bodies(kind: type[msgspec.Struct] = msgspec.Struct) -> Iterator[type[msgspec.Struct]]:
    """Every class of the wire that somebody else fills."""
    for each in kind.__subclasses__():
        yield from bodies(each)
        if each.__module__.startswith("backend.web.") and each.__name__.endswith(("In", "Header")):
            yield each


@pytest.mark.parametrize("body", [*bodies()], ids=lambda body: body.__name__)
def test_a_body_takes_no_field_that_it_does_not_name(body: type[msgspec.Struct]) -> None:
    """Nobody is made to believe that `role` or `approved` was taken: write
    `class …In(msgspec.Struct, forbid_unknown_fields=True)`."""
    assert areas.AREAS
    assert body.__struct_config__.forbid_unknown_fields


def test_the_bodies_are_found() -> None:
    assert ingest.FrameHeader in bodies()
    assert len([*bodies()]) > 40


def endless(shape: Any, where: str) -> Iterator[str]:  # noqa: ANN401 - any JSON
    """The texts, lists and objects of any names in this schema that may be of any length."""
    if "$ref" in shape:
        name = shape["$ref"].rpartition("/")[2]
        yield from endless(document()["components"]["schemas"][name], name)
        return
    for each in ("oneOf", "anyOf", "allOf"):
        for one in shape.get(each, []):
            yield from endless(one, where)
    kind = shape.get("type")
    bounded = "enum" in shape or "const" in shape or shape.get("format") in SHORT
    if kind == "string" and not bounded and "maxLength" not in shape:
        yield where
    if kind == "array":
        yield from [] if "maxItems" in shape else [f"{where}[]"]
        yield from endless(shape["items"], f"{where}[]")
    if kind is None and not {"enum", "const", "oneOf", "anyOf", "allOf"} & set(shape):
        yield f"{where}: anything"
    for name, one in shape.get("properties", {}).items():
        yield from endless(one, f"{where}.{name}")
    if isinstance(more := shape.get("additionalProperties"), dict):
        names = shape.get("propertyNames", {})
        yield from [] if "maxLength" in names and "maxProperties" in shape else [f"{where}: names"]
        yield from endless(more, f"{where}.*")


def test_no_text_that_is_sent_is_without_a_limit() -> None:
    """Each is one of the kinds of `backend/domain/words.py`."""
    sent = [
        (name, told["schema"])
        for name, operation in operations()
        for told in operation.get("requestBody", {"content": {}})["content"].values()
    ]
    assert len(sent) > 50
    assert sorted({each for name, shape in sent for each in endless(shape, name)}) == []


def test_a_text_without_a_limit_would_be_found() -> None:
    free = {"type": "string"}
    shape = {
        "type": "object",
        "properties": {
            "a": {"anyOf": [free, {"type": "null"}]},
            "b": {"type": "array", "items": free},
        },
        "additionalProperties": {},
    }
    assert [*endless(shape, "x")] == ["x.a", "x.b[]", "x.b[]", "x: names", "x.*: anything"]


def test_the_apps_inputs_stop_where_the_server_does() -> None:
    """`maxLength={LENGTH.note}`, never a number of one's own."""
    assert FILE.read_text("utf-8") == text(), "If not: `make api`."
    inputs = [
        (file.name, found)
        for file in sorted(APP.rglob("*.tsx"))
        for found in TYPED.findall(file.read_text("utf-8"))
        if not UNTYPED.search(found)
    ]
    assert len(inputs) > 50
    assert [each for each in inputs if "maxLength={LENGTH." not in each[1]] == []
