"""What a C library says on standard error while it works: some have no other way to tell.

libjpeg decodes a damaged picture to the end and mentions the damage there alone. For the moment of
the work the process's standard error is a file of our own; what others wrote meanwhile goes on to
where it belongs.
"""

import os
import sys
import tempfile
import threading
from collections.abc import Callable
from typing import BinaryIO, TypeVar

T = TypeVar("T")
STDERR = 2
OURS = (b"Corrupt JPEG data", b"Premature end of JPEG", b"Invalid SOS", b"libpng ")
"""How the lines of the decoders begin."""
MOST = 1 << 16
"""Bytes that are listened to. libjpeg says one line a picture, however damaged it is."""
_one_at_a_time = threading.Lock()


def overheard(work: Callable[[], T]) -> tuple[T, str]:
    """The work's answer, and what its library said; nothing where there is no standard error."""
    with _one_at_a_time:
        try:
            kept = os.dup(STDERR)
        except OSError:
            return work(), ""
        try:
            with _ear() as ear:
                os.dup2(ear.fileno(), STDERR)
                try:
                    answer = work()
                finally:
                    os.dup2(kept, STDERR)
                ear.seek(0)
                return answer, _sorted_out(ear.read(MOST))
        finally:
            os.close(kept)


def _ear() -> BinaryIO:
    """A file without a name; in memory where the system can, so that no full disk is in the way."""
    if sys.platform == "linux":
        return os.fdopen(os.memfd_create("overheard"), "w+b")
    return tempfile.TemporaryFile()


def _sorted_out(heard: bytes) -> str:
    lines = heard.splitlines(keepends=True)
    others = b"".join(line for line in lines if not line.startswith(OURS))
    if others:
        os.write(STDERR, others)
    return b"".join(line for line in lines if line.startswith(OURS)).decode("ascii", "replace")
