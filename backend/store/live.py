"""Live events between processes: a publish wakes the streams of one person.

The events stand in PostgreSQL; what travels here is only "look again". A stream that missed a
wake-up looks by itself every few seconds.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import contextmanager, suppress

from redis.asyncio import Redis
from redis.exceptions import RedisError

CHANNEL = "platewarden:live"
RETRY_S = 1.0
MOST_STREAMS = 10
"""Of one person in one process: each looks into the database every few seconds."""
HERE = "platewarden:here:"
HERE_S = 15
"""A stream says every few seconds that it is open; so long after its last word it is not."""


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


class Woken(asyncio.Event):
    """Set whenever there is news. `over`: a newer stream has taken the place of this one."""

    over = False


class Live:
    """One listener a process, any number of people."""

    def __init__(self, url: str) -> None:
        self._redis = Redis.from_url(url)
        self._waiting: dict[str, list[Woken]] = defaultdict(list)
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

    async def here(self, person_id: str) -> None:
        """An app of this person is open at this moment."""
        with suppress(RedisError, OSError):
            await self._redis.set(f"{HERE}{person_id}", b"", ex=HERE_S)

    async def present(self, person_ids: Sequence[str]) -> set[str]:
        """Whose app is open; nobody's where the server that keeps it does not answer."""
        if not person_ids:
            return set()
        with suppress(RedisError, OSError):
            said = await self._redis.mget([f"{HERE}{each}" for each in person_ids])
            return {each for each, word in zip(person_ids, said, strict=True) if word is not None}
        return set()

    @contextmanager
    def waiting(self, person_id: str) -> Iterator[Woken]:
        """For this person's news; the oldest of too many streams ends.

        None is refused: what a dead line left behind must not keep the living one out.
        """
        event, streams = Woken(), self._waiting[person_id]
        streams.append(event)
        for oldest in streams[:-MOST_STREAMS]:
            oldest.over = True
            oldest.set()
        try:
            yield event
        finally:
            streams.remove(event)
            if not streams:
                self._waiting.pop(person_id, None)

    async def _listen(self) -> None:
        async for person_id in heard(self._redis, CHANNEL):
            for event in self._waiting.get(person_id, ()):
                event.set()
