"""The bundled Valkey: on a socket alone, keeping what it holds in an append-only file."""

import signal
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from backend.embedded import leftovers
from backend.embedded.account import Account
from backend.embedded.children import A_MOMENT, Child, Command, last_words
from backend.embedded.failed import EmbeddedFailed

READY_WITHIN = 60.0
HZ = 1
"""How often a second it tidies up by itself: nothing here waits for that."""


@dataclass(frozen=True, slots=True)
class Places:
    """The folder it works in, the socket it listens on and its log."""

    data: Path
    socket: Path
    log: Path


def url(listening: Path) -> str:
    return f"unix://{listening}"


class Valkey:
    """One server and its data."""

    def __init__(self, places: Places, program: Path, account: Account | None) -> None:
        self._places, self._program, self._account = places, program, account
        self.child: Child | None = None

    @property
    def url(self) -> str:
        return url(self._places.socket)

    def start(self, tick: Callable[[], None]) -> None:
        leftovers.wait_for_none(self._places.data, tick)
        self._places.socket.unlink(missing_ok=True)
        words: list[str | Path] = [self._program, "--port", "0", "--dir", self._places.data]
        words += ["--unixsocket", self._places.socket, "--unixsocketperm", "700"]
        words += ["--appendonly", "yes", "--save", "", "--maxmemory-policy", "noeviction"]
        words += ["--shutdown-timeout", "2", "--hz", str(HZ)]
        self.child = Child(
            Command(
                "Valkey",
                words,
                self._places.log,
                stop=signal.SIGTERM,
                environment={"LC_ALL": "C", "TZ": "UTC"},
                account=self._account,
            )
        )
        until = time.monotonic() + READY_WITHIN
        while not self._ready():
            if self.child.ended is not None or time.monotonic() >= until:
                self.stop(1.0)
                log = self._places.log
                raise EmbeddedFailed(f"Valkey did not start: {last_words(log)} (more in {log})")
            tick()
            time.sleep(A_MOMENT)

    def stop(self, patience: float) -> None:
        if self.child is not None:
            self.child.stop(patience)
            self.child = None

    def _ready(self) -> bool:
        """It listens before it has read its file back, and says so."""
        try:
            with socket.socket(socket.AF_UNIX) as line:
                line.settimeout(1.0)
                line.connect(str(self._places.socket))
                line.sendall(b"PING\r\n")
                return line.recv(64).startswith(b"+PONG")
        except OSError:
            return False
