"""`python -m tests.bench.searching [--reads N] [--home DIR] [--minutes M] [--write FILE]`.

Thirty days of reads are written into a real PostgreSQL, then searched one question after another on
the machine's cores, with nothing of them in the memory of the server or of the system at first,
while reads of today come in. Ends with an error where a search takes longer than it may.

With `--home` the days stay there and are not written again; `--minutes` ends the writing after so
long, and the same command goes on with it. Without, all is gone at the end.
"""

import argparse
import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import asyncpg

from backend.embedded import Addresses, Embedded
from backend.store.database import Database
from backend.store.migrating import migrate
from tests.bench.figures import at_most, hold, percentile, tell
from tests.bench.searching.arriving import Arriving
from tests.bench.searching.asked import KINDS, questions
from tests.bench.searching.finding import find
from tests.bench.searching.stored import (
    LAST,
    Stored,
    days,
    fill_day,
    leave_out_indexes,
    make_indexes,
)
from tests.lodging import folder

READS, SHARE = 30_000_000, 5
"""Reads, and how many of them there are for each plate."""
EACH = 60
"""Questions of a kind."""
A_SECOND = 5
"""Reads that come in meanwhile."""


def say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


async def load(dsn: str, stored: Stored, minutes: float) -> bool:
    """Whether all days are there; what was written took so long."""
    connection = await asyncpg.connect(dsn)
    await connection.execute(
        "INSERT INTO installation (department, profile, zone, made_at)"
        " VALUES ('Bench', 'bloomington', 'America/Chicago', now()) ON CONFLICT DO NOTHING"
    )
    if not await connection.fetchval("SELECT to_regclass('left_out') IS NOT NULL"):
        await leave_out_indexes(dsn)
    there = {
        row["relname"]
        for row in await connection.fetch("SELECT relname FROM pg_class WHERE relname ~ '^read_2'")
    }
    await connection.close()
    missing = [day for day in days() if f"read_{day:%Y%m%d}" not in there]
    if not missing:
        return await indexed(dsn)
    say(f"drawing {stored.reads:,} reads of {stored.plates:,} plates …")
    serials, ranks = stored.serials(), stored.ranks()
    began = perf_counter()
    for day in missing:
        if perf_counter() - began > minutes * 60:
            return False
        at = days().index(day) * stored.a_day
        started = perf_counter()
        await fill_day(dsn, day, [serials[rank] for rank in ranks[at : at + stored.a_day]])
        say(f"{day}: {stored.a_day:,} reads in {perf_counter() - started:.1f} s")
    return await indexed(dsn)


async def indexed(dsn: str) -> bool:
    """Always true: now everything is there."""
    started = perf_counter()
    await make_indexes(dsn)
    say(f"indexes in {perf_counter() - started:.0f} s")
    return True


async def settle(dsn: str) -> str:
    """Indexes merged, statistics taken, written to the disk; how large it all is."""
    connection = await asyncpg.connect(dsn)
    try:
        for table in ("read", "day_plate"):
            await connection.execute(f"VACUUM ANALYZE {table}")
        sizes = await connection.fetch(
            """
            SELECT kind, pg_size_pretty(sum(bytes)) AS size FROM (
                SELECT CASE WHEN c.relname ~ '^day_plate_[0-9]{8}$' THEN 'plates of a day'
                            WHEN c.relname ~ '^day_plate' THEN 'their indexes'
                            WHEN c.relkind = 'r' THEN 'reads' ELSE 'indexes of reads' END AS kind,
                       pg_relation_size(c.oid) AS bytes
                FROM pg_class c WHERE c.relname ~ '^(read|day_plate)_' AND c.relkind IN ('r', 'i')
            ) AS parts GROUP BY kind ORDER BY kind
            """
        )
        plates = await connection.fetchval("SELECT count(*) FROM day_plate")
    finally:
        await connection.close()
    listed = ", ".join(f"{row['kind']} {row['size']}" for row in sizes)
    return f"{listed}; {plates:,} plates of a day"


def forget(home: Path) -> None:
    """What the system keeps of the files in memory; a server that does not run keeps nothing."""
    for file in home.rglob("*"):
        if file.is_file():
            handle = os.open(file, os.O_RDONLY)
            os.fsync(handle)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(handle)


async def measure(addresses: Addresses, stored: Stored) -> dict[str, tuple[list[float], int]]:
    """Milliseconds of each question by its kind, and how many found something."""
    serials, ranks = stored.serials(), stored.ranks()
    asked = questions(serials, ranks, EACH)
    times: dict[str, tuple[list[float], int]] = {}
    async with opened(addresses.database) as db, Arriving(db, A_SECOND) as arriving:
        for kind, typed in asked.items():
            found, took = 0, []
            for plate in typed:
                before = perf_counter()
                rows = await find(db, plate, LAST + timedelta(days=1))
                took.append((perf_counter() - before) * 1000)
                found += bool(rows)
            times[kind] = took, found
            say(f"{kind}: p95 {percentile(took, 0.95):.0f} ms, slowest {max(took):.0f} ms")
        say(f"{arriving.written} reads came in meanwhile")
    return times


@asynccontextmanager
async def opened(dsn: str) -> AsyncIterator[Database]:
    db = Database(dsn)
    await db.open()
    try:
        yield db
    finally:
        await db.close()


def bench(home: Path, stored: Stored, minutes: float) -> None:
    filling = Embedded(home, careless=True)
    addresses = filling.start()
    try:
        migrate(addresses.owner_database)
        whole = asyncio.run(load(addresses.owner_database, stored, minutes))
        if not whole:
            say("not all days are there yet: run it again")
            raise SystemExit(2)
        size = asyncio.run(settle(addresses.owner_database))
    finally:
        filling.stop()
    forget(home)
    searched = Embedded(home)
    addresses = searched.start()
    try:
        times = asyncio.run(measure(addresses, stored))
        cost = asyncio.run(writing(addresses))
    finally:
        searched.stop()
    report(stored, size, times, cost)


async def writing(addresses: Addresses) -> str:
    """What a read costs at writing, with and without its plate of the day."""
    async with opened(addresses.database) as db:
        return await Arriving(db, A_SECOND).costs()


def report(stored: Stored, size: str, times: dict[str, tuple[list[float], int]], cost: str) -> None:
    size_of_it = f"{stored.reads:,} reads of {stored.plates:,} plates"
    lines = [
        f"| ms a search, {size_of_it} | p50 | p95 | slowest | must (p95) | found |",
        "|---|---|---|---|---|---|",
    ]
    for kind, (took, found) in times.items():
        p50, p95 = percentile(took, 0.5), percentile(took, 0.95)
        limit = KINDS[kind][1]
        lines.append(
            f"| {kind} | {p50:.1f} | {p95:.1f} | {max(took):.1f} | {limit:.0f}"
            f" | {found} of {len(took)} |"
        )
    about = (
        f"On the disk: {size}. {cost} {A_SECOND} reads a second came in; {os.cpu_count()} cores."
    )
    tell("searching", "\n".join(lines) + f"\n\n{about}")
    hold(
        [
            at_most(f"searching, {kind}, p95", percentile(took, 0.95), KINDS[kind][1], "ms")
            for kind, (took, _) in times.items()
        ]
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--reads", type=int, default=READS)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--write")
    given, _ = parser.parse_known_args()
    stored = Stored(given.reads, given.reads // SHARE)
    if given.home is not None:
        given.home.mkdir(exist_ok=True, mode=0o711)
        bench(given.home, stored, given.minutes)
        return
    with folder() as home:
        bench(home, stored, given.minutes)


if __name__ == "__main__":
    main()
