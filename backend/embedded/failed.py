"""What stops the bundled servers, as one sentence."""

import errno
from pathlib import Path

_FULL = (errno.ENOSPC, errno.EDQUOT)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


class EmbeddedFailed(Exception):  # noqa: N818 - an answer with a reason, as PictureRefused
    """Says what is wrong and what to do about it; fit for a person to read."""


def because(cause: OSError, home: Path) -> EmbeddedFailed:
    """The system's refusal in the words of someone who wants to start a server."""
    if cause.errno in _FULL:
        return EmbeddedFailed(f"The disk that holds {home} is full; make room and start again.")
    if cause.errno in _CLOSED:
        place = cause.filename or home
        return EmbeddedFailed(
            f"{place} may not be written; choose a folder of yours with --home, or have its "
            "rights changed."
        )
    if cause.errno == errno.ENOTDIR or isinstance(cause, FileExistsError):
        return EmbeddedFailed(f"{cause.filename or home} is a file where a folder is needed.")
    return EmbeddedFailed(f"{cause.filename or home}: {cause.strerror or cause}")
