"""A load generator: frames at a fixed rate or as fast as they are taken, each until it is durable.

The rate is kept whatever the server does: what is late is posted late, and not left out.
"""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

import httpx

from tests.bench.alerting.streets import Street
from tests.processes import Department, Frame, enter, post

LINES = 4
"""Connections at a time."""
APART = timedelta(seconds=10)
"""Between two frames of one camera, on the camera's clock: each car passes once."""
AGAIN_S = 0.1
PATIENCE_S = 60.0
"""How long a frame is sent again before the bench says that the door is broken."""
REQUESTS_A_SECOND = 10.0


@dataclass
class Sent:
    """What became of the frames; times are seconds since 1970."""

    receipts: dict[UUID, float] = field(default_factory=dict)
    began: float = 0.0
    ended: float = 0.0
    again: int = 0
    refused: list[str] = field(default_factory=list)


def frames(streets: Sequence[Street], cameras: Sequence[str], began: datetime) -> list[Frame]:
    return [
        Frame(cameras[n % len(cameras)], began + n // len(cameras) * APART, street.picture)
        for n, street in enumerate(streets)
    ]


def send(running: Department, shown: Sequence[Frame], rate: float | None) -> Sent:
    """All of them; `rate` in frames a second, or as fast as they are acknowledged."""
    sent, lock = Sent(began=time.time()), threading.Lock()
    credential, queue = running.credential, iter(enumerate(shown))

    def line() -> None:
        with httpx.Client(base_url=running.url, timeout=30, trust_env=False) as client:
            while True:
                with lock:
                    number, frame = next(queue, (0, None))
                if frame is None:
                    return
                if rate:
                    time.sleep(max(0.0, sent.began + number / rate - time.time()))
                _until_durable(client, credential, frame, sent)

    threads = [threading.Thread(target=line) for _ in range(LINES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sent.ended = time.time()
    return sent


def _until_durable(client: httpx.Client, credential: str, frame: Frame, sent: Sent) -> None:
    """As a gateway does: no answer, "wait" and "I am broken" mean once more; the rest is a no."""
    until = time.monotonic() + PATIENCE_S
    while True:
        said = _posted(client, credential, frame)
        at = time.time()
        if isinstance(said, httpx.Response) and said.is_success:
            sent.receipts[UUID(said.json()["frame"]["id"])] = at
            return
        if not _passes(said) or time.monotonic() > until:
            sent.refused.append(said.text if isinstance(said, httpx.Response) else repr(said))
            return
        sent.again += 1
        time.sleep(AGAIN_S)


def _posted(
    client: httpx.Client, credential: str, frame: Frame
) -> httpx.Response | httpx.TransportError:
    try:
        return post(client, credential, frame)
    except httpx.TransportError as error:
        return error


def _passes(said: httpx.Response | httpx.TransportError) -> bool:
    """Whether it may be better in a moment."""
    if isinstance(said, httpx.TransportError):
        return True
    return said.is_server_error or said.status_code == httpx.codes.TOO_MANY_REQUESTS


def requests_under_load(running: Department, load: Callable[[], Sent]) -> list[float]:
    """Milliseconds of an officer's requests while `load` runs: the list, and one alert, in turn."""
    took: list[float] = []
    over = threading.Event()

    def ask() -> None:
        with enter(running, "officer") as client:
            known = client.get("/api/alerts").raise_for_status().json()["alerts"]
            number = 0
            while not over.wait(1 / REQUESTS_A_SECOND):
                alert = known[number % len(known)]["id"]
                address = f"/api/alerts/{alert}" if number % 2 else "/api/alerts"
                began = time.perf_counter()
                client.get(address).raise_for_status()
                took.append(1000 * (time.perf_counter() - began))
                number += 1

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        load()
    finally:
        over.set()
        asking.join()
    return took
