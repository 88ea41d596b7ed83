"""Pictures decoded in a process of their own, so that what each costs can be measured.

The peak of the test's own process cannot tell: an earlier test may have reached higher.
`python -m tests.measured` is the child. It takes requests on its input and answers each in a line:
refused or the picture's shape, seconds, and by how many KiB its peak memory has grown in all.
"""

import json
import struct
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from models import pictures
from models.pictures import Limits
from models.refused import PictureRefused

ROOT = Path(__file__).parents[1]
REQUEST = struct.Struct("<QQQ")
"""Bytes that follow, and the limits: pixels and work."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one picture took; no shape: it was refused."""

    shape: tuple[int, ...] | None
    seconds: float
    kibibytes: int


class Child:
    """The process; a new one after each that grew, or its peak would hide the next."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None

    def decode(self, data: bytes, limits: Limits) -> Cost:
        running = self._running = self._running or _start()
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(REQUEST.pack(len(data), limits.pixels, limits.work) + data)
        running.stdin.flush()
        line = running.stdout.readline()
        if not line:  # it fell over this one; the next must not suffer for it
            self.stop()
            raise AssertionError("the decoding process ended without an answer")
        shape, seconds, kibibytes = json.loads(line)
        return Cost(tuple(shape) if shape else None, seconds, kibibytes)

    def stop(self) -> None:
        if self._running is not None:
            self._running.communicate()
            self._running = None


def _start() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.measured"]
    return subprocess.Popen(  # noqa: S603 - ours
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


def peak() -> int:
    """KiB; `ru_maxrss` would begin with the peak of the process that started this one."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))


def answer(requests: BinaryIO) -> None:
    start = peak()
    while head := requests.read(REQUEST.size):
        size, pixels, work = REQUEST.unpack(head)
        data = requests.read(size)
        shape, begun = None, time.process_time()
        with suppress(PictureRefused):
            picture = pictures.decode(data, Limits(pixels=pixels, work=work))
            assert picture.dtype == "uint8"
            shape = picture.shape
        told = json.dumps([shape, time.process_time() - begun, peak() - start])
        sys.stdout.write(f"{told}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    answer(sys.stdin.buffer)
