"""Live events between processes: a publish wakes the streams of one person.

The events stand in PostgreSQL; what travels here is only "look again". A stream that missed a
wake-up looks by itself every few seconds.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager, suppress

from redis.asyncio import Redis
from redis.exceptions import RedisError

CHANNEL = "platewarden:live"
RETRY_S = 1.0


async def heard(redis: Redis, channel: str) -> AsyncGenerator[str]:
    """What is published, for ever: the library's own loops end silently when the server restarts.

    What is published while nobody can listen is not heard.
    """
    while True:
        try:
            async with redis.pubsub() as subscription:
                await subscription.subscribe(channel)
                async for message in subscription.listen():
                    if message["type"] == "message":
                        yield message["data"].decode()
        except (RedisError, OSError):
            await asyncio.sleep(RETRY_S)


class Live:
    """One listener a process, any number of streams."""

    def __init__(self, url: str) -> None:
        self._redis = Redis.from_url(url)
        self._waiting: dict[str, set[asyncio.Event]] = defaultdict(set)
        self._task: asyncio.Task[None] | None = None

    async def open(self) -> None:
        self._task = asyncio.create_task(self._listen())

    async def close(self) -> None:
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        await self._redis.aclose()

    async def wake(self, person_id: str) -> None:
        """Tell every process that this person has news."""
        with suppress(RedisError, OSError):
            await self._redis.publish(CHANNEL, person_id)

    @contextmanager
    def waiting(self, person_id: str) -> Iterator[asyncio.Event]:
        """An event that is set whenever this person has news."""
        event = asyncio.Event()
        self._waiting[person_id].add(event)
        try:
            yield event
        finally:
            self._waiting[person_id].discard(event)
            if not self._waiting[person_id]:
                del self._waiting[person_id]

    async def _listen(self) -> None:
        async for person_id in heard(self._redis, CHANNEL):
            for event in self._waiting.get(person_id, ()):
                event.set()
