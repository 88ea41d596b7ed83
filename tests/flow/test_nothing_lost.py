"""Processes and servers are killed at random moments, and nothing that was acknowledged is lost.

R-MOB-03, R-CAP-05 and the audit chain, over everything real: PostgreSQL, Valkey, the server, two
workers, and a push service that checks what it is handed.
"""

import random
import time
from dataclasses import dataclass, field
from datetime import UTC, timedelta
from itertools import islice
from pathlib import Path

import cv2
import numpy as np
import pytest

from alerts.channel import Outcome
from alerts.notice import Notice, Subscription
from backend.services.dispatching import Sender, dispatch_alerts
from backend.services.tending import tend
from backend.store import clock
from tests.flow.street import PICTURE, PLATE, Recorder, Street
from tests.flow.street import street as open_street
from tests.losses import (
    DELIVERIES,
    Gateway,
    find,
    hurt,
    nothing_is_lost,
    per_alert,
    wait_until_quiet,
)
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
)
from tests.push_service import Answer, PushService
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
APART = timedelta(minutes=4)
"""Between two frames of a camera: no two are the same passing of a car."""
SLOW = Answer(201, after_s=0.4, takes=True)
"""A push service that takes its time: a sender may be killed before it hears the answer."""
PEOPLE = ("officer", "detective")


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
        gateway = Gateway(running, frames, SEED)
        gateway.start()
        try:
            hurt_while_sending(running, gateway, chance)
        finally:
            gateway.stop()
        wait_until_quiet(running)
        found = running.ask(find)
    topics = per_alert(service.messages, phones)
    nothing_is_lost(found, gateway, FRAMES, PEOPLE, topics, len(CUTTING))
    assert found.reads >= CLIPPED + DRAWN
    assert len(found.hits) >= CLIPPED // 2
    assert service.rejected == []


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
        sent = [notice.about for notice, _ in (*slow.sent, *slow.other.sent)]
        assert len(sent) == len(set(sent)) == 5
        assert {row["handed"] for row in await street.house.db.rows(DELIVERIES)} == {1}
