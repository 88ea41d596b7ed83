"""Child processes that stop with their parent, also when the parent is killed outright."""

import ctypes
import os
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from backend.embedded.account import Account

_LIBC = ctypes.CDLL(None, use_errno=True)
_PR_SET_PDEATHSIG = 1
LONGEST_LOG = 5_000_000
"""Bytes after which a log is set aside at the next start; one older one is kept."""
A_MOMENT = 0.02


@dataclass(frozen=True, slots=True)
class Command:
    """What to run, and how it is asked to stop."""

    name: str
    words: Sequence[str | os.PathLike[str]]
    log: Path
    stop: signal.Signals = signal.SIGTERM
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)
    """All that the child knows of the environment; may hold secrets, so it is never shown."""
    account: Account | None = None
    folder: Path | None = None


class Child:
    """A running command."""

    def __init__(self, command: Command) -> None:
        """From the main thread only: the kernel sends the signal when the *thread* ends."""
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError("Children are started from the main thread.")
        self.command = command
        account, parent, stop = command.account, os.getpid(), command.stop

        def tie() -> None:
            # After the change of user, which would undo it. A parent that died before this line
            # sends nothing any more, hence the second look.
            _LIBC.prctl(_PR_SET_PDEATHSIG, int(stop), 0, 0, 0)
            if os.getppid() != parent:
                os._exit(1)

        self._asked = False
        with _log(command.log) as log:
            self._process = subprocess.Popen(  # noqa: S603 - words of ours, and no shell
                [os.fspath(word) for word in command.words],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=command.folder,
                env=dict(command.environment),
                user=account.uid if account else None,
                group=account.gid if account else None,
                extra_groups=[] if account else None,
                umask=0o077,
                process_group=0,
                preexec_fn=tie,  # noqa: PLW1509 - forked from a thread that holds no lock of ours
            )

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def ended(self) -> int | None:
        """The exit code, once there is one."""
        return self._process.poll()

    def ask_to_stop(self) -> None:
        if self.ended is None and not self._asked:
            self._asked = True
            self._process.send_signal(self.command.stop)

    def wait(self, until: float) -> bool:
        """Whether it has gone by then, on the monotonic clock."""
        while self.ended is None:
            if time.monotonic() >= until:
                return False
            time.sleep(A_MOMENT)
        return True

    def stop(self, patience: float, harsher: signal.Signals = signal.SIGKILL) -> None:
        """Asks, then insists, then leaves nothing of its group behind."""
        self.ask_to_stop()
        if not self.wait(time.monotonic() + patience):
            self._process.send_signal(harsher)
            self.wait(time.monotonic() + 1)
        if self.ended is None:
            os.killpg(self.pid, signal.SIGKILL)
            self._process.wait()


def last_words(log: Path, marks: Sequence[str] = ("FATAL", "PANIC", "rror")) -> str:
    """The last line of a log that tells of trouble, for a sentence to end with."""
    if not log.exists():
        return ""
    lines = log.read_text("utf-8", "replace").splitlines()[-60:]
    telling = [line for line in lines if any(mark in line for mark in marks)]
    return (telling or lines or [""])[-1].strip()


def _log(path: Path) -> BinaryIO:
    if path.exists() and path.stat().st_size > LONGEST_LOG:
        path.replace(path.with_name(f"{path.name}.1"))
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab")
