"""A nudge is followed at once, a few at a time, and whatever goes wrong the next one is heard."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

import pytest

from workers import prompt
from workers.prompt import MOST, Prompt

pytestmark = pytest.mark.anyio
READ = "read"


class Work:
    """A job that is done when it is let go, and counts how many of it run."""

    def __init__(self) -> None:
        self.begun = self.now = self.most = 0
        self.go = asyncio.Event()

    async def __call__(self, _: dict[Any, Any]) -> int:
        self.begun, self.now = self.begun + 1, self.now + 1
        self.most = max(self.most, self.now)
        try:
            await self.go.wait()
        finally:
            self.now -= 1
        return 1


async def settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def never() -> AsyncGenerator[str]:
    await asyncio.Event().wait()
    yield ""


async def test_what_is_told_is_begun_and_unknown_names_are_not() -> None:
    work = Work()

    async def told() -> AsyncGenerator[str]:
        for name in (READ, "something newer", READ):
            yield name
        await asyncio.Event().wait()

    prompted = Prompt({}, {READ: work}, 10.0)
    prompted.start(told())
    await settle()
    assert work.begun == 2
    work.go.set()
    await prompted.stop()
    assert work.now == 0


async def test_nudges_beyond_the_most_become_one_more_round() -> None:
    """Whatever they were for was there before that round claims."""
    work = Work()
    prompted = Prompt({}, {READ: work}, 10.0)
    for _ in range(MOST + 5):
        prompted.begin(READ)
    await settle()
    assert (work.begun, work.most) == (MOST, MOST)
    work.go.set()
    await settle()
    assert (work.begun, work.most) == (MOST + 1, MOST)


async def test_a_job_that_fails_or_hangs_does_not_end_the_listening(
    caplog: pytest.LogCaptureFixture,
) -> None:
    tried = 0

    async def job(_: dict[Any, Any]) -> int:
        nonlocal tried
        tried += 1
        if tried == 1:
            raise OSError("the database is away")
        await asyncio.Event().wait()
        return 1

    prompted = Prompt({}, {READ: job}, 0.01)
    prompted.begin(READ)
    await settle()
    prompted.begin(READ)
    await asyncio.sleep(0.1)
    prompted.begin(READ)
    await settle()
    assert tried == 3
    said = [str(record.exc_info and record.exc_info[1]) for record in caplog.records]
    assert "the database is away" in said[0]
    assert len(said) == 2
    await prompted.stop()


async def test_what_is_under_way_when_the_worker_stops_is_given_a_moment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(prompt, "LEAVE_S", 0.05)
    quick, stuck = Work(), Work()
    quick.go.set()
    prompted = Prompt({}, {READ: quick, "stuck": stuck}, 10.0)
    prompted.start(never())
    prompted.begin(READ)
    prompted.begin("stuck")
    await prompted.stop()
    assert (quick.begun, quick.now) == (1, 0)
    assert (stuck.begun, stuck.now) == (1, 0)


async def test_a_worker_that_stops_begins_no_further_round() -> None:
    work = Work()
    prompted = Prompt({}, {READ: work}, 10.0)
    for _ in range(MOST + 1):
        prompted.begin(READ)
    await settle()
    stopping = asyncio.create_task(prompted.stop())
    await settle()
    work.go.set()
    await stopping
    assert (work.begun, work.now) == (MOST, 0)


async def test_a_listening_that_breaks_is_said_and_does_not_keep_the_worker_from_stopping(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def broken() -> AsyncGenerator[str]:
        yield READ
        raise ValueError("a message that is none")

    work = Work()
    work.go.set()
    prompted = Prompt({}, {READ: work}, 10.0)
    prompted.start(broken())
    await settle()
    await prompted.stop()
    assert work.begun == 1
    assert [record.message for record in caplog.records] == [
        "nothing is heard any more; the look at the queue goes on"
    ]
