"""Where the servers of tests live: a folder of their own and a port that nobody has."""

import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.logged import LOGGED

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - only to live in; every folder has a name of its own
ROOMY = 4 << 30
"""Bytes free in memory from which the servers live there: a database a test is a thousand files."""


@contextmanager
def folder() -> Iterator[Path]:
    """Gone at the end, but for what was logged in it (`tests.logged`).

    Its name is short, since those of Unix sockets in it have a limit.
    What a server that was killed still writes into it meanwhile is left to the system.
    """
    with tempfile.TemporaryDirectory(
        prefix="pw-", dir=_where(), ignore_cleanup_errors=True
    ) as made:
        home = Path(made)
        home.chmod(0o711)  # as root the servers run as somebody else, who has to pass
        try:
            yield home
        finally:
            LOGGED.keep(home)


def _where() -> Path | None:
    """In memory where there is room, else where temporary things stand."""
    roomy = IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free >= ROOMY
    return IN_MEMORY if roomy else None


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])
