"""Why a picture or a film was not read: one error type with stable codes."""

from enum import StrEnum


class Refusal(StrEnum):
    """The reasons; programs may compare the codes, people read the message."""

    UNREADABLE = "unreadable"
    """The operating system would not hand the file out, or it is no plain file."""
    EMPTY = "empty"
    """There are no bytes in it."""
    TOO_MANY_BYTES = "too-many-bytes"
    """The file is larger than any picture that we read."""
    UNKNOWN_FORMAT = "unknown-format"
    """The first bytes are those of no format that we read."""
    UNSUPPORTED = "unsupported"
    """A known format in a variant that we do not read."""
    TOO_MANY_PIXELS = "too-many-pixels"
    """The header announces more pixels than we are willing to decode."""
    TOO_MUCH_WORK = "too-much-work"
    """Decoding would walk over the pixels far more often than an honest picture asks for."""
    TRUNCATED = "truncated"
    """The file ends before the picture does."""
    DAMAGED = "damaged"
    """The header is sound but the decoder could make nothing of the rest."""


class PictureRefused(Exception):  # noqa: N818 - an answer with a reason, and the name says so
    """A picture or film that is not read, with the reason."""

    def __init__(self, code: Refusal, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
