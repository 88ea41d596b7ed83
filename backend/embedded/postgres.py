"""The bundled PostgreSQL: made once, run as a child, reached through one folder alone."""

import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from backend.embedded import account as accounts
from backend.embedded import leftovers
from backend.embedded.account import Account
from backend.embedded.binaries import POSTGRES_MAJOR, Binaries
from backend.embedded.children import A_MOMENT, Child, Command, last_words
from backend.embedded.failed import EmbeddedFailed

DATABASE = "platewarden"
OWNER, APP, PURGE = "pw_owner", "pw_app", "pw_purge"
ENVIRONMENT = {"LC_ALL": "C", "TZ": "UTC", "PATH": "/usr/bin:/bin"}
"""No variable of the caller's: PGDATA and its kin would change what is meant."""
READY_WITHIN = 60.0
"""Seconds; after a power cut the log is replayed first."""

_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "max_connections": "100",
    # A statement or a key in the log would be a plate in the log.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_checkpoints": "off",
}
_CARELESS = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}

# Safe to run again: a first start that was cut short is finished by the next.
_ROLES = f"""
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['{OWNER}', '{APP}', '{PURGE}'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I LOGIN', wanted);
    END IF;
  END LOOP;
END $$;
SELECT 'CREATE DATABASE {DATABASE} OWNER {OWNER}'
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{DATABASE}') \\gexec
"""  # noqa: S608 - names of ours


def rights(database: str) -> str:
    """Statements: who may connect; a copy of a database does not bring them along."""
    return (
        f"REVOKE ALL ON DATABASE {database} FROM PUBLIC;"
        f"GRANT CONNECT ON DATABASE {database} TO {APP}, {PURGE};"
    )


def dsn(sockets: Path, role: str, database: str = DATABASE) -> str:
    return f"postgresql://{role}@/{database}?host={quote(str(sockets), safe='/')}"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders a server has of its own."""

    data: Path
    sockets: Path
    log: Path


class Postgres:
    """One cluster and, while it runs, its server."""

    def __init__(
        self, places: Places, programs: Binaries, account: Account | None, *, careless: bool
    ) -> None:
        self._places, self._programs, self._account = places, programs, account
        self._careless = careless
        self.child: Child | None = None

    def start(self, tick: Callable[[], None]) -> None:
        self._make(tick)
        leftovers.wait_for_none(self._places.data, tick)
        # Nobody works in the folder, so this file is from a crash; its number may by now belong
        # to a process that the server would take for another server.
        (self._places.data / "postmaster.pid").unlink(missing_ok=True)
        self._run(tick)
        self.query(_ROLES + rights(DATABASE))

    def stop(self, patience: float) -> None:
        if self.child is not None:
            # SIGQUIT leaves at once and replays its log at the next start; nothing is lost.
            self.child.stop(patience, harsher=signal.SIGQUIT)
            self.child = None

    def dsn(self, role: str, database: str = DATABASE) -> str:
        return dsn(self._places.sockets, role, database)

    def query(self, statements: str, database: str = "postgres") -> str:
        """As the cluster's superuser; for making roles and databases, nothing of the trade."""
        words: list[str | Path] = [self._programs.psql, "-XqAt", "-v", "ON_ERROR_STOP=1"]
        words += ["-U", "postgres", "-h", self._places.sockets, "-d", database]
        done = subprocess.run(  # noqa: S603 - words of ours, and no shell
            words,
            input=statements,
            capture_output=True,
            text=True,
            env=ENVIRONMENT,
            check=False,
        )
        if done.returncode != 0:
            raise EmbeddedFailed(f"PostgreSQL refused to set itself up: {done.stderr.strip()}")
        return done.stdout

    def _make(self, tick: Callable[[], None]) -> None:
        """The cluster, in a folder that gets its name when it is whole."""
        data = self._places.data
        if data.exists():
            self._fits()
            return
        half = data.with_name(f"{data.name}.half")
        shutil.rmtree(half, ignore_errors=True)
        maker = accounts.with_a_name(self._account)
        accounts.private_folder(half, maker)
        words: list[str | Path] = [self._programs.initdb, "-D", half]
        words += ["-U", "postgres", "--encoding=UTF8"]
        words += ["--auth-local=trust", "--auth-host=reject", "--locale=C"]
        words += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        words += ["--no-sync"] if self._careless else []
        making = Child(
            Command("initdb", words, self._places.log, environment=ENVIRONMENT, account=maker)
        )
        while making.ended is None:
            tick()
            time.sleep(A_MOMENT)
        if making.ended != 0:
            raise EmbeddedFailed(self._sentence("could not make its data folder"))
        accounts.give(half, self._account)
        half.rename(data)

    def _fits(self) -> None:
        found = (self._places.data / "PG_VERSION").read_text("ascii").strip()
        if found != str(POSTGRES_MAJOR):
            raise EmbeddedFailed(
                f"The data in {self._places.data} are PostgreSQL {found}'s and this Platewarden "
                f"brings {POSTGRES_MAJOR}; `platewarden doctor` says how to move them."
            )

    def _run(self, tick: Callable[[], None]) -> None:
        settings = _SETTINGS | (_CARELESS if self._careless else {})
        words: list[str | Path] = [self._programs.postgres, "-D", self._places.data]
        words += ["-k", self._places.sockets]
        for name, value in settings.items():
            words += ["-c", f"{name}={value}"]
        self.child = Child(
            Command(
                "PostgreSQL",
                words,
                self._places.log,
                stop=signal.SIGINT,  # SIGTERM would wait for every client to leave
                environment=ENVIRONMENT,
                account=self._account,
            )
        )
        until = time.monotonic() + READY_WITHIN
        while not self._ready():
            if self.child.ended is not None or time.monotonic() >= until:
                self.stop(1.0)
                raise EmbeddedFailed(self._sentence("did not start"))
            tick()
            time.sleep(A_MOMENT)

    def _ready(self) -> bool:
        """The server writes its state into the last line of this file."""
        try:
            lines = (self._places.data / "postmaster.pid").read_text("ascii").splitlines()
        except FileNotFoundError:
            return False
        return len(lines) >= 8 and lines[7].strip() == "ready"

    def _sentence(self, trouble: str) -> str:
        log = self._places.log
        return f"PostgreSQL {trouble}: {last_words(log)} (more in {log})"
