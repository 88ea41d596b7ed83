"""Processes and servers are killed at random moments, and nothing that was acknowledged is lost.

R-MOB-03, R-CAP-05 and the audit chain, over everything real: PostgreSQL, Valkey, the server, two
workers, and a push service that checks what it is handed.
"""

import json
import random
import shutil
import threading
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from uuid import UUID

import cv2
import httpx
import numpy as np
import pytest

from alerts.channel import Outcome
from alerts.notice import Notice, Subscription
from backend.services.auditing import Verified, verify
from backend.services.dispatching import Sender, dispatch_alerts
from backend.services.house import House
from backend.services.tending import tend
from backend.store import clock
from backend.store.database import Row
from tests.flow.street import PICTURE, PLATE, Recorder, Street
from tests.flow.street import street as open_street
from tests.phones import subscribed
from tests.processes import (
    API,
    POSTGRES,
    VALKEY,
    WORKER,
    Department,
    Frame,
    department,
    fixed_cameras,
    jpeg,
    list_plates,
    listed_cars,
    post,
)
from tests.push_service import Answer, Message, Phone, PushService
from tests.servers import Fresh

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

SEED = 20_261_123
WORKERS = 2
CLIPPED, DRAWN, BLANK = 12, 6, 22
"""Frames of the demo's listed cars, of the one test plate, and of nothing."""
FRAMES = CLIPPED + DRAWN + BLANK
FAULTS = (WORKER, API, VALKEY, WORKER, POSTGRES, API, f"{WORKER}-2")
CUTTING = [name for name in FAULTS if name != API]
"""Faults that may end a send between its arrival and its record."""
SENDS_AT_ONCE = 4
"""Jobs of one worker; each sends one message at a time."""
APART = timedelta(minutes=4)
"""Between two frames of a camera: no two are the same passing of a car."""
QUIET_WITHIN = 60.0
SLOW = Answer(201, after_s=0.4, takes=True)
"""A push service that takes its time: a sender may be killed before it hears the answer."""
PEOPLE = ("officer", "detective")

UNFINISHED = """
    SELECT (SELECT count(*) FROM frame WHERE state = 'unread')
         + (SELECT count(*) FROM hit WHERE told_at IS NULL AND withdrawn_at IS NULL)
         + (SELECT count(*) FROM delivery WHERE state IN ('pending', 'sending'))
"""
ALERTS = """
    SELECT a.id, a.hit_id, p.username FROM alert a JOIN person p ON p.id = a.person_id
"""
DELIVERIES = """
    SELECT d.alert_id, p.username, count(*) FILTER (WHERE d.state = 'handed') AS handed,
           sum(d.attempts) AS attempts
    FROM delivery d JOIN device v ON v.id = d.device_id JOIN person p ON p.id = v.person_id
    GROUP BY 1, 2
"""


class Gateway(threading.Thread):
    """Sends each frame until it is acknowledged, at a pace of its own, as gateways do."""

    def __init__(self, running: Department, frames: list[Frame]) -> None:
        super().__init__(daemon=True)
        self._url, self._frames = running.url, frames
        self._credential = running.credential
        self._pace = random.Random(SEED)  # noqa: S311 - a schedule, no secret
        self._stopped = threading.Event()
        self.receipts: dict[tuple[str, datetime], UUID] = {}
        self.refused: list[str] = []
        self.again = self.duplicates = 0

    def run(self) -> None:
        with httpx.Client(base_url=self._url, timeout=15, trust_env=False) as client:
            for frame in self._frames:
                while not self._stopped.is_set() and not self._acknowledged(client, frame):
                    self.again += 1
                    time.sleep(0.2)
                time.sleep(self._pace.uniform(0.05, 0.3))

    def stop(self) -> None:
        self._stopped.set()
        self.join()

    def _acknowledged(self, client: httpx.Client, frame: Frame) -> bool:
        try:
            answer = post(client, self._credential, frame)
        except httpx.TransportError:
            return False
        if answer.status_code >= 500:
            return False
        if answer.status_code not in (200, 201):
            self.refused.append(answer.text)
            return True
        told = answer.json()
        self.duplicates += told["duplicate"]
        self.receipts[(frame.camera, frame.at)] = UUID(told["frame"]["id"])
        return True


@dataclass
class Found:
    """What stands in the database when everything is quiet."""

    frames: list[Row] = field(default_factory=list)
    looks: list[Row] = field(default_factory=list)
    reads: int = 0
    hits: list[Row] = field(default_factory=list)
    alerts: list[Row] = field(default_factory=list)
    deliveries: list[Row] = field(default_factory=list)
    raised: int = 0
    chain: Verified | None = None


async def find(house: House) -> Found:
    db = house.db
    return Found(
        await db.rows("SELECT id, camera_id, captured_at, state FROM frame"),
        await db.rows("SELECT frame_id, read_id, text FROM look"),
        await db.value("SELECT count(*) FROM read"),
        await db.rows("SELECT id, read_id, entry_id FROM hit WHERE told_at IS NOT NULL"),
        await db.rows(ALERTS),
        await db.rows(DELIVERIES),
        await db.value("SELECT count(*) FROM audit_event WHERE tag = 'system:alert:raised'"),
        await verify(house),
    )


async def unfinished(house: House) -> int:
    return int(await house.db.value(UNFINISHED))


def pictures(chance: random.Random) -> list[bytes]:
    """All different, so that no frame can stand in for another."""
    plate = cv2.imdecode(np.frombuffer(PICTURE, np.uint8), cv2.IMREAD_COLOR)
    assert plate is not None
    drawn = [
        jpeg(
            cv2.copyMakeBorder(plate, 20 + n, 20, 30, 30 + n, cv2.BORDER_CONSTANT, value=(90,) * 3)
        )
        for n in range(DRAWN)
    ]
    blank = [jpeg(np.full((120, 200, 3), 40 + 5 * n, np.uint8)) for n in range(BLANK)]
    shown = [*islice(listed_cars(), CLIPPED), *drawn, *blank]
    chance.shuffle(shown)
    return shown


def hurt(running: Department, name: str) -> None:
    """`kill -9`; Valkey also loses all it kept, as after the loss of its disk."""
    running.wait_for(lambda: running.runs(name) or name in (POSTGRES, VALKEY))
    running.kill(name)
    if name == VALKEY:
        time.sleep(0.2)  # its files are taken once it is dead
        for kept in (running.settings.home / "valkey").iterdir():
            shutil.rmtree(kept) if kept.is_dir() else kept.unlink()


def hurt_while_sending(running: Department, gateway: Gateway, chance: random.Random) -> None:
    """Each fault when a certain number of frames is in, and a moment later."""
    moments = sorted(chance.sample(range(2, FRAMES * 3 // 4), len(FAULTS)))
    faults = list(FAULTS)
    chance.shuffle(faults)
    for moment, name in zip(moments, faults, strict=True):
        running.wait_for(lambda moment=moment: len(gateway.receipts) >= moment)  # type: ignore[misc]
        time.sleep(chance.uniform(0, 0.3))
        hurt(running, name)
    running.wait_for(lambda: not gateway.is_alive())


def wait_until_quiet(running: Department) -> None:
    since = [0.0]

    def quiet() -> bool:
        if time.monotonic() - since[0] < 0.5:
            return False
        since[0] = time.monotonic()
        return running.ask(unfinished) == 0

    running.wait_for(quiet, QUIET_WITHIN)


def per_alert(
    messages: list[Message], phones: dict[str, Phone]
) -> dict[tuple[UUID, str], list[str]]:
    """Topics of what was handed over, for each alert and person."""
    whose = {phone.endpoint.rpartition("/")[2]: name for name, phone in phones.items()}
    topics = defaultdict(list)
    for message in messages:
        alert = UUID(json.loads(message.payload)["url"].rpartition("/")[2])
        topics[(alert, whose[message.channel])].append(message.headers["topic"])
    return topics


def test_kills_at_random_moments_lose_no_frame_and_no_alert() -> None:
    """R-MOB-03: every frame once, every alert once a person, every push at least once."""
    chance = random.Random(SEED)  # noqa: S311 - a schedule, no secret
    with PushService() as service, department(workers=WORKERS, push=service.host) as running:
        phones = {role: subscribed(running, service, role) for role in PEOPLE}
        list_plates(running, [(PLATE, "ID")])
        service.answer(*[SLOW] * FRAMES * len(PEOPLE))
        theirs = running.ask(fixed_cameras)
        began = clock.now().astimezone(UTC) - timedelta(hours=6)
        frames = [
            Frame(theirs[n % len(theirs)], began + n * APART, picture)
            for n, picture in enumerate(pictures(chance))
        ]
        gateway = Gateway(running, frames)
        gateway.start()
        try:
            hurt_while_sending(running, gateway, chance)
        finally:
            gateway.stop()
        wait_until_quiet(running)
        found = running.ask(find)
    assert gateway.refused == []
    frames_are_read_once(found, gateway)
    everyone_is_told_once(found)
    pushes_arrived(found, per_alert(service.messages, phones))
    assert service.rejected == []
    assert found.chain is not None
    assert found.chain.ok, found.chain.why


def frames_are_read_once(found: Found, gateway: Gateway) -> None:
    rows = {(str(row["camera_id"]), row["captured_at"]): row["id"] for row in found.frames}
    assert len(gateway.receipts) == len(found.frames) == FRAMES
    assert rows == gateway.receipts
    assert Counter(row["state"] for row in found.frames) == {"read": FRAMES}
    seen = Counter((row["frame_id"], row["text"]) for row in found.looks)
    assert max(seen.values()) == 1  # whoever read a frame twice would have seen the same plate
    assert len(seen) == found.reads >= CLIPPED + DRAWN


def everyone_is_told_once(found: Found) -> None:
    told = defaultdict(list)
    for alert in found.alerts:
        told[alert["hit_id"]].append(alert["username"])
    assert len(found.hits) >= CLIPPED // 2
    assert set(told) == {hit["id"] for hit in found.hits}
    assert {tuple(sorted(people)) for people in told.values()} == {tuple(sorted(PEOPLE))}
    assert found.raised == len(found.alerts)


def pushes_arrived(found: Found, topics: dict[tuple[UUID, str], list[str]]) -> None:
    wanted = {(alert["id"], alert["username"]) for alert in found.alerts}
    assert wanted - set(topics) == set()  # missing = 0
    assert set(topics) - wanted == set()
    assert {len(set(said)) for said in topics.values()} == {1}  # a repeat replaces the one before
    words = {(row["alert_id"], row["username"]): row["handed"] for row in found.deliveries}
    repeats = {alert: len(said) - words[alert] for alert, said in topics.items()}
    assert min(repeats.values()) >= 0
    assert max(repeats.values()) <= len(CUTTING)
    assert sum(repeats.values()) <= len(CUTTING) * SENDS_AT_ONCE
    assert sum(map(len, topics.values())) <= sum(row["attempts"] for row in found.deliveries)


@dataclass
class Slow(Recorder):
    """A push service of eight seconds, and another worker that looks for work meanwhile."""

    street: Street | None = None
    other: Recorder = field(default_factory=Recorder)

    async def send(self, notice: Notice, to: Subscription) -> Outcome:
        assert self.street is not None
        self.street.watch.pass_(seconds=8)
        await dispatch_alerts(self.street.house, Sender(self.other))
        return await super().send(notice, to)


@pytest.mark.anyio
async def test_a_slow_push_service_makes_no_alert_be_sent_twice(
    fresh: Fresh, tmp_path: Path
) -> None:
    """R-MOB-03: what waits behind a slow send is free for others, and is theirs alone."""
    async with open_street(fresh, tmp_path) as street:
        for _ in range(5):
            await street.person("officer")
        await street.listed()
        await street.frame()
        await street.read()
        street.watch.pass_(seconds=2)
        await tend(street.house)
        slow = Slow(street=street)
        await dispatch_alerts(street.house, Sender(slow))
        sent = [notice.alert_id for notice, _ in (*slow.sent, *slow.other.sent)]
        assert len(sent) == len(set(sent)) == 5
        assert {row["handed"] for row in await street.house.db.rows(DELIVERIES)} == {1}
