"""Whether anything was lost: frames sent until acknowledged, faults, and what must stand after.

For the test that kills at random moments and for the longer run of the bench.
"""

import json
import random
import shutil
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

import httpx

from backend.services.auditing import Verified, verify
from backend.services.house import House
from backend.store.database import Row
from tests.processes import POSTGRES, VALKEY, Department, Frame, post
from tests.push_service import Message, Phone

SENDS_AT_ONCE = 4
"""Jobs of one worker; each sends one message at a time."""
QUIET_WITHIN = 60.0
AGAIN_S, PATIENCE_S = 0.2, 45.0
UNFINISHED = """
    SELECT (SELECT count(*) FROM frame WHERE state = 'unread')
         + (SELECT count(*) FROM unread)
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


@dataclass(frozen=True)
class Pace:
    """Seconds between two frames, at random between these, and how often one is sent twice."""

    least: float = 0.05
    most: float = 0.3
    doubled: float = 0.0


class Gateway(threading.Thread):
    """Sends each frame until it is acknowledged, at a pace of its own, as gateways do."""

    def __init__(
        self, running: Department, frames: Sequence[Frame], seed: int, pace: Pace = Pace()
    ) -> None:
        super().__init__(daemon=True)
        self._url, self._frames, self._pace = running.url, frames, pace
        self._credential = running.credential
        self._chance = random.Random(seed)  # noqa: S311 - a schedule, no secret
        self._last, self._stopped = threading.Event(), threading.Event()
        self.receipts: dict[tuple[str, datetime], UUID] = {}
        self.refused: list[str] = []
        self.again = self.duplicates = self.doubled = 0

    def run(self) -> None:
        with httpx.Client(base_url=self._url, timeout=15, trust_env=False) as client:
            for frame in self._frames:
                if self._last.is_set():
                    return
                self._send(client, frame)
                if self._chance.random() < self._pace.doubled:
                    self.doubled += 1
                    self._send(client, frame)
                time.sleep(self._chance.uniform(self._pace.least, self._pace.most))

    def stop(self) -> None:
        """After the present frame; without it, where nobody acknowledges it any more."""
        self._last.set()
        self.join(PATIENCE_S)
        self._stopped.set()
        self.join()

    def _send(self, client: httpx.Client, frame: Frame) -> None:
        while not self._stopped.is_set() and not self._acknowledged(client, frame):
            self.again += 1
            time.sleep(AGAIN_S)

    def _acknowledged(self, client: httpx.Client, frame: Frame) -> bool:
        try:
            answer = post(client, self._credential, frame)
        except httpx.TransportError:
            return False
        if answer.status_code >= 500 or answer.status_code == httpx.codes.TOO_MANY_REQUESTS:
            return False
        if answer.status_code not in (200, 201):
            self.refused.append(answer.text)
            return True
        told = answer.json()
        self.duplicates += told["duplicate"]
        id_ = UUID(told["frame"]["id"])
        if self.receipts.setdefault((frame.camera, frame.at), id_) != id_:
            self.refused.append(f"{frame.at} became two frames")
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


def hurt(running: Department, name: str) -> None:
    """`kill -9`; Valkey also loses all it kept, as after the loss of its disk."""
    running.wait_for(lambda: running.runs(name) or name in (POSTGRES, VALKEY))
    running.kill(name)
    if name == VALKEY:
        time.sleep(0.2)  # its files are taken once it is dead
        for kept in (running.settings.home / "valkey").iterdir():
            shutil.rmtree(kept) if kept.is_dir() else kept.unlink()


def wait_until_quiet(running: Department, within: float = QUIET_WITHIN) -> None:
    since = [0.0]

    def quiet() -> bool:
        if time.monotonic() - since[0] < 0.5:
            return False
        since[0] = time.monotonic()
        return running.ask(unfinished) == 0

    running.wait_for(quiet, within)


def per_alert(
    messages: Sequence[Message], phones: Mapping[str, Phone]
) -> dict[tuple[UUID, str], list[str]]:
    """Topics of what was handed over, for each alert and person."""
    whose = {phone.endpoint.rpartition("/")[2]: name for name, phone in phones.items()}
    topics = defaultdict(list)
    for message in messages:
        alert = UUID(json.loads(message.payload)["url"].rpartition("/")[2])
        topics[(alert, whose[message.channel])].append(message.headers["topic"])
    return topics


def frames_are_read_once(found: Found, gateway: Gateway, frames: int) -> None:
    """For frames of which no two show one passing: each look is a read of its own."""
    rows = {(str(row["camera_id"]), row["captured_at"]): row["id"] for row in found.frames}
    assert gateway.refused == []
    assert len(gateway.receipts) == len(found.frames) == frames
    assert rows == gateway.receipts
    assert Counter(row["state"] for row in found.frames) == {"read": frames}
    seen = Counter((row["frame_id"], row["text"]) for row in found.looks)
    assert max(seen.values()) == 1  # whoever read a frame twice would have seen the same plate
    assert len(seen) == found.reads


def everyone_is_told_once(found: Found, people: Collection[str]) -> None:
    told = defaultdict(list)
    for alert in found.alerts:
        told[alert["hit_id"]].append(alert["username"])
    assert set(told) == {hit["id"] for hit in found.hits}
    assert {tuple(sorted(names)) for names in told.values()} == {tuple(sorted(people))}
    assert found.raised == len(found.alerts)


def pushes_arrived(found: Found, topics: Mapping[tuple[UUID, str], list[str]], cuts: int) -> int:
    """Each at least once; how many came again, which only one of `cuts` faults may do."""
    wanted = {(alert["id"], alert["username"]) for alert in found.alerts}
    assert wanted - set(topics) == set()  # missing = 0
    assert set(topics) - wanted == set()
    assert {len(set(said)) for said in topics.values()} == {1}  # a repeat replaces the one before
    words = {(row["alert_id"], row["username"]): row["handed"] for row in found.deliveries}
    repeats = {alert: len(said) - words[alert] for alert, said in topics.items()}
    assert min(repeats.values()) >= 0
    assert max(repeats.values()) <= cuts
    assert sum(repeats.values()) <= cuts * SENDS_AT_ONCE
    assert sum(map(len, topics.values())) <= sum(row["attempts"] for row in found.deliveries)
    return sum(repeats.values())


def chain_holds(found: Found) -> None:
    assert found.chain is not None
    assert found.chain.ok, found.chain.why


def nothing_is_lost(
    found: Found,
    gateway: Gateway,
    frames: int,
    people: Collection[str],
    topics: Mapping[tuple[UUID, str], list[str]],
    cuts: int,
) -> int:
    """Every frame once, every alert once a person, every push; how many pushes came again."""
    frames_are_read_once(found, gateway, frames)
    everyone_is_told_once(found, people)
    repeats = pushes_arrived(found, topics, cuts)
    chain_holds(found)
    return repeats
