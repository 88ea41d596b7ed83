"""What kinds of texts somebody sends, and how long each may be, in characters.

Every text in a body of the API is one of these (`tests/shape/test_bodies.py` finds one that is
none), also inside what a phone had sealed. The app's inputs stop at the same numbers
(`pwa/api/lengths.ts`, written by `make api`).
"""

from collections.abc import Mapping
from typing import Annotated, TypeVar

from msgspec import Meta

T = TypeVar("T")

Given = Annotated[T, Meta(min_length=1)]
"""The same, and not empty: `Given[Name]`."""

Word = Annotated[str, Meta(max_length=60)]
"""One of a list, such as a role or a reason; the label of a device; what a thing is called."""
Name = Annotated[str, Meta(max_length=120)]
"""A person, an agency, a camera, a course, a case in another agency's words."""
Line = Annotated[str, Meta(max_length=200)]
"""A sentence that is asked for in one line."""
Note = Annotated[str, Meta(max_length=1000)]
"""A person's own words about one act."""
Report = Annotated[str, Meta(max_length=2000)]
"""What happened, told as a whole."""
Number = Annotated[str, Meta(max_length=40)]
"""Of a case, a report, a stop, a thing in the inventory."""
Plate = Annotated[str, Meta(max_length=20)]
"""As typed, spaces and dashes among it; what a plate may be is asked later."""
Pattern = Annotated[str, Meta(max_length=60)]
"""A plate with ? and * and [BD8] in it."""
Secret = Annotated[str, Meta(max_length=200)]
"""A password, a code, a phrase."""
Key = Annotated[str, Meta(max_length=400)]
"""A public key, a challenge, a signature, in base64url."""
Address = Annotated[str, Meta(max_length=2048)]
"""Where a push service listens."""

KINDS = {
    "word": Word,
    "name": Name,
    "line": Line,
    "note": Note,
    "report": Report,
    "number": Number,
    "plate": Plate,
    "pattern": Pattern,
    "secret": Secret,
}
"""Those that people type."""

Answers = Annotated[Mapping[Word, bool | Line], Meta(max_length=20)]
"""What a phone sends for a step or a response; which fields there are is asked by its kind."""
Lines = Annotated[dict[Word, Line], Meta(max_length=20)]
Reports = Annotated[dict[Word, Report], Meta(max_length=20)]
"""Texts by the names of what they are about."""
Words = Annotated[list[Word], Meta(max_length=100)]

Few = Meta(max_length=20)
Part = (
    Annotated[str, Meta(max_length=16_384)] | bool | int | float | Annotated[list[Word], Few] | None
)
Parts = Annotated[dict[Word, Part], Few]
Credential = Annotated[dict[Word, Part | Annotated[dict[Word, Part | Parts], Few]], Few]
"""A passkey's own answer in JSON (Web Authentication, 5.1): the longest part is an attestation."""
