"""Where the servers of tests live: a folder of their own and a port that nobody has."""

import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.logged import LOGGED


@contextmanager
def folder() -> Iterator[Path]:
    """Gone at the end, but for what was logged in it (`tests.logged`).

    Its name is short, since those of Unix sockets in it have a limit.
    What a server that was killed still writes into it meanwhile is left to the system.
    """
    with tempfile.TemporaryDirectory(prefix="pw-", ignore_cleanup_errors=True) as made:
        home = Path(made)
        home.chmod(0o711)  # as root the servers run as somebody else, who has to pass
        try:
            yield home
        finally:
            LOGGED.keep(home)


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])
