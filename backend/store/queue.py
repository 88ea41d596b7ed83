"""Nudges for the workers. They carry nothing: what is to be done stands in PostgreSQL."""

import msgspec
from arq import ArqRedis, create_pool
from arq.connections import RedisSettings
from redis.exceptions import RedisError

TOLD = "platewarden:nudge"
"""Where the name of each job is published, so that no worker has to ask for it all the time."""
READ_FRAMES = "read_frames"
DISPATCH_ALERTS = "dispatch_alerts"

# arq's own serializer is pickle: whoever can write to the queue could run code.
encode = msgspec.msgpack.encode
decode = msgspec.msgpack.decode


def redis_settings(url: str) -> RedisSettings:
    """From `redis://…` or `unix:///path`."""
    if url.startswith("unix://"):
        return RedisSettings(unix_socket_path=url.removeprefix("unix://"), conn_retries=1)
    settings = RedisSettings.from_dsn(url)
    settings.conn_retries = 1
    return settings


class Queue:
    """Sends nudges; one that does not arrive only delays work, for a cron looks each second."""

    def __init__(self, url: str) -> None:
        self._settings = redis_settings(url)
        self._pool: ArqRedis | None = None

    async def nudge(self, job: str) -> bool:
        """Whether it arrived: with the workers who listen, else on arq's queue for the next one.

        A job of arq's costs a dozen commands on both sides, and a nudge has nothing to keep.
        """
        try:
            pool = await self._opened()
            if not await pool.publish(TOLD, job):
                await pool.enqueue_job(job)
        except (RedisError, OSError):
            return False
        return True

    async def enqueue(self, job: str) -> bool:
        """On arq's queue in any case: for what stands still although somebody seemed to listen.

        A listener that is cut off or stopped counts as one until its connection is given up.
        """
        try:
            await (await self._opened()).enqueue_job(job)
        except (RedisError, OSError):
            return False
        return True

    async def _opened(self) -> ArqRedis:
        if self._pool is None:
            self._pool = await create_pool(
                self._settings, job_serializer=encode, job_deserializer=decode
            )
        return self._pool

    async def close(self) -> None:
        if self._pool is not None:
            await self._pool.aclose()
