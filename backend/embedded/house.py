"""Both servers together, over one home folder."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from backend.embedded import account as accounts
from backend.embedded import binaries, leftovers, postgres, valkey
from backend.embedded.account import Account
from backend.embedded.failed import EmbeddedFailed, because
from backend.embedded.postgres import Postgres
from backend.embedded.valkey import Valkey

LONGEST_SOCKET = 107
"""Bytes that the kernel takes for the path of a socket."""
VALKEY_SOCKET = "valkey.sock"
LONGEST_NAME = len("/.s.PGSQL.5432")
PATIENCE = 1.5
"""Seconds each server has to stop by itself; with the rest, everything stops within five."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the servers of an installation are."""

    database: str
    owner_database: str
    purge_database: str
    redis: str


@dataclass(frozen=True, slots=True)
class _Servers:
    postgres: Postgres
    valkey: Valkey


def _nothing() -> None:
    """What happens while waiting, unless somebody watches."""


class Embedded:
    """Starts and stops both servers; their data stay in the home.

    From the main thread only. `careless` gives up safety against power cuts, for tests.
    """

    def __init__(
        self, home: Path, *, careless: bool = False, tick: Callable[[], None] = _nothing
    ) -> None:
        self.home = home.resolve()
        self._careless, self._tick = careless, tick
        self._lock: int | None = None
        self._sockets: Path | None = None
        self._servers: _Servers | None = None

    def start(self) -> Addresses:
        """Nobody else runs here, the folders are right, both servers answer; or nothing runs."""
        try:
            servers = self._servers = self._prepare()
            servers.postgres.start(self._tick)
            servers.valkey.start(self._tick)
        except OSError as cause:
            self.stop()
            raise because(cause, self.home) from cause
        except BaseException:
            self.stop()
            raise
        return Addresses(
            servers.postgres.dsn(postgres.APP),
            servers.postgres.dsn(postgres.OWNER),
            servers.postgres.dsn(postgres.PURGE),
            servers.valkey.url,
        )

    def stop(self) -> None:
        if self._servers is not None:
            # Asked together, so that their times do not add up.
            for child in (self._servers.postgres.child, self._servers.valkey.child):
                if child is not None:
                    child.ask_to_stop()
            self._servers.valkey.stop(PATIENCE)
            self._servers.postgres.stop(PATIENCE)
            self._servers = None
        if self._sockets is not None and self._sockets.parent != self.home:
            shutil.rmtree(self._sockets, ignore_errors=True)
        self._sockets = None
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def revive(self) -> list[str]:
        """Starts again what ended by itself, and names it."""
        if self._servers is None:
            return []
        revived = []
        for server in (self._servers.postgres, self._servers.valkey):
            if server.child is not None and server.child.ended is not None:
                revived.append(server.child.command.name)
                server.start(self._tick)
        return revived

    def query(self, statements: str, database: str = "postgres") -> str:
        """As the cluster's superuser."""
        return self._running().postgres.query(statements, database)

    def dsn(self, role: str, database: str) -> str:
        return self._running().postgres.dsn(role, database)

    def pids(self) -> tuple[int, ...]:
        servers = self._running()
        children = (servers.postgres.child, servers.valkey.child)
        return tuple(child.pid for child in children if child is not None)

    def of_another(self) -> Addresses | None:
        """Where the servers are that another process runs in this home, if one does."""
        data = self.home / "postgres"
        if not (data / "postmaster.pid").is_file() or not leftovers.at_work_in(data):
            return None
        lines = (data / "postmaster.pid").read_text("utf-8").splitlines()
        sockets = Path(lines[4]) if len(lines) > 4 and lines[4] else self.home / "run"
        return Addresses(
            postgres.dsn(sockets, postgres.APP),
            postgres.dsn(sockets, postgres.OWNER),
            postgres.dsn(sockets, postgres.PURGE),
            valkey.url(sockets / VALKEY_SOCKET),
        )

    def _running(self) -> _Servers:
        if self._servers is None:
            raise RuntimeError("The servers have not been started.")
        return self._servers

    def _prepare(self) -> _Servers:
        found = binaries.locate()
        account = accounts.for_servers(self.home / "postgres")
        self.home.mkdir(mode=0o711 if account else 0o700, parents=True, exist_ok=True)
        self._alone()
        if account is not None and not account.reaches(self.home, read=False):
            raise EmbeddedFailed(
                f"Started as root, the servers run as user {account.uid}, who cannot enter "
                f"{self.home}; choose a home that everyone may enter, as /var/lib/platewarden."
            )
        programs = binaries.for_account(found, account, self.home / "programs")
        logs = self.home / "logs"
        logs.mkdir(mode=0o700, exist_ok=True)
        sockets = self._sockets = self._for_sockets(account)
        kept = accounts.private_folder(self.home / "valkey", account)
        return _Servers(
            Postgres(
                postgres.Places(self.home / "postgres", sockets, logs / "postgres.log"),
                programs,
                account,
                careless=self._careless,
            ),
            Valkey(
                valkey.Places(kept, sockets / VALKEY_SOCKET, logs / "valkey.log"),
                programs.valkey,
                account,
            ),
        )

    def _alone(self) -> None:
        """The lock is the kernel's, so a killed start leaves none."""
        self._lock = os.open(self.home / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as cause:
            holder = os.pread(self._lock, 20, 0).decode("ascii", "replace").strip() or "unknown"
            raise EmbeddedFailed(
                f"Platewarden already runs in {self.home} (process {holder}); stop that one first, "
                "or choose another --home."
            ) from cause
        os.ftruncate(self._lock, 0)
        os.pwrite(self._lock, f"{os.getpid()}\n".encode("ascii"), 0)

    def _for_sockets(self, account: Account | None) -> Path:
        """In the home; where its path is too long for a socket, in a folder of its own."""
        inside = self.home / "run"
        if len(os.fsencode(inside)) + LONGEST_NAME <= LONGEST_SOCKET:
            return accounts.private_folder(inside, account)
        return accounts.private_folder(Path(tempfile.mkdtemp(prefix="platewarden-")), account)
