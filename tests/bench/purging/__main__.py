"""`python -m tests.bench.purging [--days D] [--reads N] [--write FILE]`: a day goes.

N reads with their frames, looks, hits and alerts are written for each of D days into a real
PostgreSQL. The month over them is frozen, and then its first day is given up while somebody
searches and reads come in. Ends with an error where that takes longer than it may.
"""

import argparse
import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import asyncpg
from tqdm import tqdm

from backend.services import reporting
from backend.services.house import House, open_house
from backend.services.purging import purge
from backend.settings import Settings
from backend.store.clock import Clock
from backend.store.database import Database
from backend.store.migrating import migrate
from tests.bench.figures import at_most, hold, percentile, tell
from tests.bench.purging.filled import FIRST, MONTH, begin, fill
from tests.bench.searching.arriving import Arriving
from tests.servers import Fresh, running

ROWS_S, BLOCKED_MS, REPORT_S = 5, 100, 60
PAUSE_S = 0.02


class Asking:
    """One who searches for a plate and one who writes, without end; how long each had to wait."""

    def __init__(self, fresh: Fresh) -> None:
        self._fresh = fresh
        self.waited: list[float] = []

    async def search(self) -> None:
        connection = await asyncpg.connect(self._fresh.database)
        while True:
            begun = perf_counter()
            await connection.fetch(
                "SELECT id FROM read WHERE folded = $1 ORDER BY captured_at DESC LIMIT 50",
                f"PLATE{len(self.waited) % 1000}",
            )
            self.waited.append(perf_counter() - begun)
            await asyncio.sleep(PAUSE_S)

    async def write(self) -> None:
        db = Database(self._fresh.database)
        await db.open()
        arriving = Arriving(db, 1)
        await arriving.__aenter__()
        while True:
            begun = perf_counter()
            await arriving.one()
            self.waited.append(perf_counter() - begun)
            await asyncio.sleep(PAUSE_S)


@asynccontextmanager
async def meanwhile(asking: Asking) -> AsyncIterator[None]:
    tasks = [asyncio.create_task(asking.search()), asyncio.create_task(asking.write())]
    await asyncio.sleep(2)
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task


async def reported(house: House) -> float:
    """Seconds in which the month is counted and frozen."""
    at = house.day_start(date(2026, 12, 1)) + timedelta(hours=1)
    begun = perf_counter()
    assert await reporting.freeze(replace(house, now=lambda: at)) == 1
    return perf_counter() - begun


async def gone(house: House, asking: Asking) -> tuple[float, float]:
    """Seconds until the rows of the first day are gone, and until its certificate is there."""
    at = house.over_at(FIRST) + timedelta(minutes=30)
    then = replace(house, now=_from(at))
    async with meanwhile(asking):
        asking.waited.clear()
        begun = perf_counter()
        assert await purge(then) == 1
        whole = perf_counter() - begun
    row = await house.db.row("SELECT begun_at, rows_gone_at FROM purge WHERE day = $1", FIRST)
    assert row is not None
    return (row["rows_gone_at"] - row["begun_at"]).total_seconds(), whole


def _from(at: datetime) -> Clock:
    """A clock that stood at an instant when this began."""
    begun = perf_counter()
    return lambda: at + timedelta(seconds=perf_counter() - begun)


async def measure(fresh: Fresh, home: Path, days: int, reads: int) -> list[tuple[str, float]]:
    settings = Settings(
        home=home,
        database=fresh.database,
        redis=fresh.redis,
        purge_database=fresh.purge_database,
    )
    async with open_house(settings) as house:
        await begin(house)
        for day in tqdm([FIRST + timedelta(days=each) for each in range(days)], unit=" days"):
            await fill(fresh.owner_database, house, day, reads)
        report = await reported(house)
        asking = Asking(fresh)
        rows, whole = await gone(house, asking)
        return [
            ("report of the month, s", report),
            ("rows of the day gone, s", rows),
            ("the day gone with its certificate, s", whole),
            ("a question meanwhile, p50 ms", 1000 * percentile(asking.waited, 0.5)),
            ("a question meanwhile, longest ms", 1000 * max(asking.waited)),
            ("questions meanwhile", len(asking.waited)),
        ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=4)
    parser.add_argument("--reads", type=int, default=1_000_000)
    parser.add_argument("--write", help="the document that the table goes into")
    given = parser.parse_args()
    with running(migrate) as servers, servers.fresh() as fresh, TemporaryDirectory() as home:
        found = asyncio.run(measure(fresh, Path(home), given.days, given.reads))
    lines = [
        f"{given.days} days of {given.reads:,} reads in {MONTH:%B %Y}",
        "",
        "| what | figure |",
        "|---|---|",
        *(f"| {name} | {value:.3g} |" for name, value in found),
    ]
    tell("purging", "\n".join(lines))
    figures = dict(found)
    hold(
        [
            at_most("rows of the day gone", figures["rows of the day gone, s"], ROWS_S, "s"),
            at_most(
                "a question meanwhile",
                figures["a question meanwhile, longest ms"],
                BLOCKED_MS,
                "ms",
            ),
            at_most("report of the month", figures["report of the month, s"], REPORT_S, "s"),
        ]
    )


if __name__ == "__main__":
    main()
