"""What a person does about a hit beside verifying it: said in a tap, with its true time.

R-ALR-10..14, R-ALR-16. Colleagues who were told of the same hit see who is on the way and
who has searched; nobody's verification comes of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from backend.domain.errors import Flaw, Invalid
from backend.domain.named import Named
from backend.domain.passing_on import read_passing

LONGEST = 200


class Response(Named):
    """What is said."""

    EN_ROUTE = "en_route", "On the way to where it was seen."
    SEARCHED = "searched", "Searched the area, and did not find the vehicle."
    ON_CALL = "on_call", "On another call: weighed, and stayed there or left it."
    SUPERVISOR = "supervisor", "The supervisor is told."
    NEIGHBOUR = "neighbour", "The neighbouring agency was told before enforcement there."

    PASSED_ON = "passed_on", "Cannot act on it: passed to dispatch."

    @property
    def moves(self) -> bool:
        """Whether colleagues see it as where somebody stands."""
        return self not in (Response.SUPERVISOR, Response.NEIGHBOUR)


@dataclass(frozen=True, slots=True)
class Said:
    """A response with what belongs to it."""

    kind: Response
    values: Mapping[str, str]


def read(kind: Response, raw: Mapping[str, object], neighbours: tuple[str, ...]) -> Said:
    """What a phone sends, checked.

    on_call: {"choice": "leave", "safe": true} or {"choice": "stay", "because": "safety" or
    "assignment"}; neighbour: {"agency", "answered_by"}; passed_on: see `read_passing`; the others:
    {"note"} or nothing.
    """
    match kind:
        case Response.ON_CALL:
            return Said(kind, _on_call(raw))
        case Response.PASSED_ON:
            return Said(kind, read_passing(raw))
        case Response.NEIGHBOUR:
            agency, by = _words(raw, "agency"), _words(raw, "answered_by")
            if agency not in neighbours:
                raise _wrong("agency", f"One of: {', '.join(neighbours) or 'none'}.")
            if not by:
                raise _wrong("answered_by", "Say who answered there.")
            return Said(kind, {"agency": agency, "answered_by": by})
    note = _words(raw, "note")
    return Said(kind, {"note": note} if note else {})


def _on_call(raw: Mapping[str, object]) -> dict[str, str]:
    """R-ALR-10, R-ALR-12: leaving needs that it endangers nobody; staying says why."""
    choice = raw.get("choice")
    if choice == "leave":
        if raw.get("safe") is not True:
            why = "Nobody leaves an assignment where that endangers anyone."
            raise Invalid(detail=why, flaws=(Flaw("said.safe", why),))
        return {"choice": "leave", "safe": "yes"}
    because = raw.get("because")
    if choice != "stay" or because not in ("safety", "assignment"):
        raise _wrong("choice", 'It is "leave", or "stay" because of "safety" or "assignment".')
    return {"choice": "stay", "because": str(because)}


def _words(raw: Mapping[str, object], name: str) -> str:
    value = raw.get(name, "")
    if not isinstance(value, str) or len(value) > LONGEST:
        raise _wrong(name, f"Up to {LONGEST} characters are wanted.")
    return value.strip()


def _wrong(name: str, why: str) -> Invalid:
    return Invalid(detail=why, flaws=(Flaw(f"said.{name}", why),))
