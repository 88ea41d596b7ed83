"""A worker begins a job when it is told of it, and shares the work with others."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager, suppress

import anyio
import pytest
from arq.constants import default_queue_name, job_key_prefix
from redis.asyncio import Redis

from backend.services import reading
from backend.settings import Settings
from backend.store import queue
from tests.flow.street import PLATE, Street
from workers import main
from workers.prompt import Prompt

HEARD_WITHIN = 30.0
"""Seconds, before the test gives up."""


@asynccontextmanager
async def at_work(settings: Settings) -> AsyncIterator[None]:
    worker = main.worker(settings)
    working = asyncio.create_task(worker.async_run())
    try:
        yield
    finally:
        working.cancel()
        with suppress(asyncio.CancelledError):
            await working
        await asyncio.gather(*worker.tasks.values())
        await main.close(worker.ctx)
        await worker.pool.aclose(close_connection_pool=True)


async def has_a_read(street: Street) -> bool:
    await asyncio.sleep(0.1)
    return bool(await street.house.db.value("SELECT count(*) FROM read"))


class Deaf(Prompt):
    """Hears nothing of what is told."""

    def start(self, told: AsyncGenerator[str]) -> None:
        del told


async def is_read(street: Street) -> bool:
    """Told once more: a worker that is just starting may not have heard the first word."""
    await street.house.queue.nudge(queue.READ_FRAMES)
    await asyncio.sleep(0.1)
    return bool(await street.house.db.value("SELECT count(*) FROM frame WHERE state = 'read'"))


@pytest.mark.anyio
async def test_a_frame_is_read_when_a_worker_is_told_of_it(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next look at the queue would be in an hour."""
    monkeypatch.setattr(main, "POLL_S", 3600.0)
    async with at_work(street.house.settings):
        await street.frame()
        with anyio.fail_after(HEARD_WITHIN):
            while not await is_read(street):
                pass


async def stands_in_the_queue(redis: Redis, job: bytes) -> bool:
    await asyncio.sleep(0.05)
    return await redis.zscore(default_queue_name, job) is not None


@pytest.mark.anyio
async def test_a_nudge_stands_in_the_queue_only_where_no_worker_listens(street: Street) -> None:
    """Whoever starts later finds it there; whoever listens has begun already."""
    nudge, jobs = street.house.queue.nudge, f"{job_key_prefix}*"
    async with Redis.from_url(street.house.settings.redis) as redis:
        assert await nudge(queue.READ_FRAMES)
        (waiting,) = await redis.zrange(default_queue_name, 0, -1)
        async with at_work(street.house.settings):
            with anyio.fail_after(HEARD_WITHIN):
                while await stands_in_the_queue(redis, waiting):
                    pass
            before = {key for key in await redis.keys(jobs) if b"cron:" not in key}
            assert await nudge(queue.READ_FRAMES)
            assert {key for key in await redis.keys(jobs) if b"cron:" not in key} == before


@pytest.mark.anyio
async def test_a_frame_is_read_although_only_somebody_deaf_seems_to_listen(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker that is cut off is counted as a listener until its connection is given up."""
    monkeypatch.setattr(main, "Prompt", Deaf)
    async with Redis.from_url(street.house.settings.redis) as redis, redis.pubsub() as ghost:
        await ghost.subscribe(queue.TOLD)
        await ghost.get_message(timeout=5)
        await street.frame()
        async with at_work(street.house.settings):
            with anyio.fail_after(HEARD_WITHIN):
                while not await has_a_read(street):
                    pass


@pytest.mark.anyio
async def test_two_workers_with_two_frames_of_one_vehicle_make_one_read(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MOST_FRAMES", 1)
    for _ in range(4):
        await street.frame()
    assert await asyncio.gather(*(street.read() for _ in range(4))) == [1] * 4
    (read,) = await street.house.db.rows("SELECT looks, text FROM read")
    assert (read["looks"], read["text"]) == (4, PLATE)
