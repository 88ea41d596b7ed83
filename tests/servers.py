"""Throw-away servers for tests: one pair a process, a database of its own for each test.

Both are the real ones, in a folder that goes with them, careless about power cuts. The servers
end with the process, also when it is killed.
"""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from backend.embedded import Embedded
from backend.embedded.postgres import APP, DATABASE, OWNER, PURGE, rights
from tests.lodging import folder

Migrate = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Fresh:
    """A migrated database that nobody has touched, and an empty Valkey."""

    database: str
    owner_database: str
    purge_database: str
    redis: str
    name: str


class Servers:
    """A running pair and the migrated template."""

    def __init__(self, embedded: Embedded, redis: str) -> None:
        self._embedded, self._redis = embedded, redis
        self.home = embedded.home
        self._made = 0

    @contextmanager
    def fresh(self) -> Iterator[Fresh]:
        """0.1 s; what was left open in it is cut off at the end."""
        self._made += 1
        name = f"test_{self._made}"
        self._embedded.query(
            f"CREATE DATABASE {name} TEMPLATE {DATABASE} OWNER {OWNER} STRATEGY file_copy;\n"
            + rights(name)
        )
        flush(self._redis)
        dsn = self._embedded.dsn
        try:
            yield Fresh(dsn(APP, name), dsn(OWNER, name), dsn(PURGE, name), self._redis, name)
        finally:
            self._embedded.query(f"DROP DATABASE {name} WITH (FORCE)")

    def ask(self, question: str, name: str) -> str:
        """What the database of this name answers, a line a row; of a test that is over."""
        return self._embedded.query(question, name)


@contextmanager
def running(migrate: Migrate | None = None) -> Iterator[Servers]:
    """For a fixture of the whole run: each worker of a parallel run has its own."""
    with folder() as home:
        embedded = Embedded(home, careless=True)
        try:
            addresses = embedded.start()
            if migrate is not None:
                migrate(addresses.owner_database)
            yield Servers(embedded, addresses.redis)
        finally:
            embedded.stop()


def flush(redis: str) -> None:
    """Empties Valkey by its own words: no client library is under test here."""
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(5)
        line.connect(redis.removeprefix("unix://"))
        line.sendall(b"FLUSHALL SYNC\r\n")
        if not line.recv(64).startswith(b"+OK"):
            raise RuntimeError("Valkey did not empty itself.")
