"""Whatever is sent as JSON is taken field by field, and nothing beside those is passed over."""

from collections.abc import Iterator

import msgspec
import pytest

from backend.web import areas, ingest


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
