"""Nudges are followed at once: whoever hears one begins what it names, without a job of arq's.

What is to be done stands in PostgreSQL and is claimed there, so that a nudge that several workers
hear, or none, loses nothing and does nothing twice.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import aclosing
from typing import Any

MOST = 4
"""Of one kind at a time: while one waits for the database another reads."""
LEAVE_S = 5.0
"""How long what has begun may go on when the worker stops."""
Job = Callable[[dict[Any, Any]], Awaitable[int]]
log = logging.getLogger("worker.prompt")


class Prompt:
    """Listens from `start` to `stop`."""

    def __init__(self, ctx: dict[Any, Any], jobs: Mapping[str, Job], timeout_s: float) -> None:
        self._ctx = ctx
        self._jobs = jobs
        self._timeout_s = timeout_s
        self._begun: set[asyncio.Task[None]] = set()
        self._number = Counter[str]()
        self._once_more: set[str] = set()
        self._listening: asyncio.Task[None] | None = None
        self._leaving = False

    def start(self, told: AsyncGenerator[str]) -> None:
        """`told` gives the names of jobs, for ever."""
        self._listening = asyncio.create_task(self._listen(told))

    async def stop(self) -> None:
        """Nothing new begins; what is under way has a moment, and is over when this returns."""
        self._leaving = True
        if self._listening is not None:
            self._listening.cancel()
            await asyncio.gather(self._listening, return_exceptions=True)
        if self._begun:
            await asyncio.wait(self._begun, timeout=LEAVE_S)
        late = list(self._begun)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _listen(self, told: AsyncGenerator[str]) -> None:
        try:
            async with aclosing(told) as names:
                async for name in names:
                    self.begin(name)
        except Exception:
            log.exception("nothing is heard any more; the look at the queue goes on")

    def begin(self, name: str) -> None:
        """At once; or, when enough are under way, once more as soon as one of them is done."""
        if name not in self._jobs or self._leaving:
            return
        if self._number[name] >= MOST:
            self._once_more.add(name)
            return
        self._number[name] += 1
        task = asyncio.create_task(self._follow(name))
        self._begun.add(task)
        task.add_done_callback(self._begun.discard)

    async def _follow(self, name: str) -> None:
        try:
            async with asyncio.timeout(self._timeout_s):
                await self._jobs[name](self._ctx)
        except Exception:
            # Nothing is lost: the look that comes every second takes it up.
            log.exception("%s", name)
        finally:
            self._number[name] -= 1
        if name in self._once_more:
            self._once_more.discard(name)
            self.begin(name)
