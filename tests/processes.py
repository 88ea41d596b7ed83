"""A demo department as `platewarden up` runs it: real servers, real processes, a folder of its own.

Everything ends with the test, also when the test is killed: each process is tied to this one.
"""

import asyncio
import os
import signal
import time
from base64 import urlsafe_b64encode
from collections.abc import Awaitable, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from typing import Any, TypeVar

import cv2
import httpx
import numpy as np
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from backend.cli.up import origin, programs, says_hello
from backend.embedded import Embedded
from backend.embedded.children import Command, last_words
from backend.embedded.keeping import Keeper
from backend.embedded.postgres import DATABASE
from backend.services import demo, demo_data
from backend.services.demo_data import CLIPS, plates
from backend.services.house import House, open_house
from backend.settings import Settings
from backend.store import clock
from backend.store.migrating import migrate
from tests.lodging import folder, free_port
from tests.logged import LOGGED, WORDS

T = TypeVar("T")
HOST = "127.0.0.1"
READY_WITHIN = 120.0
LOOK = 0.05
PATIENCE = 2.5
API, WORKER = "api", "worker"
POSTGRES, VALKEY = "PostgreSQL", "Valkey"


@dataclass(frozen=True)
class Frame:
    """One picture of one camera at one time."""

    camera: str
    at: datetime
    picture: bytes


@dataclass
class Department:
    """What runs, and the ways to hurt it; from the main thread only."""

    settings: Settings
    embedded: Embedded
    keeper: Keeper

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.settings.port}"

    @property
    def credential(self) -> str:
        """Of the demo's gateway."""
        return (self.settings.home / "demo" / "credential").read_text("utf-8").strip()

    def ask(self, question: Callable[[House], Awaitable[T]]) -> T:
        """Something that only the department's own records can answer."""
        with ThreadPoolExecutor(
            1
        ) as thread:  # the caller's own may have a loop: a browser's driver
            return thread.submit(asyncio.run, _in_house(self.settings, question)).result()

    def kill(self, name: str) -> None:
        """`kill -9`, and nothing else: what ended is started again by `look_after`."""
        pids = self.keeper.pids() | dict(
            zip((POSTGRES, VALKEY), self.embedded.pids(), strict=False)
        )
        os.kill(pids[name], signal.SIGKILL)

    def runs(self, name: str) -> bool:
        return name in self.keeper.pids() and all(
            command.name != name for command, _ in self.keeper.ended()
        )

    def look_after(self) -> None:
        """As the command does while it waits for Ctrl-C."""
        self.keeper.look_after()
        self.embedded.revive()

    def wait_for(self, what: Callable[[], bool], seconds: float = READY_WITHIN) -> None:
        """Until it is so, with everything looked after meanwhile."""
        until = time.monotonic() + seconds
        while not what():
            assert time.monotonic() < until, self.said()
            self.look_after()
            time.sleep(LOOK)

    def wait_for_api(self) -> None:
        self.wait_for(lambda: says_hello(HOST, self.settings.port))

    def said(self) -> str:
        """The last words of every process, for an assertion to end with."""
        logs = sorted((self.settings.home / "logs").glob("*.log"))
        return "too late; " + "; ".join(f"{log.stem}: {last_words(log)}" for log in logs)


@contextmanager
def department(
    *, workers: int = 1, push: str = "", dress: Callable[[Command], Command] | None = None
) -> Iterator[Department]:
    """The demo's, without its films; `push` is the host of a push service on this machine.

    `dress` may start each worker in another way.

    The servers are as careful as in earnest: what PostgreSQL has committed survives its own end.
    """
    with folder() as home:
        embedded, keeper = Embedded(home), Keeper()
        try:
            addresses = embedded.start()
            migrate(addresses.owner_database)
            port = free_port()
            settings = Settings(
                home=home,
                database=addresses.database,
                redis=addresses.redis,
                host=HOST,
                port=port,
                public_origins=origins(port),
                push_hosts=(push,) if push else (),
                push_insecure=bool(push),
                secure_cookies=False,
            )
            running = Department(settings, embedded, keeper)
            running.ask(demo.load)
            api, worker = (each for each in programs(settings) if each.name in (API, WORKER))
            names = [WORKER, *(f"{WORKER}-{number}" for number in range(2, workers + 1))]
            named = [replace(worker, name=n, log=home / "logs" / f"{n}.log") for n in names]
            keeper.start([api, *map(dress or (lambda command: command), named[:workers])])
            running.wait_for_api()
            yield running
        finally:
            keeper.stop(PATIENCE)
            LOGGED.know(embedded.query(WORDS, DATABASE))
            embedded.stop()


def origins(port: int) -> tuple[str, ...]:
    """As the command gives each of the demo's cast an address of their own."""
    roles = (origin(person.username, port) for person in demo_data.CAST)
    return (f"http://localhost:{port}", *roles)


@contextmanager
def enter(running: Department, role: str) -> Iterator[httpx.Client]:
    """Somebody of the demo's cast on a device of their own."""
    key = ec.generate_private_key(ec.SECP256R1()).public_key()
    public = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    with httpx.Client(base_url=running.url, timeout=15, trust_env=False) as client:
        client.get("/api/hello").raise_for_status()
        client.headers["x-csrftoken"] = client.cookies["pw_csrf"]
        body = {"role": role, "public_key": urlsafe_b64encode(public).rstrip(b"=").decode()}
        client.post("/api/demo/enter", json=body).raise_for_status()
        yield client


def post(client: httpx.Client, credential: str, frame: Frame) -> httpx.Response:
    """Hand a frame in as the gateway of this credential does."""
    headers = {
        "Authorization": f"Bearer {credential}",
        "Content-Type": "image/jpeg",
        "X-Camera": frame.camera,
        "X-Captured-At": frame.at.isoformat(),
        "X-Live": "no",
    }
    return client.post("/ingest/frames", content=frame.picture, headers=headers)


def car_passes(running: Department, which: int = 0) -> None:
    """One of the listed cars before a camera, through the door that gateways use."""
    [camera, *_] = running.ask(fixed_cameras)
    frame = Frame(camera, clock.now().astimezone(UTC), next(islice(listed_cars(), which, None)))
    with httpx.Client(base_url=running.url, timeout=30, trust_env=False) as client:
        assert post(client, running.credential, frame).status_code == 201


def list_plates(running: Department, wanted: Iterable[tuple[str, str]]) -> None:
    """A general list beside the demo's own, of these plates and states."""
    rows = [f"{plate},{state},stolen_vehicle,Reported stolen" for plate, state in wanted]
    with enter(running, "administrator") as client:
        asked = client.post(
            "/api/lists/general/import?name=Another",
            content="\n".join(["plate,state,reason_class,reason", *rows, ""]).encode(),
            headers={"Content-Type": "text/csv"},
        )
        asked.raise_for_status()


def listed_cars() -> Iterator[bytes]:
    """A frame of each listed car, late in its film, when it is near."""
    listed = {plate for plate, _ in plates().listed[:-1]}  # the last one is the detective's own
    for line in CLIPS.read_text("utf-8").splitlines()[1:]:
        _, name, plate, *_ = line.split("\t")
        if plate in listed:
            film = cv2.VideoCapture(str(CLIPS.with_name(name)))
            film.set(cv2.CAP_PROP_POS_FRAMES, int(film.get(cv2.CAP_PROP_FRAME_COUNT)) * 2 // 3)
            there, picture = film.read()
            film.release()
            assert there, name
            yield jpeg(picture)


def jpeg(picture: np.ndarray[Any, Any]) -> bytes:
    return cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 92])[1].tobytes()


async def fixed_cameras(house: House) -> list[str]:
    rows = await house.db.rows("SELECT id FROM camera WHERE kind = 'fixed' ORDER BY id")
    return [str(row["id"]) for row in rows]


async def _in_house(settings: Settings, question: Callable[[House], Awaitable[T]]) -> T:
    async with open_house(settings) as house:
        return await question(house)
