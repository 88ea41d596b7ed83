"""A paper that somebody wrote to the department, as a file in base64."""

import binascii
from base64 import b64decode
from typing import Annotated

import msgspec
from msgspec import Meta

from backend.domain.errors import Flaw, Invalid
from backend.domain.words import Line, Word
from backend.services.inquiring import Letter

MOST_LETTER = 8 * 2**20
LETTERS = ("application/pdf", "image/jpeg", "image/png", "text/plain", "message/rfc822")


class LetterIn(msgspec.Struct, forbid_unknown_fields=True):
    """The request in writing: a file in base64."""

    name: Line
    media_type: Word
    data: Annotated[str, Meta(max_length=2 * MOST_LETTER)]


def letter(data: LetterIn) -> Letter:
    """Raises `Invalid` where it is none of the kinds, did not arrive whole, or is too large."""
    if data.media_type not in LETTERS:
        raise Invalid(flaws=(Flaw("letter", "A PDF, a picture, a text or a mail is taken."),))
    try:
        raw = b64decode(data.data, validate=True)
    except (binascii.Error, ValueError):
        raise Invalid(flaws=(Flaw("letter", "The file did not arrive whole."),)) from None
    if not 0 < len(raw) <= MOST_LETTER:
        raise Invalid(flaws=(Flaw("letter", "The file is empty or larger than 8 MB."),))
    return Letter(data.name.strip() or "request", data.media_type, raw)
