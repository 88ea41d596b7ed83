"""The `platewarden` command in a process of its own, as somebody meets it."""

import signal
import subprocess
import sys
import tempfile
import time

import psutil

WAIT = 120.0


class Started:
    """The command in a process of its own, read as it speaks."""

    def __init__(self, *words: object, program: tuple[str, ...] = ("-m", "backend.cli")) -> None:
        self._errors = tempfile.TemporaryFile("w+")  # noqa: SIM115 - closed in `said`
        self.process = subprocess.Popen(  # noqa: S603 - our own interpreter and words
            [sys.executable, *program, *map(str, words)],
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )

    def links(self) -> list[str]:
        """What it prints until it says where everything is kept."""
        assert self.process.stdout is not None
        lines = []
        for line in self.process.stdout:
            lines.append(line.strip())
            if "Ctrl-C" in line:
                break
        return [line for line in lines if line]

    def family(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    def end(self, how: signal.Signals = signal.SIGINT) -> float:
        """Seconds until it was gone."""
        since = time.monotonic()
        self.process.send_signal(how)
        self.process.wait(20)
        return time.monotonic() - since

    def said(self) -> str:
        self.process.wait(WAIT)
        assert self.process.stdout is not None
        self.process.stdout.close()
        with self._errors:
            self._errors.seek(0)
            return self._errors.read()
