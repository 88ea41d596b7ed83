"""A body of JSON means one thing, or it is turned away before anything is done with it.

RFC 8259 wants UTF-8 (section 8.1) and leaves open which of two values counts that stand under one
name (section 4): the framework takes the last, whoever looks at the same body on its way may take
the first. Nobody's search or entry depends on that.
"""

import json
from typing import Any

from litestar import Request
from litestar.exceptions import ClientException

from backend.domain.errors import Flaw, Invalid

TWICE = "It stands here twice."


class OneMeaning(Request[Any, Any, Any]):
    """The request of every route."""

    async def json(self) -> Any:  # noqa: ANN401 - any JSON
        """As the framework reads it; raises ClientException (400) or Invalid (422)."""
        try:
            text = (await self.body()).decode()
        except UnicodeDecodeError as cause:
            raise ClientException("The body is not UTF-8.") from cause
        told = await super().json()
        each_name_once(text or "null")
        return told


def each_name_once(text: str | bytes) -> None:
    """Invalid where an object of this JSON, which was read before, has one name twice."""
    # Numbers stay as they are written: how long they are is no matter of this look.
    json.loads(text, object_pairs_hook=_once, parse_int=str, parse_float=str)


def _once(pairs: list[tuple[str, Any]]) -> None:
    seen: set[str] = set()
    for name, _ in pairs:
        if name in seen:
            raise Invalid(flaws=(Flaw(name, TWICE),))
        seen.add(name)
