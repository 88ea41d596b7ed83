"""Reads of today that come in while others search, and what each costs at writing."""

import asyncio
from datetime import UTC, datetime, time, timedelta
from time import perf_counter
from typing import Self
from uuid import UUID

import numpy as np

from backend.domain.ids import new_id
from backend.domain.plates import fold
from backend.domain.settling import settle
from backend.store import looks, upkeep
from backend.store.database import Database
from backend.store.looks import ReadRow, StoredLook
from tests.bench.searching.stored import DIGITS, LAST, LETTERS, ZONE, first_instant
from tests.looks import look

TODAY = LAST + timedelta(days=1)
NOON = datetime.combine(TODAY, time(11), ZONE).astimezone(UTC)
COUNTED = 600


class Arriving:
    """So many reads a second, each with a look, as the worker writes them."""

    def __init__(self, db: Database, a_second: float) -> None:
        self._db, self._pause = db, 1 / a_second
        self._random = np.random.default_rng(30_000_007)
        self.written = 0
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        await upkeep.make_missing(self._db, [TODAY])
        self._task = asyncio.create_task(self._keep_on())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _keep_on(self) -> None:
        while True:
            await self.one()
            await asyncio.sleep(self._pause)

    async def one(self) -> None:
        text = self._plate()
        at = NOON + timedelta(milliseconds=300 * self.written)
        seen, read_id = look(text), new_id(at)
        stored = StoredLook(new_id(at), at, at, read_id, seen)
        row = ReadRow(
            captured_at=at,
            id=read_id,
            camera_id=UUID(int=self.written % 60 + 1),
            owner_agency="Bloomington Police Department",
            last_at=at,
            settled=settle([seen]),
            folded=fold(text),
            best_look_id=stored.id,
            models="bench",
            day_at=first_instant(TODAY),
        )
        await looks.write(self._db, stored, new_id(at), row)
        self.written += 1

    async def costs(self) -> str:
        """What a read takes to write, and what of it its plate of the day takes."""
        await upkeep.make_missing(self._db, [TODAY])
        async with self._db.transaction():
            before = perf_counter()
            for _ in range(COUNTED):
                await self.one()
            whole = (perf_counter() - before) * 1000 / COUNTED
            before = perf_counter()
            for _ in range(COUNTED):
                # That part of the statement once more by itself, with a plate of its own.
                await self._db.run(
                    "INSERT INTO day_plate (day_at, folded) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                    first_instant(TODAY),
                    fold(self._plate()),
                )
            plate = (perf_counter() - before) * 1000 / COUNTED
            before = perf_counter()
            for _ in range(COUNTED):
                await self._db.value("SELECT 1")
            bare = (perf_counter() - before) * 1000 / COUNTED
        return (
            f"A read with its look takes {whole - bare:.2f} ms to write without the commit, of"
            f" which its plate of the day with its index takes {plate - bare:.2f} ms; from both a"
            f" round trip of {bare:.2f} ms is taken off."
        )

    def _plate(self) -> str:
        letters = [LETTERS[int(at)] for at in self._random.integers(len(LETTERS), size=2)]
        digits = [DIGITS[int(at)] for at in self._random.integers(10, size=5)]
        return "".join(letters + digits)
