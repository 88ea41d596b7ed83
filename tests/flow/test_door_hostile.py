"""Pictures made to do harm, before the real server: one clear refusal, and bounded memory.

What passes the door is read by a worker, which must survive it and go on.
"""

import select
import socket
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from backend.services.house import House
from backend.store.database import Row
from tests import hostile
from tests.flow.standing import refused
from tests.processes import API, WORKER, Department, Frame, department, fixed_cameras, jpeg, post
from tests.striped import street
from workers.clock import now

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

ENDLESS_MB = 500
API_GROWS, WORKER_GROWS = 64 * 2**20, 512 * 2**20
"""Bytes above what each had in use before. The worker decodes 25 million pixels of 8 bytes."""


@pytest.fixture(scope="module")
def running() -> Iterator[Department]:
    with department() as one:
        yield one


class Peak:
    """The most memory that a process has had since it was asked to count anew (proc(5))."""

    def __init__(self, running: Department, name: str) -> None:
        self._folder = Path("/proc") / str(running.keeper.pids()[name])
        (self._folder / "clear_refs").write_text("5", "ascii")
        self.before = self._bytes("VmRSS")

    @property
    def grown(self) -> int:
        return self._bytes("VmHWM") - self.before

    def _bytes(self, name: str) -> int:
        lines = (self._folder / "status").read_text("ascii").splitlines()
        words = next(line.split() for line in lines if line.startswith(f"{name}:"))
        return int(words[1]) * 1024


async def states(house: House) -> list[Row]:
    return await house.db.rows("SELECT state FROM frame ORDER BY captured_at")


def settled(running: Department) -> bool:
    return "unread" not in {row["state"] for row in running.ask(states)}


def test_hostile_pictures_cost_one_refusal_each_and_bounded_memory(running: Department) -> None:
    """Nothing of them is stored, and nothing is decoded to find that out."""
    camera, at = running.ask(fixed_cameras)[0], now()
    sent = hostile.refused()
    with httpx.Client(base_url=running.url, timeout=60, trust_env=False) as client:
        post(client, running.credential, Frame(camera, at, b"nothing"))
        peak = Peak(running, API)
        for number, one in enumerate(sent):
            frame = Frame(camera, at - timedelta(seconds=number), one.data)
            answer = post(client, running.credential, frame)
            assert (one.name, answer.status_code) == (one.name, one.status), answer.text
            refused(answer, one.status, one.code)
    assert peak.grown < API_GROWS
    assert running.ask(states) == []


def endless(running: Department, path: str, camera: str) -> bytes:
    """The first line of the answer to a picture that never ends, sent until somebody says no."""
    head = (
        f"POST {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {running.credential}\r\n"
        f"X-Camera: {camera}\r\nX-Captured-At: {now().isoformat()}\r\n"
        "Content-Type: image/jpeg\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    piece = b"100000\r\n" + bytes(2**20) + b"\r\n"
    with socket.create_connection(("127.0.0.1", running.settings.port), 60) as line:
        line.sendall(head.encode() + b"3\r\n\xff\xd8\xff\r\n")
        for _ in range(ENDLESS_MB):
            if select.select([line], [], [], 0)[0]:
                break
            line.sendall(piece)
        return line.recv(100).partition(b"\r\n")[0]


@pytest.mark.parametrize("path", ["/ingest/frames", "/ingest/mjpeg"])
def test_a_picture_that_never_ends_is_refused_in_bounded_memory(
    running: Department, path: str
) -> None:
    camera, peak = running.ask(fixed_cameras)[0], Peak(running, API)
    assert endless(running, path, camera) == b"HTTP/1.1 413 Request Entity Too Large"
    assert peak.grown < API_GROWS


def test_odd_pictures_are_read_or_closed_in_bounded_memory_and_the_next_one_is_read(
    running: Department,
) -> None:
    camera, at = running.ask(fixed_cameras)[0], now() - timedelta(minutes=30)
    sent = hostile.taken()
    with httpx.Client(base_url=running.url, timeout=60, trust_env=False) as client:
        warm(running, client, Frame(camera, at - timedelta(seconds=1), jpeg(street())))
        peaks = Peak(running, API), Peak(running, WORKER)
        for number, one in enumerate(sent):
            frame = Frame(camera, at + timedelta(seconds=number), one.data)
            answer = post(client, running.credential, frame)
            assert (one.name, answer.status_code) == (one.name, one.status), answer.text
        running.wait_for(lambda: settled(running))
        api, worker = (peak.grown for peak in peaks)
        warm(running, client, Frame(camera, at + timedelta(minutes=1), jpeg(street())))
    ends = [row["state"] for row in running.ask(states)][1:-1]
    assert list(zip((one.name for one in sent), ends, strict=True)) == [
        (one.name, one.code) for one in sent
    ]
    assert (api < API_GROWS, worker < WORKER_GROWS) == (True, True), (api, worker)
    assert running.keeper.ended() == []


def warm(running: Department, client: httpx.Client, frame: Frame) -> None:
    """Everything that is loaded by the first frame is there afterwards."""
    assert post(client, running.credential, frame).status_code == 201
    running.wait_for(lambda: settled(running))
