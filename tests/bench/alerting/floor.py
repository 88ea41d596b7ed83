"""What no program of this kind does without, on the same machine and in the same run."""

import time
from collections.abc import Callable, Sequence
from statistics import median
from uuid import UUID

import cv2
import numpy as np
from webpush import WebPush, WebPushSubscription

from alerts.keys import load_or_make
from alerts.notice import Notice
from alerts.render import render
from backend.services.equipment import vapid_folder
from backend.services.house import House
from models.pipeline import Pipeline
from tests.push_service import Phone

INSERT = """
    INSERT INTO live_event (person_id, kind, body, made_at) VALUES (gen_random_uuid(), 'floor',
    '{}', now())
"""
ROUNDS = 40
NOTICE = Notice(str(UUID(int=0)), kind="hit", ttl_s=120, urgency="high", test=False)


def recognised(pipeline: Pipeline, pictures: Sequence[bytes]) -> float:
    """Milliseconds of the bare decoder and of recognition."""

    def both(data: bytes) -> None:
        picture = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
        assert picture is not None
        pipeline.look(np.asarray(picture, np.uint8))

    return median(_timed(lambda data=data: both(data)) for data in pictures)  # type: ignore[misc]


async def inserted(house: House) -> float:
    """Milliseconds of one committed row; PostgreSQL syncs it."""
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        await house.db.run(INSERT)
        took.append(1000 * (time.perf_counter() - began))
    return median(took)


async def encrypted(house: House, phone: Phone) -> float:
    """Milliseconds of one message, signed and encrypted."""
    keys = load_or_make(vapid_folder(house))
    library = WebPush(keys.private_pem, keys.public_pem, subscriber="mailto:a@platewarden.example")
    to = WebPushSubscription(
        endpoint=phone.endpoint, keys={"p256dh": phone.p256dh, "auth": phone.auth}
    )
    return median(_timed(lambda: library.get(render(NOTICE), to)) for _ in range(ROUNDS))


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)
